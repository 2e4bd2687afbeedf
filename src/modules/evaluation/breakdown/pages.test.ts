import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Actor } from '#platform/permissions/actor.ts';
import { unzip } from '#platform/tables/zip.ts';
import { useMusterau } from '../../../../test/demo.ts';
import { storyNow } from '../../../../test/site.ts';
import { findIndicator } from '../indicator/data.ts';
import { recordBreakdown } from './verbs.ts';

const site = useMusterau();
const coordinator = { role: 'coordinator' } as const;
const page = '/de/wirkung/I19/aufschluesselung';
const hiddenWords = 'zu wenige oder geschützt';

const csv = async (address: string) => {
  const response = await site.get(address);
  expect([address, response.status]).toEqual([address, 200]);
  const lines = (await response.text()).replace('\ufeff', '').trim().split('\r\n').slice(1);
  return lines.map((line) => line.split(';'));
};
const cellsOf = (html: string) =>
  [...html.matchAll(/<tr[^>]*>([\s\S]*?)<\/tr>/g)].map(([, row = '']) =>
    [...row.matchAll(/<t[hd][^>]*>([\s\S]*?)<\/t[hd]>/g)].map(([, cell = '']) => cell.replace(/<[^>]+>/g, '').trim()),
  );

describe('Falle G12: die kleinste Kommune', () => {
  test('ihre Aufschlüsselung ist verborgen, eine Nachbarzelle auch', async () => {
    const rows = cellsOf(await (await site.get(page)).text());
    const of = (name: string) => rows.find(([first]) => first === name)?.[1];
    // Three people in Kleinprobe; the five of Irgendwalde protect them, because everybody knows the sum.
    expect([of('Kleinprobe'), of('Irgendwalde')]).toEqual([hiddenWords, hiddenWords]);
    expect([of('Musterau'), of('Märchenrode'), of('Denkbrück'), of('zusammen')]).toEqual(['22', '0', '6', '101']);
  });

  test('Seite, Zeichnung, CSV und Excel zeigen dasselbe, im Arbeitsbereich wie öffentlich', async () => {
    const html = await (await site.get(page)).text();
    const shown = cellsOf(html).slice(1);
    const file = await csv(`${page}?format=csv`);
    expect(file.map((cells) => [cells[2], cells[3]])).toEqual(shown.map(([name, cases]) => [name, cases]));
    const drawing = /<ul class="qs-bars"[\s\S]*?<\/ul>/.exec(html)?.[0] ?? '';
    expect(drawing.split(hiddenWords)).toHaveLength(3);
    const inside = await (await site.get('/wirkung/I19/aufschluesselung', coordinator)).text();
    expect(cellsOf(inside).slice(1)).toEqual(shown);
    const xlsx = Buffer.from(await (await site.get(`${page}?format=xlsx`)).arrayBuffer());
    const files = unzip(xlsx, { bytes: 20_000_000, entries: 100 });
    if (typeof files === 'string') throw new Error(files);
    const words = [...files.values()].map((bytes) => bytes.toString('utf8')).join('');
    expect(words.split(`>${hiddenWords}<`).length - 1).toBeGreaterThan(0);
    expect(words).not.toMatch(/<t>[35]<\/t>/);
  });

  test('der Verlauf des Indikators verrät die Zahl auch nicht', async () => {
    const entries = await site.db().selectFrom('history.entry').select('changes').execute();
    const recorded = entries
      .map(({ changes }) => JSON.stringify(changes))
      .filter((text) => text.includes('breakdown 2026'));
    expect(recorded).toEqual(['{"breakdown 2026 Kommune":{"to":1,"from":null}}']);
  });
});

describe('Eintragen', () => {
  const entry = '/wirkung/I19/aufschluesselung/eintragen?nach=Kommune&jahr=2025';

  test('das Jahr wird ausgewählt; ohne eines ist es dieses', async () => {
    const page = await (await site.get('/wirkung/I19/aufschluesselung', coordinator)).text();
    expect(page).toMatch(/<select[^>]* name="jahr"/);
    const answer = await site.get('/wirkung/I19/aufschluesselung/eintragen?nach=Kommune&jahr=', coordinator);
    expect([answer.status, (await answer.text()).includes('2026')]).toEqual([200, true]);
  });

  test('jede Kommune hat ihre Zeile; wer nur lesen darf, kommt nicht hinein', async () => {
    const html = await (await site.get(entry, coordinator)).text();
    expect(html.match(/name="total-G\d\d"/g)).toHaveLength(12);
    expect((await site.get(entry, { role: 'head' })).status).toBe(403);
    expect((await site.post(entry, { 'total-G01': '88' }, { role: 'head' })).status).toBe(403);
  });

  test('ein Rest, der sich ausrechnen ließe, wird zurückgewiesen; nichts Getipptes geht verloren', async () => {
    const answer = await site.post(entry, { 'total-G01': '60', 'total-G12': '20' }, coordinator);
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(html).toContain('Die Gruppen ergeben 80, das Ganze sind 88');
    expect(html).toContain('value="60"');
  });

  test('was gespeichert ist, steht öffentlich, so weit es darf', async () => {
    const submitted = { 'total-G01': '60', 'total-G02': '20', 'total-G12': '4', 'total-none': '4' };
    expect((await site.post(entry, submitted, coordinator)).status).toBe(303);
    const rows = (await csv(`${page}?format=csv`)).filter(([year]) => year === '2025');
    expect(rows.map(([, , name, cases]) => [name, cases])).toEqual([
      ['Beispielheim', '20'],
      ['Kleinprobe', hiddenWords],
      ['Musterau', '60'],
      ['ohne Angabe', hiddenWords],
      ['zusammen', '88'],
    ]);
  });

  test('ein Indikator, den es öffentlich nicht gibt, hat auch keine öffentliche Aufschlüsselung', async () => {
    expect((await site.get('/de/wirkung/I99/aufschluesselung')).status).toBe(404);
  });
});

/** A share of two groups' counts in a row of the file: cases and those that count, or hidden. */
interface Row {
  dimension: string;
  total: number | null;
  count: number | null;
}

/**
 * The attacker: adds and subtracts everything that the file shows. Variables are, for each group, those that count and
 * those that do not; gives those variables, and sums of both, that have one value only.
 */
function workedOut(rows: readonly Row[], whole: number | null): Set<string> {
  const width = rows.length * 2;
  const equations: number[][] = [];
  const add = (pick: (index: number) => [yes: number, no: number]) =>
    equations.push(rows.flatMap((_, index) => pick(index)));
  for (const [r, { total, count }] of rows.entries()) {
    if (total !== null) add((index) => (index === r ? [1, 1] : [0, 0]));
    if (count !== null) add((index) => (index === r ? [1, 0] : [0, 0]));
  }
  const [first, second] = [...new Set(rows.map(({ dimension }) => dimension))];
  for (const name of [first, second]) {
    if (whole !== null) add((index) => (rows[index]?.dimension === name ? [1, 1] : [0, 0]));
  }
  for (const pair of [
    [1, 0],
    [0, 1],
  ] as const) {
    const sign = (index: number) => (rows[index]?.dimension === first ? 1 : -1);
    add((index) => [pair[0] * sign(index), pair[1] * sign(index)]);
  }
  const reduced = eliminate(equations, width);
  const found = new Set<string>();
  for (const r of rows.keys()) {
    const unit = (yes: number, no: number) => rows.flatMap((_, index) => (index === r ? [yes, no] : [0, 0]));
    if (isWithin(reduced, unit(1, 0))) found.add(`${r} yes`);
    if (isWithin(reduced, unit(0, 1))) found.add(`${r} no`);
    if (isWithin(reduced, unit(1, 1))) found.add(`${r} all`);
  }
  return found;
}

/** Row echelon form over the rationals, as far as small integers need it. */
function eliminate(rows: readonly number[][], width: number): number[][] {
  const left = rows.map((row) => [...row]);
  const done: number[][] = [];
  for (let column = 0; column < width; column += 1) {
    const at = left.findIndex((row) => Math.abs(row[column] ?? 0) > 1e-9);
    const [pivot] = at < 0 ? [] : left.splice(at, 1);
    if (!pivot) continue;
    const scaled = pivot.map((value) => value / (pivot[column] ?? 1));
    for (const row of left) {
      const factor = row[column] ?? 0;
      for (let index = 0; index < width; index += 1) row[index] = (row[index] ?? 0) - factor * (scaled[index] ?? 0);
    }
    done.push(scaled);
  }
  return done;
}

function isWithin(reduced: readonly number[][], wanted: readonly number[]): boolean {
  const rest = [...wanted];
  for (const row of reduced) {
    const at = row.findIndex((value) => Math.abs(value) > 1e-9);
    const factor = rest[at] ?? 0;
    for (const [index, value] of row.entries()) rest[index] = (rest[index] ?? 0) - factor * value;
  }
  return rest.every((value) => Math.abs(value) < 1e-6);
}

const amount = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 4 }), fc.integer({ min: 5, max: 30 }));
const groups = fc.array(fc.tuple(amount, amount), { minLength: 2, maxLength: 5 });

test('aus der veröffentlichten Datei lässt sich keine kleine Zahl ausrechnen, auch nicht über zwei Aufschlüsselungen', async () => {
  const indicator = await findIndicator(site.db(), 'I06');
  if (!indicator) throw new Error('I06 is missing');
  const by: Actor = { kind: 'system', name: 'test' };
  const runs = 25;
  const truth = new Map<string, { yes: number; no: number }>();
  for (const [run, places] of fc.sample(groups, { numRuns: runs, seed: 2026 }).entries()) {
    const year = 1960 + run;
    const sum = (pick: 0 | 1) => places.reduce((all, group) => all + group[pick], 0);
    // The same people once more, in two other groups.
    const [yes, no] = [Math.floor(sum(0) / 3), Math.floor(sum(1) / 2)];
    const areas = [
      [yes, no],
      [sum(0) - yes, sum(1) - no],
    ];
    for (const [dimension, all] of [
      ['Kommune', places],
      ['Bereich', areas],
    ] as const) {
      const parts = all.map(([y = 0, n = 0], index) => {
        truth.set(`${year} ${dimension} ${index}`, { yes: y, no: n });
        return { label: `Gruppe ${index}`, municipalityId: null, total: y + n, count: y, value: null };
      });
      const outcome = await recordBreakdown(site.db(), by, storyNow, indicator, { year, dimension, parts, note: '' });
      expect(outcome).toEqual({ ok: true });
    }
  }
  const file = await csv('/de/wirkung/I06/aufschluesselung?format=csv');
  const number = (cell = '') => (/^\d+$/.test(cell) ? Number(cell) : null);
  const leaks: string[] = [];
  for (const year of Array.from({ length: runs }, (_, run) => `${1960 + run}`)) {
    const own = file.filter((cells) => cells[0] === year);
    const rows = own.filter((cells) => cells[2] !== 'zusammen');
    const whole = number(own.find((cells) => cells[2] === 'zusammen')?.[3]);
    const found = workedOut(
      rows.map((cells) => ({ dimension: cells[1] ?? '', total: number(cells[3]), count: number(cells[4]) })),
      whole,
    );
    for (const [r, cells] of rows.entries()) {
      const { yes, no } = truth.get(`${year} ${cells[1]} ${cells[2]?.replace('Gruppe ', '')}`) ?? { yes: 0, no: 0 };
      for (const [name, value] of Object.entries({ yes, no, all: yes + no })) {
        if (value > 0 && value < 5 && found.has(`${r} ${name}`))
          leaks.push(`${year} ${cells.join(';')} ${name}=${value}`);
      }
    }
  }
  expect(file.length).toBeGreaterThan(runs * 5);
  expect(leaks).toEqual([]);
}, 60_000);
