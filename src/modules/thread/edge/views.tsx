import { bind } from '#platform/forms/bind.ts';
import type { FormResult } from '#platform/forms/form.ts';
import { useWords, type Words } from '#platform/i18n/words.ts';
import { declaredNodeKinds } from '#platform/manifest/declared.ts';
import { Control } from '#ui/field/control.tsx';
import { Form, SaveBar } from '#ui/form/form.tsx';
import { PageHead } from '#ui/section-head/section-head.tsx';
import { nodeTitle } from '../node/views.tsx';
import type { Beginning } from './beginning.data.ts';
import type { Edge } from './data.ts';
import { withdrawalForm } from './form.ts';
import type { EdgeType, Precision } from './rules.ts';

/** An edge in words, read from one of its ends. */
export function edgeWords(type: EdgeType, way: 'forward' | 'inverse', { t }: Pick<Words, 't'>): string {
  return t(`thread.edge.${type}.${way}`);
}

/** The day of the real event, no more exact than it is known. */
export function occurredText(
  edge: { occurredOn: string; precision: Precision },
  { format }: Pick<Words, 'format'>,
): string {
  if (edge.precision === 'year') return edge.occurredOn.slice(0, 4);
  if (edge.precision === 'month') return format.month(edge.occurredOn);
  return format.longDay(edge.occurredOn);
}

/** What the day of a station means: when it was said, came to be, got its money, began to be measured. */
export function beginningText(kind: string, beginning: Beginning, words: Pick<Words, 't' | 'format'>): string {
  const isVoice = declaredNodeKinds().get(kind)?.stage === 1;
  const meanings: Partial<Record<Beginning['type'], 'became' | 'funds' | 'delivers' | 'measured-by' | 'based-on'>> = {
    became: 'became',
    funds: 'funds',
    delivers: 'delivers',
    'measured-by': 'measured-by',
    'based-on': 'based-on',
  };
  const meaning = isVoice ? 'said' : (meanings[beginning.type] ?? 'since');
  return words.t(`thread.station.${meaning}`, { day: occurredText(beginning, words) });
}

interface WithdrawalProps {
  edge: Edge;
  action: string;
  backHref: string;
  result?: FormResult<typeof withdrawalForm.fields>;
}

/** Asks why, before a connection is struck through. */
export function Withdrawal({ edge, action, backHref, result }: WithdrawalProps) {
  const words = useWords();
  const { t } = words;
  const bound = bind(withdrawalForm, result);
  return (
    <>
      <PageHead title={t('thread.withdraw.title')} lead={t('thread.withdraw.lead')} />
      <p class="qs-text">
        <bdi>{edge.from.code}</bdi> {nodeTitle(edge.from, words)} <b>{edgeWords(edge.type, 'forward', words)}</b>{' '}
        <bdi>{edge.to.code}</bdi> {nodeTitle(edge.to, words)} ({occurredText(edge, words)})
      </p>
      <Form action={action} of={bound} labels={{ reason: t('thread.withdraw.reason') }}>
        <Control
          of={bound.control('reason')}
          label={t('thread.withdraw.reason')}
          hint={t('thread.withdraw.reason-hint')}
        />
        <SaveBar save={t('thread.withdraw.button')} cancelHref={backHref} sticky={false} />
      </Form>
    </>
  );
}
