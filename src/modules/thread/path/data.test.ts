import { describe, expect, it } from 'vitest';
import type { Db } from '#platform/database/database.ts';
import { useDatabase } from '#platform/testing/database.ts';
import { withdrawEdge } from '../edge/verbs.ts';
import type { NodeRef } from '../node/rules.ts';
import { coordinator, plantChain, plantEdge, plantNode, threadMoment } from '../test-support.ts';
import { pathsFrom, pathsTo } from './data.ts';

const { rolledBack } = useDatabase();

const codes = async (path: ReturnType<typeof pathsFrom>) => (await path).nodes.map((node) => node.code).sort();

describe('The thread, read from either end', () => {
  it(
    'leads from a voice to everything that came out of it',
    rolledBack(async (db) => {
      const { voice } = await plantChain(db);
      expect(await codes(pathsFrom(db, voice))).toEqual(['F-10', 'FM10', 'I18', 'M-821', 'O-010', 'Z8.2']);
      expect((await pathsFrom(db, voice)).nodes.map((node) => node.depth)).toEqual([1, 2, 3, 3, 4, 4]);
    }),
  );

  it(
    'leads from an offer back to the voice, although the offer points at the measure',
    rolledBack(async (db) => {
      const { offer } = await plantChain(db);
      expect(await codes(pathsTo(db, offer))).toEqual(['C-016', 'F-10', 'M-821', 'Z8.2']);
    }),
  );

  it(
    'does not lead from a measure to its sisters under the same goal',
    rolledBack(async (db) => {
      const { goal, measure } = await plantChain(db);
      const sister = await plantNode(db, 'measure', 'M-822');
      await plantEdge(db, 'became', goal, sister);
      expect(await codes(pathsTo(db, measure))).toEqual(['C-016', 'F-10', 'Z8.2']);
      expect(await codes(pathsFrom(db, measure))).toEqual(['FM10', 'O-010']);
    }),
  );

  it(
    'crosses editions and comes to an end in a circle',
    rolledBack(async (db) => {
      const { measure, voice } = await plantChain(db);
      const later = await plantNode(db, 'measure', 'M-821', { editionId: '0f4d21d2-2a0f-4a6c-a7b8-0c3b6a1b6f01' });
      await plantEdge(db, 'carried-over', measure, later);
      await plantEdge(db, 'carried-over', later, measure);
      expect(await codes(pathsFrom(db, voice))).toContain('M-821');
      expect(await codes(pathsFrom(db, measure))).toEqual(['FM10', 'M-821', 'O-010']);
    }),
  );

  it(
    'stops after as many steps as asked for',
    rolledBack(async (db) => {
      const { voice } = await plantChain(db);
      expect(await codes(pathsFrom(db, voice, { hops: 2 }))).toEqual(['F-10', 'Z8.2']);
    }),
  );

  it(
    'follows eight steps and more from both ends',
    rolledBack(async (db) => {
      const line: NodeRef[] = [];
      for (let position = 0; position < 12; position += 1) line.push(await plantNode(db, 'measure', `M-${position}`));
      for (let position = 1; position < 12; position += 1) await link(db, line, position);
      expect((await pathsFrom(db, line[0] as NodeRef)).nodes.at(-1)).toMatchObject({ code: 'M-11', depth: 11 });
      expect((await pathsTo(db, line[11] as NodeRef)).nodes.at(-1)).toMatchObject({ code: 'M-0', depth: 11 });
    }),
  );

  it(
    'shows a withdrawn edge and follows it no further',
    rolledBack(async (db) => {
      const { voice, adopted } = await plantChain(db);
      await withdrawEdge(db, coordinator, threadMoment, adopted, 'War eine Verwechslung.');
      const path = await pathsFrom(db, voice);
      expect(path.nodes.map((node) => [node.code, node.onlyWithdrawn])).toEqual([
        ['F-10', false],
        ['Z8.2', false],
        ['I18', false],
        ['M-821', true],
      ]);
      expect(path.edges.find((edge) => edge.id === adopted)?.state).toBe('withdrawn');
    }),
  );

  it(
    'neither shows nor passes through what is not public',
    rolledBack(async (db) => {
      const { goal } = await plantChain(db);
      const hidden = await plantNode(db, 'measure', 'M-900', { isPublic: false });
      const behind = await plantNode(db, 'offer', 'O-900');
      await plantEdge(db, 'became', goal, hidden);
      await plantEdge(db, 'delivers', behind, hidden);
      const seen = await codes(pathsFrom(db, goal, { publicOnly: true }));
      expect(seen).toEqual(['FM10', 'I18', 'M-821', 'O-010']);
      expect(await codes(pathsFrom(db, hidden, { publicOnly: true }))).toEqual([]);
    }),
  );

  it(
    'keeps an internal edge between two public things inside',
    rolledBack(async (db) => {
      const { voice } = await plantChain(db);
      const second = await plantNode(db, 'finding', 'F-11');
      await plantEdge(db, 'became', voice, second, { visibility: 'internal' });
      expect(await codes(pathsFrom(db, voice, { publicOnly: true }))).not.toContain('F-11');
      expect(await codes(pathsFrom(db, voice))).toContain('F-11');
    }),
  );
});

function link(db: Db, line: readonly NodeRef[], position: number): Promise<string> {
  return plantEdge(db, 'carried-over', line[position - 1] as NodeRef, line[position] as NodeRef);
}
