import { describe, expect, test } from 'vitest';
import { codeBase } from './code-base.ts';
import { reasons } from './lives.reasons.ts';
import { livesOf, missing, thingsOf } from './lives.ts';
import { declarationsOf, readWhole } from './reach.ts';

const { code: whole, all } = readWhole();

describe('whatever can be made can be corrected and ended', () => {
  const found = missing(livesOf(all, thingsOf(whole)));

  test('every thing has a verb for it that somebody reaches, or a reason', () => {
    expect(found.filter((one) => reasons[one] === undefined)).toEqual([]);
  });

  test('a reason that is no longer needed leaves the list', () => {
    expect(Object.keys(reasons).filter((one) => !found.includes(one))).toEqual([]);
  });

  const table = 'create table courses.room (\n  id uuid primary key default gen_random_uuid(),\n  title text\n);';
  const schema = '  "courses.room": CoursesRoom;\n';
  const insert = "export async function insertRoom(db) { await db.insertInto('courses.room').values({}); }\n";
  const update = "export async function updateRoom(db) { await db.updateTable('courses.room').set({ title }); }\n";
  const remove = "export async function deleteRoom(db) { await db.deleteFrom('courses.room'); }\n";
  const lacks = (data: string, verbs: readonly string[]) => {
    const names = verbs.map((verb) => verb.replace(/Room$/, ''));
    const at = 'src/modules/courses/room';
    const called = names.map((name) => `export async function ${name}It(db) { await ${name}Room(db); }\n`).join('');
    const taken = names.map((name) => `${name}It`).join(', ');
    const code = codeBase({
      'src/schema.generated.ts': schema,
      'src/modules/courses/migrations/1.sql': table,
      [`${at}/data.ts`]: data,
      [`${at}/verbs.ts`]: `import { ${verbs.join(', ')} } from './data.ts';\n${called}`,
      [`${at}/pages.tsx`]: `import { ${taken} } from './verbs.ts';\nconst all = post({ handle: () => [${taken}] });\n`,
    });
    return missing(livesOf(declarationsOf(code), thingsOf(code)));
  };

  test('what can only be made lacks both, what can be changed lacks its end, and what can be removed lacks nothing', () => {
    expect(lacks(insert, ['insertRoom'])).toEqual(['courses.room: change', 'courses.room: end']);
    expect(lacks(insert + update, ['insertRoom', 'updateRoom'])).toEqual(['courses.room: end']);
    expect(lacks(insert + update + remove, ['insertRoom', 'updateRoom', 'deleteRoom'])).toEqual([]);
  });

  test('a column that says that it is over is an end', () => {
    const end = "export async function endRoom(db) { await db.updateTable('courses.room').set({ closed_on: at }); }\n";
    expect(lacks(insert + end, ['insertRoom', 'endRoom'])).toEqual([]);
  });
});
