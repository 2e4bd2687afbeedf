import type { BoundForm } from '#platform/forms/bind.ts';
import { dayOf } from '#platform/i18n/format.ts';
import { findLanguage } from '#platform/i18n/languages.ts';
import { useWords, type Words } from '#platform/i18n/words.ts';
import { declaredNodeKinds } from '#platform/manifest/declared.ts';
import { Bdi } from '#ui/bdi/bdi.tsx';
import { Button } from '#ui/button/button.tsx';
import { Control } from '#ui/field/control.tsx';
import { TextArea } from '#ui/field/input.tsx';
import { Form } from '#ui/form/form.tsx';
import { PageHead, Section } from '#ui/section-head/section-head.tsx';
import { type Station, Thread } from '#ui/thread/thread.tsx';
import type { Card } from '../contribution/data.ts';
import type { Fate } from '../fate/data.ts';
import type { Finding } from '../finding/data.ts';
import type { Objection } from '../objection/data.ts';
import { OwnObjections } from '../objection/views.tsx';
import { routes } from '../routes.ts';
import type { StoryStep } from './data.ts';
import type { EffectAnswer } from './effect.rules.ts';
import { EffectQuestion } from './effect.views.tsx';
import type { receiptForm } from './form.ts';

/** Fewer voices than this are never counted in front of others. */
const smallestGroup = 5;

/** One field for the code. */
export function ReceiptFormView({ form, lang }: { form: BoundForm<(typeof receiptForm)['fields']>; lang: string }) {
  const { t } = useWords();
  return (
    <>
      <PageHead title={t('voices.receipt.title')} lead={t('voices.receipt.lead')} />
      <Form action={routes.receipt.href({ lang })} errors={form.errors}>
        <Control
          of={form.control('code')}
          label={t('voices.receipt.code')}
          hint={t('voices.receipt.code-hint')}
          autocomplete="off"
        />
        <p>
          <Button kind="primary">{t('voices.receipt.open')}</Button>
        </p>
      </Form>
    </>
  );
}

export interface StoryProps {
  card: Card;
  fate: Fate | undefined;
  finding: Finding | undefined;
  heads: number;
  steps: readonly StoryStep[];
  /** What the owner objected before. */
  objections: readonly Objection[];
  /** What the owner said of the effect. */
  effect: EffectAnswer | undefined;
  typedCode: string;
  lang: string;
}

/** The answer first, then the thread, then the same as a list. */
export function StoryView(props: StoryProps) {
  const { t } = useWords();
  const { card, fate } = props;
  const stations = useStations(props);
  return (
    <>
      <PageHead
        kicker={
          <>
            {t('voices.receipt.card')} <Bdi>{card.code}</Bdi>
          </>
        }
        title={t(`voices.receipt.headline.${headlineOf(props)}`)}
        lead={
          card.answer ? (
            <span lang="de" dir="ltr">
              {card.answer}
            </span>
          ) : (
            t('voices.receipt.no-answer')
          )
        }
      />
      <Thread label={t('voices.receipt.way', { count: stations.length })} stations={stations} legend />
      <Section title={t('voices.receipt.list')}>
        <ol class="qs-steps">
          {stations.map((station, index) => (
            <li key={index}>
              {station.kind}
              {station.title ? (
                <>
                  : <strong>{station.title}</strong>
                </>
              ) : null}
              {station.fact ? <> · {station.fact}</> : null}
            </li>
          ))}
        </ol>
      </Section>
      {fate?.reason ? (
        <Section title={t('voices.receipt.reason')}>
          <p lang="de" dir="ltr">
            {fate.reason}
          </p>
        </Section>
      ) : null}
      {fate?.kind === 'forwarded' ? <p>{t('voices.receipt.forwarded-to', { recipient: fate.recipient })}</p> : null}
      {headlineOf(props) === 'measure' && (
        <EffectQuestion typedCode={props.typedCode} lang={props.lang} given={props.effect} />
      )}
      <ObjectionForm {...props} />
    </>
  );
}

function ObjectionForm({ typedCode, lang, objections }: StoryProps) {
  const { t, language } = useWords();
  return (
    <Section title={t('voices.receipt.object')} aside={t('voices.receipt.object-hint')}>
      <OwnObjections objections={objections} />
      <Form
        action={routes.objection.href({ lang })}
        hidden={{ code: typedCode, language: language.tag }}
        label={t('voices.receipt.object')}
      >
        <TextArea name="text" label={t('voices.receipt.object-text')} required />
        <p>
          <Button>{t('voices.receipt.object-send')}</Button>
        </p>
      </Form>
    </Section>
  );
}

/** What the first sentence says. */
export function headlineOf({ fate, steps }: Pick<StoryProps, 'fate' | 'steps'>) {
  if (!fate) return 'open' as const;
  if (fate.kind === 'in-finding' || fate.kind === 'same-as') {
    return steps.some((step) => step.kind === 'measure') ? ('measure' as const) : ('finding' as const);
  }
  return fate.kind;
}

/** The way as stations: the own words first, then what was reached, then the end or what comes next. */
function useStations({ card, fate, finding, heads, steps }: StoryProps): Station[] {
  const words = useWords();
  const found = finding ? [findingStation(words, finding, heads)] : [];
  const way = steps.map((step) => stepStation(words, step));
  return [voiceStation(words, card), ...found, ...way, ...lastStation(words, fate)].slice(0, 9);
}

function voiceStation({ t, format }: Words, card: Card): Station {
  return {
    knot: 'voice',
    kind: t('voices.receipt.your-voice'),
    quote: card.text || t('voices.receipt.text-gone'),
    fact: <Bdi>{format.day(dayOf(card.receivedAt))}</Bdi>,
    ...(card.text ? { lang: findLanguage(card.language)?.bcp47 ?? card.language } : {}),
  };
}

function findingStation({ t }: Words, finding: Finding, heads: number): Station {
  const kind = (
    <>
      {t('voices.node.finding')} <Bdi>{finding.code}</Bdi>
    </>
  );
  const fact = heads >= smallestGroup ? { fact: t('voices.receipt.heads', { count: heads }) } : {};
  return { knot: 'station', kind, title: <span lang="de">{finding.title}</span>, ...fact };
}

function stepStation({ t, format }: Words, step: StoryStep): Station {
  const declared = declaredNodeKinds().get(step.kind);
  const kind = (
    <>
      {declared ? t(declared.label) : step.kind} <Bdi>{step.code}</Bdi>
    </>
  );
  const fact = step.on ? { fact: <Bdi>{format.day(step.on)}</Bdi> } : {};
  return { knot: 'station', kind, title: <span lang="de">{step.title}</span>, ...fact };
}

function lastStation({ t, format }: Words, fate: Fate | undefined): Station[] {
  if (!fate) return [{ knot: 'planned', kind: t('voices.receipt.next'), title: t('voices.receipt.next-open') }];
  if (fate.kind !== 'not-pursued' && fate.kind !== 'withheld') return [];
  const fact = <Bdi>{format.day(dayOf(fate.givenAt))}</Bdi>;
  return [{ knot: 'no', kind: t('voices.receipt.ends-here'), title: t(`voices.fate.${fate.kind}`), fact }];
}
