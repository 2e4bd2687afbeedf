import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { connectReactions, on } from '#platform/history/events.ts';
import { useDatabase } from '#platform/testing/database.ts';
import { edgeAsserted } from '../events.ts';
import { findNode } from '../node/data.ts';
import { registerNode, tombstoneNode } from '../node/verbs.ts';
import { coordinator, plantChain, plantEdge, plantNode, threadMoment } from '../test-support.ts';
import { edgesOf, findEdge, listEdgeEvents } from './data.ts';
import { assertEdge, confirmEdge, withdrawEdge } from './verbs.ts';

const { db, rolledBack } = useDatabase();
const later = new Date('2027-03-01T09:00:00Z');

describe('An edge of the thread', () => {
  it(
    'is an event with author, role, moment and the day on which it really happened',
    rolledBack(async (db) => {
      const { measure, adopted } = await plantChain(db);
      expect(await findEdge(db, adopted)).toMatchObject({
        type: 'became',
        to: { kind: 'measure', id: measure.id },
        occurredOn: '2026-02-05',
        precision: 'day',
        state: 'asserted',
      });
      expect((await listEdgeEvents(db, [adopted])).get(adopted)).toEqual([
        {
          kind: 'asserted',
          at: threadMoment,
          byKind: 'person',
          byLabel: 'Koordination Musterau',
          byRole: 'coordinator',
          reason: '',
        },
      ]);
    }),
  );

  it(
    'keeps its dates and its events when the things at its ends are saved again (TH02, TH03)',
    rolledBack(async (db) => {
      const { measure } = await plantChain(db);
      const before = await edgesOf(db, measure);
      await registerNode(db, later, { ...measure, code: 'M-821', title: 'Ganz neuer Titel', isPublic: true });
      const after = await edgesOf(db, measure);
      expect(after.map((edge) => [edge.id, edge.occurredOn, edge.recordedAt, edge.state])).toEqual(
        before.map((edge) => [edge.id, edge.occurredOn, edge.recordedAt, edge.state]),
      );
      expect(after.map((edge) => edge.to.title)).toContain('Ganz neuer Titel');
    }),
  );

  it(
    'is withdrawn with who, when and why, and stays (TH06)',
    rolledBack(async (db) => {
      const { goal, adopted } = await plantChain(db);
      await withdrawEdge(db, coordinator, later, adopted, 'Falsches Ziel gewählt');
      expect((await edgesOf(db, goal)).find((edge) => edge.id === adopted)?.state).toBe('withdrawn');
      expect((await listEdgeEvents(db, [adopted])).get(adopted)?.at(-1)).toMatchObject({
        kind: 'withdrawn',
        at: later,
        byRole: 'coordinator',
        reason: 'Falsches Ziel gewählt',
      });
      expect(await withdrawEdge(db, coordinator, later, adopted, 'noch einmal')).toMatchObject({ ok: false });
    }),
  );

  it(
    'can be confirmed as often as somebody looks at it',
    rolledBack(async (db) => {
      const { adopted } = await plantChain(db);
      await confirmEdge(db, coordinator, later, adopted, 'Stand 2027 geprüft');
      expect((await listEdgeEvents(db, [adopted])).get(adopted)?.map((event) => event.kind)).toEqual([
        'asserted',
        'confirmed',
      ]);
    }),
  );

  it(
    'is not made twice: not while it stands, and not by the same import',
    rolledBack(async (db) => {
      const from = await plantNode(db, 'finding', 'F-01');
      const to = await plantNode(db, 'goal', 'Z1.1');
      const first = await plantEdge(db, 'became', from, to, { importKey: 'konferenz-3:F-01:Z1.1' });
      expect(await plantEdge(db, 'became', from, to)).toBe(first);
      await withdrawEdge(db, coordinator, later, first, 'doch nicht');
      expect(await plantEdge(db, 'became', from, to, { importKey: 'konferenz-3:F-01:Z1.1' })).toBe(first);
      expect(await plantEdge(db, 'became', from, to)).not.toBe(first);
    }),
  );

  it(
    'is refused for a thing that the thread does not know',
    rolledBack(async (db) => {
      const from = await plantNode(db, 'finding', 'F-01');
      const to = { kind: 'goal', id: '00000000-0000-4000-8000-000000000000' };
      await expect(plantEdge(db, 'became', from, to)).rejects.toThrow('not registered');
    }),
  );

  it(
    'tells whoever listens (TH14)',
    rolledBack(async (db) => {
      const heard: string[] = [];
      connectReactions([
        on(edgeAsserted, async (_db, _by, edge) => void heard.push(`${edge.from.kind} ${edge.type} ${edge.to.kind}`)),
      ]);
      await plantEdge(db, 'became', await plantNode(db, 'finding', 'F-01'), await plantNode(db, 'goal', 'Z1.1'));
      connectReactions([]);
      expect(heard).toEqual(['finding became goal']);
    }),
  );
});

describe('The database itself', () => {
  const attempts: [string, (edgeId: string) => ReturnType<typeof sql>][] = [
    ['changes no event', (id) => sql`update thread.edge_event set reason = 'x' where edge_id = ${id}`],
    ['deletes no event', (id) => sql`delete from thread.edge_event where edge_id = ${id}`],
    ['empties no events', () => sql`truncate thread.edge_event`],
    ['changes no edge', (id) => sql`update thread.edge set occurred_on = '2000-01-01' where id = ${id}`],
    ['deletes no edge', (id) => sql`delete from thread.edge where id = ${id}`],
    ['withdraws no edge without an event', (id) => sql`update thread.edge set state = 'withdrawn' where id = ${id}`],
    ['deletes no node that has edges (TH08)', () => sql`delete from thread.node`],
  ];
  it.each(attempts)('%s', (_name, attempt) =>
    rolledBack(async (db) => {
      const { adopted } = await plantChain(db);
      await expect(attempt(adopted).execute(db)).rejects.toThrow();
    })(),
  );

  it('keeps no edge that begins without an event', async () => {
    const inserting = db()
      .transaction()
      .execute(async (db) => {
        const { voice, goal } = await plantChain(db);
        await sql`insert into thread.edge (type, from_node, to_node, earlier_node, later_node, occurred_on, precision,
          visibility, recorded_at)
        select 'became', a.number, b.number, a.number, b.number, '2026-01-01', 'day', 'public', now()
        from thread.node a, thread.node b where a.id = ${voice.id} and b.id = ${goal.id}`.execute(db);
      });
    await expect(inserting).rejects.toThrow('an edge begins with an event');
  });

  it(
    'keeps no reasonless edge of a type that needs a reason',
    rolledBack(async (db) => {
      const { goal } = await plantChain(db);
      const other = await plantNode(db, 'goal', 'Z9.9');
      await expect(
        assertEdge(db, coordinator, later, { type: 'merged-into', from: other, to: goal, occurredOn: '2026-01-01' }),
      ).rejects.toThrow('thread.refuse.reason');
      const inserting = sql`insert into thread.edge (type, from_node, to_node, earlier_node, later_node, occurred_on,
        precision, visibility, recorded_at)
      select 'merged-into', a.number, b.number, a.number, b.number, '2026-01-01', 'day', 'public', now()
      from thread.node a, thread.node b where a.id = ${other.id} and b.id = ${goal.id}`.execute(db);
      await expect(inserting).rejects.toThrow('reason_where_required');
    }),
  );
});

describe('A thing that is gone', () => {
  it(
    'stays in its place as a tombstone with day and reason, its words are erased (TH08)',
    rolledBack(async (db) => {
      const { voice, finding } = await plantChain(db);
      await tombstoneNode(db, coordinator, threadMoment, voice, 'Auf Wunsch der Person gelöscht.');
      expect(await findNode(db, voice)).toMatchObject({
        code: 'C-016',
        title: '',
        tombstone: { on: '2026-11-22', reason: 'Auf Wunsch der Person gelöscht.' },
      });
      expect((await edgesOf(db, finding)).map((edge) => edge.from.code)).toContain('C-016');
      await registerNode(db, later, { ...voice, code: 'C-016', title: 'Der alte Text', isPublic: true });
      expect((await findNode(db, voice))?.title).toBe('');
    }),
  );
});
