import type { BoundForm } from '#platform/forms/bind.ts';
import { dayOf } from '#platform/i18n/format.ts';
import { findLanguage } from '#platform/i18n/languages.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Bdi } from '#ui/bdi/bdi.tsx';
import { LinkButton } from '#ui/button/button.tsx';
import { EmptyState } from '#ui/empty-state/empty-state.tsx';
import { Control } from '#ui/field/control.tsx';
import { Form, SaveBar } from '#ui/form/form.tsx';
import { Quote } from '#ui/quote/quote.tsx';
import { PageHead, Section } from '#ui/section-head/section-head.tsx';
import { routes } from '../routes.ts';
import type { Objection, ObjectionToCard } from './data.ts';
import type { objectionAnswerForm } from './form.ts';
import { answerBy } from './rules.ts';

interface ObjectionsProps {
  objections: readonly ObjectionToCard[];
  formOf(id: string): BoundForm<(typeof objectionAnswerForm)['fields']>;
}

/** Everybody who wrote "that is not what I meant", those who wait for an answer first. */
export function ObjectionsView({ objections, formOf }: ObjectionsProps) {
  const { t } = useWords();
  const open = objections.filter(({ answeredAt }) => answeredAt === null).length;
  return (
    <>
      <PageHead title={t('voices.objection.title')} lead={t('voices.objection.lead', { count: open })} />
      {objections.length === 0 && (
        <EmptyState
          title={t('voices.objection.none')}
          actions={<LinkButton href={routes.cards.href({})}>{t('voices.cards.title')}</LinkButton>}
        >
          {t('voices.objection.none-text')}
        </EmptyState>
      )}
      {objections.map((objection) => (
        <One key={objection.id} objection={objection} form={formOf(objection.id)} />
      ))}
    </>
  );
}

function One({ objection, form }: { objection: ObjectionToCard; form: ReturnType<ObjectionsProps['formOf']> }) {
  const { t, format } = useWords();
  const { id, code, occasionTitle, at, answer, answeredAt } = objection;
  const said = answeredAt
    ? t('voices.objection.answered-on', { day: format.day(dayOf(answeredAt)) })
    : t('voices.objection.answer-by', { day: format.day(answerBy(objection)) });
  return (
    <Section
      id={`w-${id}`}
      title={
        <a href={routes.card.href({ code })}>
          <Bdi>{code}</Bdi> {occasionTitle}
        </a>
      }
      aside={said}
    >
      <Said objection={objection} source={format.day(dayOf(at))} />
      {answeredAt ? (
        <p>{answer}</p>
      ) : (
        <Form
          action={routes.objectionAnswer.href({ id })}
          prefix={`w-${id}`}
          opener={{ at: routes.objections.href({}), label: t('voices.card.answer-open') }}
          errors={form.errors}
          label={t('voices.objection.answer')}
        >
          <Control
            of={form.control('answer')}
            label={t('voices.objection.answer')}
            hint={t('voices.objection.answer-hint')}
            rows={3}
          />
          <SaveBar save={t('voices.card.answer-save')} sticky={false} />
        </Form>
      )}
    </Section>
  );
}

function Said({ objection: { text, language }, source }: { objection: Objection; source: string }) {
  return (
    <Quote look="card" lang={findLanguage(language)?.bcp47 ?? language} source={<Bdi>{source}</Bdi>}>
      {text}
    </Quote>
  );
}

/** On the receipt: what its owner objected before, and what they were answered. */
export function OwnObjections({ objections }: { objections: readonly Objection[] }) {
  const { t, format } = useWords();
  return (
    <>
      {objections.map((objection) => (
        <div key={objection.id} class="qs-stack">
          <Said objection={objection} source={format.day(dayOf(objection.at))} />
          <p>
            <strong>{t('voices.receipt.object-answer')}:</strong>{' '}
            {objection.answer === '' ? (
              t('voices.receipt.object-waits', { day: format.day(answerBy(objection)) })
            ) : (
              <span lang="de" dir="ltr">
                {objection.answer}
              </span>
            )}
          </p>
        </div>
      ))}
    </>
  );
}
