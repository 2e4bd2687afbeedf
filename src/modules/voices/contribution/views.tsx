import type { BoundForm } from '#platform/forms/bind.ts';
import { dayOf } from '#platform/i18n/format.ts';
import { findLanguage } from '#platform/i18n/languages.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Alert } from '#ui/alert/alert.tsx';
import { Bdi } from '#ui/bdi/bdi.tsx';
import { LinkButton } from '#ui/button/button.tsx';
import { EmptyState } from '#ui/empty-state/empty-state.tsx';
import { Control } from '#ui/field/control.tsx';
import { FilterBar } from '#ui/filter-bar/filter-bar.tsx';
import { Form, SaveBar } from '#ui/form/form.tsx';
import { Quote } from '#ui/quote/quote.tsx';
import { Columns, PageHead, Section } from '#ui/section-head/section-head.tsx';
import { Table } from '#ui/table/table.tsx';
import type { Fate } from '../fate/data.ts';
import type { fateForm } from '../fate/form.ts';
import { fateKinds, lacks } from '../fate/rules.ts';
import type { Finding } from '../finding/data.ts';
import type { Occasion } from '../occasion/data.ts';
import { routes } from '../routes.ts';
import type { Card } from './data.ts';
import type { answerForm, redactionForm, reviewForm } from './form.ts';
import { contributionKinds, personalHints, readableText, reviewStates } from './rules.ts';

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
function CardText({ card }: { card: Card }) {
  const { t } = useWords();
  const text = readableText(card);
  if (text === null) return <span class="qs-quiet">{t('voices.cards.hidden')}</span>;
  return (
    <span lang={findLanguage(card.language)?.bcp47 ?? card.language} dir={card.direction}>
      {text}
    </span>
  );
}

export interface CardForms {
  review: BoundForm<(typeof reviewForm)['fields']>;
  redaction: BoundForm<(typeof redactionForm)['fields']>;
  fate: BoundForm<(typeof fateForm)['fields']>;
  answer: BoundForm<(typeof answerForm)['fields']>;
}

interface CardProps {
  card: Card;
  fates: readonly Fate[];
  findings: readonly Finding[];
  similar: readonly { card: Card; likeness: number }[];
  forms: CardForms;
  mayTriage: boolean;
}

/** One card: its words, what has become of it, and what can be done now. */
export function CardView(props: CardProps) {
  const { t, format } = useWords();
  const { card, mayTriage } = props;
  return (
    <>
      <PageHead
        code={card.code}
        title={t(`voices.kind.${card.kind}`)}
        kicker={`${card.occasionTitle} · ${format.day(dayOf(card.receivedAt))} · ${t(`voices.state.${card.state}`)}`}
      />
      {card.state === 'flagged' && personalHints(card.text).length > 0 ? (
        <Alert kind="warning">{t('voices.card.hints')}</Alert>
      ) : null}
      <Columns split="8-4">
        <div>
          <Words card={card} />
          {mayTriage ? <Triage {...props} /> : null}
        </div>
        <div>
          <Fates {...props} />
          <Similar {...props} />
        </div>
      </Columns>
    </>
  );
}

function Words({ card }: { card: Card }) {
  const { t } = useWords();
  const bcp47 = findLanguage(card.language)?.bcp47 ?? card.language;
  return (
    <>
      <Quote lang={bcp47} source={`${t('voices.card.original')} · ${t(`voices.mode.${card.mode}`)}`}>
        {card.text}
      </Quote>
      {card.originalLanguage ? (
        <p class="qs-small qs-quiet">
          {t('voices.card.spoken', { language: findLanguage(card.originalLanguage)?.name ?? card.originalLanguage })}
        </p>
      ) : null}
      {card.translation ? (
        <p>
          <strong>{t('voices.card.translation')}:</strong> {card.translation}
        </p>
      ) : null}
      {card.redactedText ? (
        <p>
          <strong>{t('voices.card.redacted', { reason: card.redactionReason ?? '' })}</strong>{' '}
          <span lang={bcp47} dir={card.direction}>
            {card.redactedText}
          </span>
        </p>
      ) : null}
    </>
  );
}

function Triage({ card, forms, findings, fates }: CardProps) {
  const { t } = useWords();
  const code = { code: card.code };
  const { fate, review, redaction, answer } = forms;
  return (
    <>
      <Section id="ergebnis" title={t('voices.card.fate')}>
        <Form action={routes.fate.href(code)} errors={fate.errors} label={t('voices.card.fate')}>
          <Control
            of={fate.control('kind')}
            label={t('voices.card.fate-kind')}
            look="list"
            choices={fateKinds.map((value) => ({ value, label: t(`voices.fate.${value}`) }))}
          />
          <Control
            of={fate.control('findingId')}
            label={t('voices.card.finding')}
            optional
            choices={findings.map(({ id, code: finding, title }) => ({ value: id, label: `${finding} ${title}` }))}
          />
          <Control of={fate.control('isExisting')} label={t('voices.card.existing')} />
          <Control of={fate.control('sameAs')} label={t('voices.card.same-as')} optional />
          <Control of={fate.control('recipient')} label={t('voices.card.recipient')} optional />
          <Control of={fate.control('followUpOn')} label={t('voices.card.follow-up')} optional />
          <Control
            of={fate.control('lacks')}
            label={t('voices.card.lacks')}
            look="row"
            optional
            choices={lacks.map((value) => ({ value, label: t(`voices.lack.${value}`) }))}
          />
          <Control of={fate.control('reason')} label={t('voices.card.reason')} optional rows={2} />
          {fates.length > 0 ? (
            <Control of={fate.control('changeReason')} label={t('voices.card.change-reason')} />
          ) : null}
          <SaveBar save={t('voices.card.fate-save')} sticky={false} />
        </Form>
      </Section>
      <Section id="antwort" title={t('voices.card.answer')}>
        <Form action={routes.answer.href(code)} errors={answer.errors} label={t('voices.card.answer')}>
          <Control of={answer.control('text')} label={t('voices.card.answer')} rows={4} />
          <SaveBar save={t('voices.card.answer-save')} sticky={false} />
        </Form>
      </Section>
      <Section id="pruefung" title={t('voices.card.review')}>
        <Form action={routes.review.href(code)} errors={review.errors} label={t('voices.card.review')}>
          <Control
            of={review.control('state')}
            label={t('voices.card.review-state')}
            choices={reviewStates.map((value) => ({ value, label: t(`voices.state.${value}`) }))}
          />
          <Control of={review.control('reason')} label={t('voices.card.reason')} optional />
          <SaveBar save={t('voices.card.review-save')} sticky={false} />
        </Form>
        <Form action={routes.redaction.href(code)} errors={redaction.errors} label={t('voices.card.redact')}>
          <Control of={redaction.control('text')} label={t('voices.card.redact-text')} rows={4} personal />
          <Control of={redaction.control('reason')} label={t('voices.card.reason')} />
          <SaveBar save={t('voices.card.redact-save')} sticky={false} />
        </Form>
      </Section>
    </>
  );
}

function Fates({ card, fates, findings }: CardProps) {
  const { t, format } = useWords();
  return (
    <Section title={t('voices.card.now')}>
      {card.answer ? <p>{card.answer}</p> : null}
      <ul>
        {fates.length === 0 ? <li>{t('voices.fate.open')}</li> : null}
        {fates.map((fate) => {
          const finding = findings.find((one) => one.id === fate.findingId);
          const words = (
            <>
              {t(`voices.fate.${fate.kind}`)}{' '}
              {finding ? <a href={routes.finding.href({ code: finding.code })}>{finding.code}</a> : fate.recipient} ·{' '}
              {format.day(dayOf(fate.givenAt))} · {fate.givenBy}
            </>
          );
          return (
            <li key={fate.id}>
              {fate.replacedAt ? (
                <>
                  <s>{words}</s> {fate.replacedReason}
                </>
              ) : (
                words
              )}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

function Similar({ similar }: CardProps) {
  const { t } = useWords();
  if (similar.length === 0) return null;
  return (
    <Section title={t('voices.card.suggestions')}>
      <p class="qs-small qs-quiet">{t('voices.card.suggestion-note')}</p>
      <ul>
        {similar.map(({ card, likeness }) => (
          <li key={card.id}>
            <a href={routes.card.href({ code: card.code })}>
              <Bdi>{card.code}</Bdi>
            </a>{' '}
            <CardText card={card} />{' '}
            <span class="qs-quiet">{t('voices.card.like', { percent: Math.round(likeness * 100) })}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
