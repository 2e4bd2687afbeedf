import type { NodeKind } from '#platform/manifest/manifest.ts';
import type { NodeRef } from '../node/rules.ts';

/** The places of the chain; 5 is responsibility, which is a column of its thing and no node. */
export const stageNumbers = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;
export type StageNumber = (typeof stageNumbers)[number];

/** there: something stands here · gap: it is missing · not-needed: nothing here, and nobody misses it. */
export type StageState = 'there' | 'gap' | 'not-needed';

/** One thing's whole thread in nine words, for the small drawing in a list. */
export type Stages = ReadonlyMap<StageNumber, StageState>;

/** The place of a kind in the chain; undefined for kinds that no module has declared. */
export function stageOf(kinds: ReadonlyMap<string, NodeKind>, kind: string): StageNumber | undefined {
  const stage = kinds.get(kind)?.stage;
  return stageNumbers.find((number) => number === stage);
}

const gapStages: Readonly<Record<string, StageNumber>> = {
  'finding-without-goal': 3,
  'goal-without-measure': 4,
  'measure-without-origin': 1,
  'spending-without-measure': 4,
  'offer-without-measure': 4,
  'measure-without-effect-data': 8,
  'measure-without-money': 6,
  'measure-without-offer': 7,
};

/** Where a list of gaps shows on the chain. */
export function gapStage(gap: string): StageNumber | undefined {
  return gapStages[gap];
}

/**
 * The state of every place, from the kinds that a thing reaches and the gaps it has. An open gap wins over a distant
 * neighbour: where the voices of a goal led to its other measures, one without any is "without voice". A gap with a
 * written reason is not needed.
 */
export function stagesOf(
  kinds: ReadonlyMap<string, NodeKind>,
  node: NodeRef,
  reached: readonly string[],
  gaps: readonly { gap: string; isOpen: boolean }[],
): Stages {
  const states = new Map<StageNumber, StageState>(stageNumbers.map((number) => [number, 'not-needed']));
  for (const kind of [node.kind, ...reached]) {
    const stage = stageOf(kinds, kind);
    if (stage !== undefined) states.set(stage, 'there');
  }
  for (const { gap, isOpen } of gaps) {
    const stage = gapStages[gap];
    if (stage !== undefined) states.set(stage, isOpen ? 'gap' : 'not-needed');
  }
  return states;
}
