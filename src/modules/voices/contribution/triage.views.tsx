import type { BoundForm } from '#platform/forms/bind.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Control } from '#ui/field/control.tsx';
import { FieldGrid } from '#ui/field/field.tsx';
import { Form, SaveBar } from '#ui/form/form.tsx';
import { Section } from '#ui/section-head/section-head.tsx';
import type { fateForm } from '../fate/form.ts';
import { fateKinds, lacks } from '../fate/rules.ts';
import type { Finding } from '../finding/data.ts';
import { routes } from '../routes.ts';
import type { answerForm, redactionForm, reviewForm } from './form.ts';
import { reviewStates } from './rules.ts';

export interface CardForms {
  review: BoundForm<(typeof reviewForm)['fields']>;
  redaction: BoundForm<(typeof redactionForm)['fields']>;
  fate: BoundForm<(typeof fateForm)['fields']>;
  answer: BoundForm<(typeof answerForm)['fields']>;
}

interface TriageProps {
  code: string;
  forms: CardForms;
  findings: readonly Finding[];
  /** There is a fate already; changing it needs a reason. */
  hasFate: boolean;
}

/** What can be done with a card: give it a fate, answer, check, take personal data out. */
export function Triage(props: TriageProps) {
  return (
    <>
      <FateForm {...props} />
      <AnswerForm {...props} />
      <ReviewForms {...props} />
    </>
  );
}

function FateForm({ code, forms, findings, hasFate }: TriageProps) {
  const { t } = useWords();
  const { control, errors } = forms.fate;
  const choices = fateKinds.map((value) => ({ value, label: t(`voices.fate.${value}`) }));
  const findingChoices = findings.map(({ id, code: finding, title }) => ({ value: id, label: `${finding} ${title}` }));
  const lackChoices = lacks.map((value) => ({ value, label: t(`voices.lack.${value}`) }));
  return (
    <Section id="ergebnis" title={t('voices.card.fate')}>
      <Form action={routes.fate.href({ code })} errors={errors} label={t('voices.card.fate')}>
        <FieldGrid>
          <Control of={control('kind')} label={t('voices.card.fate-kind')} look="row" choices={choices} />
          <Control
            of={control('findingId')}
            label={t('voices.card.finding')}
            span={8}
            optional
            choices={findingChoices}
          />
          <Control of={control('sameAs')} label={t('voices.card.same-as')} span={4} optional />
          <Control of={control('isExisting')} label={t('voices.card.existing')} />
          <Control of={control('recipient')} label={t('voices.card.recipient')} span={8} optional />
          <Control of={control('followUpOn')} label={t('voices.card.follow-up')} span={4} optional />
          <Control of={control('lacks')} label={t('voices.card.lacks')} look="row" optional choices={lackChoices} />
          <Control of={control('reason')} label={t('voices.card.reason')} optional rows={2} />
          {hasFate ? <Control of={control('changeReason')} label={t('voices.card.change-reason')} /> : null}
        </FieldGrid>
        <SaveBar save={t('voices.card.fate-save')} sticky={false} />
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

function ReviewForms({ code, forms: { review, redaction } }: TriageProps) {
  const { t } = useWords();
  const states = reviewStates.map((value) => ({ value, label: t(`voices.state.${value}`) }));
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
