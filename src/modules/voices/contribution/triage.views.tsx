import type { BoundForm } from '#platform/forms/bind.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Control } from '#ui/field/control.tsx';
import { FieldGrid } from '#ui/field/field.tsx';
import { Form, SaveBar } from '#ui/form/form.tsx';
import { Section } from '#ui/section-head/section-head.tsx';
import type { Target } from '../fate/data.ts';
import type { fateForm, fateWithdrawalForm } from '../fate/form.ts';
import { FateFields, type SameCards } from '../fate/views.tsx';
import { routes } from '../routes.ts';
import type { answerForm, redactionForm, reviewForm, translationForm } from './form.ts';
import { nextReviewStates, nextStepOf, type ReviewState } from './rules.ts';

export interface CardForms {
  review: BoundForm<(typeof reviewForm)['fields']>;
  redaction: BoundForm<(typeof redactionForm)['fields']>;
  fate: BoundForm<(typeof fateForm)['fields']>;
  withdrawal: BoundForm<(typeof fateWithdrawalForm)['fields']>;
  answer: BoundForm<(typeof answerForm)['fields']>;
  translation: BoundForm<(typeof translationForm)['fields']>;
}

interface TriageProps {
  code: string;
  state: ReviewState;
  /** In another language than German, so that those who sort may need German words. */
  isForeign: boolean;
  forms: CardForms;
  findings: readonly Target[];
  same: SameCards;
  /** It speaks of a draft of the concept. */
  canHaveChanged: boolean;
  /** There is a fate already; changing it needs a reason. */
  hasFate: boolean;
  isAnswered: boolean;
}

/** What can be done with a card: check, take personal data out, give it a fate, answer. What comes next is open; a card that nobody has read yet is read before anything else. */
export function Triage(props: TriageProps) {
  const isReadFirst = nextStepOf(props) === 'review';
  return (
    <>
      {isReadFirst && <ReviewForms {...props} />}
      {props.isForeign && <TranslationForm {...props} />}
      <FateForm {...props} />
      <AnswerForm {...props} />
      {!isReadFirst && <ReviewForms {...props} />}
    </>
  );
}

function openerOf(props: TriageProps, label: string, step?: ReturnType<typeof nextStepOf>) {
  return {
    at: routes.card.href({ code: props.code }),
    label,
    isFirst: step !== undefined && nextStepOf(props) === step,
  };
}

function FateForm(props: TriageProps) {
  const { code, forms, findings, same, hasFate, canHaveChanged } = props;
  const { t } = useWords();
  const labels = {
    kind: t('voices.card.fate-kind'),
    findingId: t('voices.card.finding'),
    sameAs: t('voices.card.same-as'),
    recipient: t('voices.card.recipient'),
    followUpOn: t('voices.card.follow-up'),
    lacks: t('voices.card.lacks'),
    reason: t('voices.card.reason'),
    changeReason: t('voices.card.change-reason'),
  };
  return (
    <Section id="ergebnis" title={t('voices.card.fate')}>
      <Form
        action={routes.fate.href({ code })}
        prefix="ergebnis"
        opener={openerOf(props, t(hasFate ? 'voices.card.fate-change' : 'voices.card.fate-save'), 'fate')}
        of={forms.fate}
        labels={labels}
        label={t('voices.card.fate')}
      >
        <FateFields
          form={forms.fate}
          findings={findings}
          same={same}
          needsChangeReason={hasFate}
          canHaveChanged={canHaveChanged}
        />
        <SaveBar save={t('voices.card.fate-save')} sticky={false} />
      </Form>
      {hasFate ? <WithdrawalForm {...props} /> : null}
    </Section>
  );
}

function WithdrawalForm(props: TriageProps) {
  const { t } = useWords();
  const form = props.forms.withdrawal;
  return (
    <Form
      action={routes.fate.href({ code: props.code })}
      prefix="ruecknahme"
      opener={openerOf(props, t('voices.card.fate-withdraw'))}
      hidden={{ _method: 'delete' }}
      of={form}
      label={t('voices.card.fate-withdraw')}
    >
      <Control of={form.control('reason')} label={t('voices.card.change-reason')} />
      <SaveBar save={t('voices.card.fate-withdraw')} sticky={false} />
    </Form>
  );
}

function TranslationForm(props: TriageProps) {
  const { t } = useWords();
  const form = props.forms.translation;
  return (
    <Section id="uebertragung" title={t('voices.card.translation')} aside={t('voices.card.translation-rule')}>
      <Form
        action={routes.translation.href({ code: props.code })}
        prefix="uebertragung"
        opener={openerOf(props, t('voices.card.translation-open'))}
        of={form}
        label={t('voices.card.translation')}
      >
        <Control of={form.control('translation')} label={t('voices.card.translation')} rows={3} />
        <SaveBar save={t('voices.card.translation-save')} sticky={false} />
      </Form>
    </Section>
  );
}

function AnswerForm(props: TriageProps) {
  const { t } = useWords();
  const form = props.forms.answer;
  return (
    <Section id="antwort" title={t('voices.card.answer')}>
      <Form
        action={routes.answer.href({ code: props.code })}
        prefix="antwort"
        opener={openerOf(
          props,
          t(props.isAnswered ? 'voices.card.answer-change' : 'voices.card.answer-open'),
          'answer',
        )}
        of={form}
        label={t('voices.card.answer')}
      >
        <Control of={form.control('text')} label={t('voices.card.answer')} rows={4} />
        <SaveBar save={t('voices.card.answer-save')} sticky={false} />
      </Form>
    </Section>
  );
}

function ReviewForms(props: TriageProps) {
  const { code, state, forms } = props;
  const { review, redaction } = forms;
  const { t } = useWords();
  const states = nextReviewStates(state).map((value) => ({ value, label: t(`voices.state.${value}`) }));
  return (
    <Section id="pruefung" title={t('voices.card.review')}>
      <Form
        action={routes.review.href({ code })}
        prefix="pruefung"
        opener={openerOf(props, t('voices.card.review-open'), 'review')}
        of={review}
        label={t('voices.card.review')}
      >
        <FieldGrid>
          <Control of={review.control('state')} label={t('voices.card.review-state')} span={4} choices={states} />
          <Control of={review.control('reason')} label={t('voices.card.reason')} span={8} optional />
        </FieldGrid>
        <SaveBar save={t('voices.card.review-save')} sticky={false} />
      </Form>
      <Form
        action={routes.redaction.href({ code })}
        prefix="fassung"
        opener={openerOf(props, t('voices.card.redact'))}
        of={redaction}
        label={t('voices.card.redact')}
      >
        <Control of={redaction.control('text')} label={t('voices.card.redact-text')} rows={4} personal />
        <Control of={redaction.control('reason')} label={t('voices.card.reason')} />
        <SaveBar save={t('voices.card.redact-save')} sticky={false} />
      </Form>
    </Section>
  );
}
