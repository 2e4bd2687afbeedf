import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { useMusterau } from '../../../../test/demo.ts';
import { storyNow } from '../../../../test/site.ts';
import { dueByKey } from '../test-support.ts';
import { findGrantByCode, insertGrantState } from './data.ts';
import { moveGrant } from './verbs.ts';

const site = useMusterau();
const coordinator = { role: 'coordinator' } as const;
const by = { kind: 'system', name: 'test' } as const;
const page = async (path: string, person: Parameters<typeof site.get>[1] = coordinator) =>
  (await site.get(path, person)).text();
const due = async (key: string, today: string) => (await dueByKey(site.db(), today)).get(key);

describe('Kein Tag fürs Geld verschwindet', () => {
  test('die Frist zählt vom Antragstag, nicht vom Ende: FM09 läuft bis 2028 und will im Dezember einen Antrag', async () => {
    const set = (day: string | null) =>
      sql`update grants.grant set apply_by = ${day}::date where code = 'FM09'`.execute(site.db());
    await set('2026-12-15');
    expect(await due('grants.apply:FM09', '2026-09-15')).toBeUndefined();
    expect(await due('grants.apply:FM09', '2026-11-30')).toMatchObject({ dueOn: '2026-12-15', weight: 3 });
    await set(null);
  });

  test('der Folgeantrag für FM01 steht auch am Tag nach dem Ende da, als versäumt, mit dem, was daran hing', async () => {
    const before = await due('grants.apply:FM01', '2026-12-31');
    expect(before?.title).toBe('Folgeantrag für Koordinationsstelle 1 (2026) stellen');
    for (const day of ['2027-01-01', '2027-03-28', '2028-02-29']) {
      const after = await due('grants.apply:FM01', day);
      expect(after).toMatchObject({
        title: 'Folgeantrag versäumt: Koordinationsstelle 1 (2026)',
        dueOn: '2026-12-31',
        href: '/geld/zuwendungen/FM01#folge',
      });
      expect(after?.consequence).toContain('bis 31.12.2026 zu stellen');
      expect(after?.consequence).toContain('fehlt seit dem 31.12.2026 das Geld für: WIR-Koordination (1,0)');
    }
  });

  test('ein Grund beendet die Erinnerung, und wer ihn zurücknimmt, wird wieder erinnert; ohne Grund bleibt alles stehen', async () => {
    const path = '/geld/zuwendungen/FM01/ohne-folge';
    expect((await site.post(path, { reason: ' ' }, coordinator)).status).toBe(422);
    expect((await site.post(path, { reason: 'Der Kreis zahlt.' }, { role: 'head' })).status).toBe(403);
    const sent = { reason: 'Der Kreis zahlt ab 2027 selbst.' };
    for (const _twice of [1, 2]) expect((await site.post(path, sent, coordinator)).status).toBe(303);
    expect(await due('grants.apply:FM01', '2027-01-01')).toBeUndefined();
    expect(await page('/geld/zuwendungen/FM01')).toContain('Der Kreis zahlt ab 2027 selbst.');
    expect(await page('/geld/zuwendungen/FM01', { role: 'head' })).toContain('Der Kreis zahlt ab 2027 selbst.');
    expect((await site.post(path, { _method: 'delete' }, coordinator)).status).toBe(303);
    expect(await due('grants.apply:FM01', '2027-01-01')).toBeDefined();
  });

  test('ein vergangener Zeitraum ohne Nachweistag fragt nach dem Tag, und „bewilligt“ fragt wie „läuft“', async () => {
    const db = site.db();
    expect(await due('grants.proof:FM11', '2026-12-31')).toBeUndefined();
    expect(await due('grants.proof:FM11', '2027-01-01')).toMatchObject({
      dueOn: '2026-12-31',
      href: '/geld/zuwendungen/FM11/bearbeiten',
    });
    expect((await due('grants.proof:FM11', '2027-01-01'))?.title).toContain('Nachweistag fehlt');
    const fm04 = await findGrantByCode(db, 'FM04');
    if (!fm04) throw new Error('FM04 is missing');
    const early = { grantId: fm04.id, state: 'granted', on: '2026-01-01', reason: '' } as const;
    await insertGrantState(db, by, storyNow, early);
    expect(await due('grants.proof:FM04', '2027-01-01')).toMatchObject({ dueOn: '2027-03-31' });
    expect(await page('/geld?stand=laufend')).toContain('FM04');
    expect(await page('/de/foerderklippe?am=2027-01-01')).toContain('data-grant="FM04"');
    const submitted = { state: 'running', on: '2026-11-22', reason: '' } as const;
    expect(await moveGrant(db, by, storyNow, { ...fm04, state: 'granted' }, submitted)).toEqual({ ok: true });
  });
});
