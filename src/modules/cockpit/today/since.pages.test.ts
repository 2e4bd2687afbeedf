import { expect, test } from 'vitest';
import { createPerson, createSession } from '#modules/accounts/test-support.ts';
import { changeState, findCurrentEdition, findMeasure } from '#modules/concept/index.ts';
import { findOrganisation } from '#modules/directory/index.ts';
import { useMusterau } from '../../../../test/demo.ts';
import { storyNow } from '../../../../test/site.ts';

const site = useMusterau();
const text = async (path: string, person: Parameters<typeof site.get>[1]) => (await site.get(path, person)).text();

test('ein Verein sieht zuerst seine eigenen Einträge, jeden mit „Stimmt noch“, und mit einem Tipp ist er bestätigt', async () => {
  const cafe = await findOrganisation(site.db(), 'A06');
  const partner = { role: 'partner', scope: { kind: 'organisation', id: cafe?.id ?? '' } } as const;
  const page = await text('/heute', partner);
  expect(page.includes('Offenes Frauencafé')).toBe(true);
  expect(page.indexOf('Ihre Einträge')).toBeGreaterThan(-1);
  expect(page.indexOf('Ihre Einträge')).toBeLessThan(page.indexOf('Im Blick'));
  expect(page.includes('Nichts ist fällig')).toBe(false);
  const still = /name="still" value="(organisation:[^"]+)"/.exec(page)?.[1] ?? '';
  expect((await site.post('/bestaetigungen/eintraege', { still }, partner)).status).toBe(303);
  expect((await findOrganisation(site.db(), 'A06'))?.confirmedOn).toBe('2026-11-22');
});

test('ein Kreistagsmitglied liest, was seit dem letzten Besuch geschah; beim ersten Mal steht da nichts Erfundenes', async () => {
  const id = await createPerson(site.db(), { role: 'council' }, storyNow);
  // A new session for each day, as after signing in.
  const read = async () => {
    const cookie = `__Host-qs=${await createSession(site.db(), id, site.clock.now)}`;
    return (await site.get('/heute', undefined, { cookie })).text();
  };
  const first = await read();
  expect(first.includes('Seit Ihrem letzten Besuch')).toBe(false);
  // Nothing waits for them: not that nothing is due comes first, but what goes on.
  expect([first.includes('Was gerade läuft'), first.includes('Nichts ist fällig')]).toEqual([true, false]);
  site.clock.now = new Date('2026-11-25T09:00:00Z');
  const edition = await findCurrentEdition(site.db());
  const measure = await findMeasure(site.db(), edition?.id ?? '', 'M-142');
  if (!measure) throw new Error('no M-142');
  const by = { kind: 'system', name: 'test' } as const;
  const input = { state: 'running', on: '2026-11-25', reason: '' } as const;
  expect((await changeState(site.db(), by, site.clock.now, measure, input)).ok).toBe(true);
  site.clock.now = new Date('2026-11-27T09:00:00Z');
  const page = await read();
  for (const words of ['Seit Ihrem letzten Besuch', 'seit 22. November 2026', 'Maßnahme: begonnen', 'M-142'])
    expect(page.includes(words), words).toBe(true);
  // The same day again: what is new stays new until the next visit on another day.
  expect((await read()).includes('Maßnahme: begonnen')).toBe(true);
  expect((await text('/heute', { role: 'coordinator' })).includes('Seit Ihrem letzten Besuch')).toBe(false);
  site.clock.now = storyNow;
});
