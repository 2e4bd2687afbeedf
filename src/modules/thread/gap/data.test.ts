import { describe, expect, it } from 'vitest';
import { useDatabase } from '#platform/testing/database.ts';
import { withdrawEdge } from '../edge/verbs.ts';
import { registerNode, retireEdition, tombstoneNode } from '../node/verbs.ts';
import { coordinator, plantChain, plantEdge, plantNode, threadMoment } from '../test-support.ts';
import { type GapQuestion, gaps } from './data.ts';
import { gapsAmong } from './rules.ts';
import { giveGapReason, withdrawGapReason } from './verbs.ts';
import { cardsBehind } from './voices.data.ts';

const { rolledBack } = useDatabase();

describe('The gap report', () => {
  it('misses nothing of which no module knows', () => {
    expect(gapsAmong(new Set(['contribution', 'finding', 'goal', 'measure', 'offer']))).toEqual([
      'finding-without-goal',
      'goal-without-measure',
      'measure-without-origin',
      'offer-without-measure',
      'measure-without-offer',
    ]);
  });

  it(
    'names exactly one of each list when one of each is missing',
    rolledBack(async (db) => {
      const chain = await plantChain(db);
      await plantEdge(db, 'became', chain.voice, chain.measure);
      const finding = await plantNode(db, 'finding', 'F-13');
      const goal = await plantNode(db, 'goal', 'Z8.3');
      const measure = await plantNode(db, 'measure', 'M-811');
      await plantNode(db, 'spending', 'B-01');
      const offer = await plantNode(db, 'offer', 'O-024');
      const found = (await gaps(db)).map((gap) => `${gap.gap} ${gap.node.code}`);
      expect(found).toEqual([
        'finding-without-goal F-13',
        'goal-without-measure Z8.3',
        'measure-without-origin M-811',
        'spending-without-measure B-01',
        'offer-without-measure O-024',
        'measure-without-effect-data M-811',
        'measure-without-money M-811',
        'measure-without-offer M-811',
      ]);
      await plantEdge(db, 'became', finding, goal);
      await plantEdge(db, 'became', goal, measure);
      await plantEdge(db, 'became', finding, measure);
      await plantEdge(db, 'delivers', offer, measure);
      expect((await gaps(db)).map((gap) => `${gap.gap} ${gap.node.code}`)).toEqual([
        'spending-without-measure B-01',
        'measure-without-effect-data M-811',
        'measure-without-money M-811',
      ]);
    }),
  );

  it(
    'counts the indicator of the goal as effect data of its measures',
    rolledBack(async (db) => {
      const { measure } = await plantChain(db);
      const open = await gaps(db, { gaps: ['measure-without-effect-data'], node: measure });
      expect(open).toEqual([]);
    }),
  );

  it(
    'hears the voices of the goal for all its measures, until a card names one of them',
    rolledBack(async (db) => {
      const { goal, measure, voice } = await plantChain(db);
      const other = await plantNode(db, 'measure', 'M-822');
      await plantEdge(db, 'became', goal, other);
      const silent = async () => (await gaps(db, { gaps: ['measure-without-origin'] })).map(({ node }) => node.code);
      const cards = async () => {
        const behind = await cardsBehind(db, [measure.id, other.id]);
        return [measure, other].map(({ id }) => behind.get(id) ?? []);
      };
      expect([await silent(), await cards()]).toEqual([[], [[voice.id], [voice.id]]]);
      const third = await plantNode(db, 'measure', 'M-823');
      await plantEdge(db, 'became', await plantNode(db, 'finding', 'F-11'), third);
      await plantEdge(db, 'became', goal, third);
      expect(await silent()).toEqual([]);
      const card = await plantNode(db, 'contribution', 'C-017');
      await plantEdge(db, 'became', card, measure);
      expect([await silent(), await cards()]).toEqual([['M-822'], [[card.id], []]]);
      await plantEdge(db, 'answers', other, card);
      expect([await silent(), await cards()]).toEqual([[], [[card.id], [card.id]]]);
    }),
  );

  it(
    'does not count a withdrawn edge',
    rolledBack(async (db) => {
      const { goal, adopted } = await plantChain(db);
      expect(await gaps(db, { gaps: ['goal-without-measure'], node: goal })).toEqual([]);
      await withdrawEdge(db, coordinator, threadMoment, adopted, 'Verwechslung');
      expect(await gaps(db, { gaps: ['goal-without-measure'], node: goal })).toHaveLength(1);
    }),
  );

  it(
    'is closed by a written reason with its day and role, and opened again without it',
    rolledBack(async (db) => {
      const goal = await plantNode(db, 'goal', 'Z8.3');
      const why = 'Die Maßnahmen folgen mit dem Haushalt 2027.';
      expect(await giveGapReason(db, coordinator, threadMoment, 'goal-without-measure', goal, why)).toEqual({
        ok: true,
      });
      const [gap] = await gaps(db, { node: goal });
      expect(gap?.reason).toEqual({
        text: why,
        on: '2026-11-22',
        byRole: 'coordinator',
        byLabel: 'Koordination Musterau',
      });
      await withdrawGapReason(db, coordinator, threadMoment, 'goal-without-measure', goal);
      expect((await gaps(db, { node: goal }))[0]?.reason).toBeNull();
    }),
  );

  it(
    'misses a promise without a day, and nothing of one that has a day',
    rolledBack(async (db) => {
      const promise = await plantNode(db, 'promise', 'AU-009');
      await plantNode(db, 'promise', 'AU-007', { dueOn: '2026-12-18' });
      const lacking = async () => (await gaps(db, { gaps: ['promise-without-date'] })).map(({ node }) => node.code);
      expect(await lacking()).toEqual(['AU-009']);
      await registerNode(db, threadMoment, {
        ...promise,
        code: 'AU-009',
        title: '',
        isPublic: false,
        dueOn: '2027-02-28',
      });
      expect(await lacking()).toEqual([]);
    }),
  );

  it(
    'takes no reason that is empty, and none for a gap that does not exist',
    rolledBack(async (db) => {
      const { goal } = await plantChain(db);
      const empty = await giveGapReason(db, coordinator, threadMoment, 'goal-without-measure', goal, '  ');
      expect(empty).toMatchObject({ ok: false, field: 'reason' });
      const none = await giveGapReason(db, coordinator, threadMoment, 'goal-without-measure', goal, 'weil');
      expect(none).toMatchObject({ ok: false, key: 'thread.refuse.gap-closed' });
      const strange = await giveGapReason(db, coordinator, threadMoment, 'offer-without-measure', goal, 'weil');
      expect(strange).toMatchObject({ ok: false, key: 'thread.refuse.no-such-gap' });
    }),
  );

  it(
    'leaves out what is gone, and for readers what is not public',
    rolledBack(async (db) => {
      const gone = await plantNode(db, 'goal', 'Z9.1');
      await plantNode(db, 'goal', 'Z9.2', { isPublic: false });
      await tombstoneNode(db, coordinator, threadMoment, gone, 'Mit der Fortschreibung entfallen.');
      expect((await gaps(db, { gaps: ['goal-without-measure'] })).map((gap) => gap.node.code)).toEqual(['Z9.2']);
      expect(await gaps(db, { gaps: ['goal-without-measure'], publicOnly: true })).toEqual([]);
    }),
  );

  it(
    'asks nothing more of an edition that a later one has replaced, unless that edition is asked for',
    rolledBack(async (db) => {
      const [old, current] = [crypto.randomUUID(), crypto.randomUUID()];
      await plantNode(db, 'goal', 'Z1', { editionId: old });
      await plantNode(db, 'goal', 'Z1', { editionId: current });
      await retireEdition(db, old, '2026-05-21');
      const lacking = async (question: GapQuestion) =>
        (await gaps(db, { gaps: ['goal-without-measure'], ...question })).map((gap) => gap.node.editionId);
      expect(await lacking({})).toEqual([current]);
      expect(await lacking({ editionId: old })).toEqual([old]);
    }),
  );
});
