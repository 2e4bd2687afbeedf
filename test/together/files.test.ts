import { describe, expect, test } from 'vitest';
import { readOwnTable } from '#platform/tables/read.ts';
import { modules } from '#src/modules.ts';
import { useMusterau } from '../demo.ts';
import { csvTable, differences, differentWorkbook } from '../files.ts';

/** Whatever a page gives away as a file says what the page says: the same rows, in the same words. */
const site = useMusterau();

type Who = 'coordinator' | 'admin' | 'head' | 'council' | 'guest';

function ask(who: Who, address: string): Promise<Response> {
  // Some pages open few times a minute from one address.
  site.clock.now = new Date(site.clock.now.getTime() + 1_000);
  return site.get(address, who === 'guest' ? undefined : { role: who });
}

/** The address of the example of every page that this person reads. */
function examplesFor(who: Who): string[] {
  const pages = modules.flatMap((module) => module.pages ?? []);
  const addresses = pages.flatMap(({ method, route, example }) =>
    method === 'GET' && example && example !== 'none' ? [route.href(example as Record<string, string>)] : [],
  );
  return [...new Set(addresses)].filter((address) => /^\/de(\/|$)/.test(address) === (who === 'guest'));
}

const inFormat = (address: string, format: string) => `${address}${address.includes('?') ? '&' : '?'}format=${format}`;

/** Every page of this person that gives a table away, with the file. */
async function filesFor(who: Who): Promise<{ page: string; file: string }[]> {
  const found: { page: string; file: string }[] = [];
  for (const page of examplesFor(who)) {
    const answer = await ask(who, inFormat(page, 'csv'));
    if (/csv/.test(answer.headers.get('content-type') ?? '')) found.push({ page, file: await answer.text() });
  }
  return found;
}

/** Where page and file do not say the same, and why they need not. */
const reasons: Readonly<Record<string, string>> = {
  '/angebote Kommunen': 'the page shortens a long list, the file has all',
  '/faden/luecken rows':
    'a table for each kind of gap, whose first cell has number and title in one; the file has one for all',
  '/heute/alles Frist': 'the page says for how many days something is overdue, the file the day',
  '/wirkung/I19/aufschluesselung rows': 'the whole stands in the foot of the table, and in a row of the file',
  '/de/wirkung/I19/aufschluesselung rows': 'the whole stands in the foot of the table, and in a row of the file',
  '/geld/foerderklippe rows': 'the page shows a line for each day on which money ends, the file each grant and measure',
  '/geld/jahre rows':
    'one table of years and one of programmes for each year; the file has the programmes of all years',
  '/geld/landesmittel rows': 'a table for each year, with number and title in one cell; the file has one for all',
  '/stellen Eingliederung': 'the page says in one cell what the file has in two columns',
  '/themen rows': 'the file has a row for each language of a topic, to be translated',
  '/verantwortliche Seit':
    'of an area without a person the page says by when one is due, in a column of its own in the file',
  '/wirkung Ziel': 'value and year in one cell, two columns in the file',
};

const seen = new Set<string>();

describe.each(['coordinator', 'admin', 'guest'] as const)('what a %s takes away', (who) => {
  test('has the rows of the page, in its words, and the same in both formats', async () => {
    const wrong: string[] = [];
    for (const { page, file } of await filesFor(who)) {
      const html = await (await ask(who, page)).text();
      wrong.push(...differences(html, csvTable(file)).map((one) => `${page} ${one}`));
      const workbook = new Uint8Array(await (await ask(who, inFormat(page, 'xlsx'))).arrayBuffer());
      const read = readOwnTable(workbook, 'liste.xlsx');
      const rows = read.ok ? read.table.rows.map(({ cells }) => [...cells]) : [];
      wrong.push(...differentWorkbook({ labels: [], rows }, csvTable(file)).map((one) => `${page} ${one}`));
    }
    const placeOf = (one: string) => one.replace(/:.*/, '');
    for (const one of wrong) seen.add(placeOf(one));
    expect(wrong.filter((one) => reasons[placeOf(one)] === undefined)).toEqual([]);
  }, 200_000);
});

test('a reason that is no longer needed leaves the list', () => {
  expect(Object.keys(reasons).filter((place) => !seen.has(place))).toEqual([]);
});

test('what became of the cards is counted in the file as in the report', async () => {
  const { rows, labels } = csvTable(await (await ask('coordinator', '/stimmen?format=csv')).text());
  const ends = rows.map((row) => row[labels.indexOf('Ergebnis')]);
  const report = JSON.parse(await (await ask('guest', '/de/berichte/B-2026-1/daten')).text());
  const figure = (id: string) => report.figures.find((one: { id: string }) => one.id === id).value;
  expect(
    ['in einen Befund aufgenommen', 'gibt es schon'].map((end) => ends.filter((one) => one === end).length),
  ).toEqual([figure('voices.taken'), figure('voices.existing')]);
});

test('a file with other words, a row too few or another sum is found', () => {
  const html =
    '<table><thead><tr><th>Nr.</th><th>Stand</th><th>Summe</th></tr></thead><tbody>' +
    '<tr><td>C-001</td><td>gibt es schon</td><td>1.250,50 €</td></tr><tr><td>C-002</td><td>offen</td><td>–</td></tr></tbody></table>';
  expect(differences(html, csvTable('Nr.;Stand;Summe\nC-001;gibt es schon;1250,5\nC-002;;'))).toEqual([]);
  expect(differences(html, csvTable('Nr.;Stand;Summe\nC-001;in einem Befund;1250,05'))).toEqual([
    'rows: 2 shown, 1 in the file',
    'Stand: "gibt es schon" shown, "in einem Befund" written (C-001)',
    'Summe: "1.250,50 €" shown, "1250,05" written (C-001)',
    'rows: "C-002" is not in the file',
  ]);
});
