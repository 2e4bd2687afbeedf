import { type Decision, no, yes } from '#platform/forms/decision.ts';

/**
 * What an edge can say. `pairs` lists who may stand at its two ends. `flow` says which end came first in the county's
 * work (voice → finding → goal → measure → money and offer → effect → report): an offer delivers a measure, so the
 * edge points back from the later to the earlier one. Walking the thread follows the flow, not the arrow.
 */
interface EdgeRule {
  pairs: readonly (readonly [from: readonly string[], to: readonly string[]])[];
  flow: 'with-arrow' | 'against-arrow';
  reasonRequired: boolean;
  /** Both ends are of one kind. */
  sameKind?: true;
}

const voices = ['contribution', 'statement', 'barrier', 'idea'] as const;
const plans = ['goal', 'measure'] as const;
const anything = ['*'] as const;

export const edgeTypes = {
  became: {
    pairs: [
      [voices, ['finding', 'goal', 'measure', 'offer', 'idea', 'project']],
      [['finding'], ['goal', 'measure']],
      [['goal'], ['measure', 'project']],
      [['measure'], ['project']],
      [
        ['motion', 'motion-point', 'practice', 'decision'],
        ['finding', 'goal', 'measure', 'project'],
      ],
      [['conference'], ['edition']],
    ],
    flow: 'with-arrow',
    reasonRequired: false,
  },
  'same-as': { pairs: [[voices, voices]], flow: 'with-arrow', reasonRequired: false },
  'merged-into': { pairs: [[anything, anything]], flow: 'with-arrow', reasonRequired: true, sameKind: true },
  'split-from': { pairs: [[anything, anything]], flow: 'against-arrow', reasonRequired: true, sameKind: true },
  'based-on': {
    pairs: [
      [
        ['sentence', 'summary', 'document', 'report', 'answer', 'practice'],
        [...voices, 'note', 'finding', 'reading', 'measure', 'indicator'],
      ],
    ],
    flow: 'against-arrow',
    reasonRequired: false,
  },
  answers: {
    pairs: [
      [
        ['answer', 'measure', 'decision', 'offer', 'report', 'promise'],
        [...voices, 'finding', 'motion', 'motion-point'],
      ],
    ],
    flow: 'against-arrow',
    reasonRequired: false,
  },
  delivers: {
    pairs: [[['project', 'offer', 'training', 'conference', 'promise'], ['measure']]],
    flow: 'against-arrow',
    reasonRequired: false,
  },
  funds: {
    pairs: [
      [
        ['spending', 'grant', 'allocation'],
        ['project', 'measure', 'offer', 'post'],
      ],
    ],
    flow: 'against-arrow',
    reasonRequired: false,
  },
  'measured-by': { pairs: [[plans, ['indicator']]], flow: 'with-arrow', reasonRequired: false },
  'decided-in': {
    pairs: [[[...plans, 'grant', 'prize', 'edition', 'motion', 'motion-point'], ['decision']]],
    flow: 'with-arrow',
    reasonRequired: false,
  },
  'carried-over': { pairs: [[anything, anything]], flow: 'with-arrow', reasonRequired: true, sameKind: true },
  'forwarded-to': {
    pairs: [
      [
        [...voices, 'finding'],
        ['organisation', 'unit', 'body', 'municipality', 'authority', 'stakeholder'],
      ],
    ],
    flow: 'with-arrow',
    reasonRequired: true,
  },
  'not-pursued': {
    pairs: [
      [
        [...voices, 'finding', ...plans],
        ['decision', 'reason-record'],
      ],
    ],
    flow: 'with-arrow',
    reasonRequired: true,
  },
} as const satisfies Record<string, EdgeRule>;

export type EdgeType = keyof typeof edgeTypes;
export const edgeTypeNames = Object.keys(edgeTypes) as EdgeType[];

export const precisions = ['day', 'month', 'year'] as const;
export type Precision = (typeof precisions)[number];
export const visibilities = ['public', 'internal', 'protected'] as const;
export type Visibility = (typeof visibilities)[number];
/** How a node of an old edition lives on in the new one. */
export const mappings = ['continued', 'changed', 'merged', 'split'] as const;
export type Mapping = (typeof mappings)[number];

/** What somebody asserts, reduced to what the rules need. */
export interface Assertion {
  type: EdgeType;
  fromKind: string;
  toKind: string;
  sameThing: boolean;
  reason: string;
  mapping: Mapping | null;
}

/** May this edge be asserted? Not where the kinds do not fit the type, nor without a reason where the type needs one. */
export function canAssert(edge: Assertion): Decision {
  const rule: EdgeRule = edgeTypes[edge.type];
  if (edge.sameThing) return no('thread.refuse.same-thing');
  if (!kindsFit(rule, edge.fromKind, edge.toKind)) {
    return no('thread.refuse.kinds', { type: edge.type, from: edge.fromKind, to: edge.toKind });
  }
  if ((edge.type === 'carried-over') !== (edge.mapping !== null)) return no('thread.refuse.mapping', {}, 'mapping');
  if (needsReason(edge.type, edge.mapping) && edge.reason.trim() === '')
    return no('thread.refuse.reason', {}, 'reason');
  return yes;
}

/** Types marked R need a reason; carrying over does not where the thing simply continues. */
export function needsReason(type: EdgeType, mapping: Mapping | null): boolean {
  return edgeTypes[type].reasonRequired && !(type === 'carried-over' && mapping === 'continued');
}

/**
 * What a thing keeps of the one it carries on (`carried-over`): the voices that asked for it, the money that pays it, the
 * offers that carry it out, the indicators that measure it. Not its measures: they are carried on themselves.
 */
export const inherited = {
  /** Edges that lead to the older thing, of any type. */
  to: ['became', 'funds', 'delivers'],
  /** Edges that start from it. */
  from: ['measured-by', 'answers'],
} as const satisfies Record<'from' | 'to', readonly EdgeType[]>;

/** Which end came first in the county's work. */
export function earlierEnd(type: EdgeType): 'from' | 'to' {
  return edgeTypes[type].flow === 'with-arrow' ? 'from' : 'to';
}

function kindsFit(rule: EdgeRule, from: string, to: string): boolean {
  if (rule.sameKind && from !== to) return false;
  const includes = (kinds: readonly string[], kind: string) => kinds.includes(kind) || kinds.includes('*');
  return rule.pairs.some(([froms, tos]) => includes(froms, from) && includes(tos, to));
}

/** What happened to a thing itself: it was merged, split, carried over. Whoever did it undoes it there, never in the thread alone. */
const ofThingsThemselves: readonly EdgeType[] = ['merged-into', 'split-from', 'carried-over'];

/** Can somebody take this edge back by itself? */
export const standsByItself = (type: EdgeType) => !ofThingsThemselves.includes(type);

/** May this edge be withdrawn? Only a standing one, and only with a reason. */
export function canWithdraw(edge: { state: 'asserted' | 'withdrawn' }, reason: string): Decision {
  if (edge.state === 'withdrawn') return no('thread.refuse.withdrawn-already', {}, 'reason');
  if (reason.trim() === '') return no('thread.refuse.reason', {}, 'reason');
  return yes;
}
