import type { ConceptThing } from '../rules.ts';

/** How something earlier stands to a goal or measure: it became that, or a measure that was there already answers it. */
export const tieTypes = ['became', 'answers'] as const;
export type TieType = (typeof tieTypes)[number];

/** Only measures answer; a goal comes from something. */
export function tieTypesOf(kind: ConceptThing['kind']): readonly TieType[] {
  return kind === 'measure' ? tieTypes : ['became'];
}

/** The two ends of the edge that a tie makes: what came first points on, an answer points back. */
export function endsOfTie<R>(type: TieType, thing: R, other: R): { from: R; to: R } {
  return type === 'became' ? { from: other, to: thing } : { from: thing, to: other };
}

/** Things whose number somebody may name as an origin, in the order in which they are looked for. */
export const originKinds = ['finding', 'contribution', 'goal', 'motion-point', 'motion', 'practice'] as const;

/** Whether something of this kind can be an origin. */
export function isOriginKind(kind: string): boolean {
  return originKinds.some((one) => one === kind);
}

/** The kinds on offer for a thing: a goal does not come from another goal. */
export function originKindsOf(kind: ConceptThing['kind']): readonly string[] {
  return originKinds.filter((one) => kind === 'measure' || one !== 'goal');
}
