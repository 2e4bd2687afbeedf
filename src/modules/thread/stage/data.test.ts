import { beforeAll, describe, expect, it } from 'vitest';
import { connectDeclarations } from '#platform/manifest/declared.ts';
import { useDatabase } from '#platform/testing/database.ts';
import { giveGapReason } from '../gap/verbs.ts';
import type { NodeRef } from '../node/rules.ts';
import { nodeKeyOf } from '../node/rules.ts';
import { chainKinds, coordinator, plantChain, plantEdge, plantNode, threadMoment } from '../test-support.ts';
import { miniThreads, threadAround } from './data.ts';

const { rolledBack } = useDatabase();
beforeAll(() => connectDeclarations([{ name: 'test', nodeKinds: chainKinds }]));

describe('The thread around one thing', () => {
  it(
    'says place by place what is there and what is missing',
    rolledBack(async (db) => {
      const { measure } = await plantChain(db);
      const stages = await threadAround(db, measure);
      expect(
        stages.map(({ stage, nodes, gaps, isHere }) => [
          stage,
          isHere ? 'here' : nodes.map((node) => node.code).join(),
          gaps.map((gap) => gap.gap).join(),
        ]),
      ).toEqual([
        [1, 'C-016', ''],
        [2, 'F-10', ''],
        [3, 'Z8.2', ''],
        [4, 'here', ''],
        [5, '', ''],
        [6, 'FM10', ''],
        [7, 'O-010', ''],
        [8, 'I18', ''],
        [9, '', ''],
      ]);
    }),
  );
});

describe('The small threads of a list', () => {
  it(
    'show gaps before distant neighbours, and a reasoned gap as not needed',
    rolledBack(async (db) => {
      const { voice, goal, measure } = await plantChain(db);
      await plantEdge(db, 'became', voice, measure);
      const bare = await plantNode(db, 'measure', 'M-813');
      await plantEdge(db, 'became', goal, bare);
      await giveGapReason(db, coordinator, threadMoment, 'measure-without-offer', bare, 'noch nicht dran');
      const threads = await miniThreads(db, [measure, bare]);
      const states = (node: NodeRef) => [...(threads.get(nodeKeyOf(node)) ?? [])].map(([, state]) => state);
      expect(states(measure)).toEqual([
        'there',
        'there',
        'there',
        'there',
        'not-needed',
        'there',
        'there',
        'there',
        'not-needed',
      ]);
      expect(states(bare)).toEqual([
        'gap',
        'there',
        'there',
        'there',
        'not-needed',
        'gap',
        'not-needed',
        'there',
        'not-needed',
      ]);
    }),
  );

  it(
    'are none for a list of nothing',
    rolledBack(async (db) => {
      expect((await miniThreads(db, [])).size).toBe(0);
    }),
  );
});
