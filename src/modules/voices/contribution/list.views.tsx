import { findLanguage } from '#platform/i18n/languages.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Bdi } from '#ui/bdi/bdi.tsx';
import { LinkButton } from '#ui/button/button.tsx';
import { EmptyState } from '#ui/empty-state/empty-state.tsx';
import { FilterBar } from '#ui/filter-bar/filter-bar.tsx';
import { PageHead } from '#ui/section-head/section-head.tsx';
import { Table } from '#ui/table/table.tsx';
import { fateKinds } from '../fate/rules.ts';
import type { Finding } from '../finding/data.ts';
import type { Occasion } from '../occasion/data.ts';
import { routes } from '../routes.ts';
import type { Card } from './data.ts';
import { contributionKinds, readableText, reviewStates } from './rules.ts';

interface CardsProps {
  cards: readonly Card[];
  occasions: readonly Occasion[];
  findings: readonly Finding[];
  count: { all: number; withFate: number; answered: number };
  query: URLSearchParams;
}

/** All cards one may see, open ones first to be found by the filter. */
export function CardsView({ cards, occasions, findings, count, query }: CardsProps) {
  const { t } = useWords();
  const codeOf = new Map(findings.map((finding) => [finding.id, finding.code]));
  return (
    <>
      <PageHead
        title={t('voices.cards.title')}
        lead={t('voices.cards.lead', { open: count.all - count.withFate })}
        kicker={t('voices.cards.counter', { answered: count.answered, all: count.all })}
        actions={<LinkButton href={routes.paper.href({})}>{t('voices.cards.paper')}</LinkButton>}
      />
      <CardFilters occasions={occasions} query={query} shown={cards.length} />
      {cards.length === 0 ? (
        <EmptyState
          title={t('voices.cards.none')}
          actions={<LinkButton href={routes.cards.href({})}>{t('voices.cards.all')}</LinkButton>}
        />
      ) : (
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
            { label: t('voices.cards.room'), cell: (card) => card.occasionCode, wideOnly: true },
            { label: t('voices.cards.votes'), cell: (card) => card.votes, numeric: true },
            { label: t('voices.cards.fate'), cell: (card) => t(`voices.fate.${card.fate ?? 'open'}`) },
            {
              label: t('voices.cards.finding'),
              cell: (card) =>
                card.findingId ? (
                  <a href={routes.finding.href({ code: codeOf.get(card.findingId) ?? '' })}>
                    {codeOf.get(card.findingId)}
                  </a>
                ) : (
                  '–'
                ),
            },
          ]}
        />
      )}
    </>
  );
}

function CardFilters({
  occasions,
  query,
  shown,
}: {
  occasions: readonly Occasion[];
  query: URLSearchParams;
  shown: number;
}) {
  const { t } = useWords();
  const values = (name: string) => query.getAll(name);
  return (
    <FilterBar
      action={routes.cards.href({})}
      search={{ label: t('voices.cards.search'), value: values('q')[0] }}
      clearHref={routes.cards.href({})}
      result={shown}
      filters={[
        {
          name: 'raum',
          label: t('voices.cards.room'),
          chosen: values('raum'),
          choices: occasions.map(({ code, title }) => ({ value: code, label: `${code} ${title}` })),
        },
        {
          name: 'art',
          label: t('voices.cards.kind'),
          chosen: values('art'),
          choices: contributionKinds.map((value) => ({ value, label: t(`voices.kind.${value}`) })),
        },
        {
          name: 'ergebnis',
          label: t('voices.cards.fate'),
          chosen: values('ergebnis'),
          choices: (['open', ...fateKinds] as const).map((value) => ({ value, label: t(`voices.fate.${value}`) })),
        },
        {
          name: 'stand',
          label: t('voices.cards.state'),
          chosen: values('stand'),
          choices: reviewStates.map((value) => ({ value, label: t(`voices.state.${value}`) })),
        },
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
      {text}
    </span>
  );
}
