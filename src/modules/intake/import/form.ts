import { choice, reference, whole } from '#platform/forms/fields.ts';
import { form } from '#platform/forms/form.ts';
import { importKinds } from './rules.ts';

/** What the form holds beside the file; `id` is drawn with the form, so that two clicks begin one import. */
export const uploadForm = form({ id: reference({ required: true }), kind: choice(importKinds, { required: true }) });

/** Which sheet, and the row in which its headings stand. */
export const headingForm = (sheets: readonly string[]) =>
  form({ sheet: choice(sheets, { required: true }), heading: whole({ required: true, min: 1, max: 1_000 }) });

export type HeadingFields = ReturnType<typeof headingForm>['fields'];
