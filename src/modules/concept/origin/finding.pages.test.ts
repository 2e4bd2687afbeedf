import { beforeAll, describe, expect, test } from 'vitest';
import { edgesOf, findNodeByCode, type ThreadNode } from '#modules/thread/index.ts';
import { type Card, findCardByCode } from '#modules/voices/index.ts';
import { openRoom, speak } from '#modules/voices/test-support.ts';
import { inTransaction } from '#platform/database/transaction.ts';
import { useSite } from '../../../../test/site.ts';
import { plantDraft } from '../test-support.ts';

const site = useSite();
const coordinator = { role: 'coordinator' } as const;
const planted = { fieldId: '', goalId: '' };
let code = '';

beforeAll(async () => {
  const words = {
    id: crypto.randomUUID(),
    title: 'Abends fehlt ein Ort',
    kind: 'demand',
    text: 'Nach 18 Uhr ist alles zu.',
  };
  const made = await site.post('/befunde/neu', words, coordinator);
  code = /F-\d+/.exec(made.headers.get('location') ?? '')?.[0] ?? '';
  await inTransaction(site.db(), {}, async (db) => {
    const { goal } = await plantDraft(db);
    Object.assign(planted, { fieldId: goal.fieldId, goalId: goal.id });
  });
});

const page = async (path: string, person: Parameters<typeof site.get>[1] = coordinator) =>
  (await site.get(path, person)).text();
const node = async (kind: string, nr: string) => (await findNodeByCode(site.db(), kind, nr)) as ThreadNode;

test('REQ-C39 REQ-E21 a goal is made of a finding: its words stand in the form, and the thread ties the two', async () => {
  expect(await page(`/befunde/${code}`)).toContain(`/konzept/ziele/neu?befund=${code}`);
  const form = await page(`/konzept/ziele/neu?befund=${code}`);
  expect([form.includes('Abends fehlt ein Ort'), form.includes('Nach 18 Uhr ist alles zu.')]).toEqual([true, true]);
  const finding = await node('finding', code);
  expect(form).toContain(finding.id);
  const goal = { id: crypto.randomUUID(), fieldId: planted.fieldId, findingId: finding.id, title: 'Orte für abends' };
  expect((await site.post('/konzept/ziele/neu', { ...goal, text: '', kind: 'outcome' }, coordinator)).status).toBe(303);
  const edges = await edgesOf(site.db(), { kind: 'goal', id: goal.id });
  expect(edges.map(({ type, from }) => [type, from.code])).toEqual([['became', code]]);
  expect(await page(`/befunde/${code}`)).toContain('Z1.3 Orte für abends');
});

test('a measure is made of a finding and belongs to its goal, too', async () => {
  const finding = await node('finding', code);
  const measure = { id: crypto.randomUUID(), goalId: planted.goalId, findingId: finding.id, title: 'Abendcafé' };
  expect((await site.post('/konzept/massnahmen/neu', measure, coordinator)).status).toBe(303);
  const edges = await edgesOf(site.db(), { kind: 'measure', id: measure.id });
  expect(edges.map(({ from }) => from.code).sort()).toEqual([code, 'Z1.2']);
  expect(await page(`/befunde/${code}`)).toContain('Abendcafé');
});

test('whoever only reads findings sees what came of them, without the buttons', async () => {
  const shown = await page(`/befunde/${code}`, { role: 'head' });
  expect([shown.includes('Orte für abends'), shown.includes('Ziel daraus machen')]).toEqual([true, false]);
});

describe('REQ-C39 a concept is composed of single voices, and the trace stays', () => {
  const board = '/stimmen/sortierbrett';
  const say = async (text: string) => {
    const { code: own } = await speak(site.db(), await room(), text);
    return (await findCardByCode(site.db(), own)) as Card;
  };
  let place: Awaited<ReturnType<typeof openRoom>> | undefined;
  const room = async () => {
    place ??= await openRoom(site.db(), 'R1');
    return place;
  };
  const heirsOf = async (card: Card) => (await findCardByCode(site.db(), card.code))?.findingId ?? null;

  test('one press on a card leads into the form of a goal with its words; twice pressed it is the same finding', async () => {
    const card = await say('Nachtbus am Wochenende');
    const shown = await page(`/stimmen/${card.code}`);
    expect([shown.includes('Ziel daraus machen'), shown.includes('Maßnahme daraus machen')]).toEqual([true, true]);
    const once = await site.post(board, { card: [card.id], into: 'goal' }, coordinator);
    const twice = await site.post(board, { card: [card.id], into: 'goal' }, coordinator);
    expect([once.status, twice.status]).toEqual([303, 303]);
    const form = once.headers.get('location') ?? '';
    expect(form).toMatch(/^\/konzept\/ziele\/neu\?befund=F-\d+$/);
    expect(twice.headers.get('location')).toBe(form);
    expect(await page(form)).toContain('value="Nachtbus am Wochenende"');
    const findingId = (await heirsOf(card)) ?? '';
    const goal = { id: crypto.randomUUID(), fieldId: planted.fieldId, findingId, title: 'Abends nach Hause' };
    const made = await site.post('/konzept/ziele/neu', { ...goal, text: '', kind: 'outcome' }, coordinator);
    expect(made.status).toBe(303);
    const paths = await edgesOf(site.db(), { kind: 'finding', id: findingId });
    expect(paths.map(({ type, from, to }) => [type, from.kind, to.kind]).sort()).toEqual([
      ['became', 'contribution', 'finding'],
      ['became', 'finding', 'goal'],
    ]);
    // Made something of, but not answered yet: the answer is still owed, and is given where the card lies.
    expect(await page('/stimmen?ergebnis=decided&antwort=nein')).toContain(card.code);
    expect(await page(`/stimmen/${card.code}`)).toContain('/konzept/ziele/neu?befund=F-');
  });

  test('several cards of the board become one measure, under the name that was given', async () => {
    const cards = [await say('Sprachkurs am Abend'), await say('Deutschkurs nach der Arbeit')];
    const chosen = { card: cards.map(({ id }) => id), into: 'measure', title: 'Kurse am Abend' };
    const sent = await site.post(board, chosen, coordinator);
    expect(sent.headers.get('location')).toMatch(/^\/konzept\/massnahmen\/neu\?befund=F-\d+$/);
    expect(await page(sent.headers.get('location') ?? '')).toContain('Kurse am Abend');
    expect(await heirsOf(cards[0] as Card)).toBe(await heirsOf(cards[1] as Card));
  });

  test('whoever sorts cards but does not write the concept is offered nothing of it, and makes nothing by hand', async () => {
    const card = await say('Ein Platz zum Reden');
    const moderator = { role: 'moderator', scope: { kind: 'room', id: (await room()).id } } as const;
    expect(await page(`/stimmen/${card.code}`, moderator)).not.toContain('Ziel daraus machen');
    await site.post(board, { card: [card.id], into: 'goal' }, moderator);
    expect(await heirsOf(card)).toBeNull();
  });
});
