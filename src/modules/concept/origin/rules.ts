/** A thing of the concept that something leads to or from. */
export interface ConceptThing {
  kind: 'goal' | 'measure';
  id: string;
}

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

/** Kinds of things that are somebody's voice, said directly. A survey question is not: its answers are. */
export const voiceKinds: readonly string[] = ['contribution', 'statement', 'idea', 'barrier', 'motion', 'motion-point'];

/** What stands around a goal or measure, from the thread and from documents that name it. */
export interface Around {
  kind: string;
  code: string;
  type: string;
  direction: 'in' | 'out';
}

/** How many voices led here directly. None: "ohne Stimme". */
export function countVoices(around: readonly Around[]): number {
  return around.filter((one) => one.direction === 'in' && voiceKinds.includes(one.kind)).length;
}

/** How many indicators measure it. */
export function countIndicators(around: readonly Around[]): number {
  return around.filter((one) => one.direction === 'out' && one.type === 'measured-by').length;
}

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
