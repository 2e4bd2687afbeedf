import type { Db } from '#platform/database/database.ts';
import { no, type Outcome } from '#platform/forms/decision.ts';
import { changesBetween, recordHistory, withoutValues } from '#platform/history/history.ts';
import { dayOf } from '#platform/i18n/format.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import {
  deleteOutcome,
  findMeeting,
  insertMeeting,
  listMeetings,
  lockMeetings,
  replaceAgenda,
  saveOutcome,
  updateItemMinutes,
  updateMeeting,
} from './data.ts';
import { agendaOf, canCancel, canHold, canMove, canPlan, type Meeting, type MeetingInput } from './rules.ts';

type MeetingResult = Outcome<{ meeting: Meeting }>;

const thing = ({ id }: Pick<Meeting, 'id'>) => ({ kind: 'meeting', id });

/**
 * Plans a meeting: day, place, and an agenda that begins with the two standing items. Sent twice under one
 * id it is one.
 */
export async function planMeeting(
  db: Db,
  by: Actor,
  at: Date,
  roundId: string,
  { id: given, ...input }: MeetingInput & { id?: string },
): Promise<MeetingResult> {
  await lockMeetings(db, roundId);
  const all = await listMeetings(db, roundId);
  const before = all.find(({ id }) => id === given);
  if (before) return { ok: true, meeting: before };
  const taken = all.map(({ plannedOn }) => plannedOn);
  const allowed = canPlan(input, taken);
  if (!allowed.ok) return allowed;
  const { id, number } = await insertMeeting(db, { roundId, id: given, ...input }, at);
  await replaceAgenda(db, id, agendaOf(input.items));
  await recordHistory(db, by, at, thing({ id }), 'planned', { changes: changesBetween({}, input) });
  return { ok: true, meeting: await readMeeting(db, roundId, number) };
}

/** Moves a planned meeting to another day or place, or changes its agenda. */
export async function moveMeeting(
  db: Db,
  by: Actor,
  at: Date,
  meeting: Meeting,
  input: MeetingInput,
): Promise<MeetingResult> {
  const open = canMove(meeting);
  if (!open.ok) return open;
  const others = (await listMeetings(db, meeting.roundId)).filter(({ id }) => id !== meeting.id);
  const allowed = canPlan(
    input,
    others.map(({ plannedOn }) => plannedOn),
  );
  if (!allowed.ok) return allowed;
  await updateMeeting(db, meeting.id, input);
  await replaceAgenda(db, meeting.id, agendaOf(input.items));
  const changes = changesBetween(inputOf(meeting), input);
  if (Object.keys(changes).length > 0) await recordHistory(db, by, at, thing(meeting), 'moved', { changes });
  return { ok: true, meeting: await readMeeting(db, meeting.roundId, meeting.number) };
}

/** The input that would make a meeting like this one. */
export function inputOf({ plannedOn, place, agenda }: Meeting): MeetingInput {
  return { plannedOn, place, items: agenda.filter(({ kind }) => kind === 'other').map(({ title }) => title) };
}

/** Minutes by item, and how many of how many were there. */
export interface MinutesInput {
  attended: number;
  invited: number;
  /** By the id of the agenda item. */
  minutes: ReadonlyMap<string, string>;
}

/** Keeps the minutes: the meeting was held. Written again, the newer ones count; the history keeps both counts, and that the words changed. */
export async function keepMinutes(
  db: Db,
  by: Actor,
  at: Date,
  meeting: Meeting,
  input: MinutesInput,
): Promise<MeetingResult> {
  const allowed = canHold(meeting, input, dayOf(at));
  if (!allowed.ok) return allowed;
  const { attended, invited, minutes } = input;
  const written = (textOf: (item: Meeting['agenda'][number]) => string) =>
    meeting.agenda.flatMap((item, index) => (textOf(item) === '' ? [] : [`${index + 1}. ${textOf(item)}`])).join('\n');
  const before = {
    attended: meeting.outcome?.attended ?? null,
    invited: meeting.outcome?.invited ?? null,
    minutes: written((item) => item.minutes),
  };
  const now = { attended, invited, minutes: written(({ id }) => minutes.get(id) ?? '') };
  const changes = withoutValues(changesBetween(before, now), ['minutes']);
  if (meeting.outcome && Object.keys(changes).length === 0) return { ok: true, meeting };
  for (const { id } of meeting.agenda) await updateItemMinutes(db, id, minutes.get(id) ?? '');
  await saveOutcome(db, by, at, meeting.id, { kind: 'held', attended, invited, reason: '' });
  await recordHistory(db, by, at, thing(meeting), meeting.outcome ? 'minutes-changed' : 'held', { changes });
  return { ok: true, meeting: await readMeeting(db, meeting.roundId, meeting.number) };
}

/** Cancels a planned meeting. The round is due as before: a cancelled meeting is no meeting. */
export async function cancelMeeting(
  db: Db,
  by: Actor,
  at: Date,
  meeting: Meeting,
  reason: string,
): Promise<MeetingResult> {
  const allowed = canCancel(meeting, reason);
  if (!allowed.ok) return allowed;
  await saveOutcome(db, by, at, meeting.id, { kind: 'cancelled', attended: null, invited: null, reason });
  await recordHistory(db, by, at, thing(meeting), 'cancelled', { reason });
  return { ok: true, meeting: await readMeeting(db, meeting.roundId, meeting.number) };
}

/** Takes a cancellation back: the meeting is planned again. */
export async function takeCancellationBack(db: Db, by: Actor, at: Date, meeting: Meeting): Promise<MeetingResult> {
  if (meeting.outcome?.kind !== 'cancelled') return no('responsibilities.meeting.refused.not-cancelled');
  await deleteOutcome(db, meeting.id);
  await recordHistory(db, by, at, thing(meeting), 'planned-again', { reason: meeting.outcome.reason });
  return { ok: true, meeting: await readMeeting(db, meeting.roundId, meeting.number) };
}

async function readMeeting(db: Db, roundId: string, number: number): Promise<Meeting> {
  const meeting = await findMeeting(db, roundId, number);
  if (!meeting) throw new Error(`no meeting ${number}`);
  return meeting;
}
