import { beforeAll, describe, expect, test } from 'vitest';
import { useDatabase } from '#platform/testing/database.ts';
import { codeBase } from './code-base.ts';
import { keepsWaiting, makesAnother, openTables, uniqueIndexes } from './doubles.ts';
import { declarationsOf, readWhole } from './reach.ts';

/**
 * Where a second click makes no second thing although no form gives an id: the index that lets one in, or the function
 * that keeps the second one waiting until it sees the first. Without either, why two are right.
 */
const oneAnyway: Readonly<Record<string, { index: string } | { lock: string; why: string } | { why: string }>> = {
  'src/platform/history/history.ts#recordHistory': { why: 'comes with what happened, which is one' },
  'src/platform/mail/data.ts#insertMail': { why: 'comes with what is sent, which is one' },
  'src/platform/files/data.ts#insertFile': { why: 'comes with what it belongs to, which is one' },
  'src/modules/participation/point/data.ts#insertGroup': {
    lock: 'src/modules/participation/point/data.ts#holdPoints',
    why: 'comes with its point',
  },
  'src/modules/thread/edge/data.ts#insertEdgeEvent': { index: 'edge_event_asserted_once' },
  'src/modules/thread/edge/data.ts#insertEdge': { index: 'edge_stands_once' },
  'src/modules/participation/statement/data.ts#insertReceived': { index: 'statement_edition_id_party_id_key' },
  'src/modules/voices/fate/data.ts#insertAnswer': {
    lock: 'src/modules/voices/fate/data.ts#holdAnswer',
    why: 'the answer that stands is not given again',
  },
  'src/modules/voices/fate/data.ts#insertFate': { index: 'fate_one_stands' },
  'src/modules/intake/import/meaning.data.ts#insertDoubts': {
    lock: 'src/modules/intake/import/data.ts#markTaken',
    why: 'a file is taken once',
  },
  'src/modules/concept/edition/statement.data.ts#insertStatement': {
    lock: 'src/modules/concept/edition/data.ts#holdEdition',
    why: 'its place brings the id that the form gave',
  },
  'src/modules/evaluation/reading/data.ts#insertReading': { index: 'reading_indicator_id_manner_year_version_key' },
  'src/modules/evaluation/report/data.ts#insertReportNote': {
    lock: 'src/modules/evaluation/report/data.ts#holdNotes',
    why: 'the newest note is not put there again',
  },
  'src/modules/evaluation/report/data.ts#insertReport': {
    lock: 'src/modules/evaluation/draft/data.ts#lockDraft',
    why: 'a draft is approved once',
  },
  'src/modules/evaluation/breakdown/data.ts#insertBreakdown': {
    lock: 'src/modules/evaluation/indicator/data.ts#lockIndicator',
    why: 'what says the same is no new version',
  },
  'src/modules/grants/allocation/data.ts#insertAllocation': { index: 'allocation_grant_id_measure_id_key' },
  'src/modules/responsibilities/meeting/data.ts#replaceAgenda': { index: 'agenda_item_meeting_id_position_key' },
  'src/modules/responsibilities/profile/data.ts#insertAgreement': { index: 'one_yes_per_side' },
  'src/modules/responsibilities/profile/data.ts#insertVersion': { index: 'one_draft_per_profile' },
  'src/modules/responsibilities/nomination/data.ts#insertNomination': { index: 'one_living_nomination' },
  'src/modules/conferences/summary/data.ts#insertSummaryCheck': {
    lock: 'src/modules/conferences/data.ts#lockConference',
    why: 'what is noted is not noted again',
  },
  'src/modules/conferences/summary/data.ts#insertSummary': {
    lock: 'src/modules/conferences/data.ts#lockConference',
    why: 'the same words stand',
  },
  'src/modules/conferences/conference/data.ts#insertConferenceState': {
    lock: 'src/modules/conferences/data.ts#lockConference',
    why: 'no way leads from a state to itself',
  },
  'src/modules/concept/concept/approval.data.ts#insertApproval': {
    lock: 'src/modules/concept/edition/data.ts#holdEdition',
    why: 'who has decided does not decide again',
  },
  'src/modules/concept/assessment/data.ts#replaceObjection': { index: 'one_objection_per_partner_and_light' },
  'src/modules/concept/assessment/data.ts#insertAssessment': {
    lock: 'src/modules/concept/assessment/data.ts#holdAssessments',
    why: 'what the newest report says is none',
  },
  'src/modules/information/notice/data.ts#insertReading': {
    lock: 'src/modules/information/notice/data.ts#holdReadings',
    why: 'one of a day and the same words',
  },
  'src/modules/directory/confirmation/data.ts#insertRequest': {
    lock: 'src/modules/directory/confirmation/data.ts#holdAsking',
    why: 'nobody is asked twice in two weeks',
  },
  'src/modules/accounts/credential/data.ts#insertPasskey': { index: 'passkey_credential_id_key' },
  'src/modules/accounts/session/data.ts#insertSession': { why: 'who signs in twice has two sessions' },
};

const { db } = useDatabase();
const { all } = readWhole();
let another: readonly string[] = [];
let indexes: ReadonlySet<string> = new Set();

beforeAll(async () => {
  another = makesAnother(all, await openTables(db()));
  indexes = await uniqueIndexes(db());
});

describe('clicked twice it is one', () => {
  test('whatever makes something takes the id that its form gave, or something else keeps it one', () => {
    expect(another.filter((one) => oneAnyway[one] === undefined)).toEqual([]);
  });

  test('what keeps it one is there, and what takes an id now leaves the list', () => {
    expect(Object.keys(oneAnyway).filter((one) => !another.includes(one))).toEqual([]);
    const missing = Object.values(oneAnyway).filter((kept) =>
      'index' in kept ? !indexes.has(kept.index) : 'lock' in kept && !keepsWaiting(all, kept.lock),
    );
    expect(missing).toEqual([]);
  });

  const open = new Set(['courses.room']);
  const page = "import { insertRoom } from './data.ts';\nconst add = post({ handle: () => insertRoom() });\n";
  const found = (insert: string) => {
    const data = `export async function insertRoom(db, id, given) { await db.insertInto('courses.room')${insert}; }\n`;
    const noun = { 'src/modules/courses/room/data.ts': data, 'src/modules/courses/room/pages.tsx': page };
    return makesAnother(declarationsOf(codeBase(noun)), open);
  };

  test('a function that gives no id is found, also where the id is that of something else', () => {
    const key = 'src/modules/courses/room/data.ts#insertRoom';
    expect([found(".values({ title: 'A' })"), found('.values({ course_id: given.id })')]).toEqual([[key], [key]]);
    expect(found('.values({ id, title })')).toEqual([]);
    expect(found('.values({ ...(given && { id: given }), title })')).toEqual([]);
    expect(found('.values({ title }).onConflict((conflict) => conflict.doNothing())')).toEqual([]);
  });

  test('a table that a key of its own words keeps to one is closed once nothing draws an id for it', async () => {
    const tables = await openTables(db());
    expect(['concept.assessment', 'evaluation.report_note', 'voices.answer'].every((one) => tables.has(one))).toBe(
      true,
    );
    expect(['voices.review', 'concept.measure_state', 'directory.asking'].some((one) => tables.has(one))).toBe(false);
  });
});
