import { beforeAll, describe, expect, test } from 'vitest';
import { findNode } from '#modules/thread/index.ts';
import { inTransaction } from '#platform/database/transaction.ts';
import { listHistory } from '#platform/history/read.ts';
import { formOf } from '../../../../test/form-of.ts';
import { useSite } from '../../../../test/site.ts';
import { clusterCards } from '../board/verbs.ts';
import { type Card, findCardByCode } from '../contribution/data.ts';
import { openRoom, speak, voicesMoment } from '../test-support.ts';
import { findFindingByCode } from './data.ts';
import { listOptions } from './option.data.ts';

const site = useSite();
const coordinator = { role: 'coordinator' } as const;
const staff = { kind: 'system', name: 'Moderation' } as const;
const address = (code: string) => `/befunde/${code}`;

/** A new finding by hand, as a browser sends it. */
async function draft(title: string): Promise<string> {
  const form = formOf(await (await site.get('/befunde/neu', coordinator)).text(), '/befunde/neu');
  const made = await site.post('/befunde/neu', { ...form, title: [title], kind: ['demand'] }, coordinator);
  return /F-\d+/.exec(made.headers.get('location') ?? '')?.[0] ?? '';
}

const findingId = async (code: string) => (await findFindingByCode(site.db(), code))?.id ?? '';
const optionsOf = async (code: string) => listOptions(site.db(), await findingId(code));
const history = async (id: string) => listHistory(site.db(), { kind: 'finding', id });

describe('Lösungen zur Wahl', () => {
  let code = '';
  beforeAll(async () => {
    code = await draft('Bus am Abend');
    for (const title of ['Rufbus', 'Ein Bus um zehn'])
      await site.post(`${address(code)}/loesungen`, { id: crypto.randomUUID(), title }, coordinator);
  });

  test('eine Lösung bekommt andere Worte; was falsch ist, kommt mit dem Getippten zurück', async () => {
    const [first] = await optionsOf(code);
    const path = `${address(code)}/loesungen/${first?.id}`;
    const wrong = await site.post(path, { title: '', text: 'Auf Anruf, bis Mitternacht' }, coordinator);
    expect([wrong.status, (await wrong.text()).includes('Auf Anruf, bis Mitternacht')]).toEqual([422, true]);
    expect((await site.post(path, { title: 'Rufbus', text: 'Auf Anruf' }, { role: 'head' })).status).toBe(403);
    expect((await site.post(path, { title: 'Rufbus', text: 'Auf Anruf' }, coordinator)).status).toBe(303);
    expect((await optionsOf(code)).map(({ text }) => text)).toEqual(['Auf Anruf', '']);
  });

  test('gestrichen wird mit Grund, der im Verlauf bleibt', async () => {
    const last = (await optionsOf(code)).at(-1);
    const path = `${address(code)}/loesungen/${last?.id}`;
    expect((await site.post(path, { _method: 'delete', reason: '' }, coordinator)).status).toBe(422);
    expect((await site.post(path, { _method: 'delete', reason: 'doppelt' }, coordinator)).status).toBe(303);
    expect((await optionsOf(code)).map(({ title }) => title)).toEqual(['Rufbus']);
    const entries = await history(await findingId(code));
    expect(entries.find(({ action }) => action === 'option-dropped')?.reason).toBe('doppelt');
    expect((await site.post(path, { title: 'Weg' }, coordinator)).status).toBe(404);
  });

  test('nach der Entscheidung bleiben beide stehen', async () => {
    await site.post(`${address(code)}/loesungen`, { id: crypto.randomUUID(), title: 'Fahrdienst' }, coordinator);
    const [first] = await optionsOf(code);
    const decision = {
      id: crypto.randomUUID(),
      optionId: first?.id ?? '',
      reason: 'billiger',
      decidedBy: 'Steuerung',
      decidedOn: '2026-11-20',
    };
    expect((await site.post(`${address(code)}/entscheidung`, decision, coordinator)).status).toBe(303);
    const path = `${address(code)}/loesungen/${first?.id}`;
    expect((await site.post(path, { title: 'Anders' }, coordinator)).status).toBe(422);
    expect((await site.post(path, { _method: 'delete', reason: 'doch nicht' }, coordinator)).status).toBe(422);
    expect(await (await site.get(address(code), coordinator)).text()).not.toContain('„Rufbus“ ändern');
  });
});

describe('ein leerer Entwurf', () => {
  test('wird mit Grund verworfen; seine Nummer kommt nicht wieder, Faden und Verlauf wissen davon', async () => {
    const code = await draft('Versehentlich');
    const id = await findingId(code);
    const path = `${address(code)}/verwerfen`;
    expect(await (await site.get(address(code), coordinator)).text()).toContain('Entwurf verwerfen');
    expect((await site.post(path, { reason: '' }, coordinator)).status).toBe(422);
    expect((await site.post(path, { reason: 'doppelt angelegt' }, { role: 'head' })).status).toBe(403);
    expect((await site.post(path, { reason: 'doppelt angelegt' }, coordinator)).status).toBe(303);
    expect((await site.get(address(code), coordinator)).status).toBe(404);
    expect(await findNode(site.db(), { kind: 'finding', id })).not.toMatchObject({ title: 'Versehentlich' });
    expect((await history(id)).map(({ reason }) => reason)).toContain('doppelt angelegt');
    expect(await draft('Der nächste')).not.toBe(code);
  });

  test('bleibt, sobald je eine Karte darin lag', async () => {
    const room = await openRoom(site.db(), 'R9');
    const card = (await findCardByCode(site.db(), (await speak(site.db(), room, 'Der Bus fehlt')).code)) as Card;
    const words = { title: 'Bus', reason: '' };
    const outcome = await inTransaction(site.db(), {}, (db) => clusterCards(db, staff, voicesMoment, [card], words));
    const code = outcome.ok && outcome.to.kind === 'finding' ? outcome.to.code : '';
    const refused = await site.post(`${address(code)}/verwerfen`, { reason: 'weg damit' }, coordinator);
    expect(refused.status).toBe(422);
    expect(await findingId(code)).not.toBe('');
  });
});

describe('ein Zitat', () => {
  test('wird mit Grund wieder herausgenommen; der Verlauf nennt die Karte', async () => {
    const code = await draft('Zitiert');
    const room = await openRoom(site.db(), 'R7');
    const { code: card } = await speak(site.db(), room, 'Der letzte Bus fährt um sieben.');
    const sent = { card, text: 'Der letzte Bus fährt um sieben.' };
    expect((await site.post(`${address(code)}/zitate`, sent, coordinator)).status).toBe(303);
    const shown = await (await site.get(address(code), coordinator)).text();
    expect(shown).toContain(`Zitat aus ${card} herausnehmen`);
    const id = (await site.db().selectFrom('voices.quote').select('id').executeTakeFirstOrThrow()).id;
    const path = `${address(code)}/zitate/${id}`;
    const wrong = await site.post(path, { _method: 'delete', reason: '' }, coordinator);
    expect([wrong.status, (await wrong.text()).includes('name="reason"')]).toEqual([422, true]);
    expect((await site.post(path, { _method: 'delete', reason: 'x' }, { role: 'head' })).status).toBe(403);
    expect((await site.post(path, { _method: 'delete', reason: 'aus anderem Anlass' }, coordinator)).status).toBe(303);
    expect(await (await site.get(address(code), coordinator)).text()).not.toContain('„Der letzte Bus');
    const [dropped] = (await history(await findingId(code))).filter(({ action }) => action === 'quote-dropped');
    expect([dropped?.reason, dropped?.changes]).toEqual(['aus anderem Anlass', { quote: { from: card, to: null } }]);
    expect((await site.post(path, { _method: 'delete', reason: 'noch einmal' }, coordinator)).status).toBe(404);
  });
});
