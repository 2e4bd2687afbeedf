import type { Municipality } from '#modules/directory/index.ts';
import { threadRoutes } from '#modules/thread/index.ts';
import { dayOf } from '#platform/i18n/format.ts';
import { findLanguage } from '#platform/i18n/languages.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Badge } from '#ui/badge/badge.tsx';
import { Bdi } from '#ui/bdi/bdi.tsx';
import { LinkButton } from '#ui/button/button.tsx';
import { EmptyState } from '#ui/empty-state/empty-state.tsx';
import { FilterBar } from '#ui/filter-bar/filter-bar.tsx';
import { Pagination } from '#ui/pagination/pagination.tsx';
import { Quote } from '#ui/quote/quote.tsx';
import { Columns, PageHead, SectionHead, Stack } from '#ui/section-head/section-head.tsx';
import { BigNumber } from '#ui/stats/stats.tsx';
import { Stitches } from '#ui/stitches/stitches.tsx';
import type { Ending } from '../fate/rules.ts';
import type { Occasion } from '../occasion/data.ts';
import { type Gathering, gatheringName } from '../occasion/gathering.rules.ts';
import { routes } from '../routes.ts';
import type { AnsweredVoice } from './answers.data.ts';
import type { FateCount } from './data.ts';
import { contributionKinds } from './rules.ts';
import { stitchGroups } from './start.views.tsx';

interface AnswersProps {
  lang: string;
  voices: readonly AnsweredVoice[];
  total: number;
  from: number;
  perPage: number;
  occasions: readonly Occasion[];
  gatherings: readonly Gathering[];
  /** The municipalities of the county. */
  places: readonly Municipality[];
  counts: readonly FateCount[];
  count: { all: number; answered: number };
  /** Voices that wait longer than promised. */
  overdue: number;
  /** Nobody has spoken yet. */
  isEmpty: boolean;
  query: URLSearchParams;
  fates: readonly Ending[];
}

/** The duty to answer in one number, then every voice with what became of it. */
export function AnswersView(props: AnswersProps) {
  const { t } = useWords();
  const { lang, voices, total, from, perPage, query } = props;
  const unseen = unseenOf(props);
  const isNarrowed = Object.values(answerFilterOf(query)).some((value) => value !== undefined);
  if (props.isEmpty) return <NoVoices lang={lang} />;
  const at = (start: number) =>
    routes.answers.href({ lang }, { ...answerFilterOf(query), ab: start > 1 ? start : undefined });
  return (
    <Stack gap="l">
      <PageHead title={t('voices.answers.title')} lead={t('voices.answers.lead')} />
      <Counter {...props} />
      <section id="stimmen">
        <SectionHead title={t('voices.answers.voices')}>{t('voices.answers.voices-rule')}</SectionHead>
        {isNarrowed || total > 0 ? <Filters {...props} /> : null}
        {!isNarrowed && total === 0 ? null : voices.length === 0 ? (
          <EmptyState
            title={t('voices.answers.none')}
            others={[{ href: routes.answers.href({ lang }), label: t('voices.answers.all') }]}
          />
        ) : (
          <Voices voices={voices} />
        )}
        {unseen > 0 && <p class="qs-quiet">{t('voices.answers.unseen', { count: unseen })}</p>}
        {total > perPage && (
          <Pagination
            from={from}
            to={Math.min(from + voices.length - 1, total)}
            total={total}
            previousHref={from > 1 ? at(Math.max(1, from - perPage)) : undefined}
            nextHref={from + perPage <= total ? at(from + perPage) : undefined}
          />
        )}
      </section>
    </Stack>
  );
}

/** Before the first voice: what will stand here, and the way to be the first. */
function NoVoices({ lang }: { lang: string }) {
  const { t } = useWords();
  return (
    <Stack gap="l">
      <PageHead title={t('voices.answers.title')} lead={t('voices.answers.lead')} />
      <EmptyState
        title={t('voices.answers.first')}
        first={{ href: routes.speak.href({ lang }), label: t('voices.start.write') }}
      />
    </Stack>
  );
}

/** How many cards the number above counts that the list must not show; 0 where a filter asks for less than a number did. */
function unseenOf({ query, counts, count, total }: AnswersProps): number {
  const fate = query.get('ergebnis');
  const answer = query.get('antwort');
  if (['raum', 'ort', 'art'].some((name) => query.get(name)) || (fate && answer)) return 0;
  const answered = answer === 'ja' ? count.answered : count.all - count.answered;
  const counted = fate ? (counts.find((one) => one.fate === fate)?.count ?? 0) : count.all;
  return (answer ? answered : counted) - total;
}

/** The filter as it stands in the address, for links that keep it. */
function answerFilterOf(query: URLSearchParams): Record<string, string | undefined> {
  return Object.fromEntries(
    ['konferenz', 'raum', 'ort', 'art', 'ergebnis', 'antwort'].map((name) => [name, query.get(name) ?? undefined]),
  );
}

function Counter({ lang, counts, count, overdue, query, gatherings }: AnswersProps) {
  const { t } = useWords();
  const of = gatherings.find(({ code }) => code === query.get(gatheringName));
  return (
    <Columns split="5-7">
      <div>
        <BigNumber>{t('voices.start.of', { answered: count.answered, all: count.all })}</BigNumber>
        <p>{t('voices.start.answered')}</p>
        {of && (
          <p>
            <bdi lang="de">{of.title}</bdi>
          </p>
        )}
        <p>
          <Badge sign={overdue > 0 ? 'stop' : 'tick'}>{t('voices.answers.overdue', { count: overdue })}</Badge>
        </p>
        <p>
          <LinkButton href={routes.receipt.href({ lang })}>{t('voices.start.have-receipt')}</LinkButton>
        </p>
      </div>
      <Stitches groups={stitchGroups(t, counts, lang, query.get(gatheringName) ?? undefined)} />
    </Columns>
  );
}

function Filters({ lang, occasions, gatherings, places, query, total, fates }: AnswersProps) {
  const { t } = useWords();
  return (
    <FilterBar
      action={`${routes.answers.href({ lang })}#stimmen`}
      clearHref={routes.answers.href({ lang })}
      result={t('voices.answers.count', { count: total })}
      filters={[
        {
          name: gatheringName,
          label: t('voices.answers.gathering'),
          chosen: query.getAll(gatheringName),
          choices: gatherings.map(({ code, title }) => ({ value: code, label: title, lang: 'de' })),
        },
        {
          name: 'raum',
          label: t('voices.answers.room'),
          chosen: query.getAll('raum'),
          choices: occasions.map(({ code, title }) => ({ value: code, label: title, lang: 'de' })),
        },
        {
          name: 'ort',
          label: t('voices.answers.place'),
          chosen: query.getAll('ort'),
          choices: places.map(({ code, name }) => ({ value: code, label: name, lang: 'de' })),
        },
        {
          name: 'art',
          label: t('voices.answers.kind'),
          chosen: query.getAll('art'),
          choices: contributionKinds.map((value) => ({ value, label: t(`voices.kind.${value}`) })),
        },
        {
          name: 'ergebnis',
          label: t('voices.answers.fate'),
          chosen: query.getAll('ergebnis'),
          choices: fates.map((value) => ({ value, label: t(`voices.stitch.${value}`) })),
        },
        {
          name: 'antwort',
          label: t('voices.answers.answer'),
          chosen: query.getAll('antwort'),
          choices: (['ja', 'nein'] as const).map((value) => ({ value, label: t(`voices.answers.answered-${value}`) })),
        },
      ]}
    />
  );
}

/** Voices one below the other. */
export function Voices({ voices }: { voices: readonly AnsweredVoice[] }) {
  return (
    <ul class="qs-voices">
      {voices.map((voice) => (
        <li key={voice.code} id={voice.code}>
          <Voice voice={voice} />
        </li>
      ))}
    </ul>
  );
}

/** One voice: its own words, where and when, what became of it and the answer. */
export function Voice({ voice }: { voice: AnsweredVoice }) {
  const { t, format, language } = useWords();
  const lang = findLanguage(voice.language)?.bcp47 ?? voice.language;
  const source = (
    <>
      <a href={threadRoutes.publicNode.href({ lang: language.tag, kind: 'contribution', code: voice.code })}>
        <Bdi>{voice.code}</Bdi>
      </a>{' '}
      · {t(`voices.kind.${voice.kind}`)} · <bdi lang="de">{voice.occasionTitle}</bdi>,{' '}
      <Bdi>{format.day(dayOf(voice.receivedAt))}</Bdi>
      {voice.isSummarised && <> · {t('voices.answers.summarised')}</>}
      {voice.isRedacted && <> · {t('voices.answers.redacted')}</>}
    </>
  );
  const answer = voice.answer ?? voice.reason;
  return (
    <>
      <Quote look="card" lang={lang} source={source}>
        {voice.text}
      </Quote>
      <p>
        <strong>{t(`voices.stitch.${voice.fate}`)}</strong>
        {voice.findingTitle && (
          <>
            : <bdi lang="de">{voice.findingTitle}</bdi>
          </>
        )}
      </p>
      {answer && (
        <p class="qs-small" lang="de" dir="ltr">
          {answer}
        </p>
      )}
    </>
  );
}
