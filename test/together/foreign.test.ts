import { beforeAll, describe, expect, test } from 'vitest';
import { unzip } from '#platform/tables/zip.ts';
import { modules } from '#src/modules.ts';
import { useMusterau } from '../demo.ts';
import { type Marked, markEverything, marksIn, wordOf } from '../foreign/marks.ts';
import { openRows, outsiders, Readable, type Reader } from '../foreign/readers.ts';
import { formsIn, offered, takes } from '../foreign/sending.ts';
import { pageOf, walk } from '../foreign/walk.ts';
import { writtenRows } from '../foreign/written.ts';
import type { Person } from '../site.ts';

/**
 * Whoever holds one room, unit or town reaches only theirs. Every text of the county gets a word that stands nowhere
 * else; what a guest reads is open, and what docs/permissions.md gives the whole role. Any other word in an answer is a
 * text of somebody else that got out: on a page, in a list or its file, in a search, in a choice, in a refusal.
 */
const site = useMusterau();
let marks: Map<number, Marked>;
let readable: Readable;
let readers: Reader[];
/** Addresses of the workspace, as somebody sees them who may open each. */
const places = new Map<string, string>();
/** What each reader got, by address. */
const opened = new Map<Reader, Map<string, string>>();

const isFile = (address: string) =>
  /\.\w+(\?|$)|\/(datei|karten|abzug|export)(\?|$)|format=(pdf|docx|json)|\/-\//.test(address);
const asked = (address: string) => [...new URL(address, 'http://x').searchParams.keys()];
const isPlain = (address: string) => asked(address).every((one) => ['format', 'formular', 'fassung'].includes(one));

async function textOf(answer: Response): Promise<string> {
  if (!(answer.headers.get('content-type') ?? '').includes('sheet')) return answer.text();
  const parts = unzip(new Uint8Array(await answer.arrayBuffer()), { bytes: 50_000_000, entries: 200 });
  return parts instanceof Map ? [...parts.values()].map(String).join() : '';
}

function asOther(person: Person | undefined) {
  return async (address: string): Promise<string | undefined> => {
    // Some pages open few times a minute from one address.
    site.clock.now = new Date(site.clock.now.getTime() + 1_000);
    const answer = await site.get(address, person);
    return answer.status === 200 ? textOf(answer) : undefined;
  };
}

beforeAll(async () => {
  ({ marks } = await markEverything(site.db()));
  readers = await outsiders(site.db());
  await readAsGuest();
  await findPlaces();
});

async function readAsGuest(): Promise<void> {
  const isWanted = (address: string) => /^\/de(\/|$)/.test(address) && !isFile(address);
  const pages = await walk(
    ['/de'],
    asOther(undefined),
    (_, address) => isWanted(address),
    (_, address) => (asked(address).length > 0 ? 6 : 1_000),
  );
  const open = new Set([...pages.values()].flatMap((text) => [...marksIn(text ?? '')]));
  const rows = await openRows(site.db());
  for (const [mark, { column, row }] of marks)
    if (rows.open.has(`${column.slice(0, column.lastIndexOf('.'))} ${row}`)) open.add(mark);
  readable = new Readable(marks, open, rows.structure);
}

async function findPlaces(): Promise<void> {
  const examples = modules
    .flatMap((module) => module.pages)
    .flatMap(({ method, route, example }) =>
      method === 'GET' && !route.public && example && example !== 'none' ? [route.href(example as never)] : [],
    );
  const isWanted = (address: string) => !pageOf(address)?.route.public && !isFile(address) && isPlain(address);
  for (const role of ['coordinator', 'admin'] as const) {
    const found = await walk(
      examples,
      asOther({ role }),
      (_, address) => isWanted(address) && !places.has(address),
      () => 1,
    );
    for (const [address, text] of found) if (text !== undefined) places.set(address, text);
  }
  for (const reader of readers) {
    const beginnings = reader.own.size > 0 ? ['/heute', ...examples] : [];
    const own = await walk(
      beginnings,
      asOther(reader.person),
      (_, address) => isWanted(address),
      () => 1,
    );
    const read = new Map([...own].flatMap(([address, text]) => (text === undefined ? [] : [[address, text] as const])));
    opened.set(reader, read);
  }
}

test('every page, list and file holds nothing of somebody else that is not open', async () => {
  const wrong = new Set<string>();
  let tried = 0;
  for (const [reader, read] of opened) {
    for (const address of places.keys()) {
      tried += 1;
      const text = read.has(address) ? undefined : await asOther(reader.person)(address);
      if (text !== undefined) read.set(address, text);
    }
    for (const [address, text] of read)
      for (const column of readable.foreignIn(reader, text)) wrong.add(`${reader.name} reads ${column} at ${address}`);
  }
  console.info(`${tried} pages read as somebody from outside; ${marks.size} texts marked`);
  expect([...wrong]).toEqual([]);
  expect(tried).toBeGreaterThan(3_000);
}, 600_000);

/** What differs from one drawing to the next without saying anything, and the words that were asked for. */
const comparable = (text: string, word: string) =>
  text.replaceAll(word, '').replace(/[0-9a-f]{8}-[0-9a-f-]{27}|value="[^"]*~[^"]*"/g, '');
const nowhere = 'zqfffffzq';

test('no list is searched by words that somebody may not read: the answer is that of words which stand nowhere', async () => {
  const wrong: string[] = [];
  let tried = 0;
  for (const [reader, read] of opened) {
    const met = new Set([...read.values()].flatMap((text) => [...marksIn(text)]));
    const lists = [...read].filter(([address, text]) => asked(address).length === 0 && hasSearch(address, text));
    for (const [list] of lists) {
      const ask = async (word: string) => comparable((await asOther(reader.person)(`${list}?q=${word}`)) ?? '', word);
      const none = await ask(nowhere);
      for (const { mark, column } of readable.hiddenFrom(reader, met)) {
        if (!belongs(list, column)) continue;
        tried += 1;
        if ((await ask(wordOf(mark))) !== none) wrong.push(`${reader.name} finds ${column} at ${list}`);
      }
    }
  }
  console.info(`${tried} searches for words that are not theirs`);
  expect(wrong).toEqual([]);
  expect(tried).toBeGreaterThan(100);
}, 600_000);

/** A list with a search of its own; the one in the head of every page leads elsewhere. */
function hasSearch(address: string, html: string): boolean {
  const forms = html.match(/<form\b[\s\S]*?<\/form>/g) ?? [];
  return forms.some(
    (form) => /name="q"/.test(form) && (/^<form[^>]*action="([^"]*)"/.exec(form)?.[1] ?? address) === address,
  );
}

/** A list searches texts of its own module; the search of the whole house looks nearly alike words up, too. */
function belongs(list: string, column: string): boolean {
  const may = pageOf(list)?.may;
  return typeof may === 'string' && may.split('.')[0] === column.split('.')[0];
}

describe('every form', () => {
  const send = async (reader: Reader, action: string, fields: Record<string, string[]>): Promise<Response> => {
    site.clock.now = new Date(site.clock.now.getTime() + 1_000);
    return site.post(action, fields, reader.person);
  };

  test('of a thing that is somebody else’s is refused like one that is not there', async () => {
    const forms = formsIn(places, 2);
    let written = await writtenRows(site.db());
    const taken: string[] = [];
    let tried = 0;
    for (const reader of readers) {
      for (const { page, action, fields } of forms) {
        tried += 1;
        const answer = await send(reader, action, fields);
        if ([403, 404].includes(answer.status)) continue;
        const said = answer.status === 303 ? '' : await answer.text();
        taken.push(
          ...readable.foreignIn(reader, said).map((column) => `${reader.name} is told ${column} by ${action}`),
        );
        // What makes something new, or acts on what is chosen, is at an address of nobody's.
        const drawn = formsIn([[page, opened.get(reader)?.get(page) ?? '']], 9);
        const isOffered = drawn.some((one) => one.action === action) || !takes(action, fields).includes(':');
        if (!isOffered) taken.push(`${reader.name} sends ${action} and is answered ${answer.status}`);
        const now = await writtenRows(site.db());
        if (reader.own.size === 0 && now !== written) taken.push(`${reader.name} writes by ${action}`);
        written = now;
      }
    }
    console.info(`${tried} forms sent by somebody from outside, of ${forms.length} forms`);
    expect(taken).toEqual([]);
    expect(tried).toBeGreaterThan(1_500);
  }, 600_000);

  test('that is theirs takes no id of a thing that it does not offer them', async () => {
    const taken: string[] = [];
    let tried = 0;
    for (const [reader, read] of opened) {
      for (const { action, fields, page, form } of formsIn(read, 2)) {
        const whole = formsIn([[page, (await asOther({ role: 'coordinator' })(page)) ?? '']], 2);
        const wider = whole.find((one) => one.action === action);
        for (const name of wider ? Object.keys(wider.fields) : []) {
          const foreign = offered(wider?.form ?? '', name).filter((id) => !offered(form, name).includes(id));
          for (const id of foreign.slice(0, 2)) {
            tried += 1;
            const { status } = await send(reader, action, { ...fields, [name]: [id] });
            if (status < 400) taken.push(`${reader.name} names for ${name} at ${action} what it does not offer`);
          }
        }
      }
    }
    console.info(`${tried} ids sent that a form does not offer`);
    expect(taken).toEqual([]);
    expect(tried).toBeGreaterThan(0);
  }, 600_000);

  test('finds for them nothing that they may not read', async () => {
    const told: string[] = [];
    let tried = 0;
    for (const [reader, read] of opened) {
      const met = new Set([...read.values()].flatMap((text) => [...marksIn(text)]));
      const hidden = readable
        .hiddenFrom(reader, met)
        .filter(({ column }) => /\.(name|title|text|description)$/.test(column));
      const seen = new Set<string>();
      for (const { action, fields } of formsIn(read, 1)) {
        for (const name of Object.keys(fields).flatMap((one) => (one.startsWith('_find-') ? [one.slice(6)] : []))) {
          if (seen.has(`${takes(action, fields)} ${name}`)) continue;
          seen.add(`${takes(action, fields)} ${name}`);
          const find = async (word: string) => {
            const answer = await send(reader, action, { ...fields, _find: [name], [`_find-${name}`]: [word] });
            return comparable(await answer.text(), word);
          };
          const none = await find(nowhere);
          for (const { mark, column } of hidden) {
            tried += 1;
            if ((await find(wordOf(mark))) !== none)
              told.push(`${reader.name} finds ${column} for ${name} of ${action}`);
          }
        }
      }
    }
    console.info(`${tried} searches in choices for words that are not theirs`);
    expect(told).toEqual([]);
  }, 600_000);
});
