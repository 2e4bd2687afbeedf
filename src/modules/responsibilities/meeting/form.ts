import { day, text, whole } from '#platform/forms/fields.ts';
import { type FieldTexts, type FormValue, form, prefill } from '#platform/forms/form.ts';
import type { Meeting, MeetingInput } from './rules.ts';

/** Day, place and what is on the agenda beside the two standing items, one line each. */
export const meetingForm = form({
  plannedOn: day({ required: true }),
  place: text(),
  items: text({ multiline: true, max: 3_000 }),
});
export type MeetingFields = (typeof meetingForm)['fields'];

/** What was typed, as the verbs take it. */
export function meetingTyped({ plannedOn, place, items }: FormValue<MeetingFields>): MeetingInput {
  const lines = items.split('\n').map((line) => line.trim());
  return { plannedOn: plannedOn ?? '', place, items: lines.filter((line) => line !== '') };
}

/** What stands about a meeting, as its form shows it. */
export function typedMeeting({ plannedOn, place, items }: MeetingInput): FieldTexts {
  return prefill({ plannedOn, place, items: items.join('\n') });
}

const said = () => text({ multiline: true, max: 6_000 });

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

/** How many of how many were there, and what was said, item by item. */
export const minutesForm = form({
  attended: whole({ required: true, max: 10_000 }),
  invited: whole({ required: true, min: 1, max: 10_000 }),
  item1: said(),
  item2: said(),
  item3: said(),
  item4: said(),
  item5: said(),
  item6: said(),
  item7: said(),
  item8: said(),
  item9: said(),
  item10: said(),
  item11: said(),
  item12: said(),
  item13: said(),
  item14: said(),
});
export type MinutesFields = (typeof minutesForm)['fields'];

/** What was typed, by the id of the agenda item. */
export function minutesTyped(meeting: Meeting, value: FormValue<MinutesFields>) {
  const minutes = new Map(
    meeting.agenda.map((item, index) => [item.id, value[minutesFields[index] ?? 'item14']] as const),
  );
  return { attended: value.attended ?? 0, invited: value.invited ?? 0, minutes };
}

/** What stands in the minutes, as the form shows it. */
export function typedMinutes({ agenda, outcome }: Meeting, invited: number | null): FieldTexts {
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
