import { choice, day, reference, text, whole } from '#platform/forms/fields.ts';
import { type FieldTexts, type FormValue, form, prefill } from '#platform/forms/form.ts';
import { type Attendance, attendeeGroups, type Conference, type ConferenceInput } from '../rules.ts';
import { beginnings } from './outline.rules.ts';
import { canCount } from './rules.ts';

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
}).holds(['participants', ...attendeeGroups], (value) =>
  canCount({ participants: value.participants, attendance: attendanceOf(value) }),
);

/**
 * A new conference: its day, and how it begins. The id comes with the page, so that sending twice makes one; nobody has
 * been counted yet.
 */
export const newConferenceForm = form({
  id: reference({ required: true }),
  title: text({ required: true, max: 200 }),
  number: whole({ required: true, min: 1, max: 9_999 }),
  heldOn: day({ required: true }),
  place: text({ max: 200 }),
  start: choice(beginnings, { required: true }),
  guidingQuestions: text({ multiline: true, max: 1_000 }),
  note: text({ multiline: true, max: 1_000 }),
});
export type NewConferenceFields = (typeof newConferenceForm)['fields'];

/** What was submitted about a new conference, as the rules take it. */
export function newConferenceInputOf(value: FormValue<NewConferenceFields>): ConferenceInput {
  const { title, heldOn, place, note } = value;
  const guidingQuestions = linesOf(value.guidingQuestions);
  return { title, heldOn, place, note, guidingQuestions, participants: null, attendance: [] };
}

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

export type ConferenceFields = (typeof conferenceForm)['fields'];

/** What was submitted, as the rules take it: guiding questions line by line, counts by group. */
export function conferenceInputOf(value: FormValue<ConferenceFields>): ConferenceInput {
  const { title, heldOn, place, participants, note } = value;
  return {
    title,
    heldOn,
    place,
    participants,
    note,
    guidingQuestions: linesOf(value.guidingQuestions),
    attendance: attendanceOf(value),
  };
}

const attendanceOf = (value: Readonly<Record<Attendance['group'], number | null>>): Attendance[] =>
  attendeeGroups.flatMap((group): Attendance[] => {
    const counted = value[group];
    return counted === null ? [] : [{ group, count: counted }];
  });

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
