import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { Db } from '#platform/database/database.ts';
import { inTransaction } from '#platform/database/transaction.ts';
import { useDatabase } from '#platform/testing/database.ts';
import { edgesOf } from '../edge/data.ts';
import { type EdgeType, edgeTypeNames, edgeTypes } from '../edge/rules.ts';
import { confirmEdge, withdrawEdge } from '../edge/verbs.ts';
import { giveGapReason } from '../gap/verbs.ts';
import type { NodeRef } from '../node/rules.ts';
import { registerNode, tombstoneNode } from '../node/verbs.ts';
import { pathsFrom, pathsTo } from '../path/data.ts';
import { coordinator, plantChain, plantEdge, threadMoment } from '../test-support.ts';
import { exportThread, exportThreadCsv, importThread, importThreadCsv } from './verbs.ts';

const first = useDatabase();
const second = useDatabase();

/** Kinds between which every shape of thread can be drawn. */
const kinds = ['contribution', 'finding', 'goal', 'measure', 'offer', 'grant', 'indicator'] as const;
const awkward = fc.constantFrom('a', 'Ж', '"', ',', '\n', ';', 'ß', '\u200f', ' ', '”');

interface Plan {
  nodes: { kind: (typeof kinds)[number]; isPublic: boolean; title: string }[];
  edges: {
    type: EdgeType;
    from: number;
    to: number;
    visibility: 'public' | 'internal';
    fate: 'stays' | 'confirmed' | 'withdrawn';
  }[];
}

const plan: fc.Arbitrary<Plan> = fc.record({
  nodes: fc.array(
    fc.record({
      kind: fc.constantFrom(...kinds),
      isPublic: fc.boolean(),
      title: fc.array(awkward, { maxLength: 6 }).map((signs) => signs.join('')),
    }),
    { minLength: 2, maxLength: 12 },
  ),
  edges: fc.array(
    fc.record({
      type: fc.constantFrom(...edgeTypeNames),
      from: fc.nat(11),
      to: fc.nat(11),
      visibility: fc.constantFrom('public' as const, 'internal' as const),
      fate: fc.constantFrom('stays' as const, 'stays' as const, 'confirmed' as const, 'withdrawn' as const),
    }),
    { maxLength: 30 },
  ),
});

const fits = (type: EdgeType, from: string, to: string) => {
  const rule: { pairs: readonly (readonly [readonly string[], readonly string[]])[]; sameKind?: true } =
    edgeTypes[type];
  if (rule.sameKind) return from === to;
  return rule.pairs.some(([froms, tos]) => froms.includes(from) && tos.includes(to));
};

async function build(db: Db, { nodes, edges }: Plan): Promise<NodeRef[]> {
  const refs: NodeRef[] = [];
  for (const [index, node] of nodes.entries()) {
    const ref = { kind: node.kind, id: randomUUID() };
    await registerNode(db, threadMoment, { ...ref, code: `N-${index}`, title: node.title, isPublic: node.isPublic });
    refs.push(ref);
  }
  for (const edge of edges) {
    const [from, to] = [refs[edge.from], refs[edge.to]];
    if (!from || !to || from === to || !fits(edge.type, from.kind, to.kind)) continue;
    const id = await plantEdge(db, edge.type, from, to, { reason: 'so "ist", es', visibility: edge.visibility });
    if (edge.fate === 'confirmed') await confirmEdge(db, coordinator, threadMoment, id, 'noch wahr');
    if (edge.fate === 'withdrawn') await withdrawEdge(db, coordinator, threadMoment, id, 'doch nicht');
  }
  return refs;
}

/** Runs the work and leaves nothing behind. */
async function undone(db: Db, work: (db: Db) => Promise<void>): Promise<void> {
  const done = new Error('undo');
  await inTransaction(db, {}, async (inner) => {
    await work(inner);
    throw done;
  }).catch((error: unknown) => {
    if (error !== done) throw error;
  });
}

describe('The whole thread', () => {
  it('is the same graph after export and import, and a second import adds nothing (TH11)', async () => {
    await fc.assert(
      fc.asyncProperty(plan, async (drawn) => {
        await undone(first.db(), async (here) => {
          await build(here, drawn);
          const json = await exportThread(here);
          const csv = await exportThreadCsv(here);
          await undone(second.db(), async (there) => {
            expect(await importThread(there, json)).toMatchObject({ ok: true });
            expect(await exportThread(there)).toBe(json);
            expect(await importThread(there, json)).toMatchObject({
              ok: true,
              added: { nodes: 0, edges: 0, events: 0 },
            });
          });
          await undone(second.db(), async (there) => {
            expect(await importThreadCsv(there, csv)).toMatchObject({ ok: true });
            expect(await exportThread(there)).toBe(json);
          });
        });
      }),
      { numRuns: 25 },
    );
  });

  it('keeps every edge that was ever asserted, withdrawn or not', async () => {
    await fc.assert(
      fc.asyncProperty(plan, async (drawn) => {
        await undone(first.db(), async (db) => {
          const refs = await build(db, drawn);
          const asserted = await sql<{
            count: number;
          }>`select count(*) from thread.edge_event where kind = 'asserted'`.execute(db);
          const seen = new Set<string>();
          for (const ref of refs) for (const edge of await edgesOf(db, ref)) seen.add(edge.id);
          expect(seen.size).toBe(asserted.rows[0]?.count);
        });
      }),
      { numRuns: 15 },
    );
  });

  it('reads alike from both ends and always comes to an end (TH09)', async () => {
    await fc.assert(
      fc.asyncProperty(plan, async (drawn) => {
        await undone(first.db(), async (db) => {
          const refs = await build(db, drawn);
          const reached = async (walk: typeof pathsFrom, ref: NodeRef) =>
            (await walk(db, ref)).nodes.filter((node) => !node.onlyWithdrawn).map((node) => node.id);
          const down = new Map<string, string[]>();
          for (const ref of refs) down.set(ref.id, await reached(pathsFrom, ref));
          for (const ref of refs) {
            const up = (await reached(pathsTo, ref)).sort();
            const expected = refs
              .filter((other) => other !== ref && down.get(other.id)?.includes(ref.id))
              .map((other) => other.id);
            expect(up).toEqual(expected.sort());
          }
        });
      }),
      { numRuns: 15 },
    );
  });

  it('never shows a reader a thing that is not public, nor what lies behind it', async () => {
    await fc.assert(
      fc.asyncProperty(plan, async (drawn) => {
        await undone(first.db(), async (db) => {
          const refs = await build(db, drawn);
          const publicIds = new Set(refs.filter((_, index) => drawn.nodes[index]?.isPublic).map((ref) => ref.id));
          for (const ref of refs) {
            for (const walk of [pathsFrom, pathsTo]) {
              const path = await walk(db, ref, { publicOnly: true });
              expect(path.nodes.every((node) => publicIds.has(node.id))).toBe(true);
              expect(path.edges.every((edge) => edge.visibility === 'public')).toBe(true);
              if (!publicIds.has(ref.id)) expect(path.edges).toEqual([]);
              const shown = new Set([ref.id, ...path.nodes.map((node) => node.id)]);
              expect(path.edges.every((edge) => shown.has(edge.near.split(' ')[1] ?? ''))).toBe(true);
            }
          }
        });
      }),
      { numRuns: 15 },
    );
  });
});

describe('An import of a thread', () => {
  it('brings tombstones and written reasons along', async () => {
    await undone(first.db(), async (here) => {
      const { voice, finding } = await plantChain(here);
      await tombstoneNode(here, coordinator, threadMoment, voice, 'gelöscht');
      const goal = { kind: 'goal', id: randomUUID() };
      await registerNode(here, threadMoment, { ...goal, code: 'Z7.1', title: 'Ankommen', isPublic: true });
      await giveGapReason(here, coordinator, threadMoment, 'goal-without-measure', goal, 'kommt 2027');
      const json = await exportThread(here);
      await undone(second.db(), async (there) => {
        await importThread(there, json);
        expect(await exportThread(there)).toBe(json);
        expect(await edgesOf(there, finding)).toHaveLength(2);
      });
    });
  });

  it.each([
    ['no JSON', '{', 'this is no JSON'],
    ['another file', '{"format":"x"}', 'this is no thread of version 1'],
  ])('refuses %s and says so', async (_name, text, fault) => {
    expect(await importThread(first.db(), text)).toEqual({ ok: false, faults: [fault] });
  });

  it('refuses a forged edge and names its place', async () => {
    await undone(first.db(), async (here) => {
      await plantChain(here);
      const data = JSON.parse(await exportThread(here));
      data.edges[0].toKind = 'indicator';
      data.edges[1].type = 'invented';
      expect(await importThread(here, JSON.stringify(data))).toMatchObject({
        ok: false,
        faults: [expect.stringContaining('edges.1.type')],
      });
      data.edges[1].type = 'became';
      expect(await importThread(here, JSON.stringify(data))).toMatchObject({
        ok: false,
        faults: [expect.stringContaining('edges.0')],
      });
      data.edges[0].toKind = 'finding';
      data.edges[0].toId = randomUUID();
      expect(await importThread(here, JSON.stringify(data))).toMatchObject({
        ok: false,
        faults: [expect.stringContaining('no node')],
      });
    });
  });
});
