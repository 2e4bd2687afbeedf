import type { BoundForm } from '#platform/forms/bind.ts';
import { useWords } from '#platform/i18n/words.ts';
import { EmptyState } from '#ui/empty-state/empty-state.tsx';
import { Control } from '#ui/field/control.tsx';
import { Form, SaveBar } from '#ui/form/form.tsx';
import { PageHead } from '#ui/section-head/section-head.tsx';
import type { Card } from '../contribution/data.ts';
import { routes } from '../routes.ts';
import { readableText } from '../rules.ts';
import type { Finding } from './data.ts';
import type { answerCardsForm } from './form.ts';

interface AnswerCardsProps {
  finding: Finding;
  cards: readonly Card[];
  form: BoundForm<(typeof answerCardsForm)['fields']>;
}

/** One answer for all ticked cards of a finding; those that need their own lose their tick. */
export function AnswerCardsView({ finding, cards, form }: AnswerCardsProps) {
  const { t } = useWords();
  const code = { code: finding.code };
  const back = routes.finding.href(code);
  const choices = cards.map((card) => {
    const text = `${card.code} ${readableText(card) ?? t('voices.cards.hidden')}`;
    const label = card.isAnswered ? t('voices.finding.answer-answered', { card: text }) : text;
    return { value: card.id, label, lang: card.language };
  });
  return (
    <>
      <PageHead
        code={finding.code}
        title={t('voices.finding.answer')}
        kicker={finding.title}
        lead={t('voices.finding.answer-lead')}
      />
      {cards.length === 0 ? (
        <EmptyState title={t('voices.finding.answer-none')} others={[{ href: back, label: finding.code }]} />
      ) : (
        <Form action={routes.cardAnswers.href(code)} of={form}>
          <Control
            of={form.control('text')}
            label={t('voices.finding.answer-text')}
            hint={t('voices.finding.answer-text-hint')}
            rows={5}
          />
          <Control of={form.control('card')} label={t('voices.finding.answer-cards')} look="list" choices={choices} />
          <Control of={form.control('publish')} label={t('voices.finding.answer-publish')} />
          <SaveBar save={t('voices.finding.answer-save')} cancelHref={back} />
        </Form>
      )}
    </>
  );
}
