import { describe, expect, it } from 'vitest';
import type { ThreadNode } from '../node/rules.ts';
import { makePath, type PathEdge } from '../path/rules.ts';
import { stageOf } from '../stage/rules.ts';
import { chainKinds } from '../test-support.ts';
import { drawThread, mostStations } from './rules.ts';

const kinds = new Map(chainKinds.map((kind) => [kind.kind, kind]));
const node = (kind: string, id: string): ThreadNode => ({
  kind,
  id,
  code: id,
  title: id,
  editionId: null,
  isPublic: true,
  otherEdition: null,
  tombstone: null,
});
const step = (near: string, far: ThreadNode, state: PathEdge['state'] = 'asserted') => ({
  edge: {
    id: `${near}-${far.id}`,
    type: 'became' as const,
    near,
    far: `${far.kind} ${far.id}`,
    from: near,
    occurredOn: '2026-01-01',
    precision: 'day' as const,
    reason: '',
    visibility: 'public' as const,
    state,
  },
  node: far,
});
const draw = (
  start: ThreadNode,
  paths: Parameters<typeof drawThread>[0]['paths'],
  gaps: { gap: string; node: ThreadNode }[] = [],
) => drawThread({ start, paths, gaps, stageOf: (kind) => stageOf(kinds, kind) });

describe('Drawing a thread', () => {
  const goal = node('goal', 'Z');
  const before = makePath(goal, 'upstream', [
    step('goal Z', node('finding', 'F')),
    step('finding F', node('contribution', 'C')),
  ]);
  const after = makePath(goal, 'downstream', [
    step('goal Z', node('measure', 'M')),
    step('measure M', node('offer', 'O')),
    step('goal Z', node('measure', 'N'), 'withdrawn'),
  ]);

  it('has one bold line from the earliest voice through the start to the latest effect', () => {
    expect(draw(goal, [before, after]).mainLine).toEqual([
      'contribution C',
      'finding F',
      'goal Z',
      'measure M',
      'offer O',
    ]);
  });

  it('tells the whole story even where the voice asked for the measure itself', () => {
    const measure = node('measure', 'M');
    const back = makePath(measure, 'upstream', [
      step('measure M', node('contribution', 'C')),
      step('measure M', goal),
      step('goal Z', node('finding', 'F')),
      step('finding F', node('contribution', 'B')),
      step('finding F', node('contribution', 'C')),
    ]);
    expect(draw(measure, [back]).mainLine).toEqual(['contribution C', 'finding F', 'goal Z', 'measure M']);
  });

  it('strikes withdrawn lines and greys what only they lead to', () => {
    const drawing = draw(goal, [before, after]);
    expect(drawing.lines.find((line) => line.edge.far === 'measure N')?.state).toBe('withdrawn');
    expect(drawing.stations.find((station) => station.key === 'measure N')?.state).toBe('gone');
  });

  it('shows what is missing where it would stand, and a missing voice at the measure itself', () => {
    const drawing = draw(
      goal,
      [before, after],
      [
        { gap: 'measure-without-money', node: node('measure', 'M') },
        { gap: 'measure-without-origin', node: node('measure', 'M') },
        { gap: 'measure-without-money', node: node('measure', 'elsewhere') },
      ],
    );
    expect(drawing.gaps).toEqual([{ key: 'measure-without-money measure M', at: 'measure M', stage: 6 }]);
    expect(drawing.stations.find((station) => station.key === 'measure M')?.gaps).toEqual(['measure-without-origin']);
  });

  it('leaves out the farthest where too much would have to be drawn, and says how many', () => {
    const many = Array.from({ length: 100 }, (_, index) => step('goal Z', node('measure', `M${index}`)));
    const drawing = draw(goal, [makePath(goal, 'downstream', many)]);
    expect([drawing.stations.length, drawing.left]).toEqual([mostStations, 100 - mostStations + 1]);
  });
});
