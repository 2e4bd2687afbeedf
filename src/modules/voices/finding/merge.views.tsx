import type { BoundForm } from '#platform/forms/bind.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Control } from '#ui/field/control.tsx';
import { Form, SaveBar } from '#ui/form/form.tsx';
import { Then } from '#ui/form/then.tsx';
import { PageHead } from '#ui/section-head/section-head.tsx';
import type { Card } from '../contribution/data.ts';
import { routes } from '../routes.ts';
import { readableText } from '../rules.ts';
import type { Finding } from './data.ts';
import type { mergeForm, splitForm } from './form.ts';

interface MergeProps {
  finding: Finding;
  others: readonly (Finding & { cards: number })[];
  form: BoundForm<(typeof mergeForm)['fields']>;
}

/** The form that merges one finding into another, with a reason that stays. */
export function MergeView({ finding, others, form }: MergeProps) {
  const { t } = useWords();
  const code = { code: finding.code };
  const labels = { into: t('voices.finding.merge-into'), reason: t('voices.finding.reason') };
  return (
    <>
      <PageHead code={finding.code} title={t('voices.finding.merge')} kicker={finding.title} />
      <Form action={routes.merger.href(code)} of={form} labels={labels}>
        <Control
          of={form.control('into')}
          label={labels.into}
          choices={others.map(({ id, code: other, title }) => ({ value: id, label: `${other} ${title}` }))}
        />
        <Control of={form.control('reason')} label={labels.reason} rows={2} />
        <Then>{t('voices.finding.merge-lead')}</Then>
        <SaveBar save={t('voices.finding.merge')} cancelHref={routes.finding.href(code)} sticky={false} />
      </Form>
    </>
  );
}

interface SplitProps {
  finding: Finding;
  cards: readonly Card[];
  form: BoundForm<(typeof splitForm)['fields']>;
}

/** Some cards of a finding become one of their own. */
export function SplitView({ finding, cards, form }: SplitProps) {
  const { t } = useWords();
  const code = { code: finding.code };
  const labels = {
    card: t('voices.finding.split-cards'),
    title: t('voices.finding.split-title'),
    reason: t('voices.finding.reason'),
  };
  const choices = cards.map((card) => ({
    value: card.id,
    label: `${card.code} ${readableText(card) ?? t('voices.cards.hidden')}`,
    lang: card.language,
  }));
  return (
    <>
      <PageHead code={finding.code} title={t('voices.finding.split')} kicker={finding.title} />
      <Form action={routes.split.href(code)} of={form} labels={labels}>
        <Control of={form.control('card')} label={labels.card} look="list" choices={choices} />
        <Control of={form.control('title')} label={labels.title} />
        <Control of={form.control('reason')} label={labels.reason} rows={2} />
        <Then>{t('voices.finding.split-lead')}</Then>
        <SaveBar save={t('voices.finding.split')} cancelHref={routes.finding.href(code)} sticky={false} />
      </Form>
    </>
  );
}
