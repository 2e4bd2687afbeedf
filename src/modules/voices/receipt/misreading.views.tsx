import type { BoundForm } from '#platform/forms/bind.ts';
import { dayOf } from '#platform/i18n/format.ts';
import { findLanguage } from '#platform/i18n/languages.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Alert } from '#ui/alert/alert.tsx';
import { Bdi } from '#ui/bdi/bdi.tsx';
import { LinkButton } from '#ui/button/button.tsx';
import { EmptyState } from '#ui/empty-state/empty-state.tsx';
import { Control } from '#ui/field/control.tsx';
import { Form, SaveBar } from '#ui/form/form.tsx';
import { Quote } from '#ui/quote/quote.tsx';
import { PageHead, Section } from '#ui/section-head/section-head.tsx';
import { routes } from '../routes.ts';
import type { Misreading, MisreadingToCard } from './misreading.data.ts';
import type { misreadingAnswerForm } from './misreading.form.ts';
import { answerBy } from './misreading.rules.ts';

/** Wherever the cards stand of which somebody says "that is not what I meant": who they are, and the way to answer. */
export function WaitingMisreadings({ waiting }: { waiting: readonly MisreadingToCard[] }) {
  const { t, format } = useWords();
  const [first] = waiting;
  if (!first) return null;
  const codes = [...new Set(waiting.map(({ code }) => code))].join(', ');
  return (
    <Alert
      kind="warning"
      title={t('voices.due.misreadings.title', { count: waiting.length })}
      action={<LinkButton href={routes.misreadings.href({})}>{t('voices.due.misreadings.action')}</LinkButton>}
    >
      <Bdi>{codes}</Bdi> · {t('voices.misreading.answer-by', { day: format.day(answerBy(first)) })}
    </Alert>
  );
}

interface MisreadingsProps {
  misreadings: readonly MisreadingToCard[];
  formOf(id: string): BoundForm<(typeof misreadingAnswerForm)['fields']>;
}

/** Everybody who wrote "that is not what I meant", those who wait for an answer first. */
export function MisreadingsView({ misreadings, formOf }: MisreadingsProps) {
  const { t } = useWords();
  const open = misreadings.filter(({ answeredAt }) => answeredAt === null).length;
  return (
    <>
      <PageHead title={t('voices.misreading.title')} lead={open > 0 && t('voices.misreading.lead', { count: open })} />
      {misreadings.length === 0 && (
        <EmptyState
          title={t('voices.misreading.none')}
          others={[{ href: routes.cards.href({}), label: t('voices.cards.title') }]}
          why={t('voices.misreading.none-text')}
        />
      )}
      {misreadings.map((misreading) => (
        <One key={misreading.id} misreading={misreading} form={formOf(misreading.id)} />
      ))}
    </>
  );
}

function One({ misreading, form }: { misreading: MisreadingToCard; form: ReturnType<MisreadingsProps['formOf']> }) {
  const { t, format } = useWords();
  const { id, code, occasionTitle, at, answer, answeredAt } = misreading;
  const status = answeredAt
    ? t('voices.misreading.answered-on', { day: format.day(dayOf(answeredAt)) })
    : t('voices.misreading.answer-by', { day: format.day(answerBy(misreading)) });
  return (
    <Section
      id={`w-${id}`}
      title={
        <a href={routes.card.href({ code })}>
          <Bdi>{code}</Bdi> {occasionTitle}
        </a>
      }
      aside={status}
    >
      <Objection misreading={misreading} source={format.day(dayOf(at))} />
      {answeredAt ? (
        <p>{answer}</p>
      ) : (
        <Form
          action={routes.misreadingAnswer.href({ id })}
          prefix={`w-${id}`}
          opener={{ at: routes.misreadings.href({}), label: t('voices.card.answer-open') }}
          of={form}
          label={t('voices.misreading.answer')}
        >
          <Control
            of={form.control('answer')}
            label={t('voices.misreading.answer')}
            hint={t('voices.misreading.answer-hint')}
            rows={3}
          />
          <SaveBar save={t('voices.card.answer-save')} sticky={false} />
        </Form>
      )}
    </Section>
  );
}

function Objection({ misreading: { text, language }, source }: { misreading: Misreading; source: string }) {
  return (
    <Quote look="card" lang={findLanguage(language)?.bcp47 ?? language} source={<Bdi>{source}</Bdi>}>
      {text}
    </Quote>
  );
}

/** On the receipt: the objections of its owner so far, and the answers to them. */
export function OwnMisreadings({ misreadings }: { misreadings: readonly Misreading[] }) {
  const { t, format } = useWords();
  return (
    <>
      {misreadings.map((misreading) => (
        <div key={misreading.id} class="qs-stack">
          <Objection misreading={misreading} source={format.day(dayOf(misreading.at))} />
          <p>
            <strong>{t('voices.receipt.object-answer')}:</strong>{' '}
            {misreading.answer === '' ? (
              t('voices.receipt.object-waits', { day: format.day(answerBy(misreading)) })
            ) : (
              <span lang="de" dir="ltr">
                {misreading.answer}
              </span>
            )}
          </p>
        </div>
      ))}
    </>
  );
}
