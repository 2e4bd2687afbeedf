import { describe, expect, test } from 'vitest';
import { codeBase, readCodeBase } from './code-base.ts';
import { columnsOf, makesAnother, unwritten } from './columns.ts';
import { declarationsOf, unreached } from './reach.ts';

/** What only the demo county does, with a reason that the people of a county would accept. */
const onlyDemo: Readonly<Record<string, string>> = {};

const whole = readCodeBase();
const all = declarationsOf(whole);
const found = unreached(all);

describe('whatever can be in the database can be made on a screen', () => {
  test('what a verb or the data can do, somebody can do on a page, in a job or by a command', () => {
    expect(found.filter((one) => onlyDemo[one] === undefined)).toEqual([]);
  });

  test('an exception that is no longer one leaves the list', () => {
    expect(Object.keys(onlyDemo).filter((one) => !found.includes(one))).toEqual([]);
  });

  const verbs = "import { insertRoom } from './data.ts';\nexport async function addRoom() { await insertRoom(); }\n";
  const data = 'export async function insertRoom() {}\n';
  const index = "export { addRoom } from './room/verbs.ts';\n";
  const noun = { 'src/modules/courses/room/verbs.ts': verbs, 'src/modules/courses/room/data.ts': data };

  test('a verb that only the demo county calls is found, with what it needs', () => {
    const demo = "import { addRoom } from './room/verbs.ts';\nexport async function load() { await addRoom(); }\n";
    const module = "import { load } from './demo.ts';\nexport const courses = { demo: load };\n";
    const code = codeBase({ ...noun, 'src/modules/courses/demo.ts': demo, 'src/modules/courses/module.ts': module });
    expect(unreached(declarationsOf(code))).toEqual([
      'src/modules/courses/room/verbs.ts: addRoom',
      'src/modules/courses/room/data.ts: insertRoom',
    ]);
  });

  test('one that a page reaches through a front door is none; a type of it is no reaching', () => {
    const page =
      "import { addRoom } from '#modules/courses/index.ts';\nconst add = post({ handle: () => addRoom() });\n";
    const typed =
      "import type { addRoom } from '#modules/courses/index.ts';\nconst add = (one: typeof addRoom) => one;\n";
    const whole = { ...noun, 'src/modules/courses/index.ts': index };
    const path = 'src/modules/prizes/prize/pages.tsx';
    expect(unreached(declarationsOf(codeBase({ ...whole, [path]: page })))).toEqual([]);
    expect(unreached(declarationsOf(codeBase({ ...whole, [path]: typed })))).toHaveLength(2);
  });
});

/** What nothing writes, with a reason that the people of a county would accept. */
const writtenByNobody: Readonly<Record<string, string>> = {};

describe('every column of a table is written by something that somebody reaches', () => {
  const schema = whole.files.get('src/schema.generated.ts') ?? '';

  test('nothing in a table stays as it began because no page, job, command or mail writes it', () => {
    const unknown = unwritten(whole, all, schema).filter((one) => writtenByNobody[one] === undefined);
    expect({ tables: columnsOf(schema).length > 900, unknown }).toEqual({ tables: true, unknown: [] });
  });

  const types =
    'export interface CoursesRoom {\n  id: Generated<string>;\n  seats: number;\n  title: string;\n}\n' +
    'export interface DB {\n  "courses.room": CoursesRoom;\n}\n';
  const table =
    'create table courses.room (\n  id uuid primary key default gen_random_uuid(),\n  title text, seats int\n);';
  const data = (columns: string) =>
    `export async function insertRoom(db, title, seats) { await db.insertInto('courses.room').values({ ${columns} }); }\n`;
  const page = "import { insertRoom } from './data.ts';\nconst add = post({ handle: () => insertRoom() });\n";
  const of = (columns: string, path: string) => {
    const noun = { 'src/modules/courses/room/data.ts': data(columns), [`src/modules/courses/room/${path}`]: page };
    const code = codeBase({ ...noun, 'src/modules/courses/migrations/1.sql': table });
    return unwritten(code, declarationsOf(code), types);
  };

  test('a column that no function gives is found, and one that only the demo county gives', () => {
    expect(of('title', 'pages.tsx')).toEqual(['courses.room.seats']);
    expect(of('title, seats', 'demo.ts')).toEqual(['courses.room.seats', 'courses.room.title']);
    expect(of('title, seats', 'pages.tsx')).toEqual([]);
  });
});

/** Where a second click makes no second thing although no form gives an id: what keeps it from that. */
const oneAnyway: Readonly<Record<string, string>> = {
  'src/platform/mail/data.ts#insertMail': 'comes with what is sent, which is one',
  'src/modules/participation/point/data.ts#insertGroup': 'comes with its point, which has an id',
  'src/modules/thread/edge/data.ts#insertEdgeEvent': 'comes with its edge',
  'src/modules/thread/edge/data.ts#insertEdge': 'an edge that stands is given back',
  'src/modules/participation/statement/data.ts#insertReceived': 'one of a party to an edition',
  'src/modules/voices/data.ts#insertReview': 'a check is another one each time and replaces the one before',
  'src/modules/voices/fate/data.ts#insertFate': 'one fate of a card stands',
  'src/modules/intake/import/meaning.data.ts#insertDoubts': 'comes with its file',
  'src/modules/concept/measure/data.ts#insertMeasureState': 'no way leads from a state to itself',
  'src/modules/concept/edition/statement.data.ts#insertStatementState': 'no way leads from a state to itself',
  'src/modules/concept/edition/statement.data.ts#insertStatement': 'its place brings the id that the form gave',
  'src/modules/concept/edition/data.ts#insertEditionState': 'no way leads from a state to itself',
  'src/modules/evaluation/reading/data.ts#insertReading': 'one of a version and year',
  'src/modules/grants/allocation/data.ts#insertAllocation': 'one of a grant to a measure',
  'src/modules/grants/grant/data.ts#insertGrantState': 'no way leads from a state to itself',
  'src/modules/responsibilities/meeting/data.ts#replaceAgenda': 'takes the place of the agenda before',
  'src/modules/responsibilities/profile/data.ts#insertAgreement': 'one yes of a side stands',
  'src/modules/responsibilities/profile/data.ts#insertVersion': 'one draft of a profile',
  'src/modules/responsibilities/nomination/data.ts#insertNominationState': 'no way leads from a state to itself',
  'src/modules/responsibilities/nomination/data.ts#insertNomination': 'one that lives in an area',
  'src/modules/concept/assessment/data.ts#replaceObjection': 'one of a partner to a light',
  'src/modules/accounts/credential/data.ts#insertPasskey': 'one of a key',
  'src/modules/accounts/session/data.ts#insertSession': 'who signs in twice has two sessions',
};

/** Where a second click still makes a second one; each is a promise that is still to be kept. */
const stillTwice: readonly string[] = [
  'src/modules/voices/fate/data.ts#insertAnswer',
  'src/modules/voices/finding/data.ts#insertDecision',
  'src/modules/voices/story/misreading.data.ts#insertMisreading',
  'src/modules/responsibilities/nomination/data.ts#insertReminder',
  'src/modules/concept/assessment/data.ts#insertAssessment',
  'src/modules/information/barrier/data.ts#insertBarrierReport',
  'src/modules/information/notice/data.ts#insertReading',
  'src/modules/directory/confirmation/data.ts#insertReport',
];

describe('clicked twice it is one', () => {
  const another = makesAnother(all, whole.files.get('src/schema.generated.ts') ?? '');
  test('whatever makes something takes the id that its form gave, or something else keeps it one', () => {
    expect(another.filter((one) => oneAnyway[one] === undefined && !stillTwice.includes(one))).toEqual([]);
  });

  test('what takes an id now leaves the lists', () => {
    expect([...Object.keys(oneAnyway), ...stillTwice].filter((one) => !another.includes(one))).toEqual([]);
  });

  test('a function that gives no id is found, one that does is not', () => {
    const schema =
      'export interface CoursesRoom {\n  id: Generated<string>;\n}\n' +
      'export interface DB {\n  "courses.room": CoursesRoom;\n}\n';
    const page = "import { insertRoom } from './data.ts';\nconst add = post({ handle: () => insertRoom() });\n";
    const of = (values: string) => {
      const data = `export async function insertRoom(db, id) { await db.insertInto('courses.room').values(${values}); }\n`;
      const noun = { 'src/modules/courses/room/data.ts': data, 'src/modules/courses/room/pages.tsx': page };
      return makesAnother(declarationsOf(codeBase(noun)), schema);
    };
    expect([of("{ title: 'A' }"), of('{ id, title }')]).toEqual([['src/modules/courses/room/data.ts#insertRoom'], []]);
  });
});
