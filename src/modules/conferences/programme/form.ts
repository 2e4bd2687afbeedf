import { no } from '#platform/forms/decision.ts';
import { reference, text } from '#platform/forms/fields.ts';
import { type FieldTexts, type FormResult, form, prefill, refuse } from '#platform/forms/form.ts';
import { type Item, type ItemInput, readClock } from './rules.ts';

/** An item of the programme, as people enter it. A new one carries its id from the moment its form is drawn. */
export const itemForm = form({
  id: reference({ required: true }),
  startsAt: text({ required: true, max: 5 }),
  endsAt: text({ required: true, max: 5 }),
  title: text({ required: true, max: 200 }),
  place: text({ max: 200 }),
  roomId: reference(),
  partyId: reference(),
});
export type ItemFields = (typeof itemForm)['fields'];

/** The item with its times as `09:30`; what is no time of the day is refused at its field. */
export function readItem(result: FormResult<ItemFields>): FormResult<ItemFields> {
  if (!result.ok) return result;
  const startsAt = readClock(result.value.startsAt);
  const endsAt = readClock(result.value.endsAt);
  if (startsAt !== undefined && endsAt !== undefined) {
    return { ...result, value: { ...result.value, startsAt, endsAt } };
  }
  return refuse(
    result,
    ...(startsAt === undefined ? [no('conferences.programme.refused.clock', {}, 'startsAt')] : []),
    ...(endsAt === undefined ? [no('conferences.programme.refused.clock', {}, 'endsAt')] : []),
  );
}

/** The form of an item that is there already. */
export function prefilledItem({ id, startsAt, endsAt, title, place, roomId, partyId }: Item): FieldTexts {
  return prefill({ id, startsAt, endsAt, title, place, roomId, partyId } satisfies ItemInput & { id: string });
}
