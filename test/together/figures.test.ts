import { beforeAll, describe, expect, test } from 'vitest';
import { declaredCalculations } from '#platform/manifest/declared.ts';
import { testSecrets } from '#platform/testing/secrets.ts';
import { modules } from '#src/modules.ts';
import { loadDemo } from '#src/ops/demo-county.ts';
import { figuresOf, rowsBehind, sumsOf } from '../figures.ts';
import { storyNow, useSite } from '../site.ts';

/** Every figure that the county shows is held against the records that it opens: open the link, count, compare. */
const site = useSite();

beforeAll(async () => {
  await site.get('/'); // puts the app together, so that modules hear of each other
  const county = { slug: 'musterau', name: 'Kreis Musterau', hosts: [], db: site.db() };
  const parts = { modules, now: storyNow, secrets: testSecrets };
  await loadDemo(county, parts as unknown as Parameters<typeof loadDemo>[1]);
}, 240_000);

type Who = 'coordinator' | 'head' | 'guest';

function ask(who: Who, address: string): Promise<Response> {
  // Some pages open few times a minute from one address.
  site.clock.now = new Date(site.clock.now.getTime() + 1_000);
  return site.get(address, who === 'guest' ? undefined : { role: who });
}

const mainOf = (html: string) => /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '';

/** Pages that show what was counted, and no list that says how many it found: what to count there. */
const countedThere: readonly (readonly [page: RegExp, thing: RegExp])[] = [
  [/^\/konzept\/felder\//, /href="(\/konzept\/ziele\/[^"?]+)/g],
  [/^\/de\/konzept\/felder\//, /href="(\/de\/konzept\/ziele\/[^"?]+)/g],
  [/^\/de\/konzept\/ziele$/, /href="(\/de\/konzept\/ziele\/[^"?]+)/g],
];

/** Numbers of days, and the three groups that one page of invitations shows together. */
const noCount = [/^\/verantwortliche\/runden\//, /^\/konferenzen\/\d+\/eingeladen/];

async function countBehind(who: Who, href: string): Promise<{ rows: number; sums: number[] }> {
  const there = countedThere.find(([page]) => page.test(href));
  if (there) {
    const html = mainOf(await (await ask(who, href)).text());
    return { rows: new Set([...html.matchAll(there[1])].map(([, link]) => link)).size, sums: [] };
  }
  const rows = await rowsBehind(href, (address) => ask(who, address));
  const unseen = href.startsWith('/de/antworten') ? await statedUnseen(who, href) : 0;
  return { rows: rows.length + unseen, sums: sumsOf(rows) };
}

/** Cards that are counted but not shown, for protection: the list says so, and how many. */
async function statedUnseen(who: Who, href: string): Promise<number> {
  const html = mainOf(await (await ask(who, href)).text());
  return Number(/<p class="qs-quiet">(\d+|Eine)\b[^<]*<\/p>/.exec(html)?.[1]?.replace('Eine', '1') ?? 0);
}

async function wrongFigures(who: Who, page: string): Promise<{ seen: number; wrong: string[] }> {
  const figures = figuresOf(mainOf(await (await ask(who, page)).text()));
  const wrong: string[] = [];
  for (const { href, value, isMoney } of figures.filter((one) => !noCount.some((page) => page.test(one.href)))) {
    const { rows, sums } = await countBehind(who, href);
    if (isMoney ? !sums.includes(value) : rows !== value)
      wrong.push(`${page} says ${value} and opens ${href} with ${rows} rows and ${sums}`);
  }
  return { seen: figures.length, wrong };
}

describe('every figure opens exactly what it counts', () => {
  test.each([
    ['coordinator', '/heute'],
    ['coordinator', '/heute/leitung'],
    ['head', '/heute'],
    ['head', '/heute/leitung'],
    ['coordinator', '/wirkung/I01'],
    ['coordinator', '/wirkung/I07'],
    ['coordinator', '/wirkung/I11'],
    ['head', '/wirkung/I12'],
    ['coordinator', '/verantwortliche'],
    ['coordinator', '/konzept'],
    ['coordinator', '/konferenzen/3'],
    ['guest', '/de'],
    ['guest', '/de/konzept'],
    ['guest', '/de/antworten'],
  ] as const)('%s on %s', async (who, page) => {
    const { seen, wrong } = await wrongFigures(who, page);
    expect(seen).toBeGreaterThan(0);
    expect(wrong).toEqual([]);
  });

  test('every calculation that an indicator can take over', async () => {
    const wrong: string[] = [];
    for (const { key, count } of declaredCalculations().values()) {
      const counted = await count(site.db(), '2026-11-22');
      const { rows } = await countBehind('coordinator', counted.href);
      if (rows !== counted.count) wrong.push(`${key}: ${counted.count}, ${counted.href} has ${rows}`);
    }
    expect(declaredCalculations().size).toBeGreaterThan(6);
    expect(wrong).toEqual([]);
  });
});
