import { type Form, readForm } from '../forms/form.ts';

/** The fields of a form whose errors somebody reads who sends these fields and no others; each as often as it has one. */
export function faultyFields(shape: Form<unknown>, fields: Readonly<Record<string, string>>): string[] {
  const sent = new FormData();
  for (const [name, value] of Object.entries(fields)) sent.append(name, value);
  const result = readForm(shape as Form<Record<string, unknown>>, sent);
  return result.ok ? [] : result.errors.flatMap(({ field }) => field ?? []);
}
