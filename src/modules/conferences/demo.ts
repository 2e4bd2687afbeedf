import { randomUUID } from 'node:crypto';
import * as v from 'valibot';
import { demoEmail, findPersonByEmail, giveRole, listRoles } from '#modules/accounts/index.ts';
import { findCurrentEdition, listFields } from '#modules/concept/index.ts';
import { stakeholdersByCode } from '#modules/directory/index.ts';
import { findOccasionByCode } from '#modules/voices/index.ts';
import type { DemoContext } from '#platform/manifest/manifest.ts';
import {
  beginConference,
  type ConferenceImport,
  closeConference,
  planConference,
  releaseDocumentation,
} from './conference/verbs.ts';
import { findConference } from './data.ts';
import { writeSentence } from './documentation/verbs.ts';
import { noteInvited } from './invited/verbs.ts';
import { scheduleItem } from './programme/verbs.ts';
import { listRooms } from './room/data.ts';
import { addRoom } from './room/verbs.ts';
import { type AttendeeGroup, type Conference, type ConferenceInput, conferenceCode } from './rules.ts';
import { addStep } from './step/verbs.ts';
import { checkSummary, writeSummary } from './summary/verbs.ts';

const Held = v.object({
  number: v.number(),
  date: v.string(),
  participants: v.number(),
  note: v.optional(v.string(), ''),
});
const Room = v.object({
  id: v.string(),
  number: v.number(),
  title: v.string(),
  fieldIds: v.array(v.string()),
  place: v.string(),
  participants: v.number(),
  moderationUnit: v.string(),
});
const Contributions = v.object({
  conference: v.object({
    series: v.string(),
    number: v.number(),
    date: v.string(),
    place: v.string(),
    participants: v.number(),
    byRole: v.record(v.string(), v.number()),
    guidingQuestions: v.array(v.string()),
    previous: v.array(Held),
    next: Held,
  }),
  rooms: v.array(Room),
});
const Around = v.object({
  closedAt: v.string(),
  documentedAt: v.string(),
  programme: v.array(
    v.object({
      starts: v.string(),
      ends: v.string(),
      title: v.string(),
      place: v.optional(v.string(), ''),
      roomId: v.optional(v.string()),
      unitId: v.optional(v.string()),
    }),
  ),
  steps: v.array(v.object({ title: v.string(), dueOn: v.string(), doneOn: v.nullable(v.string()) })),
  sentences: v.array(v.string()),
  invited: v.object({ came: v.array(v.string()), missing: v.array(v.string()), unknown: v.array(v.string()) }),
  summaries: v.array(
    v.object({
      roomId: v.string(),
      text: v.string(),
      confirmed: v.boolean(),
      correction: v.optional(v.string(), ''),
      reason: v.optional(v.string(), ''),
    }),
  ),
});
const groups: Record<string, AttendeeGroup> = {
  hauptamt_kreis: 'county-staff',
  hauptamt_kommune: 'municipal-staff',
  hauptamt_traeger: 'organisation-staff',
  ehrenamt: 'volunteers',
  zugewandert_ohne_amt: 'newcomers',
  betrieb: 'businesses',
  politik: 'politics',
  religion: 'religion',
};
type Files = v.InferOutput<typeof Contributions> & { around: v.InferOutput<typeof Around> };

/**
 * The series of Musterau: two conferences of which only day and number are known, the third with its rooms and their
 * cards (loaded by `voices`), and the one a year later, held and not documented yet.
 */
export async function loadConferences(context: DemoContext): Promise<void> {
  const files = {
    ...v.parse(Contributions, context.file('contributions')),
    around: v.parse(Around, context.file('conferences')),
  };
  const { series, previous, next } = files.conference;
  for (const held of previous) await loadHeld(context, series, held, { isTakenOver: true });
  await loadThird(context, files);
  await loadHeld(context, series, next, { isTakenOver: false });
  await loadModerator(context);
}

async function loadHeld(
  context: DemoContext,
  title: string,
  held: v.InferOutput<typeof Held>,
  { isTakenOver }: { isTakenOver: boolean },
): Promise<void> {
  const input = { ...blank, title, heldOn: held.date, participants: held.participants, note: held.note };
  const { number } = held;
  await load(context, input, { number, isTakenOver, state: 'closed' }, eveningOf(held.date));
}

const blank: Omit<ConferenceInput, 'title' | 'heldOn'> = {
  place: '',
  participants: null,
  guidingQuestions: [],
  note: '',
  attendance: [],
};
const eveningOf = (day: string) => new Date(`${day}T16:00:00Z`);

/** Plans a conference, unless it is there already. */
async function load(
  { db, by, report }: DemoContext,
  input: ConferenceInput,
  imported: ConferenceImport & { number: number },
  at: Date,
): Promise<Conference | undefined> {
  const row = { source: 'contributions.json', row: conferenceCode(imported.number) };
  if (await findConference(db, imported.number)) {
    report({ ...row, outcome: 'unchanged' });
    return undefined;
  }
  const outcome = await planConference(db, by, at, input, imported);
  report({ ...row, outcome: outcome.ok ? 'taken' : 'refused' });
  return outcome.ok ? outcome.conference : undefined;
}

async function loadThird(context: DemoContext, files: Files): Promise<void> {
  const { db, by } = context;
  const { conference: third, rooms, around } = files;
  const gathering = (await findOccasionByCode(db, rooms[0]?.id ?? ''))?.gatheringId;
  const input = {
    ...blank,
    title: third.series,
    heldOn: third.date,
    place: third.place,
    participants: third.participants,
    guidingQuestions: third.guidingQuestions,
    attendance: Object.entries(third.byRole).flatMap(([role, count]) => {
      const group = groups[role];
      return group ? [{ group, count }] : [];
    }),
  };
  const planned = new Date('2025-07-01T09:00:00Z');
  const imported = { number: third.number, ...(gathering ? { id: gathering } : {}) };
  const conference = await load(context, input, imported, planned);
  if (!conference) return;
  await loadRooms(context, conference, rooms);
  await loadProgramme(context, conference, around.programme);
  for (const step of around.steps) await addStep(db, by, planned, conference, { ...step, id: crypto.randomUUID() });
  await beginConference(db, by, new Date(`${third.date}T07:00:00Z`), conference);
  await loadInvited(context, conference, around.invited);
  await loadSummaries(context, conference, around.summaries, new Date(`${third.date}T10:10:00Z`));
  await closeConference(db, by, new Date(around.closedAt), conference);
  const closedAt = Date.parse(around.closedAt);
  for (const [index, sentence] of around.sentences.entries()) {
    await writeSentence(db, by, new Date(closedAt + index * 60_000), conference, { id: randomUUID(), text: sentence });
  }
  const outcome = await releaseDocumentation(db, by, new Date(around.documentedAt), conference);
  context.report({ source: 'conferences.json', row: 'documentation', outcome: outcome.ok ? 'taken' : 'refused' });
}

async function loadRooms({ db, by, now, report }: DemoContext, conference: Conference, rooms: Files['rooms']) {
  const edition = await findCurrentEdition(db);
  const fields = new Map((edition ? await listFields(db, edition.id) : []).map(({ code, id }) => [code, id]));
  const units = await stakeholdersByCode(
    db,
    rooms.map(({ moderationUnit }) => moderationUnit),
  );
  for (const room of rooms) {
    const input = {
      title: room.title,
      place: room.place,
      participants: room.participants,
      unitId: units.get(room.moderationUnit)?.id ?? null,
      fieldIds: room.fieldIds.flatMap((code) => fields.get(code) ?? []),
    };
    const outcome = await addRoom(db, by, now, conference, input, { code: room.id });
    report({ source: 'contributions.json', row: `room ${room.id}`, outcome: outcome.ok ? 'taken' : 'refused' });
  }
}

/** Who was invited, and who came. */
async function loadInvited(
  { db, by, now, report }: DemoContext,
  conference: Conference,
  { came, missing, unknown }: Files['around']['invited'],
) {
  const known = await stakeholdersByCode(db, [...came, ...missing, ...unknown]);
  const of = (codes: readonly string[], hasCome: boolean | null) =>
    codes.flatMap((code) => {
      const party = known.get(code);
      return party ? [{ id: party.id, hasCome }] : [];
    });
  const invited = [...of(came, true), ...of(missing, false), ...of(unknown, null)];
  await noteInvited(db, by, now, conference, invited);
  const isWhole = invited.length === came.length + missing.length + unknown.length;
  report({ source: 'conferences.json', row: 'invited', outcome: isWhole ? 'taken' : 'refused' });
}

/** What each room summed up, and how the room answered it. */
async function loadSummaries(
  { db, by, report }: DemoContext,
  conference: Conference,
  summaries: Files['around']['summaries'],
  at: Date,
) {
  const rooms = new Map((await listRooms(db, conference.id)).map((room) => [room.code, room]));
  for (const { roomId, text, confirmed, correction, reason } of summaries) {
    const room = rooms.get(roomId);
    const written = room && (await writeSummary(db, by, at, room, text));
    const checked = room && (await checkSummary(db, by, at, room, { isConfirmed: confirmed, correction, reason }));
    const outcome = written?.ok && checked?.ok ? 'taken' : 'refused';
    report({ source: 'conferences.json', row: `summary ${roomId}`, outcome });
  }
}

async function loadProgramme(
  { db, by, now, report }: DemoContext,
  conference: Conference,
  programme: Files['around']['programme'],
) {
  const rooms = new Map((await listRooms(db, conference.id)).map(({ code, id }) => [code, id]));
  const units = await stakeholdersByCode(
    db,
    programme.flatMap(({ unitId }) => unitId ?? []),
  );
  for (const item of programme) {
    const outcome = await scheduleItem(db, by, now, conference, {
      id: crypto.randomUUID(),
      startsAt: item.starts,
      endsAt: item.ends,
      title: item.title,
      place: item.place,
      roomId: rooms.get(item.roomId ?? '') ?? null,
      partyId: units.get(item.unitId ?? '')?.id ?? null,
    });
    report({ source: 'conferences.json', row: item.title, outcome: outcome.ok ? 'taken' : 'refused' });
  }
}

/** The moderator of room 3 sees room 3. */
async function loadModerator({ db, by, now, report }: DemoContext): Promise<void> {
  const person = await findPersonByEmail(db, demoEmail('moderation-raum3'));
  const room = await findOccasionByCode(db, 'R3');
  if (!person || !room) return;
  const held = (await listRoles(db, person.id)).some(({ scope }) => scope?.id === room.id);
  const scope = { kind: 'room', id: room.id };
  if (!held) await giveRole(db, by, now, person.id, { role: 'moderator', scope });
  report({ source: 'people', row: 'moderation-raum3 R3', outcome: held ? 'unchanged' : 'taken' });
}
