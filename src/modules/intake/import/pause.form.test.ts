import { beforeAll, expect, test } from 'vitest';
import { listContactPoints, listOffers } from '#modules/directory/index.ts';
import { loadDemoDirectory } from '#modules/directory/test-support.ts';
import { formOf } from '../../../../test/form-of.ts';
import { useSite } from '../../../../test/site.ts';
import { workbookOf } from '../test-support.ts';

const coordinator = { role: 'coordinator' } as const;
const today = '2026-11-22';
const site = useSite();
beforeAll(() => loadDemoDirectory(site.db()));
const page = async (path: string) => (await site.get(path, coordinator)).text();

/** Sends a list and gives the address of its preview. */
async function sent(kind: string, rows: readonly (readonly string[])[]): Promise<string> {
  const id = crypto.randomUUID();
  await site.post('/einspielen', { id, kind, file: workbookOf('Liste.xlsx', rows) }, coordinator);
  return `/einspielen/${id}`;
}

const take = async (path: string) =>
  expect((await site.post(path, { ...formOf(await page(path), path), action: 'take' }, coordinator)).status).toBe(303);

test('„Pause bis“ is the end of a pause, not of the offer; what says no day, is over or turned round is named', async () => {
  await take(
    await sent('organisation', [
      ['Name', 'Art'],
      ['Garten', 'Verein'],
    ]),
  );
  const offers = [
    ['Angebot', 'Träger', 'Orte', 'Pause bis'],
    ['Beete', 'Garten', 'Musterau', '31.03.2027'],
    ['Gießen', 'Garten', 'Musterau', '21.12.2026 bis 06.01.2027: Winterpause'],
    ['Ernte', 'Garten', 'Musterau', 'bis auf Weiteres'],
    ['Saat', 'Garten', 'Musterau', '01.03.2026 bis 02.03.2026'],
    ['Jäten', 'Garten', 'Musterau', '06.01.2027 bis 21.12.2026'],
    ['Mähen', 'Garten', 'Musterau', 'bis 31.03.2027 wegen Krankheit von Frau Berg'],
  ];
  const path = await sent('offer', offers);
  const shown = (await page(path)).split('id="zeile-').map((row) => row.replaceAll(/<[^>]+>/g, ' '));
  for (const [index, words] of [
    'sagt nicht, bis wann',
    'schon vorbei',
    'endet vor dem Beginn',
    'über eine Person',
  ].entries())
    expect(shown[index + 3]).toContain(words);
  await take(path);
  const found = new Map((await listOffers(site.db(), {}, today)).map((offer) => [offer.title, offer]));
  expect(found.get('Beete')).toMatchObject({
    endsOn: null,
    pauses: [{ fromOn: today, untilOn: '2027-03-31', reason: 'Pause' }],
  });
  expect(found.get('Gießen')?.pauses).toMatchObject([
    { fromOn: '2026-12-21', untilOn: '2027-01-06', reason: 'Winterpause' },
  ]);
  expect(found.get('Ernte')).toMatchObject({ endsOn: null, pauses: [] });
  // What was not understood stays visible at the entry until somebody deals with it.
  expect(await page(`/angebote/${found.get('Ernte')?.code}`)).toContain('sagt nicht, bis wann');
});

test('a contact point that is here takes over a pause that it lacks, once', async () => {
  const points = [
    ['Anlaufstelle', 'Kommune', 'Telefon', 'Geschlossen bis'],
    ['Garten', 'Musterau', '069 90009-9', 'bis 31.03.2027 wegen Umbau'],
  ];
  const without = points.map((row) => row.slice(0, 3));
  for (const list of [without, points, points]) {
    await take(await sent('contact-point', list));
    const found = (await listContactPoints(site.db(), {}, today)).filter(({ name }) => name === 'Garten');
    expect(found).toHaveLength(1);
    if (list === without) expect(found[0]?.pauses).toEqual([]);
    else expect(found[0]?.pauses).toMatchObject([{ fromOn: today, untilOn: '2027-03-31', reason: 'Umbau' }]);
  }
});
