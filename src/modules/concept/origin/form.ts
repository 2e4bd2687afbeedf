import { choice, day, key, reference } from '#platform/forms/fields.ts';
import { form } from '#platform/forms/form.ts';
import { tieTypes } from './rules.ts';

/** What a goal or measure comes from, or what a measure answers: which thing, chosen or by number, and since when. */
export const originForm = form({
  other: key({ required: true }),
  type: choice(tieTypes, { required: true }),
  on: day({ required: true }),
});
export type OriginFields = (typeof originForm)['fields'];

/** Which measure an offer carries out, and since when. */
export const deliveryForm = form({
  measureId: reference({ required: true }),
  on: day({ required: true }),
});
export type DeliveryFields = (typeof deliveryForm)['fields'];
