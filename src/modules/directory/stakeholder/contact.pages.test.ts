import { beforeAll, beforeEach, expect, test } from 'vitest';
import { listHistory } from '#platform/history/read.ts';
import { useSite } from '../../../../test/site.ts';
import { findOrganisation } from '../organisation/data.ts';
import type { Organisation } from '../organisation/rules.ts';
import { loadDemoDirectory } from '../test-support.ts';
import { listContacts } from './contact.data.ts';

const site = useSite();
const coordinator = { role: 'coordinator' } as const;
const fields = {
  id: crypto.randomUUID(),
  function: 'Anmeldung Sprachcafé',
  mailbox: 'anmeldung@frauencafe-beispielheim.example',
  phone: '',
  purpose: 'invitation',
  keptUntil: '31.12.2027',
};
let cafe: Organisation;
beforeAll(() => loadDemoDirectory(site.db()));
beforeEach(async () => {
  await site.get('/de');
  const found = await findOrganisation(site.db(), 'A06');
  if (!found) throw new Error('no café');
  cafe = found;
});
const partner = (id: string) => ({ role: 'partner', scope: { kind: 'organisation', id } }) as const;

test('a further contact is added with its purpose and last day, changed and deleted; the history holds no address', async () => {
  expect((await site.post('/kontakte/A06', { ...fields, id: crypto.randomUUID() }, coordinator)).status).toBe(303);
  const [contact] = await listContacts(site.db(), cafe.id);
  expect(contact).toMatchObject({ function: 'Anmeldung Sprachcafé', purpose: 'invitation', keptUntil: '2027-12-31' });
  expect(await (await site.get('/akteure/A06', coordinator)).text()).toContain('Anmeldung Sprachcafé');
  await site.post(`/kontakte/A06/${contact?.id}`, { ...fields, function: 'Anmeldung' }, coordinator);
  expect((await listContacts(site.db(), cafe.id))[0]?.function).toBe('Anmeldung');
  await site.post(`/kontakte/A06/${contact?.id}`, { _method: 'delete' }, coordinator);
  expect(await listContacts(site.db(), cafe.id)).toEqual([]);
  const history = await listHistory(site.db(), { kind: 'organisation', id: cafe.id });
  const actions = history.map(({ action }) => action).filter((action) => action.startsWith('contact-'));
  expect(actions.sort()).toEqual(['contact-added', 'contact-changed', 'contact-removed']);
  expect(JSON.stringify(history)).not.toContain('anmeldung@');
});

test.each([
  [{ mailbox: '', phone: '' }, 'Bitte ein Postfach oder eine Nummer angeben.'],
  [{ keptUntil: '' }, 'Was nicht öffentlich ist, braucht einen letzten Tag.'],
  [{ keptUntil: '01.01.2026' }, 'Dieser Tag ist schon vorbei.'],
  [{ keptUntil: '01.01.2031' }, 'Höchstens 36 Monate im Voraus'],
  [{ mailbox: 'anna.berg@gmx.de' }, 'Das sieht nach einer privaten Adresse aus.'],
  [{ purpose: 'werbung' }, 'aria-invalid'],
])('a contact with %j is refused at its field, and nothing typed is lost', async (wrong, words) => {
  const response = await site.post('/kontakte/A06', { ...fields, ...wrong }, coordinator);
  expect(response.status).toBe(422);
  const page = await response.text();
  expect(page).toContain(words);
  expect(page).toContain('value="Anmeldung Sprachcafé"');
});

test('an organisation keeps its own contacts and sees nothing of the others; who only reads sees the public ones', async () => {
  expect((await site.post('/kontakte/A06', { ...fields, id: crypto.randomUUID() }, partner(cafe.id))).status).toBe(303);
  expect((await site.get('/kontakte/A08', partner(cafe.id))).status).toBe(404);
  expect((await site.post('/kontakte/A08', fields, partner(cafe.id))).status).toBe(404);
  expect((await site.get('/kontakte/U01', partner(cafe.id))).status).toBe(404);
  expect((await site.get('/kontakte/A06', { role: 'head' })).status).toBe(403);
  expect(await (await site.get('/akteure/A06', { role: 'head' })).text()).not.toContain('anmeldung@');
});

test('a contact is found under its own stakeholder only', async () => {
  await site.post('/kontakte/A06', { ...fields, id: crypto.randomUUID() }, coordinator);
  const [contact] = await listContacts(site.db(), cafe.id);
  expect((await site.get(`/kontakte/A06/${contact?.id}`, coordinator)).status).toBe(200);
  expect((await site.get(`/kontakte/A08/${contact?.id}`, coordinator)).status).toBe(404);
  expect((await site.get('/kontakte/A06/unsinn', coordinator)).status).toBe(404);
});
