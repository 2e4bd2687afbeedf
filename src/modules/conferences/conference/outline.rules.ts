import { addDays, daysBetween } from '#platform/i18n/format.ts';
import type { Translate } from '#platform/i18n/translate.ts';
import type { Invited } from '../invited/rules.ts';
import type { Duty, DutyInput } from '../programme/duty.rules.ts';
import type { Item, ItemInput } from '../programme/rules.ts';
import { inputOf, type Room, type RoomInput } from '../room/rules.ts';
import type { Conference, ConferenceInput } from '../rules.ts';
import type { Step } from '../step/rules.ts';

/** How a new conference begins: from the template, as the last one was, or with nothing but its day. */
export const beginnings = ['template', 'last', 'blank'] as const;
export type Beginning = (typeof beginnings)[number];

/** A conference to be filled: what it is for, its rooms, who does what, when, and what follows (C34). */
export interface Outline {
  note: string;
  guidingQuestions: readonly string[];
  rooms: readonly RoomInput[];
  /** `room` is the place of the room in the list above. */
  items: readonly (Omit<ItemInput, 'roomId'> & { room: number | null })[];
  duties: readonly DutyInput[];
  steps: readonly { title: string; daysAfter: number }[];
  invitedIds: readonly string[];
}

const roomNames = ['arrival', 'language', 'work', 'together'] as const;
const dutyNames = ['lead', 'moderation', 'capture', 'reception', 'technology', 'languages', 'documentation'] as const;
/** From, to, what; `inRooms`: at the same time in every room. */
const timetable = [
  { startsAt: '08:30', endsAt: '09:00', name: 'arrival' },
  { startsAt: '09:00', endsAt: '09:20', name: 'welcome' },
  { startsAt: '09:20', endsAt: '09:50', name: 'since' },
  { startsAt: '10:00', endsAt: '11:30', name: 'rooms', inRooms: true },
  { startsAt: '11:30', endsAt: '12:15', name: 'break' },
  { startsAt: '12:15', endsAt: '13:00', name: 'summaries' },
  { startsAt: '13:00', endsAt: '13:15', name: 'next' },
] as const;
const followUp = [
  { name: 'sort', daysAfter: 14 },
  { name: 'documentation', daysAfter: 21 },
  { name: 'findings', daysAfter: 42 },
  { name: 'council', daysAfter: 120 },
  { name: 'answers', daysAfter: 180 },
] as const;

/** Where no idea came in before there is nothing to tell of any; the welcome has its time. */
const firstTimetable = timetable
  .filter(({ name }) => name !== 'since')
  .map((one) => (one.name === 'welcome' ? { ...one, endsAt: '09:50' } : one));

/** The template of the house, in the words of `t`: everything in it can be changed or taken out afterwards. */
export function templateOutline(t: Translate, { hasEarlierIdeas }: { hasEarlierIdeas: boolean }): Outline {
  const items = (hasEarlierIdeas ? timetable : firstTimetable).flatMap((one): Outline['items'][number][] => {
    const { startsAt, endsAt, name } = one;
    const item = { startsAt, endsAt, place: '', partyId: null };
    if (!('inRooms' in one)) return [{ ...item, title: t(`conferences.template.item.${name}`), room: null }];
    return roomNames.map((own, room) => {
      const title = t(`conferences.template.item.${name}`, { room: t(`conferences.template.room.${own}`) });
      return { ...item, title, room };
    });
  });
  return {
    note: t('conferences.template.goal'),
    guidingQuestions: [t('conferences.template.question.good'), t('conferences.template.question.better')],
    rooms: roomNames.map((name) => ({
      ...{ title: t(`conferences.template.room.${name}`), place: '' },
      ...{ participants: null, unitId: null, fieldIds: [] },
    })),
    items,
    duties: dutyNames.map((name) => ({
      title: t(`conferences.template.duty.${name}`),
      note: t(`conferences.template.duty-note.${name}`),
      partyId: null,
    })),
    steps: followUp.map(({ name, daysAfter }) => ({ title: t(`conferences.template.step.${name}`), daysAfter })),
    invitedIds: [],
  };
}

/** The last conference as an outline: who was invited, but not who came; steps by their distance from the day. */
export function outlineOf(
  { heldOn, note, guidingQuestions }: Pick<Conference, 'heldOn' | 'note' | 'guidingQuestions'>,
  parts: {
    rooms: readonly Room[];
    items: readonly Item[];
    duties: readonly Duty[];
    steps: readonly Step[];
    invited: readonly Invited[];
  },
): Outline {
  const placeOf = (roomId: string | null) => {
    const place = parts.rooms.findIndex(({ id }) => id === roomId);
    return place === -1 ? null : place;
  };
  return {
    note,
    guidingQuestions,
    rooms: parts.rooms.map((room) => ({ ...inputOf(room), participants: null })),
    items: parts.items.map(({ startsAt, endsAt, title, place, partyId, roomId }) => ({
      ...{ startsAt, endsAt, title, place, partyId },
      room: placeOf(roomId),
    })),
    duties: parts.duties.map(({ title, note: of, partyId }) => ({ title, note: of, partyId })),
    steps: parts.steps.map(({ title, dueOn }) => ({ title, daysAfter: daysBetween(heldOn, dueOn) })),
    invitedIds: parts.invited.map(({ id }) => id),
  };
}

/** What was entered, and where nothing was, what the outline says. */
export function withOutline(input: ConferenceInput, outline: Outline): ConferenceInput {
  return {
    ...input,
    note: input.note === '' ? outline.note : input.note,
    guidingQuestions: input.guidingQuestions.length === 0 ? outline.guidingQuestions : input.guidingQuestions,
  };
}

/** The steps of an outline on their days after a conference. */
export function stepsAfter(heldOn: string, { steps }: Pick<Outline, 'steps'>): { title: string; dueOn: string }[] {
  return steps.map(({ title, daysAfter }) => ({ title, dueOn: addDays(heldOn, daysAfter) }));
}
