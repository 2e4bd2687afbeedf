import { type Decision, no, yes } from '#platform/forms/decision.ts';
import { reference, text } from '#platform/forms/fields.ts';
import { type FieldTexts, type FormResult, form, prefill } from '#platform/forms/form.ts';
import { canSchedule, type Item, type ItemInput, readClock } from './rules.ts';

/** An item of the programme, as people enter it. A new one carries its id from the moment its form is drawn. */
export const itemForm = form({
  id: reference({ required: true }),
  startsAt: text({ required: true, max: 5 }),
  endsAt: text({ required: true, max: 5 }),
  title: text({ required: true, max: 200 }),
  place: text({ max: 200 }),
  roomId: reference(),
  partyId: reference(),
})
  .holds(['startsAt'], ({ startsAt }) => canBeTime('startsAt', startsAt))
  .holds(['endsAt'], ({ endsAt }) => canBeTime('endsAt', endsAt))
  .holds(['startsAt', 'endsAt'], ({ startsAt, endsAt }) => {
    const [from, until] = [readClock(startsAt), readClock(endsAt)];
    return from === undefined || until === undefined ? yes : canSchedule({ startsAt: from, endsAt: until });
  });
export type ItemFields = (typeof itemForm)['fields'];

function canBeTime(field: 'startsAt' | 'endsAt', text: string): Decision {
  return readClock(text) === undefined ? no('conferences.programme.refused.clock', {}, field) : yes;
}

/** The item with its times as `09:30`. */
export function readItem(result: FormResult<ItemFields>): FormResult<ItemFields> {
  if (!result.ok) return result;
  const { startsAt, endsAt } = result.value;
  return {
    ...result,
    value: { ...result.value, startsAt: readClock(startsAt) ?? startsAt, endsAt: readClock(endsAt) ?? endsAt },
  };
}

/** The form of an item that is there already. */
export function prefilledItem({ id, startsAt, endsAt, title, place, roomId, partyId }: Item): FieldTexts {
  return prefill({ id, startsAt, endsAt, title, place, roomId, partyId } satisfies ItemInput & { id: string });
}
