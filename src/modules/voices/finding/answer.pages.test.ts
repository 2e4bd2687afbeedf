import { beforeAll, expect, test } from 'vitest';
import { inTransaction } from '#platform/database/transaction.ts';
import { listHistory } from '#platform/history/read.ts';
import { formOf } from '../../../../test/form-of.ts';
import { useSite } from '../../../../test/site.ts';
import { clusterCards } from '../board/verbs.ts';
import { listAnswered } from '../contribution/answers.data.ts';
import { type Card, countAnswered, countFates, findCardByCode } from '../contribution/data.ts';
import type { Occasion } from '../occasion/data.ts';
import { openRoom, speak, voicesMoment } from '../test-support.ts';
import { type Finding, findFindingByCode } from './data.ts';

const site = useSite();
const coordinator = { role: 'coordinator' } as const;
const staff = { kind: 'system', name: 'Moderation' } as const;
let room: Occasion;
let cards: Card[];
let finding: Finding;
const now = async ({ code }: Card) => (await findCardByCode(site.db(), code)) as Card;

beforeAll(async () => {
  room = await openRoom(site.db(), 'R1');
  cards = [];
  for (const text of ['Der Bus fehlt', 'Kein Bus am Abend', 'Ein Bus nur für uns']) {
    cards.push((await findCardByCode(site.db(), (await speak(site.db(), room, text)).code)) as Card);
  }
  const outcome = await inTransaction(site.db(), {}, (db) =>
    clusterCards(db, staff, voicesMoment, cards, { title: 'Busse', reason: '' }),
  );
  if (!outcome.ok || outcome.to.kind !== 'finding') throw new Error('no finding');
  finding = (await findFindingByCode(site.db(), outcome.to.code)) as Finding;
});

const address = () => `/befunde/${finding.code}/antworten`;

test('eine zugeordnete Karte ohne Antwort bleibt fällig, mit dem zugesagten Tag, und gilt draußen nicht als übernommen', async () => {
  expect(await countAnswered(site.db())).toMatchObject({ all: 3, withFate: 3, answered: 0, unanswered: 3 });
  expect(await countFates(site.db())).toEqual([{ fate: 'sorted', count: 3 }]);
  const today = await (await site.get('/heute', coordinator)).text();
  expect(today).toContain('3 Karten beantworten');
  const list = await (await site.get('/stimmen', coordinator)).text();
  expect(list).toContain('3 zugeordnete Karten sind noch zu beantworten, die erste bis 21.05.2027');
  const readers = await (await site.get('/de/antworten')).text();
  expect(readers).toContain('3 zugeordnet, Antwort folgt');
  expect(readers).not.toContain('3 in einen Befund aufgenommen');
});

test('wer eine Karte einordnet, hat sie gelesen: Der Stand folgt und steht im Verlauf', async () => {
  const card = await now(cards[0] as Card);
  expect(card.state).toBe('checked');
  const history = await listHistory(site.db(), { kind: 'contribution', id: card.id });
  const given = history.find(({ action }) => action === 'fate-given');
  expect(given?.changes).toMatchObject({ state: { from: 'received', to: 'checked' } });
});

test('eine Karte, die Angaben zu Personen enthalten könnte, gilt durch Einordnen nicht als gelesen', async () => {
  const { code } = await speak(site.db(), room, 'Frau Musterfrau, 069 900090001');
  const card = (await findCardByCode(site.db(), code)) as Card;
  await inTransaction(site.db(), {}, (db) =>
    clusterCards(db, staff, voicesMoment, [card], { title: 'Einzelnes', reason: '' }),
  );
  expect((await now(card)).state).toBe('flagged');
});

test('eine Antwort für alle Karten eines Befunds, mit Ausnahmen; falsch ausgefüllt bleibt das Getippte', async () => {
  const form = formOf(await (await site.get(address(), coordinator)).text(), address());
  expect(form.card).toEqual(expect.arrayContaining(cards.map(({ id }) => id)));
  const without = await site.post(address(), { text: 'Der Bus kommt.' }, coordinator);
  expect([without.status, (await without.text()).includes('Der Bus kommt.')]).toEqual([422, true]);
  const chosen = cards.slice(0, 2).map(({ id }) => id);
  const sent = await site.post(address(), { text: 'Der Bus kommt.', card: chosen, publish: 'ja' }, coordinator);
  expect(sent.status).toBe(303);
  expect(await Promise.all(cards.map(async (card) => (await now(card)).answer))).toEqual([
    'Der Bus kommt.',
    'Der Bus kommt.',
    null,
  ]);
  expect((await now(cards[0] as Card)).state).toBe('public');
  const { voices } = await listAnswered(site.db(), { fate: 'in-finding' }, { from: 1, count: 9 });
  expect(voices.map(({ fate }) => fate)).toEqual(['in-finding', 'in-finding']);
  const history = await listHistory(site.db(), { kind: 'finding', id: finding.id });
  expect(history.map(({ action }) => action)).toContain('cards-answered');
});

test('die Moderation eines anderen Raums beantwortet keine Karte von hier; Fremde sehen die Seite nicht', async () => {
  const other = await openRoom(site.db(), 'R2');
  const moderator = { role: 'moderator', scope: { kind: 'room', id: other.id } } as const;
  const html = await (await site.get(address(), moderator)).text();
  expect(html).not.toContain('Ein Bus nur für uns');
  const tried = await site.post(address(), { text: 'Nein', card: [cards[2]?.id ?? ''] }, moderator);
  expect(tried.status).toBe(404);
  expect((await now(cards[2] as Card)).answer).toBeNull();
  expect((await site.get(address(), { role: 'head' })).status).toBe(403);
});
