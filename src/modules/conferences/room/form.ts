import { reference, references, text, whole } from '#platform/forms/fields.ts';
import { type FieldTexts, form, prefill } from '#platform/forms/form.ts';
import { inputOf, type Room } from './rules.ts';

/** A theme room, as people enter it. A new one carries its id from the moment its form is drawn. */
export const roomForm = form({
  id: reference({ required: true }),
  title: text({ required: true, max: 200 }),
  place: text({ max: 200 }),
  participants: whole({ max: 100_000 }),
  unitId: reference(),
  fieldIds: references(),
});
export type RoomFields = (typeof roomForm)['fields'];

/** The form of a room that is there already. */
export function prefilledRoom(room: Room): FieldTexts {
  return prefill({ id: room.id, ...inputOf(room) });
}
