import { reference, text } from '#platform/forms/fields.ts';
import { type FieldTexts, type FormResult, form, prefill, refuse } from '#platform/forms/form.ts';
import { type Item, type ItemInput, readClock } from './rules.ts';

/** What a person may type in about one item of the programme; times as `09:30`. */
export const itemForm = form({
  startsAt: text({ required: true, max: 5 }),
  endsAt: text({ required: true, max: 5 }),
  title: text({ required: true, max: 200 }),
  place: text({ max: 200 }),
  roomId: reference(),
  partyId: reference(),
});
export type ItemFields = (typeof itemForm)['fields'];

/** What was typed with its times read; a time that is none is a fault at its field. */
export function readItem(read: FormResult<ItemFields>): FormResult<ItemFields> {
  if (!read.ok) return read;
  const wrong = (['startsAt', 'endsAt'] as const).filter((field) => readClock(read.value[field]) === undefined);
  if (wrong.length > 0) {
    return refuse(read, ...wrong.map((field) => ({ field, key: 'conferences.programme.refused.clock' as const })));
  }
  const { startsAt, endsAt } = read.value;
  return { ...read, value: { ...read.value, startsAt: readClock(startsAt) ?? '', endsAt: readClock(endsAt) ?? '' } };
}

/** What is stored about an item, as its form shows it. */
export function typedItem({ startsAt, endsAt, title, place, roomId, partyId }: Item): FieldTexts {
  return prefill({ startsAt, endsAt, title, place, roomId, partyId } satisfies ItemInput);
}
