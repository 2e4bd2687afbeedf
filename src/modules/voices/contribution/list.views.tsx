import type { ComponentChildren } from 'preact';
import type { Municipality } from '#modules/directory/index.ts';
import { findLanguage } from '#platform/i18n/languages.ts';
import type { Translate } from '#platform/i18n/translate.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Bdi } from '#ui/bdi/bdi.tsx';
import { MixedText } from '#ui/bdi/mixed-text.tsx';
import { LinkButton } from '#ui/button/button.tsx';
import { EmptyState } from '#ui/empty-state/empty-state.tsx';
import { FilterBar } from '#ui/filter-bar/filter-bar.tsx';
import { Pagination } from '#ui/pagination/pagination.tsx';
import { PageHead } from '#ui/section-head/section-head.tsx';
import { Table } from '#ui/table/table.tsx';
import type { Target } from '../fate/data.ts';
import { fateKinds } from '../fate/rules.ts';
import { cardLanguageName } from '../form.ts';
import type { Occasion } from '../occasion/data.ts';
import type { Gathering } from '../occasion/gathering.rules.ts';
import { routes } from '../routes.ts';
import { readableText } from '../rules.ts';
import type { AnswerCount, Card } from './data.ts';
import { toAnswer } from './list.rules.ts';
import { contributionKinds, promisedOn, reviewStates } from './rules.ts';

export interface CardChoices {
  occasions: readonly Occasion[];
  gatherings: readonly Gathering[];
  municipalities: readonly Municipality[];
  /** In which any card is written or was said. */
  languages: readonly string[];
}

interface CardsProps {
  cards: readonly Card[];
  choices: CardChoices;
  findings: readonly Target[];
  count: AnswerCount;
  query: URLSearchParams;
  /** The municipalities whose cards this person reads; undefined: they read all. */
  own?: readonly string[] | undefined;
  from: number;
  perPage: number;
  /** Cards that fit the filter. */
  total: number;
  mayTriage: boolean;
  /** Triages the whole county: what waits anywhere waits for them. */
  readsAll: boolean;
  mayOpenPlaces: boolean;
}

/** All cards one may see, open ones first to be found by the filter. */
export function CardsView(props: CardsProps) {
  const { t, format } = useWords();
  const { cards, choices, count, query, from, perPage, total, mayTriage, mayOpenPlaces } = props;
  const filter = cardFilterOf(query);
  const hasCards = count.all > 0;
  const at = (start: number) => routes.cards.href({}, { ...filter, ab: start > 1 ? start : undefined });
  return (
    <>
      <PageHead
        title={t('voices.cards.title')}
        lead={
          hasCards &&
          t('voices.cards.lead', {
            open: count.all - count.withFate,
            flagged: count.toReview,
            unanswered: count.unanswered,
            day: count.oldestUnanswered ? format.day(promisedOn(count.oldestUnanswered)) : '',
          })
        }
        kicker={hasCards && t('voices.cards.counter', { answered: count.answered, all: count.all })}
        actions={hasCards && mayTriage ? <HeadActions {...props} /> : null}
      />
      {count.misread > 0 && props.readsAll && (
        <p>
          <a href={routes.misreadings.href({})}>{t('voices.due.misreadings.title', { count: count.misread })}</a>
        </p>
      )}
      {hasCards ? (
        <CardFilters action={routes.cards.href({})} choices={choices} query={query} result={total} withFate />
      ) : null}
      {!hasCards ? (
        <NoCards mayTriage={mayTriage} mayOpenPlaces={mayOpenPlaces} own={props.own} />
      ) : cards.length === 0 ? (
        <EmptyState
          title={t('voices.cards.none')}
          others={[{ href: routes.cards.href({}), label: t('voices.cards.all') }]}
        />
      ) : (
        <CardTable {...props} />
      )}
      {total > perPage && (
        <Pagination
          from={from}
          to={Math.min(from + cards.length - 1, total)}
          total={total}
          previousHref={from > 1 ? at(Math.max(1, from - perPage)) : undefined}
          nextHref={from + perPage <= total ? at(from + perPage) : undefined}
        />
      )}
      {hasCards ? (
        <p class="qs-small">
          <a href={routes.cards.href({}, { ...filter, format: 'csv' })}>CSV</a> ·{' '}
          <a href={routes.cards.href({}, { ...filter, format: 'xlsx' })}>Excel</a>
        </p>
      ) : null}
    </>
  );
}

const filterNames = ['q', 'konferenz', 'raum', 'art', 'sprache', 'ort', 'stand', 'ergebnis', 'antwort', 'zu'] as const;

/** What can be done with all cards at once. */
function HeadActions({ count, query, mayOpenPlaces }: CardsProps) {
  const { t } = useWords();
  return (
    <>
      <LinkButton kind="primary" href={routes.board.href({}, cardFilterOf(query))}>
        {t('voices.board.title')}
      </LinkButton>
      {count.unanswered > 0 ? (
        <LinkButton href={routes.cards.href({}, toAnswer)}>
          {t('voices.cards.to-answer', { count: count.unanswered })}
        </LinkButton>
      ) : null}
      <LinkButton href={routes.paper.href({})}>{t('voices.cards.paper')}</LinkButton>
      {mayOpenPlaces ? <LinkButton href={routes.places.href({})}>{t('voices.place.title')}</LinkButton> : null}
    </>
  );
}

/** Before the first card: what will lie here, and how it comes. */
export function NoCards({ mayTriage, mayOpenPlaces, own }: Pick<CardsProps, 'mayTriage' | 'mayOpenPlaces' | 'own'>) {
  const { t } = useWords();
  if (own && own.length > 0) {
    const places = own.join(', ');
    return <EmptyState title={t('voices.cards.first-of', { places })} why={t('voices.cards.first-of-why')} />;
  }
  return (
    <EmptyState
      title={t('voices.cards.first')}
      first={mayTriage && { href: routes.paper.href({}), label: t('voices.cards.paper') }}
      others={mayOpenPlaces ? [{ href: routes.places.href({}), label: t('voices.place.title') }] : []}
      why={t('voices.cards.first-why')}
    />
  );
}

/** The filter as it stands in the address, for links that keep it. */
export function cardFilterOf(query: URLSearchParams): Record<string, string | undefined> {
  return Object.fromEntries(filterNames.map((name) => [name, query.get(name) ?? undefined]));
}

/** What a place to speak is called: a room has its number, an idea box its name, a draft that of the concept. */
function occasionName(t: Translate, { kind, code, title }: Occasion): string {
  if (kind === 'room') return `${code} ${title}`;
  return kind === 'draft' ? t('voices.occasion.draft', { title }) : title;
}

function CardTable({ cards, findings, choices }: CardsProps) {
  const { t } = useWords();
  const rooms = new Map(choices.occasions.map((one) => [one.code, occasionName(t, one)]));
  const codeOf = new Map(findings.map((finding) => [finding.id, finding.code]));
  const places = new Map(choices.municipalities.map(({ id, name }) => [id, name]));
  const findingCell = ({ findingId }: Card) => {
    const code = findingId ? codeOf.get(findingId) : undefined;
    return code ? <a href={routes.finding.href({ code })}>{code}</a> : '–';
  };
  return (
    <Table
      caption={t('voices.cards.title')}
      rows={cards}
      rowKey={(card) => card.id}
      columns={[
        { label: t('voices.cards.code'), cell: (card) => <Bdi>{card.code}</Bdi>, quiet: true },
        {
          label: t('voices.cards.text'),
          header: true,
          cell: (card) => (
            <a href={routes.card.href({ code: card.code })}>
              <CardText card={card} />
            </a>
          ),
        },
        { label: t('voices.cards.kind'), cell: (card) => t(`voices.kind.${card.kind}`) },
        {
          label: t('voices.cards.room'),
          cell: ({ occasionCode }) => rooms.get(occasionCode) ?? occasionCode,
          wideOnly: true,
        },
        {
          label: t('voices.cards.place'),
          cell: (card) => places.get(card.municipalityId ?? '') ?? '–',
          wideOnly: true,
        },
        { label: t('voices.cards.votes'), cell: (card) => card.votes, numeric: true },
        { label: t('voices.cards.fate'), cell: (card) => t(`voices.stitch.${card.ending}`) },
        { label: t('voices.cards.finding'), cell: findingCell },
      ]}
    />
  );
}

interface CardFiltersProps {
  action: string;
  choices: CardChoices;
  query: URLSearchParams;
  result: ComponentChildren;
  /** Also by how cards ended; the board shows open ones only. */
  withFate?: boolean;
}

/** Room, kind, language, place, state, end; and words. */
export function CardFilters({ action, choices, query, result, withFate }: CardFiltersProps) {
  const { t } = useWords();
  const filter = (name: string, label: string, values: readonly { value: string; label: string; lang?: string }[]) => ({
    name,
    label,
    choices: values,
    chosen: query.getAll(name),
    clearHref: `${action}?${new URLSearchParams([...query].filter(([key]) => key !== name && key !== 'ab'))}`,
  });
  const { occasions, gatherings, municipalities, languages } = choices;
  const fates = (['open', 'decided', ...fateKinds, 'taken', 'existing', 'sorted'] as const).map((value) => ({
    value,
    label: t(`voices.fate.${value}`),
  }));
  const answers = (['ja', 'nein'] as const).map((value) => ({ value, label: t(`voices.answers.answered-${value}`) }));
  return (
    <FilterBar
      action={action}
      search={{ label: t('voices.cards.search'), value: query.get('q') ?? undefined }}
      clearHref={action}
      result={result}
      filters={[
        filter(
          'konferenz',
          t('voices.answers.gathering'),
          gatherings.map(({ code, title }) => ({ value: code, label: title })),
        ),
        filter(
          'raum',
          t('voices.cards.room'),
          occasions.map((one) => ({ value: one.code, label: occasionName(t, one) })),
        ),
        filter(
          'art',
          t('voices.cards.kind'),
          contributionKinds.map((value) => ({ value, label: t(`voices.kind.${value}`) })),
        ),
        filter(
          'sprache',
          t('voices.cards.language'),
          languages.map((code) => ({ value: code, label: cardLanguageName(t, code) })),
        ),
        filter(
          'ort',
          t('voices.cards.place'),
          municipalities.map(({ code, name }) => ({ value: code, label: name })),
        ),
        filter(
          'stand',
          t('voices.cards.state'),
          reviewStates.map((value) => ({ value, label: t(`voices.state.${value}`) })),
        ),
        ...(withFate
          ? [filter('ergebnis', t('voices.cards.fate'), fates), filter('antwort', t('voices.answers.answer'), answers)]
          : []),
      ]}
    />
  );
}

/** What somebody else may read of a card, in its own language and direction. */
export function CardText({ card }: { card: Card }) {
  const { t } = useWords();
  const text = readableText(card);
  if (text === null) return <span class="qs-quiet">{t('voices.cards.hidden')}</span>;
  return (
    <span lang={findLanguage(card.language)?.bcp47 ?? card.language} dir={card.direction}>
      <MixedText>{text}</MixedText>
    </span>
  );
}
