import { beforeAll, expect, test } from 'vitest';
import { listHistory } from '#platform/history/read.ts';
import { formOf } from '../../../../test/form-of.ts';
import { useSite } from '../../../../test/site.ts';
import { loadDemoDirectory } from '../test-support.ts';
import { findOffer } from './data.ts';

const site = useSite();
const coordinator = { role: 'coordinator' } as const;
beforeAll(async () => {
  await site.get('/de');
  await loadDemoDirectory(site.db());
});

const there = '/pausen/O-010';
const page = async (path: string) => (await site.get(path, coordinator)).text();
const pausesOf = async (code: string) => (await findOffer(site.db(), code))?.pauses ?? [];
const now = { fromOn: '20.11.2026', untilOn: '30.11.2026', reason: 'Umbau im Haus' };

test('a pause is written down once however often it is sent, and readers see it in their language', async () => {
  const form = formOf(await page(there), there);
  for (let time = 0; time < 2; time += 1)
    expect((await site.post(there, { ...form, ...now }, coordinator)).status).toBe(303);
  expect(await pausesOf('O-010')).toEqual([
    { id: String(form['id']), fromOn: '2026-11-20', untilOn: '2026-11-30', reason: 'Umbau im Haus' },
  ]);
  const offer = await findOffer(site.db(), 'O-010');
  const history = await listHistory(site.db(), { kind: 'offer', id: offer?.id ?? '' });
  expect(history.filter(({ action }) => action === 'pause-added')).toHaveLength(1);
  const shown = await (await site.get('/de/angebote/O-010')).text();
  for (const words of ['Pause bis ', 'Umbau im Haus', 'Geschlossen vom']) expect(shown, words).toContain(words);
  expect(await (await site.get('/ru/angebote/O-010')).text()).toContain('Перерыв до');
  expect(await (await site.get('/de/angebote?q=Frauencaf%C3%A9')).text()).toContain('Pause bis ');
  const inside = await page('/angebote/O-010');
  for (const words of [there, 'Pause eingetragen', 'Letzter Tag', '20.11.2026 bis 30.11.2026: Umbau im Haus'])
    expect(inside, words).toContain(words);
});

test('a pause that runs stands above everything that would send somebody there', async () => {
  const shown = await (await site.get('/de/angebote/O-010')).text();
  expect(shown).toMatch(/kern-alert--warning.*Geschlossen vom.*Umbau im Haus.*>Wann</s);
  expect(shown.match(/Geschlossen vom/g)).toHaveLength(1);
});

test('the lists of the workspace mark what pauses, are narrowed to it, and give it in their files', async () => {
  const marked = await page('/angebote?q=Frauencaf%C3%A9');
  expect(marked).toContain('Pause bis 30.11.2026');
  expect(await page('/angebote?pause=jetzt')).toContain('/angebote/O-010');
  expect(await page('/angebote?pause=jetzt')).not.toContain('/angebote/O-011');
  expect(await page('/angebote?pause=geplant')).not.toContain('/angebote/O-010');
  const file = await page('/angebote?pause=jetzt&format=csv');
  for (const words of ['Pausen', '20.11.2026 bis 30.11.2026: Umbau im Haus']) expect(file, words).toContain(words);
  const other = { role: 'partner', scope: { kind: 'organisation', id: crypto.randomUUID() } } as const;
  expect(await (await site.get('/angebote?pause=jetzt', other)).text()).not.toContain('/angebote/O-010');
});

test('what hangs on the wall says when it is closed, by days and not by the moment', async () => {
  const wall = await (await site.get('/de/angebote?q=Frauencaf%C3%A9&ansicht=druck')).text();
  expect(wall).toContain('Geschlossen vom');
  expect(wall).toContain('Umbau im Haus');
});

test('a pause that ends before it begins or is over comes back with what was typed', async () => {
  for (const wrong of [{ untilOn: '19.11.2026' }, { fromOn: '01.10.2026', untilOn: '02.10.2026' }]) {
    const sent = { id: crypto.randomUUID(), ...now, ...wrong };
    const refused = await site.post(there, sent, coordinator);
    const html = await refused.text();
    expect([refused.status, html.includes('f-untilOn-error'), html.includes('Umbau im Haus')]).toEqual([
      ...[422, true, true],
    ]);
  }
  expect(await pausesOf('O-010')).toHaveLength(1);
});

test('whoever does not keep the entry neither sees nor writes nor ends its pauses', async () => {
  const other = { role: 'partner', scope: { kind: 'organisation', id: crypto.randomUUID() } } as const;
  const [pause] = await pausesOf('O-010');
  const sent = { id: crypto.randomUUID(), ...now };
  const answers = [
    await site.get(there, other),
    await site.post(there, sent, other),
    await site.post(`${there}/${pause?.id}`, { _method: 'delete' }, other),
    await site.post(`/pausen/O-011/${pause?.id}`, { _method: 'delete' }, coordinator),
  ];
  expect(answers.map(({ status }) => status >= 400)).toEqual([true, true, true, true]);
  expect(await pausesOf('O-010')).toHaveLength(1);
});

test('a pause that is taken away is gone for readers at once; a contact point pauses the same way', async () => {
  const [pause] = await pausesOf('O-010');
  expect((await site.post(`${there}/${pause?.id}`, { _method: 'delete' }, coordinator)).status).toBe(303);
  expect(await (await site.get('/de/angebote/O-010')).text()).not.toContain('Pause bis');
  const point = '/pausen/AS-03';
  const form = formOf(await page(point), point);
  expect((await site.post(point, { ...form, ...now }, coordinator)).status).toBe(303);
  expect(await (await site.get('/de/anlaufstellen/AS-03')).text()).toContain('Pause bis');
  expect(await page('/anlaufstellen?pause=jetzt')).toContain('Pause bis 30.11.2026');
  expect(await page('/anlaufstellen?pause=geplant')).not.toContain('/anlaufstellen/AS-03');
  expect(await page('/anlaufstellen?format=csv')).toContain('20.11.2026 bis 30.11.2026: Umbau im Haus');
});
