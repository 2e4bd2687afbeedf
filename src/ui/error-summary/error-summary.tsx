import type { FormError } from '#platform/forms/form.ts';
import { useWords, type Words } from '#platform/i18n/words.ts';
import { useFieldId } from '#ui/field/field-id.ts';
import { Sign } from '#ui/sign/sign.tsx';

/** One thing that keeps a form from being saved: as `readForm` found it, or already in the reader's language. */
export type SummaryError = FormError | { field?: string | undefined; message: string };

export interface ErrorSummaryProps {
  errors: readonly SummaryError[];
  /** what each field is called on the page: "Titel: Bitte ausfüllen." instead of "Bitte ausfüllen." */
  labels?: Readonly<Record<string, string>> | undefined;
  /** replaces the standard heading */
  title?: string | undefined;
}

/** Stands first in a form that was refused, gets the focus and links to each field. Renders nothing without errors. */
export function ErrorSummary({ errors, labels = {}, title }: ErrorSummaryProps) {
  const { t } = useWords();
  const idOf = useFieldId();
  if (errors.length === 0) return null;
  return (
    <section class="qs-errors" role="alert" tabindex={-1} aria-labelledby={idOf('fehler')} data-focus>
      <h2 id={idOf('fehler')}>
        <Sign name="stop" />
        {title ?? t('ui.form.errors', { count: errors.length })}
      </h2>
      <ul>
        {errors.map((error) => {
          const label = error.field ? labels[error.field] : undefined;
          const words = label ? `${label}: ${messageOf(error, t)}` : messageOf(error, t);
          return <li key={words}>{error.field ? <a href={`#${idOf(error.field)}`}>{words}</a> : words}</li>;
        })}
      </ul>
    </section>
  );
}

/** An error in the reader's language. */
export function messageOf(error: SummaryError, t: Words['t']): string {
  return 'message' in error ? error.message : t(error.key, error.values);
}
