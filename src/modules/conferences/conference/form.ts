import { day, text, whole } from '#platform/forms/fields.ts';
import { type FieldTexts, type FormValue, form, prefill } from '#platform/forms/form.ts';
import { type Attendance, attendeeGroups, type Conference, type ConferenceInput } from './rules.ts';

const count = () => whole({ max: 100_000 });

/** What a person may type in about a conference. Guiding questions stand one on a line. */
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

/** What was typed, as the rules take it. The form makes sure that there is a day. */
export function conferenceInputOf(value: FormValue<ConferenceFields>): ConferenceInput {
  const { title, heldOn, place, participants, guidingQuestions, note } = value;
  const lines = guidingQuestions.split('\n').map((line) => line.trim());
  return {
    title,
    heldOn: heldOn ?? '',
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

/** What is known about a conference, as its form shows it. */
export function typedConference(conference: Conference): FieldTexts {
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

/** Why something is taken back. */
export const reasonForm = form({ reason: text({ required: true, multiline: true, max: 1_000 }) });
export type ReasonFields = (typeof reasonForm)['fields'];
