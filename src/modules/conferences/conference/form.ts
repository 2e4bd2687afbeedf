import { day, text, whole } from '#platform/forms/fields.ts';
import { type FieldTexts, type FormValue, form, prefill } from '#platform/forms/form.ts';
import { type Attendance, attendeeGroups, type Conference, type ConferenceInput } from '../rules.ts';

const count = () => whole({ max: 100_000 });

/** A conference, as people enter it. Guiding questions stand one on a line. */
export const conferenceForm = form({
  title: text({ required: true, max: 200 }),
  heldOn: day({ required: true }),
  place: text({ max: 200 }),
  participants: count(),
  guidingQuestions: text({ multiline: true, max: 1_000 }),
  note: text({ multiline: true, max: 1_000 }),
  'county-staff': count(),
  'municipal-staff': count(),
  'organisation-staff': count(),
  volunteers: count(),
  newcomers: count(),
  businesses: count(),
  politics: count(),
  religion: count(),
});
export type ConferenceFields = (typeof conferenceForm)['fields'];

/** What was submitted, as the rules take it: guiding questions line by line, counts by group. */
export function conferenceInputOf(value: FormValue<ConferenceFields>): ConferenceInput {
  const { title, heldOn, place, participants, guidingQuestions, note } = value;
  const lines = guidingQuestions.split('\n').map((line) => line.trim());
  return {
    title,
    heldOn,
    place,
    participants,
    note,
    guidingQuestions: lines.filter((line) => line !== ''),
    attendance: attendeeGroups.flatMap((group): Attendance[] => {
      const counted = value[group];
      return counted === null ? [] : [{ group, count: counted }];
    }),
  };
}

/** The form of a conference that is there already. */
export function prefilledConference(conference: Conference): FieldTexts {
  const { title, heldOn, place, participants, guidingQuestions, note, attendance } = conference;
  const counts = Object.fromEntries(attendance.map(({ group, count: counted }) => [group, counted]));
  return prefill({
    title,
    heldOn,
    place,
    participants,
    note,
    guidingQuestions: guidingQuestions.join('\n'),
    ...counts,
  });
}
