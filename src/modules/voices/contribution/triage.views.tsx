import type { BoundForm } from '#platform/forms/bind.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Button } from '#ui/button/button.tsx';
import { Disclosure } from '#ui/disclosure/disclosure.tsx';
import { Control } from '#ui/field/control.tsx';
import { FieldGrid } from '#ui/field/field.tsx';
import { Form, SaveBar } from '#ui/form/form.tsx';
import { Section } from '#ui/section-head/section-head.tsx';
import type { fateForm, fateWithdrawalForm } from '../fate/form.ts';
import { FateFields } from '../fate/views.tsx';
import type { Finding } from '../finding/data.ts';
import { routes } from '../routes.ts';
import type { answerForm, redactionForm, reviewForm, translationForm } from './form.ts';
import { nextReviewStates, type ReviewState } from './rules.ts';

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
  /** Said in another language than German, so that those who sort may need German words. */
  isForeign: boolean;
  forms: CardForms;
  findings: readonly Finding[];
  /** There is a fate already; changing it needs a reason. */
  hasFate: boolean;
}

/** What can be done with a card: give it a fate, answer, check, take personal data out. */
export function Triage(props: TriageProps) {
  return (
    <>
      {props.isForeign && <TranslationForm {...props} />}
      <FateForm {...props} />
      <AnswerForm {...props} />
      <ReviewForms {...props} />
    </>
  );
}

function FateForm({ code, forms, findings, hasFate }: TriageProps) {
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
        errors={forms.fate.errors}
        labels={labels}
        label={t('voices.card.fate')}
      >
        <FateFields form={forms.fate} findings={findings} needsChangeReason={hasFate} />
        <SaveBar save={t('voices.card.fate-save')} sticky={false} />
      </Form>
      {hasFate ? <WithdrawalForm code={code} form={forms.withdrawal} /> : null}
    </Section>
  );
}

function WithdrawalForm({ code, form }: { code: string; form: CardForms['withdrawal'] }) {
  const { t } = useWords();
  return (
    <Disclosure summary={t('voices.card.fate-withdraw')} open={form.errors.length > 0}>
      <Form
        action={routes.fate.href({ code })}
        prefix="ruecknahme"
        hidden={{ _method: 'delete' }}
        errors={form.errors}
        label={t('voices.card.fate-withdraw')}
      >
        <Control of={form.control('reason')} label={t('voices.card.change-reason')} />
        <p>
          <Button>{t('voices.card.fate-withdraw')}</Button>
        </p>
      </Form>
    </Disclosure>
  );
}

function TranslationForm({ code, forms: { translation } }: TriageProps) {
  const { t } = useWords();
  return (
    <Section id="uebertragung" title={t('voices.card.translation')} aside={t('voices.card.translation-rule')}>
      <Form
        action={routes.translation.href({ code })}
        prefix="uebertragung"
        errors={translation.errors}
        label={t('voices.card.translation')}
      >
        <Control of={translation.control('translation')} label={t('voices.card.translation')} rows={3} />
        <SaveBar save={t('voices.card.translation-save')} sticky={false} />
      </Form>
    </Section>
  );
}

function AnswerForm({ code, forms }: TriageProps) {
  const { t } = useWords();
  const { control, errors } = forms.answer;
  return (
    <Section id="antwort" title={t('voices.card.answer')}>
      <Form action={routes.answer.href({ code })} prefix="antwort" errors={errors} label={t('voices.card.answer')}>
        <Control of={control('text')} label={t('voices.card.answer')} rows={4} />
        <SaveBar save={t('voices.card.answer-save')} sticky={false} />
      </Form>
    </Section>
  );
}

function ReviewForms({ code, state, forms: { review, redaction } }: TriageProps) {
  const { t } = useWords();
  const states = nextReviewStates(state).map((value) => ({ value, label: t(`voices.state.${value}`) }));
  return (
    <Section id="pruefung" title={t('voices.card.review')}>
      <Form
        action={routes.review.href({ code })}
        prefix="pruefung"
        errors={review.errors}
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
        errors={redaction.errors}
        label={t('voices.card.redact')}
      >
        <Control of={redaction.control('text')} label={t('voices.card.redact-text')} rows={4} personal />
        <Control of={redaction.control('reason')} label={t('voices.card.reason')} />
        <SaveBar save={t('voices.card.redact-save')} sticky={false} />
      </Form>
    </Section>
  );
}
