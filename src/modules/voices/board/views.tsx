import { h } from 'preact';
import type { BoundForm } from '#platform/forms/bind.ts';
import { findLanguage } from '#platform/i18n/languages.ts';
import { useWords } from '#platform/i18n/words.ts';
import { BoardCard, BoardColumn, BoardColumns, BoardStack } from '#ui/board/board.tsx';
import { Button, LinkButton } from '#ui/button/button.tsx';
import { Control } from '#ui/field/control.tsx';
import { fieldId } from '#ui/field/field-id.ts';
import { Form } from '#ui/form/form.tsx';
import { Pagination } from '#ui/pagination/pagination.tsx';
import { PageHead } from '#ui/section-head/section-head.tsx';
import type { Card } from '../contribution/data.ts';
import { type CardChoices, CardFilters, cardFilterOf, NoCards } from '../contribution/list.views.tsx';
import type { Finding } from '../finding/data.ts';
import type { Step } from '../finding/rules.ts';
import { cardLanguageName } from '../form.ts';
import type { MisreadingToCard } from '../receipt/misreading.data.ts';
import { WaitingMisreadings } from '../receipt/misreading.views.tsx';
import { routes } from '../routes.ts';
import { readableText } from '../rules.ts';
import type { MadeOfVoices } from '../slots.ts';
import type { boardForm } from './form.ts';
import type { Suggestion } from './rules.ts';
import { LastStep } from './step.views.tsx';

type Listed = Finding & { cards: number };

export interface BoardProps {
  /** One page of the cards that are not sorted. */
  open: readonly Card[];
  /** How many of them fit the filter, how many cards there are, how many of those are open. */
  total: number;
  all: number;
  openInAll: number;
  /** Of those that are sorted, how many nobody has answered. */
  unanswered: number;
  /** Whoever says that this is not what they meant, and waits. */
  waiting: readonly MisreadingToCard[];
  mayOpenPlaces: boolean;
  findings: readonly Listed[];
  /** The first cards of each finding. */
  first: readonly Card[];
  suggestions: ReadonlyMap<string, Suggestion>;
  steps: readonly Step[];
  choices: CardChoices;
  /** What can be made of chosen cards at once. */
  made: readonly MadeOfVoices[];
  query: URLSearchParams;
  from: number;
  perPage: number;
  form: BoundForm<(typeof boardForm)['fields']>;
}

/** Unsorted cards beside findings: tick and press, drag, or keys. Nothing is assigned by itself. */
export function BoardView(props: BoardProps) {
  const { t } = useWords();
  const { all, openInAll, unanswered, query } = props;
  return h(
    'qs-board',
    { 'data-moving': t('voices.board.moving'), 'data-failed': t('voices.board.failed') },
    <>
      <PageHead
        title={t('voices.board.title')}
        kicker={<a href={routes.cards.href({}, cardFilterOf(query))}>{t('voices.cards.title')}</a>}
        lead={all > 0 && t('voices.board.lead', { sorted: all - openInAll, all, open: openInAll, unanswered })}
        actions={<LinkButton href={routes.findings.href({})}>{t('voices.findings.title')}</LinkButton>}
      />
      <WaitingMisreadings waiting={props.waiting} />
      {all === 0 ? <NoCards mayTriage mayOpenPlaces={props.mayOpenPlaces} /> : <Sorting {...props} />}
    </>,
  );
}

/** What was done last, what is shown, and the board itself. */
function Sorting(props: BoardProps) {
  const { t } = useWords();
  const { query, total, form, choices } = props;
  const back = backOf(query);
  return (
    <>
      <LastStep steps={props.steps} to={query.get('nach')} back={back} />
      <CardFilters
        action={routes.board.href({})}
        choices={choices}
        query={query}
        result={t('voices.board.count', { count: total })}
      />
      <Form
        action={routes.board.href({})}
        of={form}
        labels={{ title: t('voices.board.new-title'), reason: t('voices.card.change-reason') }}
        hidden={{ back }}
        id="brett"
        label={t('voices.board.title')}
      >
        <Columns {...props} />
        <Bar form={form} made={props.made} />
      </Form>
      <Keys />
      <div role="status" class="kern-sr-only" data-live />
    </>
  );
}

const backOf = (query: URLSearchParams) =>
  new URLSearchParams([...query].filter(([name]) => !['schritt', 'nach', 'hinweis'].includes(name))).toString();

/** The unsorted cards first, then drafts with their cards, then what is confirmed: that grows, too, but its words stand. */
function Columns(props: BoardProps) {
  const { t } = useWords();
  const { findings, first } = props;
  const drafts = findings.filter(({ state }) => state === 'draft');
  const settled = findings.filter(({ state }) => state !== 'draft');
  const keyOf = (index: number) => (index < 9 ? String(index + 1) : undefined);
  return (
    <BoardColumns label={t('voices.board.title')} id={fieldId('card')}>
      <OpenColumn {...props} />
      {drafts.map((finding, index) => (
        <FindingColumn
          key={finding.id}
          finding={finding}
          shortcut={keyOf(index)}
          cards={first.filter((card) => card.findingId === finding.id)}
          props={props}
        />
      ))}
      {settled.length > 0 ? (
        <BoardStack title={t('voices.board.settled')}>
          {settled.map(({ id, code, title, cards }, index) => (
            <BoardColumn
              key={id}
              title={<a href={routes.finding.href({ code })}>{title}</a>}
              code={code}
              count={cards}
              target={code}
              here={t('voices.board.here')}
              shortcut={keyOf(drafts.length + index)}
            />
          ))}
        </BoardStack>
      ) : null}
    </BoardColumns>
  );
}

function OpenColumn(props: BoardProps) {
  const { t } = useWords();
  const { open, total, from, perPage, query } = props;
  const at = (start: number) => routes.board.href({}, { ...cardFilterOf(query), ab: start > 1 ? start : undefined });
  const pages =
    total > perPage ? (
      <Pagination
        from={from}
        to={Math.min(from + open.length - 1, total)}
        total={total}
        previousHref={from > 1 ? at(Math.max(1, from - perPage)) : undefined}
        nextHref={from + perPage <= total ? at(from + perPage) : undefined}
      />
    ) : undefined;
  return (
    <BoardColumn
      title={t('voices.board.unsorted')}
      count={total}
      target="offen"
      here={t('voices.board.back-here')}
      shortcut="0"
      foot={pages}
      empty={open.length === 0 ? t('voices.board.none-open') : undefined}
      open
    >
      {open.map((card) => (
        <Slip key={card.id} card={card} props={props} />
      ))}
    </BoardColumn>
  );
}

interface FindingColumnProps {
  finding: Listed;
  shortcut: string | undefined;
  cards: readonly Card[];
  props: BoardProps;
}

function FindingColumn({ finding, shortcut, cards, props }: FindingColumnProps) {
  const { t } = useWords();
  const href = routes.finding.href({ code: finding.code });
  const rest = finding.cards - cards.length;
  return (
    <BoardColumn
      title={<a href={href}>{finding.title}</a>}
      code={finding.code}
      count={finding.cards}
      target={finding.code}
      here={t('voices.board.here')}
      shortcut={shortcut}
      empty={cards.length === 0 ? t('voices.board.none-here') : undefined}
      foot={
        <p class="qs-small qs-quiet">
          {t('voices.finding.state.draft')}
          {rest > 0 ? (
            <>
              {' '}
              · <a href={href}>{t('voices.board.more', { count: rest })}</a>
            </>
          ) : null}
        </p>
      }
    >
      {cards.map((card) => (
        <Slip key={card.id} card={card} props={props} />
      ))}
    </BoardColumn>
  );
}

function Slip({ card, props }: { card: Card; props: BoardProps }) {
  const { t } = useWords();
  const text = readableText(card);
  const suggestion = card.fate === null ? props.suggestions.get(card.id) : undefined;
  const spoken = card.originalLanguage ?? card.language;
  const notes = [
    ...(spoken === 'de' ? [] : [cardLanguageName(t, spoken)]),
    ...(card.redactedText === null ? [] : [t('voices.board.redacted')]),
  ];
  const votes = card.votes > 0 ? ` · ${t('voices.board.votes', { count: card.votes })}` : '';
  return (
    <BoardCard
      id={card.code}
      code={card.code}
      value={card.id}
      label={t('voices.board.choose', { code: card.code })}
      href={routes.card.href({ code: card.code })}
      lang={text === null ? 'de' : (findLanguage(card.language)?.bcp47 ?? card.language)}
      dir={text === null ? 'ltr' : card.direction}
      note={notes.length > 0 ? notes.join(' · ') : undefined}
      facts={`${t(`voices.kind.${card.kind}`)}${votes}`}
      chosen={props.form.control('card').values.includes(card.id)}
      action={
        suggestion ? (
          <Button kind="tertiary" name="suggestion" value={`${card.id}>${suggestion.code}`}>
            {t('voices.board.suggestion', { code: suggestion.code })}
          </Button>
        ) : undefined
      }
    >
      {text ?? <span class="qs-quiet">{t('voices.cards.hidden')}</span>}
    </BoardCard>
  );
}

/** What can be done with the chosen cards beside putting them somewhere: a new finding, another end. */
function Bar({ form, made }: Pick<BoardProps, 'form' | 'made'>) {
  const { t } = useWords();
  return (
    <div class="qs-board-bar">
      <output
        class="qs-small"
        data-chosen
        data-one={t('voices.board.chosen-one')}
        data-many={t('voices.board.chosen')}
      />
      <Control of={form.control('title')} label={t('voices.board.new-title')} />
      <Button name="target" value="neu" data-on="new">
        {t('voices.board.new')}
      </Button>
      {made.map(({ key, label }) => (
        <Button key={key} name="into" value={key}>
          {label}
        </Button>
      ))}
      <Control of={form.control('reason')} label={t('voices.board.reason')} hint={t('voices.board.reason-hint')} />
      <button type="submit" class="kern-btn kern-btn--secondary" formmethod="get" formaction={routes.fates.href({})}>
        {t('voices.board.other-end')}
      </button>
    </div>
  );
}

function Keys() {
  const { t } = useWords();
  const keys = [
    ['J K', 'next'],
    ['Leertaste', 'choose'],
    ['1–9', 'move'],
    ['0', 'back'],
    ['N', 'new'],
    ['Z', 'undo'],
    ['Esc', 'clear'],
  ] as const;
  return (
    <p class="qs-keys qs-small qs-quiet">
      {keys.map(([key, what]) => (
        <span key={key}>
          <kbd>{what === 'choose' ? t('voices.board.key.space') : key}</kbd> {t(`voices.board.key.${what}`)}
        </span>
      ))}
    </p>
  );
}
