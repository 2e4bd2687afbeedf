import { beforeAll, describe, expect, test } from 'vitest';
import { listHistory } from '#platform/history/read.ts';
import { listMail } from '#platform/mail/data.ts';
import { storyNow, useSite } from '../../../../test/site.ts';
import { listRoles } from '../role/data.ts';
import { roles } from '../role/rules.ts';
import { createPerson, createSession } from '../test-support.ts';
import { findPerson, findPersonByEmail } from './data.ts';

const site = useSite();
const admin = { role: 'admin' } as const;
let partnerId = '';

beforeAll(async () => {
  const partner = { role: 'partner', name: 'Frauencafé Beispielheim', email: 'frauencafe@musterau.example' } as const;
  partnerId = await createPerson(site.db(), partner, storyNow);
});

const somebody = (email: string) => ({
  name: 'Integrationsstelle Fabelbach',
  email,
  language: 'de',
  role: 'coordinator',
  municipality: '',
  unit: '',
  organisation: '',
  room: '',
});

describe('the list of accounts', () => {
  test('shows names, roles and states to those who give accounts and those who check', async () => {
    for (const role of ['admin', 'privacy'] as const) {
      const page = await (await site.get('/zugaenge', { role })).text();
      expect(page).toContain('Frauencafé Beispielheim');
      expect(page).toContain('aktiv');
    }
  });

  test.each(roles.filter((role) => role !== 'admin' && role !== 'privacy'))(
    'is closed to the role %s',
    async (role) => {
      const response = await site.get('/zugaenge', { role });
      expect(response.status).toBe(403);
      expect(await response.text()).not.toContain('frauencafe@');
    },
  );

  test('sends a guest to the sign-in page and back', async () => {
    const response = await site.get('/zugaenge?role=partner');
    expect(response.headers.get('location')).toBe('/anmelden?weiter=%2Fzugaenge%3Frole%3Dpartner');
  });

  test('can be narrowed by role and state, and saved as CSV with the same filter', async () => {
    const page = await (await site.get('/zugaenge?role=partner&state=active&q=frauen', admin)).text();
    expect(page).toContain('Frauencafé Beispielheim');
    expect(page).not.toContain('>Person (admin)</a>');
    const csv = await (await site.get('/zugaenge?role=partner&format=csv', admin)).text();
    expect(csv).toContain('Frauencafé Beispielheim');
    expect(csv).not.toContain('Person (admin)');
  });

  test('helps where nobody fits', async () => {
    expect(await (await site.get('/zugaenge?q=niemand', admin)).text()).toContain(
      'Kein Zugang passt zu diesen Filtern',
    );
  });

  test('offers changes only to those who may make them', async () => {
    expect(await (await site.get(`/zugaenge/${partnerId}`, admin)).text()).toContain('Endgültig löschen');
    expect(await (await site.get(`/zugaenge/${partnerId}`, { role: 'privacy' })).text()).not.toContain(
      'Endgültig löschen',
    );
  });
});

describe('inviting', () => {
  test('puts the person on the list with the role and sends the mail', async () => {
    const response = await site.post('/zugaenge/neu', somebody('Fabelbach@musterau.example'), admin);
    expect(response.status).toBe(303);
    const person = await findPersonByEmail(site.db(), 'fabelbach@musterau.example');
    expect(person).toMatchObject({ name: 'Integrationsstelle Fabelbach', activatedAt: null });
    expect((await listRoles(site.db(), person?.id ?? '')).map(({ role }) => role)).toEqual(['coordinator']);
    const [mail] = await listMail(site.db(), { limit: 1 });
    expect(mail).toMatchObject({ toEmail: 'fabelbach@musterau.example', subject: 'Einladung: Kreis Musterau' });
  });

  test('an address that is taken is refused at its field, and nothing typed is lost', async () => {
    const response = await site.post('/zugaenge/neu', somebody('frauencafe@musterau.example'), admin);
    expect(response.status).toBe(422);
    const page = await response.text();
    expect(page).toContain('Zu dieser Adresse gibt es schon einen Zugang.');
    expect(page).toContain('value="Integrationsstelle Fabelbach"');
  });

  test('a role of one place needs its place, and a place that does not exist is refused', async () => {
    const partner = { ...somebody('neu@musterau.example'), role: 'partner' };
    expect(await (await site.post('/zugaenge/neu', partner, admin)).text()).toContain(
      'Diese Rolle gilt immer für einen Ort',
    );
    const forged = { ...partner, organisation: crypto.randomUUID() };
    expect((await site.post('/zugaenge/neu', forged, admin)).status).toBe(422);
    expect(await findPersonByEmail(site.db(), 'neu@musterau.example')).toBeUndefined();
  });

  test('a role that does not exist, and a field that does not belong there, are refused', async () => {
    expect((await site.post('/zugaenge/neu', { ...somebody('x@musterau.example'), role: 'god' }, admin)).status).toBe(
      422,
    );
    expect((await site.post('/zugaenge/neu', { ...somebody('x@musterau.example'), strong: 'ja' }, admin)).status).toBe(
      422,
    );
  });

  test.each(['coordinator', 'privacy', 'partner'] as const)('the role %s may not invite', async (role) => {
    expect((await site.post('/zugaenge/neu', somebody('y@musterau.example'), { role })).status).toBe(403);
    expect(await findPersonByEmail(site.db(), 'y@musterau.example')).toBeUndefined();
  });

  test('whoever confirmed too long ago must do so again; nothing typed is lost', async () => {
    const id = await createPerson(site.db(), admin, storyNow);
    const cookie = `__Host-qs=${await createSession(site.db(), id, storyNow)}`;
    site.clock.now = new Date(storyNow.getTime() + 11 * 60_000);
    const response = await site.post('/zugaenge/neu', somebody('z@musterau.example'), undefined, { cookie });
    site.clock.now = storyNow;
    expect(response.status).toBe(422);
    const page = await response.text();
    expect(page).toContain('Ihre Bestätigung ist zu lange her.');
    expect(page).toContain('value="z@musterau.example"');
  });
});

describe('an account', () => {
  test('that does not exist is not found', async () => {
    expect((await site.get(`/zugaenge/${crypto.randomUUID()}`, admin)).status).toBe(404);
    expect((await site.get('/zugaenge/1', admin)).status).toBe(404);
  });

  test('gets and loses a role, and both stand in its history', async () => {
    const id = await createPerson(site.db(), { role: 'council' }, storyNow);
    const fields = { role: 'privacy', municipality: '', unit: '', organisation: '', room: '' };
    expect((await site.post(`/zugaenge/${id}/rollen`, fields, admin)).status).toBe(303);
    const held = (await listRoles(site.db(), id)).find(({ role }) => role === 'privacy');
    const gone = await site.post(`/zugaenge/${id}/rollen/${held?.id}`, { _method: 'delete' }, admin);
    expect(gone.status).toBe(303);
    expect((await listRoles(site.db(), id)).map(({ role }) => role)).toEqual(['council']);
    const history = await listHistory(site.db(), { kind: 'person', id });
    expect(history.map(({ action }) => action).sort()).toEqual(['role-given', 'role-withdrawn']);
  });

  test('that is saved as it was was not changed', async () => {
    const id = await createPerson(
      site.db(),
      { role: 'partner', name: 'Lernhilfe', email: 'lernhilfe@a.example' },
      storyNow,
    );
    const save = (name: string) =>
      site.post(`/zugaenge/${id}`, { name, email: 'lernhilfe@a.example', language: 'de' }, admin);
    const actions = async () => (await listHistory(site.db(), { kind: 'person', id })).map(({ action }) => action);
    expect((await save('Lernhilfe')).status).toBe(303);
    expect(await actions()).not.toContain('changed');
    await save('Lernhilfe am Markt');
    expect(await actions()).toContain('changed');
  });

  test('that is blocked loses its sessions at once', async () => {
    const id = await createPerson(site.db(), { role: 'coordinator' }, storyNow);
    const cookie = `__Host-qs=${await createSession(site.db(), id, storyNow)}`;
    expect((await site.get('/zugaenge/rechte', undefined, { cookie })).status).toBe(200);
    expect((await site.post(`/zugaenge/${id}/sperre`, { reason: 'Stelle endet' }, admin)).status).toBe(303);
    expect((await site.get('/zugaenge/rechte', undefined, { cookie })).status).toBe(303);
    expect((await site.post(`/zugaenge/${id}/sperre`, { _method: 'delete' }, admin)).status).toBe(303);
    expect((await findPerson(site.db(), id))?.block).toBeNull();
  });

  test('passes its roles on to a successor and is closed', async () => {
    const leaving = await createPerson(site.db(), { role: 'head' }, storyNow);
    const toId = await createPerson(site.db(), { role: 'council' }, storyNow);
    const response = await site.post(`/zugaenge/${leaving}/uebergabe`, { toId, handoverReason: 'Ruhestand' }, admin);
    expect(response.status).toBe(303);
    expect((await listRoles(site.db(), toId)).map(({ role }) => role)).toEqual(['council', 'head']);
    expect((await findPerson(site.db(), leaving))?.block?.reason).toBe('Ruhestand');
  });

  test('that is deleted leaves its role in the history, not its name', async () => {
    const id = await createPerson(site.db(), { role: 'admin', name: 'Erika Muster' }, storyNow);
    const cookie = `__Host-qs=${await createSession(site.db(), id, storyNow)}`;
    await site.post(`/zugaenge/${partnerId}/sperre`, { reason: 'Versehen' }, undefined, { cookie });
    expect((await site.post(`/zugaenge/${id}`, { _method: 'delete' }, admin)).status).toBe(303);
    expect(await findPerson(site.db(), id)).toBeUndefined();
    const [entry] = await listHistory(site.db(), { kind: 'person', id: partnerId });
    expect(entry).toMatchObject({ action: 'blocked', byLabel: 'früher: Verwaltung der Zugänge' });
  });

  test('of one’s own cannot be deleted or blocked', async () => {
    const id = await createPerson(site.db(), admin, storyNow);
    const cookie = `__Host-qs=${await createSession(site.db(), id, storyNow)}`;
    const response = await site.post(`/zugaenge/${id}`, { _method: 'delete' }, undefined, { cookie });
    expect(response.status).toBe(422);
    expect(await findPerson(site.db(), id)).toBeDefined();
  });
});
