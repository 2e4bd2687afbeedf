import { text } from '#platform/forms/fields.ts';
import { form } from '#platform/forms/form.ts';

/** A sentence of the office. */
export const sentenceForm = form({ text: text({ required: true, multiline: true, max: 2_000 }) });
export type SentenceFields = (typeof sentenceForm)['fields'];
