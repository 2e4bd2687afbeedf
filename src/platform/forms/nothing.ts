import { type FormResult, refuse } from './form.ts';

const id = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi;

/**
 * The ids that PostgreSQL names where a reference leads nowhere: `Key (municipality_id)=(…) is not present in table …`.
 * Read by their shape, since a server may say it in any language.
 */
export function idsOfNothing(detail: unknown): string[] {
  return typeof detail === 'string' ? [...new Set((detail.match(id) ?? []).map((one) => one.toLowerCase()))] : [];
}

/**
 * A form that chose something which is not there is refused at the field where it was chosen: whoever sends an id that
 * looks right reads the same as whoever sends one that does not.
 */
export function withoutNothing<F>(result: FormResult<F>, nothing: readonly string[]): FormResult<F> {
  if (nothing.length === 0) return result;
  const wrong = Object.entries(result.submitted).filter(([, texts]) =>
    texts.some((text) => nothing.includes(text.trim().toLowerCase())),
  );
  const errors = wrong.map(([field]) => ({ field, key: 'platform.form.not-a-choice' }) as const);
  return errors.length === 0 ? result : refuse(result, ...errors);
}
