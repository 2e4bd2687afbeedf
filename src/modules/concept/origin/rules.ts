import type { ConceptThing } from '../rules.ts';

/** Something that a document names but that is not in the system yet: `C-006` led to this measure. */
export interface Awaited {
  importKey: string;
  thing: ConceptThing;
  /** `from`: the other one leads to ours; `to`: ours leads to the other one. */
  direction: 'from' | 'to';
  type: AwaitedType;
  otherKind: string;
  otherCode: string;
  occurredOn: string;
}

/** The types of edges that a concept on paper names. */
export const awaitedTypes = ['became', 'measured-by', 'funds'] as const;
export type AwaitedType = (typeof awaitedTypes)[number];

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
