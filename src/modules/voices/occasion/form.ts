import { reference, text } from '#platform/forms/fields.ts';
import { type FieldTexts, form, prefill } from '#platform/forms/form.ts';
import type { Occasion } from './data.ts';

const facts = {
  title: text({ required: true, max: 200 }),
  publicText: text({ multiline: true, max: 1_000 }),
};

/** A new idea box; its id comes with the page, so that sending twice makes one. */
export const newIdeaBoxForm = form({ id: reference({ required: true }), ...facts });

/** What readers are told at an idea box that is there. */
export const ideaBoxForm = form(facts);

/** Why it closes: readers find it where they wanted to write. */
export const boxClosingForm = form({ reason: text({ required: true, multiline: true, max: 500 }) });

/** A box that is there already. */
export const prefilledBox = ({ title, publicText }: Occasion): FieldTexts => prefill({ title, publicText });
