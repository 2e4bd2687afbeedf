import { reference, references, text, whole } from '#platform/forms/fields.ts';
import { type FieldTexts, type FormValue, form, prefill } from '#platform/forms/form.ts';
import type { RoomInput } from './rules.ts';

/** What a person may type in about a theme room. */
export const roomForm = form({
  title: text({ required: true, max: 200 }),
  place: text({ max: 200 }),
  participants: whole({ max: 100_000 }),
  unitId: reference(),
  fieldIds: references(),
});
export type RoomFields = (typeof roomForm)['fields'];

/** What was typed, as the rules take it. */
export const roomInputOf = (value: FormValue<RoomFields>): RoomInput => value;

/** What is stored about a room, as its form shows it. */
export function typedRoom(input: RoomInput): FieldTexts {
  return prefill({ ...input });
}
