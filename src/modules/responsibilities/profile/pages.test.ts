import { beforeAll, describe, expect, test } from 'vitest';
import { saveSetting } from '#modules/accounts/index.ts';
import { stakeholdersByCode } from '#modules/directory/index.ts';
import { inTransaction } from '#platform/database/transaction.ts';
import { formOf } from '../../../../test/form-of.ts';
import { storyNow, useSite } from '../../../../test/site.ts';
import { plantMusterau } from '../test-support.ts';

const site = useSite();
const coordinator = { role: 'coordinator' } as const;
const head = { role: 'head' } as const;
let ids: Map<string, string>;

beforeAll(async () => {
  await inTransaction(site.db(), {}, async (db) => {
    await plantMusterau(db);
    ids = new Map(
      [...(await stakeholdersByCode(db, ['U03', 'U05', 'U12', 'U13']))].map(([code, { id }]) => [code, id]),
    );
  });
}, 60_000);

const unit = (code: string) => ({ role: 'area', scope: { kind: 'unit', id: ids.get(code) ?? '' } }) as const;
const text = async (path: string, person: Parameters<typeof site.get>[1]) => (await site.get(path, person)).text();
const profile = '/verantwortliche/profile/AP-U05';
const yes = { side: 'area', on: '2026-11-20', evidence: '' };

describe('REQ-C31: a profile is agreed by both sides', () => {
  test('the coordinator cannot say yes for the other side without telling how it came', async () => {
    const without = await site.post(`${profile}/zustimmung`, yes, coordinator);
    expect(without.status).toBe(422);
    expect(await text(profile, coordinator)).toContain('einseitig');
  });

  test('another area, and data protection, cannot say yes at all', async () => {
    expect((await site.post(`${profile}/zustimmung`, yes, unit('U03'))).status).toBe(404);
    expect((await site.post(`${profile}/zustimmung`, yes, { role: 'privacy' })).status).toBe(403);
    expect((await site.get(`${profile}/zustimmung`, { role: 'privacy' })).status).toBe(403);
  });

  test('nobody says yes for the lead unit but the lead unit', async () => {
    const lead = { ...yes, side: 'lead-unit' };
    expect((await site.post('/verantwortliche/profile/AP-U07/zustimmung', lead, head)).status).toBe(403);
    expect((await site.post(`${profile}/zustimmung`, lead, unit('U05'))).status).toBe(403);
  });

  test('with the second yes it is valid; a change begins a new version with the difference marked', async () => {
    const agreed = await site.post(`${profile}/zustimmung`, yes, unit('U05'));
    expect(agreed.headers.get('location')).toContain('profile-valid');
    const fields = {
      tasks: 'setzt das Leitbild um\n- schult das Team',
      notTasks: '',
      hoursPerMonth: '8',
      deputyRequired: 'ja',
    };
    expect((await site.post(`${profile}/bearbeiten`, fields, unit('U05'))).status).toBe(303);
    const page = await text(profile, coordinator);
    expect(page).toContain('<ins>schult das Team</ins>');
    expect(page).toContain('<del>meldet Hürden ohne Personenbezug</del>');
    expect(page).toContain('vorher 6');
    expect(await text(`${profile}?nr=1`, coordinator)).toContain('gültig');
    expect((await site.get(`${profile}?nr=9`, coordinator)).status).toBe(404);
  });

  test('empty words come back with what was typed', async () => {
    const fields = { tasks: '', notTasks: 'keine Kontrolle', hoursPerMonth: 'viel', deputyRequired: 'ja' };
    const refused = await site.post(`${profile}/bearbeiten`, fields, coordinator);
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('keine Kontrolle');
  });
});

describe('profiles of the roles', () => {
  test('REQ-B03, REQ-D14: coordination and officer have a profile with their mandate', async () => {
    expect(await text('/verantwortliche/profile/KP-U02', coordinator)).toContain('Aufgabe der Verwaltung');
    const officer = await text('/verantwortliche/profile/BP-B1', coordinator);
    expect(officer).toContain('politisches Mandat');
    expect(officer).toContain('Grundsatzfragen der Migrations- und Integrationspolitik');
  });

  test('a sheet to print tells tasks, both sides and a line to sign', async () => {
    const sheet = await text('/verantwortliche/profile/AP-U07/blatt', coordinator);
    expect(sheet).toContain('Datum, Unterschrift');
    expect(sheet).toContain('keine Einzelfallberatung');
  });

  test('an area begins its profile from the template, for itself only', async () => {
    const begin = await text('/verantwortliche/profile/neu?bereich=U12', unit('U12'));
    expect(begin).toContain('organisiert Schulungen und Materialien für das Team');
    expect(begin).not.toContain('Gleichstellungsbüro');
    const fields = {
      roleType: 'area-responsible',
      stakeholderId: ids.get('U03') ?? '',
      title: 'Profil',
      tasks: 'eins',
      id: crypto.randomUUID(),
    };
    expect((await site.post('/verantwortliche/profile/neu', fields, unit('U12'))).status).toBe(422);
    const own = { ...fields, stakeholderId: ids.get('U12') ?? '' };
    expect((await site.post('/verantwortliche/profile/neu', own, unit('U12'))).status).toBe(303);
  });
});

describe('REQ-B03 REQ-D14: every role has a template in the terms of the county', () => {
  test.each([
    ['coordination', 'WIR-Koordinationsstelle', 'koordiniert das Integrationskonzept'],
    ['officer', 'Integrationsbeauftragte Person', 'berät in Grundsatzfragen von Migration und Integrationspolitik'],
    ['staff-unit', 'Leitstelle Integration', 'im Auftrag: Dezernatsleitung'],
    ['area-responsible', 'Verantwortliche Person im Bereich', 'setzt das Leitbild im Bereich um'],
  ])('%s begins as it is and can be saved', async (role, title, task) => {
    const page = await text(`/verantwortliche/profile/neu?rolle=${role}`, coordinator);
    expect(page).toContain(`Aufgabenprofil ${title}`);
    expect(page).toContain(task);
    const fields = {
      ...formOf(page, '/verantwortliche/profile/neu'),
      roleType: role,
      stakeholderId: ids.get('U13') ?? '',
    };
    expect((await site.post('/verantwortliche/profile/neu', fields, coordinator)).status).toBe(303);
  });

  test('one begun by mistake is discarded with a reason, until somebody agreed; then it can be begun anew', async () => {
    const begun = await site.post('/verantwortliche/profile/neu', await begin(), coordinator);
    const at = begun.headers.get('location')?.split('?')[0] ?? '';
    expect(await text(at, coordinator)).toContain('Profil verwerfen');
    const without = await site.post(at, { _method: 'delete', reason: '' }, coordinator);
    expect([without.status, (await without.text()).includes('Warum wird es verworfen?')]).toEqual([422, true]);
    expect((await site.post(at, { _method: 'delete', reason: 'x' }, unit('U12'))).status).toBe(404);
    expect((await site.post(at, { _method: 'delete', reason: 'falsche Stelle' }, coordinator)).status).toBe(303);
    expect((await site.get(at, coordinator)).status).toBe(404);
    expect(
      (await site.post('/verantwortliche/profile/neu', await begin(), coordinator)).headers.get('location'),
    ).toContain(at);
    await site.post(`${at}/zustimmung`, { ...yes, side: 'lead-unit' }, coordinator);
    expect((await site.post(at, { _method: 'delete', reason: 'doch nicht' }, coordinator)).status).toBe(422);
    expect(await text(at, coordinator)).not.toContain('Profil verwerfen');
  });

  async function begin() {
    const page = await text('/verantwortliche/profile/neu?rolle=officer', coordinator);
    return {
      ...formOf(page, '/verantwortliche/profile/neu'),
      roleType: 'officer',
      stakeholderId: ids.get('U03') ?? '',
    };
  }

  test('a county in North Rhine-Westphalia reads its own words', async () => {
    await saveSetting(site.db(), 'profile', 'nrw', storyNow);
    const page = await text('/verantwortliche/profile/neu?rolle=coordination', coordinator);
    expect(page).toContain('KIM-Koordination');
    expect(page).toContain('berichtet regelmäßig: Kreisdirektion');
    expect(page).not.toContain('Dezernatsleitung');
    await saveSetting(site.db(), 'profile', 'hessen', storyNow);
  });
});
