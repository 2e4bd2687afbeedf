import type { ComponentChildren } from 'preact';
import { beginningText, occurredText, publicThreadHref } from '#modules/thread/index.ts';
import { smallestCell } from '#platform/disclosure/hidden.ts';
import { dayOf } from '#platform/i18n/format.ts';
import { useWords, type Words } from '#platform/i18n/words.ts';
import { declaredNodeKinds } from '#platform/manifest/declared.ts';
import { Bdi } from '#ui/bdi/bdi.tsx';
import type { Station } from '#ui/thread/thread.tsx';
import type { Card } from '../contribution/data.ts';
import type { Fate } from '../fate/data.ts';
import type { Finding } from '../finding/data.ts';
import type { StoryStep } from './data.ts';
import type { StoryProps } from './views.tsx';

/** A station, and its day for the list. */
type StoryStation = Station & { when?: ComponentChildren };

/** The way as stations: the own words first, then what was reached, then the end or what comes next. */
export function useStations({ card, fate, finding, heads, steps }: StoryProps): StoryStation[] {
  const words = useWords();
  const found = finding ? [findingStation(words, finding, heads)] : [];
  const way = steps.map((step) => stepStation(words, step));
  return [voiceStation(words, card), ...found, ...way, ...lastStation(words, fate)].slice(0, 9);
}

function voiceStation({ t, format }: Words, card: Card): StoryStation {
  const day = <Bdi>{format.day(dayOf(card.receivedAt))}</Bdi>;
  return { knot: 'voice', kind: t('voices.receipt.your-voice'), title: <Bdi>{card.code}</Bdi>, fact: day, when: day };
}

function findingStation({ t }: Words, finding: Finding, heads: number): Station {
  const kind = (
    <>
      {t('voices.node.finding')} <Bdi>{finding.code}</Bdi>
    </>
  );
  const fact = heads >= smallestCell ? { fact: t('voices.receipt.heads', { count: heads }) } : {};
  return { knot: 'station', kind, title: <span lang="de">{finding.title}</span>, ...fact };
}

function stepStation({ t, format, language }: Words, step: StoryStep): StoryStation {
  const declared = declaredNodeKinds().get(step.kind);
  const kind = (
    <>
      {declared ? t(declared.label) : step.kind} <Bdi>{step.code}</Bdi>
    </>
  );
  const { begun } = step;
  // A sentence, not a code: it may break, or it runs into the next station.
  const day = begun && <bdi>{beginningText(step.kind, begun, { t, format })}</bdi>;
  // Written out it is a sentence of the reader's language, not a code: a box from left to right would turn it around.
  const when = begun && <bdi>{occurredText(begun, { format })}</bdi>;
  const href = publicThreadHref(step, language.tag);
  const title = <span lang="de">{step.title}</span>;
  if (step.isOwn) return { knot: 'station', kind, title, href, fact: day, when };
  const beside = (
    <>
      {t('voices.receipt.beside')}
      {day && <> · {day}</>}
    </>
  );
  // The line leads around it.
  return { knot: 'other', line: 'other', kind, title, href, fact: beside, when };
}

function lastStation(words: Words, fate: Fate | undefined): StoryStation[] {
  const { t, format } = words;
  if (!fate) return [{ knot: 'planned', kind: t('voices.receipt.next'), title: t('voices.receipt.next-open') }];
  if (fate.kind === 'forwarded' || fate.kind === 'parked') return onwardStations(words, fate);
  if (fate.kind !== 'not-pursued' && fate.kind !== 'withheld') return [];
  const day = <Bdi>{format.day(dayOf(fate.givenAt))}</Bdi>;
  const title = t(`voices.fate.${fate.kind}`);
  return [{ knot: 'no', kind: t('voices.receipt.ends-here'), title, fact: day, when: day }];
}

/** A voice that went to somebody else, or waits: where it is now, and when we ask again. */
function onwardStations({ t, format }: Words, fate: Fate): StoryStation[] {
  const day = <Bdi>{format.day(dayOf(fate.givenAt))}</Bdi>;
  const to = fate.recipient ? <bdi lang="de">{fate.recipient}</bdi> : t('voices.receipt.kept');
  const here: StoryStation = {
    knot: 'station',
    kind: t(fate.kind === 'forwarded' ? 'voices.stitch.forwarded' : 'voices.stitch.parked'),
    title: to,
    fact: day,
    when: day,
  };
  if (!fate.followUpOn) return [here];
  const again = <Bdi>{format.day(fate.followUpOn)}</Bdi>;
  return [
    here,
    { knot: 'planned', kind: t('voices.receipt.next'), title: t('voices.receipt.ask-again'), fact: again, when: again },
  ];
}
