import { describe, expect, test } from 'vitest';
import { declaredCalculations } from '#platform/manifest/declared.ts';
import { modules } from '#src/modules.ts';
import { useMusterau } from '../demo.ts';
import { countBehind, figuresOf, isCount, type ShownFigure } from '../figures.ts';

/** Every figure that the county shows is held against the records that it opens: open the link, count, compare. */
const site = useMusterau();

type Who = 'coordinator' | 'head' | 'guest';

function ask(who: Who, address: string): Promise<Response> {
  // Some pages open few times a minute from one address.
  site.clock.now = new Date(site.clock.now.getTime() + 1_000);
  return site.get(address, who === 'guest' ? undefined : { role: who });
}

const mainOf = (html: string) => /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '';

async function wrongFigures(who: Who, page: string): Promise<{ seen: number; wrong: string[] }> {
  const answer = await ask(who, page);
  const figures = answer.status === 200 ? figuresOf(mainOf(await answer.text())) : [];
  return { seen: figures.length, wrong: await wrongAmong(who, page, figures) };
}

async function wrongAmong(who: Who, page: string, figures: readonly ShownFigure[]): Promise<string[]> {
  const wrong: string[] = [];
  const placed = figures.map((one) => (one.href.startsWith('#') ? { ...one, href: `${page}${one.href}` } : one));
  for (const { href, value, isMoney } of placed.filter(isCount)) {
    const { rows, sums } = await countBehind(href, (address) => ask(who, address));
    if (isMoney ? !sums.includes(value) : rows !== value)
      wrong.push(`${page} says ${value} and opens ${href} with ${rows} rows and ${sums}`);
  }
  return wrong;
}

/** The address of the example of every page that this person reads. */
function examplesFor(who: Who): string[] {
  const pages = modules.flatMap((module) => module.pages ?? []);
  const addresses = pages.flatMap(({ method, route, example }) =>
    method === 'GET' && example && example !== 'none' ? [route.href(example as Record<string, string>)] : [],
  );
  return [...new Set(addresses)].filter((address) => /^\/de(\/|$)/.test(address) === (who === 'guest'));
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
    ['guest', '/de/foerderklippe'],
  ] as const)('%s on %s', async (who, page) => {
    const { seen, wrong } = await wrongFigures(who, page);
    expect(seen).toBeGreaterThan(0);
    expect(wrong).toEqual([]);
  });

  test.each(['coordinator', 'guest'] as const)(
    'on every page that a crawl finds, for a %s',
    async (who) => {
      const pages = examplesFor(who);
      const found = { seen: 0, wrong: [] as string[] };
      for (const page of pages) {
        const { seen, wrong } = await wrongFigures(who, page);
        found.seen += seen;
        found.wrong.push(...wrong);
      }
      expect(pages.length).toBeGreaterThan(15);
      expect(found.seen).toBeGreaterThan(30);
      expect(found.wrong).toEqual([]);
    },
    400_000,
  );

  test('the page of the head is one page: whoever opens it reads the same', async () => {
    const read = async (who: Who) =>
      mainOf(await (await ask(who, '/heute/leitung')).text()).replace(/<form[\s\S]*?<\/form>/g, '');
    const words = (html: string) => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
    expect(words(await read('head'))).toBe(words(await read('coordinator')));
  });

  test('a page that counts one too many is found', async () => {
    const href = '/konzept/massnahmen?ansicht=alle';
    const { rows } = await countBehind(href, (address) => ask('coordinator', address));
    const wrong = await wrongAmong('coordinator', '/falsch', figuresOf(`<a href="${href}">${rows + 1} Maßnahmen</a>`));
    expect(wrong).toEqual([expect.stringContaining(`says ${rows + 1} and opens ${href} with ${rows} rows`)]);
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
