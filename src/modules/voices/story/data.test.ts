import { expect, test } from 'vitest';
import { testSecrets } from '#platform/testing/secrets.ts';
import { useMusterau } from '../../../../test/demo.ts';
import { storyNow } from '../../../../test/site.ts';
import { findCardByCode } from '../contribution/data.ts';
import { issueReceipt } from '../receipt/verbs.ts';
import { dayInto } from './data.ts';

const edge = (near: string, far: string, occurredOn: string, state: 'asserted' | 'withdrawn' = 'asserted') =>
  ({ id: far, type: 'became', near, far, from: near, occurredOn, precision: 'day', reason: '', state }) as const;
const goal = { kind: 'goal', id: 'g' };

test('a station has the day on which something led to it, never the day of what leads on from it', () => {
  const upstream = {
    direction: 'upstream' as const,
    edges: [
      { ...edge('measure m', 'goal g', '2026-04-01'), visibility: 'public' as const },
      { ...edge('goal g', 'finding f', '2026-05-21'), visibility: 'public' as const },
    ],
  };
  expect(dayInto(upstream, goal)).toBe('2026-05-21');
  expect(dayInto({ ...upstream, edges: upstream.edges.slice(0, 1) }, goal)).toBeNull();
});

test('where several led to it the first one counts, and what was taken back does not', () => {
  const edges = [
    { ...edge('finding f', 'goal g', '2026-05-21'), visibility: 'public' as const },
    { ...edge('finding h', 'goal g', '2026-03-02'), visibility: 'public' as const },
    { ...edge('finding i', 'goal g', '2025-01-01', 'withdrawn'), visibility: 'public' as const },
  ];
  expect(dayInto({ direction: 'downstream', edges }, goal)).toBe('2026-03-02');
});

const site = useMusterau();
const words = (html: string) =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** The stations that the owner of a card sees, each with its knot and its words. */
async function stationsOf(code: string, lang = 'de'): Promise<{ isOwn: boolean; says: string }[]> {
  const card = await findCardByCode(site.db(), code);
  const receipt = await issueReceipt(site.db(), storyNow, card?.id ?? '', testSecrets);
  const html = await (await site.post(`/${lang}/beleg`, { code: receipt })).text();
  const drawn = /<div class="qs-thread[\s\S]*?<\/ol>/.exec(html)?.[0] ?? '';
  return [...drawn.matchAll(/<li[^>]*>[\s\S]*?<\/li>/g)].map(([station]) => ({
    isOwn: !station.includes('qk--other'),
    says: words(station),
  }));
}

test('on a receipt only the way of the card itself is bold; what stands beside it is said to belong to it as well', async () => {
  const stations = await stationsOf('C-006');
  const at = (code: string) => stations.find(({ says }) => says.includes(code));
  for (const code of ['F-06', 'Z1.2', 'M-121', 'FM01']) expect([code, at(code)?.isOwn]).toEqual([code, true]);
  expect(at('I03')).toEqual({ isOwn: false, says: expect.stringContaining('gehört auch dazu') });
  expect(stations.filter(({ isOwn, says }) => isOwn && says.includes('gehört auch dazu'))).toEqual([]);
  expect((await stationsOf('C-006', 'pl')).at(-2)?.says).toContain('to też do tego należy');
});

test('a public thread shows the first words of each card beside its number, in the language of the card', async () => {
  const html = await (await site.get('/de/faden/measure/M-121')).text();
  const rows = [...html.matchAll(/<li[^>]*>(?:(?!<li)[\s\S])*?<\/li>/g)].map(([row]) => words(row));
  const row = (code: string) => rows.find((text) => text.startsWith(`${code} `));
  expect(row('C-006')).toContain('C-006 Vor sechs Jahren haben wir schon einmal zwei Tage lang Karten geschrieben');
  expect(row('C-006-a')).toContain('C-006-a Nach Beteiligungen hört man nie wieder etwas.');
  const station = words(/<div class="qs-thread[\s\S]*?<\/li>/.exec(html)?.[0] ?? '');
  expect(station).toContain('Vor sechs Jahren');
  const arabic = await (await site.get('/ar/faden/measure/M-121')).text();
  expect(/C-006-a<\/bdi> <bdi [^>]*>/.exec(arabic)?.[0]).toBe('C-006-a</bdi> <bdi lang="de" dir="auto">');
});

test('a card whose text nobody may read shows its number alone', async () => {
  const withheld = { state: 'withheld', reason: 'Nennt eine Person.' };
  const sent = await site.post('/stimmen/C-006-b/pruefung', withheld, { role: 'coordinator' });
  expect(sent.status).toBe(303);
  const html = await (await site.get('/de/faden/measure/M-121')).text();
  expect(html).toContain('Nach Beteiligungen hört man nie wieder etwas.');
  expect(html).not.toContain('Bitte sagt uns diesmal');
});
