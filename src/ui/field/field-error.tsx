import type { ComponentChildren } from 'preact';
import type { ControlProps as Bound } from '#platform/forms/bind.ts';
import { useWords, type Words } from '#platform/i18n/words.ts';
import type { Choice } from './choice.tsx';

/** What is wrong with a field, in the reader's language; where two people changed it, with what is stored by now. */
export function useFieldError(of: Bound, choices: readonly Choice[] = []): ComponentChildren {
  const { t, format } = useWords();
  if (!of.error) return undefined;
  const message = t(of.error.key, of.error.values);
  if (!of.stored) return message;
  return (
    <>
      {message} <span class="qs-stored">{storedWords(of, choices, { t, format })}</span>
    </>
  );
}

function storedWords(
  { kind, stored = [] }: Bound,
  choices: readonly Choice[],
  { t, format }: Pick<Words, 't' | 'format'>,
) {
  const shown = (value: string) =>
    kind === 'day' ? format.day(value) : (choices.find((choice) => choice.value === value)?.label ?? value);
  const words = stored.map(shown);
  if (words.length === 0) return t('ui.field.stored-nothing');
  return t('ui.field.stored', { value: kind === 'tick' ? t('ui.field.stored-ticked') : words.join(', ') });
}
