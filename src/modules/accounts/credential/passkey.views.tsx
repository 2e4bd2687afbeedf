import type { ComponentChildren } from 'preact';
import { h } from 'preact';
import type { FormError } from '#platform/forms/form.ts';
import { useWords } from '#platform/i18n/words.ts';
import { ErrorSummary } from '#ui/error-summary/error-summary.tsx';
import type { PasskeyQuestion } from './rules.ts';

export interface PasskeyFormProps {
  ask: 'use' | 'make';
  action: string;
  question: PasskeyQuestion;
  hidden?: Record<string, string>;
  errors?: readonly FormError[];
  /** Fields and the button; hidden until the browser turns out to know passkeys. */
  children: ComponentChildren;
}

/** A form that the island `passkey` completes. Without script there are no passkeys, and nothing of it is shown. */
export function PasskeyForm({ ask, action, question, hidden = {}, errors = [], children }: PasskeyFormProps) {
  const { t } = useWords();
  const form = (
    <form action={action} method="post" class="qs-form">
      <ErrorSummary errors={errors} />
      <input type="hidden" name="answer" value="" />
      <input type="hidden" name="question" value={question.signed} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div data-passkey="" hidden>
        {children}
      </div>
      <output class="qs-small" />
    </form>
  );
  const words = { 'data-failed': t('accounts.door.passkey.failed') };
  return h('qs-passkey', { 'data-ask': ask, 'data-options': JSON.stringify(question.options), ...words }, form);
}
