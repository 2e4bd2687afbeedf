import { describe, expect, test } from 'vitest';
import { codeBase } from './code-base.ts';
import { columnsOf, unwritten } from './columns.ts';
import { declarationsOf, readWhole, unreached } from './reach.ts';

/** What only the demo county does, with a reason that the people of a county would accept. */
const onlyDemo: Readonly<Record<string, string>> = {};

const { code: whole, all } = readWhole();
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
