import type { VNode } from 'preact';
import type { BoundForm } from '#platform/forms/bind.ts';
import type { Refusal } from '#platform/forms/decision.ts';
import type { HistoryEntry } from '#platform/history/history.ts';
import { findLanguage } from '#platform/i18n/languages.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Alert } from '#ui/alert/alert.tsx';
import { Bdi } from '#ui/bdi/bdi.tsx';
import { MixedText } from '#ui/bdi/mixed-text.tsx';
import { LinkButton } from '#ui/button/button.tsx';
import { Control } from '#ui/field/control.tsx';
import { Form, SaveBar } from '#ui/form/form.tsx';
import { Columns, PageHead, Section } from '#ui/section-head/section-head.tsx';
import type { Card } from '../contribution/data.ts';
import type { Quote } from '../quote/data.ts';
import type { MisreadingToCard } from '../receipt/misreading.data.ts';
import { WaitingMisreadings } from '../receipt/misreading.views.tsx';
import { routes } from '../routes.ts';
import { readableText } from '../rules.ts';
import type { confirmationWithdrawalForm, newFindingForm, quoteForm, removalForm } from './form.ts';
import { Options, type OptionsProps } from './option.views.tsx';
import { Discard, FindingHistory, Publication } from './publication.views.tsx';
import { type DroppedQuote, Quotes } from './quote.views.tsx';
import { findingKinds } from './rules.ts';

/** Everything a finding says; new or to be changed. */
export function EditFindingView({
  action,
  form,
  code,
  cancelHref,
}: {
  action: string;
  form: BoundForm<(typeof newFindingForm)['fields']>;
  code?: string;
  cancelHref?: string;
}) {
  const { t } = useWords();
  const labels = {
    title: t('voices.finding.field.title'),
    kind: t('voices.finding.field.kind'),
    text: t('voices.finding.field.text'),
  };
  return (
    <>
      <PageHead code={code} title={t(code ? 'voices.finding.edit' : 'voices.findings.new')} />
      <Form action={action} of={form} labels={labels} hidden={code ? {} : { id: form.control('id').value }}>
        <Control of={form.control('title')} label={labels.title} />
        <Control
          of={form.control('kind')}
          label={labels.kind}
          look="row"
          choices={findingKinds.map((value) => ({ value, label: t(`voices.finding.kind.${value}`) }))}
        />
        <Control of={form.control('text')} label={labels.text} rows={3} />
        <Control of={form.control('evidence')} label={t('voices.finding.field.evidence')} optional rows={2} />
        <Control of={form.control('dissent')} label={t('voices.finding.field.dissent')} optional rows={2} />
        <SaveBar cancelHref={cancelHref ?? routes.findings.href({})} />
      </Form>
    </>
  );
}

interface FindingProps extends OptionsProps {
  cards: readonly Card[];
  /** Whoever of them says that this is not what they meant, and waits. */
  waiting: readonly MisreadingToCard[];
  /** Whether the reader may open this card; its words are read here by everybody who reads the finding. */
  opens: (card: Card) => boolean;
  /** What became of it: sections of other modules. */
  more: readonly VNode[];
  /** Findings that this one took in, was merged into, came from or gave cards to, with the reason. */
  relatives: readonly Relative[];
  quotes: readonly Quote[];
  forms: OptionsProps['forms'] & {
    quote: BoundForm<(typeof quoteForm)['fields']>;
    droppedQuote: DroppedQuote | undefined;
    withdrawal: BoundForm<(typeof confirmationWithdrawalForm)['fields']>;
    discard: BoundForm<(typeof removalForm)['fields']>;
  };
  /** The reader answers cards, at least those of some rooms. */
  mayAnswer: boolean;
  entries: readonly HistoryEntry[];
  refusal: Refusal | undefined;
}

export interface Relative {
  how: 'merged-into' | 'took-in' | 'split-from' | 'gave';
  code: string;
  title: string;
  reason: string;
}

/** A finding with its cards, quotes, solutions and what came of it. */
export function FindingView(props: FindingProps) {
  const { t } = useWords();
  const { finding, refusal, mayEdit } = props;
  return (
    <>
      <PageHead
        code={finding.code}
        title={finding.title}
        kicker={`${t(`voices.finding.kind.${finding.kind}`)} · ${t(`voices.finding.state.${finding.state}`)}`}
        lead={finding.text}
        actions={<FindingActions {...props} />}
      />
      {refusal ? (
        <Alert kind="danger" refuses>
          {t(refusal.key, refusal.values)}
        </Alert>
      ) : null}
      <WaitingMisreadings waiting={props.waiting} />
      <Columns split="8-4">
        <div>
          {mayEdit ? <Publication finding={finding} withdrawal={props.forms.withdrawal} /> : null}
          <Cards {...props} />
          <Quotes {...props} />
          <Options {...props} />
          {mayEdit && finding.state === 'draft' && props.cards.length === 0 ? (
            <Discard finding={finding} form={props.forms.discard} />
          ) : null}
        </div>
        <div>
          {props.more}
          <Relatives {...props} />
          {finding.evidence ? (
            <Section title={t('voices.finding.field.evidence')}>
              <p>{finding.evidence}</p>
            </Section>
          ) : null}
          {finding.dissent ? (
            <Section title={t('voices.finding.field.dissent')}>
              <p>{finding.dissent}</p>
            </Section>
          ) : null}
          <FindingHistory entries={props.entries} />
        </div>
      </Columns>
    </>
  );
}

function Relatives({ relatives }: FindingProps) {
  const { t } = useWords();
  if (relatives.length === 0) return null;
  return (
    <Section title={t('voices.finding.relatives')}>
      <ul>
        {relatives.map(({ how, code, title, reason }) => (
          <li key={code}>
            {t(`voices.finding.relative.${how}`)} <a href={routes.finding.href({ code })}>{code}</a> {title}
            <br />
            <small class="qs-quiet">{reason}</small>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Cards({ cards, opens, mayEdit }: FindingProps) {
  const { t } = useWords();
  const answered = cards.filter(({ isAnswered }) => isAnswered).length;
  return (
    <Section
      title={`${t('voices.finding.cards')} (${cards.length})`}
      aside={cards.length > 0 ? t('voices.finding.answered-of', { answered, all: cards.length }) : undefined}
    >
      {cards.length === 0 && (
        <p>
          {t('voices.finding.no-cards')}{' '}
          {mayEdit && <a href={routes.board.href({})}>{t('voices.finding.no-cards-link')}</a>}
        </p>
      )}
      <ul>
        {cards.map((card) => (
          <li key={card.id}>
            {opens(card) ? (
              <a href={routes.card.href({ code: card.code })}>
                <Bdi>{card.code}</Bdi>
              </a>
            ) : (
              <Bdi>{card.code}</Bdi>
            )}{' '}
            <span lang={findLanguage(card.language)?.bcp47 ?? card.language} dir={card.direction}>
              <MixedText>{readableText(card) ?? t('voices.cards.hidden')}</MixedText>
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function FindingActions({ finding, cards, mayEdit, mayAnswer }: FindingProps) {
  const { t } = useWords();
  const code = { code: finding.code };
  const open = cards.filter(({ isAnswered }) => !isAnswered).length;
  if (finding.state === 'merged') return null;
  return (
    <>
      {mayAnswer && open > 0 ? (
        <LinkButton kind="primary" href={routes.cardAnswers.href(code)}>
          {t('voices.finding.answer-count', { count: open })}
        </LinkButton>
      ) : null}
      {mayEdit ? (
        <>
          <LinkButton href={routes.editFinding.href(code)}>{t('voices.finding.edit')}</LinkButton>
          <LinkButton kind="tertiary" href={routes.merger.href(code)}>
            {t('voices.finding.merge')}
          </LinkButton>
          {cards.length > 1 ? (
            <LinkButton kind="tertiary" href={routes.split.href(code)}>
              {t('voices.finding.split')}
            </LinkButton>
          ) : null}
        </>
      ) : null}
    </>
  );
}
