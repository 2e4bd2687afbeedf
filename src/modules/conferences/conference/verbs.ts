import { listCards, lockOccasions, updateOccasionTimes } from '#modules/voices/index.ts';
import type { Db } from '#platform/database/database.ts';
import { no, type Outcome } from '#platform/forms/decision.ts';
import { changesBetween, recordHistory } from '#platform/history/history.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { findConference, listConferences, lockConference, readConference } from '../data.ts';
import { insertRoomClosing, listRooms } from '../room/data.ts';
import { type Conference, type ConferenceInput, type ConferenceState, canEnd, canRework } from '../rules.ts';
import { readSummaries } from '../summary/data.ts';
import { canPublishSummaries } from '../summary/rules.ts';
import { announceConference, registerConference } from './announce.verbs.ts';
import { holdSeries, insertConference, insertConferenceState, nextNumber, updateConference } from './data.ts';
import { type Outline, withOutline } from './outline.rules.ts';
import { fillConference } from './outline.verbs.ts';
import { actionOf, canCount, canDocument, canMove } from './rules.ts';

type ConferenceOutcome = Outcome<{ conference: Conference }>;

/** What an import knows beyond what people enter. */
export interface ConferenceImport {
  /** The id under which its rooms are gathered already. */
  id?: string;
  number?: number;
  /** Held before this system. */
  isTakenOver?: boolean;
  /** Planned in the office first; everybody reads about it once it is announced. */
  isQuiet?: boolean;
  state?: ConferenceState;
}

/** Plans the next conference of the series; an import brings its number and where it stands. */
export async function planConference(
  db: Db,
  by: Actor,
  at: Date,
  input: ConferenceInput,
  imported: ConferenceImport = {},
): Promise<ConferenceOutcome> {
  const allowed = canCount(input);
  if (!allowed.ok) return allowed;
  await holdSeries(db);
  const number = imported.number ?? (await nextNumber(db));
  if (await findConference(db, number)) return no('conferences.conference.refused.number', {}, 'number');
  const { id: given } = imported;
  const isTakenOver = imported.isTakenOver ?? false;
  const facts = { number, isTakenOver, isAnnounced: !imported.isQuiet };
  const id = await insertConference(db, { ...input, ...facts, ...(given ? { id: given } : {}) }, at);
  await insertConferenceState(db, by, at, { conferenceId: id, state: imported.state ?? 'planned', reason: '' });
  await recordHistory(db, by, at, { kind: 'conference', id }, 'planned', { changes: changesBetween({}, input) });
  const conference = await readConference(db, id);
  await registerConference(db, at, conference);
  return { ok: true, conference };
}

/**
 * Plans the next conference and fills it from an outline, where there is one. Sent twice under one id it is one
 * conference, filled once.
 */
export async function planFrom(
  db: Db,
  by: Actor,
  at: Date,
  input: ConferenceInput,
  { id, number, outline }: { id: string; number: number; outline: Outline | undefined },
): Promise<ConferenceOutcome> {
  await holdSeries(db);
  const before = (await listConferences(db)).find((one) => one.id === id);
  if (before) return { ok: true, conference: before };
  const whole = outline ? withOutline(input, outline) : input;
  const planned = await planConference(db, by, at, whole, { id, number, isQuiet: true });
  if (!planned.ok || !outline) return planned;
  const filled = await fillConference(db, by, at, planned.conference, outline);
  return filled.ok ? planned : filled;
}

/** Changes a conference, in any state: the count at the door comes last. */
export async function changeConference(
  db: Db,
  by: Actor,
  at: Date,
  conference: Conference,
  input: ConferenceInput,
): Promise<ConferenceOutcome> {
  const open = canRework(conference);
  if (!open.ok) return open;
  const allowed = canCount(input);
  if (!allowed.ok) return allowed;
  await updateConference(db, conference.id, input);
  const changes = changesBetween<ConferenceInput>(conference, input);
  if (Object.keys(changes).length > 0) {
    await recordHistory(db, by, at, { kind: 'conference', id: conference.id }, 'changed', { changes });
  }
  const after = await readConference(db, conference.id);
  await registerConference(db, at, after);
  return { ok: true, conference: after };
}

/** Begins the conference and lets guests write in every room; whoever did not know of it yet reads about it now. */
export async function beginConference(db: Db, by: Actor, at: Date, conference: Conference): Promise<ConferenceOutcome> {
  const outcome = await move(db, by, at, conference, 'running', '');
  if (!outcome.ok) return outcome;
  const announced = await announceConference(db, by, at, conference);
  if (!announced.ok) return announced;
  for (const { id, openedAt } of await listRooms(db, conference.id)) {
    if (openedAt === null) await updateOccasionTimes(db, id, { openedAt: at, closedAt: null });
  }
  return announced;
}

/**
 * Closes the conference: ends capture in every room and closes the rooms. Refused while a card has no fate, naming it.
 * The rooms are held still first, so that a card on its way either counts or is turned away, never in between.
 */
export async function closeConference(db: Db, by: Actor, at: Date, conference: Conference): Promise<ConferenceOutcome> {
  const { state } = await lockConference(db, conference.id);
  const possible = canMove(state, 'closed', '');
  if (!possible.ok) return possible;
  const occasions = await lockOccasions(db, conference.id);
  const complete = canEnd(await listCards(db, { gatheringId: conference.id }));
  if (!complete.ok) return complete;
  for (const { id, openedAt, closedAt } of occasions) {
    if (openedAt !== null && closedAt === null) await updateOccasionTimes(db, id, { openedAt, closedAt: at });
  }
  for (const { id, isClosed } of await listRooms(db, conference.id)) {
    if (!isClosed) await insertRoomClosing(db, by, at, { roomId: id, isClosed: true, reason: '' });
  }
  return move(db, by, at, conference, 'closed', '');
}

/** Says that a planned conference does not take place. Its page stays and tells everybody why. */
export async function callConferenceOff(
  db: Db,
  by: Actor,
  at: Date,
  conference: Conference,
  reason: string,
): Promise<ConferenceOutcome> {
  return move(db, by, at, conference, 'called-off', reason);
}

/** It takes place after all. */
export async function planConferenceAgain(
  db: Db,
  by: Actor,
  at: Date,
  conference: Conference,
  reason: string,
): Promise<ConferenceOutcome> {
  return move(db, by, at, conference, 'planned', reason);
}

/** Takes the closing back, because something was forgotten. Rooms stay closed until somebody opens them again. */
export async function reopenConference(
  db: Db,
  by: Actor,
  at: Date,
  conference: Conference,
  reason: string,
): Promise<ConferenceOutcome> {
  return move(db, by, at, conference, 'running', reason);
}

/**
 * Releases the documentation: from now on everybody can read it at its lasting address. Every room in which people spoke
 * was asked about its summary first.
 */
export async function releaseDocumentation(
  db: Db,
  by: Actor,
  at: Date,
  conference: Conference,
): Promise<ConferenceOutcome> {
  const { state } = await lockConference(db, conference.id);
  const possible = canMove(state, 'documented', '');
  if (!possible.ok) return possible;
  const cards = await listCards(db, { gatheringId: conference.id });
  const complete = canEnd(cards);
  if (!complete.ok) return complete;
  const checked = canDocument(cards);
  if (!checked.ok) return checked;
  const spoken = (await listRooms(db, conference.id)).filter(({ code }) =>
    cards.some((card) => card.occasionCode === code),
  );
  const confirmed = canPublishSummaries(spoken, await readSummaries(db, conference.id));
  return confirmed.ok ? move(db, by, at, conference, 'documented', '') : confirmed;
}

/** Takes the documentation back, with the reason that everybody in the office can read. */
export async function withdrawDocumentation(
  db: Db,
  by: Actor,
  at: Date,
  conference: Conference,
  reason: string,
): Promise<ConferenceOutcome> {
  return move(db, by, at, conference, 'closed', reason);
}

async function move(
  db: Db,
  by: Actor,
  at: Date,
  conference: Conference,
  state: ConferenceState,
  reason: string,
): Promise<ConferenceOutcome> {
  const { state: from } = await lockConference(db, conference.id);
  const allowed = canMove(from, state, reason);
  if (!allowed.ok) return allowed;
  await insertConferenceState(db, by, at, { conferenceId: conference.id, state, reason: reason.trim() });
  const thing = { kind: 'conference', id: conference.id };
  await recordHistory(db, by, at, thing, actionOf(from, state) ?? state, {
    changes: { state: { from, to: state } },
    reason: reason.trim() || null,
  });
  return { ok: true, conference: await readConference(db, conference.id) };
}
