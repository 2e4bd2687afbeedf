import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { edgesOf } from '#modules/thread/index.ts';
import { inTransaction } from '#platform/database/transaction.ts';
import { asRead } from '../../../../test/as-read.ts';
import { useSite } from '../../../../test/site.ts';
import { type Card, findCardByCode } from '../contribution/data.ts';
import { listFates } from '../fate/data.ts';
import { type Finding, findFindingByCode, listFindings } from '../finding/data.ts';
import { draftFinding } from '../finding/verbs.ts';
import type { Occasion } from '../occasion/data.ts';
import { openRoom, speak, voicesMoment } from '../test-support.ts';

const site = useSite();
const coordinator = { role: 'coordinator' } as const;
const staff = { kind: 'system', name: 'Moderation' } as const;
let room: Occasion;

beforeAll(async () => {
  room = await openRoom(site.db(), 'R1');
});

const say = async (text: string) => {
  const { code } = await speak(site.db(), room, text);
  return (await findCardByCode(site.db(), code)) as Card;
};
const begin = async (title: string) => {
  const fields = { gatheringId: null, kind: 'demand', title, text: '', evidence: '', dissent: '' } as const;
  const { code } = await draftFinding(site.db(), staff, voicesMoment, fields);
  return (await findFindingByCode(site.db(), code)) as Finding;
};
const move = (cards: readonly Card[], target: string, more: Record<string, string> = {}) =>
  site.post('/stimmen/sortierbrett', { card: cards.map(({ id }) => id), target, ...more }, coordinator);
const now = async (card: Card) => (await findCardByCode(site.db(), card.code)) as Card;

test('angekreuzte Karten liegen nach einem Druck auf „Hierher“ in dem Befund, mit Kante und Verlauf', async () => {
  const cards = [await say('Der Bus fehlt'), await say('Der Bus fährt nicht')];
  const finding = await begin('Wege am Abend');
  const outcome = await move(cards, finding.code);
  expect(outcome.status).toBe(303);
  for (const card of cards) {
    expect((await now(card)).findingId).toBe(finding.id);
    const edges = await edgesOf(site.db(), { kind: 'contribution', id: card.id });
    expect(edges.map(({ type, to }) => [type, to.code])).toEqual([['became', finding.code]]);
  }
  const html = await (await site.get(outcome.headers.get('location') ?? '', coordinator)).text();
  expect(asRead(html)).toContain(`2 Karten → ${finding.code}`);
  expect(html).toContain('Zurücknehmen');
});

test('der letzte Schritt wird zurückgenommen: die Karte ist wieder offen, was war, steht mit Grund im Verlauf', async () => {
  const card = await say('Eine Karte, die sich verlaufen hat');
  const finding = await begin('Irrweg');
  await move([card], finding.code);
  const undone = await site.post('/stimmen/sortierbrett/zuruecknahme', { steps: `${card.code}:offen` }, coordinator);
  expect(undone.status).toBe(303);
  expect((await now(card)).fate).toBeNull();
  const [fate] = await listFates(site.db(), card.id);
  expect(fate).toMatchObject({ kind: 'in-finding', replacedReason: 'Gleich danach zurückgenommen' });
  const [edge] = await edgesOf(site.db(), { kind: 'contribution', id: card.id });
  expect(edge?.state).toBe('withdrawn');
});

test('wer eine Karte umlegt, sagt warum; ohne Grund bleibt alles, wie es war, auch die Auswahl', async () => {
  const card = await say('Gehört woanders hin');
  const [first, second] = [await begin('Erster'), await begin('Zweiter')];
  await move([card], first.code);
  const refused = await move([card], second.code, { reason: '' });
  const html = await refused.text();
  expect(refused.status).toBe(422);
  expect(html).toContain('f-reason-error');
  expect((await now(card)).findingId).toBe(first.id);
  expect((await move([card], second.code, { reason: 'passt besser' })).status).toBe(303);
  expect((await now(card)).findingId).toBe(second.id);
});

test('aus gewählten Karten wird ein neuer Befund; ohne Titel kommt die Auswahl zurück', async () => {
  const cards = [await say('Kurse am Abend'), await say('Abendkurse bitte')];
  const refused = await move(cards, 'neu', { title: ' ' });
  const html = await refused.text();
  expect(refused.status).toBe(422);
  expect(html).toContain('f-title-error');
  expect(html).toMatch(new RegExp(`value="${cards[0]?.id}"[^>]*checked`));
  expect((await move(cards, 'neu', { title: 'Kurse am Abend' })).status).toBe(303);
  const made = (await listFindings(site.db())).find(({ title }) => title === 'Kurse am Abend');
  expect(made).toMatchObject({ state: 'draft', kind: 'demand', cards: 2 });
});

test('ein Vorschlag ordnet nichts zu; erst der Druck darauf tut es, und wer drückt, steht dabei', async () => {
  const finding = await begin('Parkplätze am Rathaus fehlen');
  const card = await say('Am Rathaus fehlen Parkplätze');
  const html = await (await site.get('/stimmen/sortierbrett', coordinator)).text();
  expect(asRead(html)).toContain(`Vorschlag: ${finding.code}`);
  expect((await now(card)).fate).toBeNull();
  await site.post('/stimmen/sortierbrett', { suggestion: `${card.id}>${finding.code}` }, coordinator);
  expect((await now(card)).findingId).toBe(finding.id);
  expect((await listFates(site.db(), card.id))[0]?.givenBy).not.toBe('');
});

test.each([
  ['nichts gewählt', [], 'offen'],
  ['eine Karte, die es nicht gibt', ['11111111-1111-4111-8111-111111111111'], 'offen'],
])('%s: das Brett sagt es und ändert nichts', async (_name, card, target) => {
  expect((await site.post('/stimmen/sortierbrett', { card, target }, coordinator)).status).toBe(422);
});

test('mehrere Karten bekommen ein Ergebnis auf einmal; was zum gewählten nicht gehört, bleibt weg', async () => {
  const cards = [await say('Ein Haus der Kulturen'), await say('Ein großes Haus für alle')];
  const ids = cards.map(({ id }) => id);
  const page = await site.get(`/stimmen/ergebnisse?${ids.map((id) => `card=${id}`).join('&')}`, coordinator);
  expect(await page.text()).toContain('Ein großes Haus für alle');
  const sent = { card: ids, kind: 'parked', recipient: 'stehen geblieben' };
  const refused = await site.post('/stimmen/ergebnisse', sent, coordinator);
  expect(refused.status).toBe(422);
  expect(await refused.text()).toContain('f-lacks-error');
  const given = await site.post('/stimmen/ergebnisse', { ...sent, lacks: ['money', 'room'] }, coordinator);
  expect(given.status).toBe(303);
  for (const card of cards) {
    expect((await listFates(site.db(), card.id))[0]).toMatchObject({
      kind: 'parked',
      lacks: ['money', 'room'],
      recipient: '',
    });
  }
});

test('die Nummer einer anderen Karte, die bei einem anderen Ergebnis stehen blieb, hält es nicht auf', async () => {
  const card = await say('Ein Raum für die Jugend');
  const sent = { card: [card.id], kind: 'parked', lacks: ['room'], sameAs: 'C-999999' };
  expect((await site.post('/stimmen/ergebnisse', sent, coordinator)).status).toBe(303);
  const same = { card: [card.id], kind: 'same-as', sameAs: 'C-999999', changeReason: 'doppelt' };
  const refused = await site.post('/stimmen/ergebnisse', same, coordinator);
  expect([refused.status, (await refused.text()).includes('f-sameAs-error')]).toEqual([422, true]);
});

test('die Moderation eines anderen Raums bewegt keine Karte von hier und sieht keine', async () => {
  const card = await say('Geheim bis zur Prüfung');
  const other = await openRoom(site.db(), 'R2');
  const moderator = { role: 'moderator', scope: { kind: 'room', id: other.id } } as const;
  const seen = await (await site.get('/stimmen/sortierbrett', moderator)).text();
  expect(seen).not.toContain('Geheim bis zur Prüfung');
  const finding = await begin('Fremder Versuch');
  const tried = await site.post('/stimmen/sortierbrett', { card: [card.id], target: finding.code }, moderator);
  expect(tried.status).toBe(422);
  expect((await now(card)).fate).toBeNull();
  expect((await site.get('/stimmen/sortierbrett', { role: 'head' })).status).toBe(403);
  expect((await site.get('/stimmen/sortierbrett')).status).toBe(303);
});

test('eine Karte, die auf Prüfung wartet, zeigt auf dem Brett ihren Text nicht', async () => {
  await say('Frau Musterfrau wohnt Lindenstraße 12');
  const html = await (await site.get('/stimmen/sortierbrett', coordinator)).text();
  expect(html).not.toContain('Musterfrau');
});

test('bei tausend Karten zeigt das Brett eine Seite davon und bleibt schnell', async () => {
  await inTransaction(site.db(), {}, async (db) => {
    await sql`insert into voices.contribution (id, code, occasion_id, kind, text, language, direction, source, received_at)
      select gen_random_uuid(), 'C-' || (5000 + n), ${room.id}, 'idea', 'Karte Nummer ' || n || ' über Busse und Kurse', 'de',
        'ltr', 'guest', now() from generate_series(1, 1000) as n`.execute(db);
  });
  const started = performance.now();
  const html = await (await site.get('/stimmen/sortierbrett', coordinator)).text();
  const milliseconds = performance.now() - started;
  expect(html.match(/class="qs-slip"/g)?.length).toBeLessThan(200);
  expect(html).toContain('ab=31');
  expect(milliseconds).toBeLessThan(3_000);
});
