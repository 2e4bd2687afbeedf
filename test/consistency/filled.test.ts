import { describe, expect, test } from 'vitest';
import { codeBase } from './code-base.ts';
import { neverDrawn, neverFilled } from './filled.ts';
import { declarationsOf, readWhole } from './reach.ts';

const { code: whole, all } = readWhole();

describe('whatever can be said about a thing can be said on a screen', () => {
  test('every key that a verb takes is filled by a page, and not always with the same', () => {
    expect(neverFilled(whole, all)).toEqual([]);
  });

  test('every field that a form reads stands on a page', () => {
    expect(neverDrawn(whole)).toEqual([]);
  });

  const rules = 'export interface RoomInput { title: string; seats: number; }\n';
  const verbs =
    "import type { RoomInput } from './rules.ts';\n" +
    'export async function addRoom(db, input: RoomInput) { return { seats: input.seats }; }\n';
  const page = (input: string) =>
    `import { addRoom } from './verbs.ts';\nconst add = post({ handle: (db) => addRoom(db, ${input}) });\n`;
  const found = (input: string, more: Record<string, string> = {}) => {
    const noun = { 'rules.ts': rules, 'verbs.ts': verbs, 'pages.tsx': page(input), ...more };
    const at = Object.entries(noun).map(([name, text]) => [`src/modules/courses/room/${name}`, text]);
    const code = codeBase(Object.fromEntries(at));
    return neverFilled(code, declarationsOf(code));
  };

  test('a key that is always blank is found, and one that nobody names; what is read from a form is neither', () => {
    expect(found('{ title: sent.title, seats: 0 }')).toEqual(['courses RoomInput.seats']);
    expect(found('{ title: sent.title }')).toEqual(['courses RoomInput.seats']);
    expect(found('{ title: sent.title, seats: sent.seats }')).toEqual([]);
  });

  test('what only the demo county fills is found all the same', () => {
    const demo = 'export const load = (db) => addRoom(db, { title: row.title, seats: row.seats });\n';
    expect(found('{ title: sent.title, seats: 0 }', { 'demo.ts': demo })).toEqual(['courses RoomInput.seats']);
  });

  test('a field that no view draws is found', () => {
    const form = 'export const roomForm = form({ title: text(), seats: whole() });\n';
    const view = "export const RoomForm = ({ form }) => <Control of={form.control('title')} />;\n";
    const at = 'src/modules/courses/room';
    const code = codeBase({ [`${at}/form.ts`]: form, [`${at}/views.tsx`]: view });
    expect(neverDrawn(code)).toEqual([`${at}/form.ts: seats`]);
  });
});
