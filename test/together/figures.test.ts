import { beforeAll, describe, expect, test } from 'vitest';
import { declaredCalculations } from '#platform/manifest/declared.ts';
import { testSecrets } from '#platform/testing/secrets.ts';
import { modules } from '#src/modules.ts';
import { loadDemo } from '#src/ops/demo-county.ts';
import { countBehind, figuresOf, isCount } from '../figures.ts';
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

async function wrongFigures(who: Who, page: string): Promise<{ seen: number; wrong: string[] }> {
  const figures = figuresOf(mainOf(await (await ask(who, page)).text()));
  const wrong: string[] = [];
  for (const { href, value, isMoney } of figures.filter(isCount)) {
    const { rows, sums } = await countBehind(href, (address) => ask(who, address));
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
      const { rows } = await countBehind(counted.href, (address) => ask('coordinator', address));
      if (rows !== counted.count) wrong.push(`${key}: ${counted.count}, ${counted.href} has ${rows}`);
    }
    expect(declaredCalculations().size).toBeGreaterThan(6);
    expect(wrong).toEqual([]);
  });
});
