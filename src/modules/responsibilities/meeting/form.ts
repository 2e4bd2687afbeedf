import { day, reference, text, whole } from '#platform/forms/fields.ts';
import { type FieldTexts, type FormValue, form, prefill } from '#platform/forms/form.ts';
import { canAttend, type Meeting, type MeetingInput } from './rules.ts';

/** Day, place and what is on the agenda beside the two standing items, one line each. A new one carries its id. */
export const meetingForm = form({
  id: reference({ required: true }),
  plannedOn: day({ required: true }),
  place: text(),
  items: text({ multiline: true, max: 3_000 }),
});
export type MeetingFields = (typeof meetingForm)['fields'];

/** The input of a meeting from its form. */
export function meetingInput({ plannedOn, place, items }: FormValue<MeetingFields>): MeetingInput {
  const lines = items.split('\n').map((line) => line.trim());
  return { plannedOn, place, items: lines.filter((line) => line !== '') };
}

/** The form of a meeting with its stored values. */
export function prefilledMeeting({ id, plannedOn, place, items }: MeetingInput & { id: string }): FieldTexts {
  return prefill({ id, plannedOn, place, items: items.join('\n') });
}

const minutesOfItem = () => text({ multiline: true, max: 6_000 });

/** An agenda has fourteen items at most (two standing, twelve further ones); each has its field. */
export const minutesFields = [
  'item1',
  'item2',
  'item3',
  'item4',
  'item5',
  'item6',
  'item7',
  'item8',
  'item9',
  'item10',
  'item11',
  'item12',
  'item13',
  'item14',
] as const;

/** How many of how many were there, and the minutes, item by item. */
export const minutesForm = form({
  /** Which items stood in it, in their order: a text belongs to the item beside which it was written. */
  agenda: text({ max: 1_000 }),
  attended: whole({ required: true, max: 10_000 }),
  invited: whole({ required: true, min: 1, max: 10_000 }),
  item1: minutesOfItem(),
  item2: minutesOfItem(),
  item3: minutesOfItem(),
  item4: minutesOfItem(),
  item5: minutesOfItem(),
  item6: minutesOfItem(),
  item7: minutesOfItem(),
  item8: minutesOfItem(),
  item9: minutesOfItem(),
  item10: minutesOfItem(),
  item11: minutesOfItem(),
  item12: minutesOfItem(),
  item13: minutesOfItem(),
  item14: minutesOfItem(),
}).holds(['attended', 'invited'], canAttend);
export type MinutesFields = (typeof minutesForm)['fields'];

/** Attendance and the minutes by agenda item, from the form. */
export function minutesInput(meeting: Meeting, value: FormValue<MinutesFields>) {
  const minutes = new Map(
    meeting.agenda.map((item, index) => [item.id, value[minutesFields[index] ?? 'item14']] as const),
  );
  return { attended: value.attended, invited: value.invited, minutes };
}

/** The items of a meeting, as the form of its minutes knows them. */
export const agendaMark = ({ agenda }: Pick<Meeting, 'agenda'>): string => agenda.map(({ id }) => id).join(' ');

/** The form of the minutes with its stored values. */
export function prefilledMinutes({ agenda, outcome }: Meeting, invited: number | null): FieldTexts {
  const items = agenda.map((item, index) => [minutesFields[index] ?? 'item14', item.minutes] as const);
  return prefill({
    ...Object.fromEntries(items),
    attended: outcome?.attended,
    invited: outcome?.invited ?? invited,
  });
}

/** Why a meeting is cancelled. */
export const cancellationForm = form({ reason: text({ required: true, multiline: true, max: 1_000 }) });
export type CancellationFields = (typeof cancellationForm)['fields'];
