import { text } from '#platform/forms/fields.ts';
import { type FieldTexts, form, prefill } from '#platform/forms/form.ts';
import type { ApplicationWords } from './application.rules.ts';

const words = () => text({ multiline: true, max: 8_000 });

/** The own words of an application, chapter by chapter; all of them voluntary. */
export const applicationForm = form({ purpose: words(), measures: words(), figures: words(), effect: words() });
export type ApplicationFields = (typeof applicationForm)['fields'];

/** The form with what has been written. */
export const prefilledApplication = ({ purpose, measures, figures, effect }: ApplicationWords): FieldTexts =>
  prefill({ purpose, measures, figures, effect });
