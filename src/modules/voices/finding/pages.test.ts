import { beforeAll, expect, test } from 'vitest';
import { findNode } from '#modules/thread/index.ts';
import { inTransaction } from '#platform/database/transaction.ts';
import { listHistory } from '#platform/history/read.ts';
import { useSite } from '../../../../test/site.ts';
import { clusterCards } from '../board/verbs.ts';
import { type Card, findCardByCode } from '../contribution/data.ts';
import { openRoom, speak, voicesMoment } from '../test-support.ts';
import { type Finding, findFindingByCode } from './data.ts';
import { mergeFindings } from './merge.verbs.ts';
import { listOptions } from './option.data.ts';

const site = useSite();
const coordinator = { role: 'coordinator' } as const;
const staff = { kind: 'system', name: 'Moderation' } as const;

async function begin(title: string, roomCode: string): Promise<{ finding: Finding; card: Card }> {
  const room = await openRoom(site.db(), roomCode);
  const card = (await findCardByCode(site.db(), (await speak(site.db(), room, `${title} fehlt`)).code)) as Card;
  const outcome = await inTransaction(site.db(), {}, (db) =>
    clusterCards(db, staff, voicesMoment, [card], { title, reason: '' }),
  );
  const code = outcome.ok && outcome.to.kind === 'finding' ? outcome.to.code : '';
  return { finding: (await findFindingByCode(site.db(), code)) as Finding, card };
}

let finding: Finding;
const address = () => `/befunde/${finding.code}`;
const isPublic = async () => (await findNode(site.db(), { kind: 'finding', id: finding.id }))?.isPublic;
const fields = { title: 'Bus', kind: 'demand', text: 'Am Abend fährt keiner.' };

beforeAll(async () => {
  ({ finding } = await begin('Bus', 'R1'));
});

test('ein Befund wird erst öffentlich, wenn er etwas sagt; der Knopf sagt, was er tut', async () => {
  expect(await (await site.get(address(), coordinator)).text()).toContain('Text schreiben');
  expect((await site.post(`${address()}/bestaetigung`, {}, coordinator)).status).toBe(422);
  expect(await isPublic()).toBe(false);
  await site.post(`${address()}/bearbeiten`, fields, coordinator);
  expect(await (await site.get(address(), coordinator)).text()).toContain('Bestätigen und veröffentlichen');
  expect((await site.post(`${address()}/bestaetigung`, {}, coordinator)).status).toBe(303);
  expect(await isPublic()).toBe(true);
  expect((await site.post(`${address()}/bearbeiten`, { ...fields, text: '' }, coordinator)).status).toBe(422);
});

test('zurückgenommen wird mit Grund: Leser sehen den Befund nicht mehr, der Grund bleibt', async () => {
  const withdraw = (reason: string, person: Parameters<typeof site.post>[2] = coordinator) =>
    site.post(`${address()}/bestaetigung`, { _method: 'delete', reason }, person);
  expect((await withdraw('')).status).toBe(422);
  expect((await withdraw('falsch', { role: 'head' })).status).toBe(403);
  expect((await withdraw('Es waren nur zwei Karten')).status).toBe(303);
  expect(await isPublic()).toBe(false);
  const history = await listHistory(site.db(), { kind: 'finding', id: finding.id });
  const withdrawn = history.find(({ action }) => action === 'confirmation-withdrawn');
  expect(withdrawn?.reason).toBe('Es waren nur zwei Karten');
  expect((await withdraw('noch einmal')).status).toBe(422);
});

test('eine Lösung hinzufügen steht im Verlauf des Befunds', async () => {
  await site.post(`${address()}/loesungen`, { id: crypto.randomUUID(), title: 'Ein Rufbus' }, coordinator);
  expect(await listOptions(site.db(), finding.id)).toHaveLength(1);
  const history = await listHistory(site.db(), { kind: 'finding', id: finding.id });
  const proposed = history.find(({ action }) => action === 'option-proposed');
  expect(proposed?.changes).toEqual({ option: { from: null, to: 'Ein Rufbus' } });
});

test('ein Befund, der in einem anderen aufging, steht auf der Karte nicht zur Wahl und nimmt keine an', async () => {
  const { finding: gone, card } = await begin('Bahn', 'R2');
  await inTransaction(site.db(), {}, (db) => mergeFindings(db, staff, voicesMoment, gone, finding, 'dasselbe'));
  const html = await (await site.get(`/stimmen/${card.code}`, coordinator)).text();
  expect(html).not.toContain(`<option value="${gone.id}"`);
  const sent = { kind: 'in-finding', findingId: gone.id, changeReason: 'zurück' };
  expect((await site.post(`/stimmen/${card.code}/ergebnis`, sent, coordinator)).status).toBe(422);
  const invented = { ...sent, findingId: crypto.randomUUID() };
  expect((await site.post(`/stimmen/${card.code}/ergebnis`, invented, coordinator)).status).toBe(422);
});

test('eine Karte aus einem fremden Raum ist für Zitat und „dasselbe wie“ nicht da, gleich ob es sie gibt', async () => {
  const { card: secret } = await begin('Geheimes', 'R3');
  const { card: own, finding: theirs } = await begin('Eigenes', 'R4');
  const moderator = { role: 'moderator', scope: { kind: 'room', id: own.occasionId } } as const;
  const pages = [];
  for (const code of [secret.code, 'C-999999']) {
    const quote = await site.post(`/befunde/${theirs.code}/zitate`, { card: code, text: 'fehlt' }, moderator);
    const same = { kind: 'same-as', sameAs: code, changeReason: 'doppelt' };
    const fate = await site.post(`/stimmen/${own.code}/ergebnis`, same, moderator);
    expect([quote.status, fate.status]).toEqual([422, 422]);
    pages.push((await quote.text()).includes('Diese Karte gibt es nicht.'));
    pages.push((await fate.text()).includes('Diese Karte gibt es nicht.'));
  }
  expect(pages).toEqual([true, true, true, true]);
  expect(await (await site.get(`/stimmen/${own.code}`, moderator)).text()).not.toContain('Geheimes fehlt');
});

test('wer einen Raum moderiert, ändert nur Befunde, deren Karten alle aus diesem Raum sind', async () => {
  const { finding: foreign } = await begin('Fremdes', 'R5');
  const { card, finding: theirs } = await begin('Vertrautes', 'R6');
  const moderator = { role: 'moderator', scope: { kind: 'room', id: card.occasionId } } as const;
  const tries = (code: string) =>
    [
      ['bearbeiten', fields],
      ['bestaetigung', {}],
      ['loesungen', { id: crypto.randomUUID(), title: 'Noch eine' }],
      ['zitate', { card: card.code, text: 'fehlt' }],
      ['zusammenfuehrung', { into: theirs.id, reason: 'dasselbe' }],
      ['abtrennung', { title: 'Neu', reason: 'anders', card: [] }],
    ].map(([path, sent]) => site.post(`/befunde/${code}/${path}`, sent as Record<string, string>, moderator));
  expect((await Promise.all(tries(foreign.code))).map(({ status }) => status)).toEqual([404, 404, 404, 404, 404, 404]);
  expect((await site.post(`/befunde/${theirs.code}/bearbeiten`, fields, moderator)).status).toBe(303);
  const into = await site.post(
    `/befunde/${theirs.code}/zusammenfuehrung`,
    { into: foreign.id, reason: 'x' },
    moderator,
  );
  expect(into.status).toBe(422);
});

test('ein Entwurf ohne Karte gehört, wer ihn begonnen hat; was aufgegangen ist, schreibt niemand mehr um', async () => {
  const { card } = await begin('Raum mit Karte', 'R7');
  const moderator = { role: 'moderator', scope: { kind: 'room', id: card.occasionId } } as const;
  const draft = async (person: Parameters<typeof site.post>[2]) => {
    const sent = { id: crypto.randomUUID(), title: 'Noch leer', kind: 'demand', _anyway: 'Noch leer' };
    const made = await site.post('/befunde/neu', sent, person);
    return { id: sent.id, at: (made.headers.get('location') ?? '').replace(/\?.*/, '') };
  };
  const [own, theirs] = [await draft(moderator), await draft(coordinator)];
  const seen = await Promise.all([own, theirs].map(({ at }) => site.get(`${at}/bearbeiten`, moderator)));
  expect(seen.map(({ status }) => status)).toEqual([200, 404]);
  expect((await site.post(`${theirs.at}/bearbeiten`, fields, moderator)).status).toBe(404);
  const merge = { into: own.id, reason: 'dasselbe' };
  expect((await site.post(`${theirs.at}/zusammenfuehrung`, merge, coordinator)).status).toBe(303);
  expect((await site.post(`${theirs.at}/bearbeiten`, fields, coordinator)).status).toBe(422);
});

test.each([
  { role: 'area', scope: { kind: 'unit', id: '0b5e7a52-6c1f-4a6e-9d1c-3f2a9c8e7d61' } },
  { role: 'municipality', scope: { kind: 'municipality', id: '0b5e7a52-6c1f-4a6e-9d1c-3f2a9c8e7d61' } },
  { role: 'council' },
] as const)('ein Entwurf ist für $role nicht da, ein bestätigter Befund schon', async (person) => {
  const { finding: draft } = await begin('Noch offen', `R-${person.role}`);
  expect((await site.get(`/befunde/${draft.code}`, person)).status).toBe(404);
  expect(await (await site.get('/befunde', person)).text()).not.toContain(draft.code);
  expect(await (await site.get('/befunde?format=csv', person)).text()).not.toContain(draft.code);
  await site.post(`/befunde/${draft.code}/bearbeiten`, fields, coordinator);
  await site.post(`/befunde/${draft.code}/bestaetigung`, {}, coordinator);
  expect((await site.get(`/befunde/${draft.code}`, person)).status).toBe(200);
});
