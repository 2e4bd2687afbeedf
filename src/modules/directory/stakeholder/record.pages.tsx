import type { FormError } from '#platform/forms/form.ts';
import type { Context } from '#platform/http/page.ts';
import { fieldId } from '#ui/field/field-id.ts';
import type { RefusedRecord } from '../form.ts';

/** Why something cannot be done with a record, and the way to the field in its form that is missing something. */
export function refusedAt(
  { t }: Pick<Context, 't'>,
  formHref: string,
  { field, key, values }: FormError,
): RefusedRecord {
  return { text: t(key, values), ...(field && { fieldHref: `${formHref}#${fieldId(field)}` }) };
}
