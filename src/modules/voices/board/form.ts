import { references, text } from '#platform/forms/fields.ts';
import { form } from '#platform/forms/form.ts';
import { fateForm } from '../fate/form.ts';

/** Which cards go where: chosen ones into a place, or one into the finding suggested for it. */
export const boardForm = form({
  card: references(),
  /** `offen`, `neu`, or the code of a finding. */
  target: text({ max: 20 }),
  /** One card and its suggested finding, `C-121>F-03`: confirmed with one press. */
  suggestion: text({ max: 80 }),
  title: text({ max: 200 }),
  /** What is made of the chosen cards at once: their finding is written on there. */
  into: text({ max: 20 }),
  reason: text({ max: 500 }),
  /** The filter to come back to. */
  back: text({ max: 500 }),
});

/** The last step, to be taken back. */
/** Where the cards lay before, and where they were put (`F-05`, `offen`): whoever moved one on meanwhile keeps it there. */
export const undoForm = form({
  steps: text({ required: true, max: 4_000 }),
  to: text({ max: 20 }),
  back: text({ max: 500 }),
});

/** One fate for several cards. */
export const fatesForm = form({ ...fateForm.fields, card: references({ required: true }), back: text({ max: 500 }) });
