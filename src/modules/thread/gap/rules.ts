import { type Decision, no, yes } from '#platform/forms/decision.ts';
import type { EdgeType } from '../edge/rules.ts';

/** An edge that would close a gap: of one of these types, with the node at this end and one of these kinds opposite. */
export interface Closing {
  types: readonly EdgeType[];
  /** The end at which the node with the gap stands. */
  end: 'from' | 'to';
  /** Kinds at the other end; any where left out. */
  others?: readonly string[];
  /** The edge may also belong to what the node came from: an indicator of the measure's goal. */
  alsoOfOrigin?: readonly string[];
  /** Of an origin whose voices were divided among its children it does not count. */
  unlessDivided?: true;
}

export interface GapRule {
  /** Nodes of these kinds can have the gap. */
  kinds: readonly string[];
  /** Any one of these closes it. */
  closedBy: readonly Closing[];
  /** A day closes it, too: the node has one by which it is due. */
  closedByDay?: true;
}

const ended: Closing = { types: ['not-pursued', 'merged-into'], end: 'from' };
/** Things in which somebody asked for something. A survey question is none: its answers are. */
export const origins = [
  'contribution',
  'finding',
  'statement',
  'barrier',
  'idea',
  'motion',
  'motion-point',
  'practice',
];
/** Single voices: one that names a measure asked for that one. A finding or an example speaks for more than one. */
export const dividing = ['contribution', 'statement', 'barrier', 'idea'];

/**
 * What is missing in the thread, always seen from the node at which it is missing. The first seven are the public lists
 * of orphans; the last two are for planning.
 */
export const gapRules = {
  'finding-without-goal': {
    kinds: ['finding'],
    closedBy: [{ types: ['became'], end: 'from', others: ['goal', 'measure'] }, ended],
  },
  'goal-without-measure': {
    kinds: ['goal'],
    closedBy: [{ types: ['became'], end: 'from', others: ['measure'] }, ended],
  },
  // The one meaning of "ohne Stimme" (decision 0515): nobody asked for it, neither itself nor through its goal.
  'measure-without-origin': {
    kinds: ['measure'],
    closedBy: [
      { types: ['became'], end: 'to', others: origins, alsoOfOrigin: ['goal'], unlessDivided: true },
      { types: ['answers'], end: 'from', others: origins },
    ],
  },
  'spending-without-measure': {
    kinds: ['spending', 'grant'],
    closedBy: [{ types: ['funds'], end: 'from', others: ['measure', 'project', 'offer', 'post'] }],
  },
  'offer-without-measure': { kinds: ['offer'], closedBy: [{ types: ['delivers'], end: 'from', others: ['measure'] }] },
  'measure-without-effect-data': {
    kinds: ['measure'],
    closedBy: [{ types: ['measured-by'], end: 'from', others: ['indicator'], alsoOfOrigin: ['goal'] }, ended],
  },
  'promise-without-date': { kinds: ['promise'], closedBy: [], closedByDay: true },
  'measure-without-money': {
    kinds: ['measure'],
    closedBy: [{ types: ['funds'], end: 'to', others: ['grant', 'allocation', 'spending'] }, ended],
  },
  'measure-without-offer': {
    kinds: ['measure'],
    closedBy: [{ types: ['delivers'], end: 'to', others: ['offer', 'project', 'training'] }, ended],
  },
} as const satisfies Record<string, GapRule>;

export type GapName = keyof typeof gapRules;
export const gapNames = Object.keys(gapRules) as GapName[];

/** True for the name of a list of gaps; for names that come from an address. */
export function isGapName(name: string): name is GapName {
  return Object.hasOwn(gapRules, name);
}

/**
 * The lists that make sense in a house with these kinds: nothing can be missing of which no module knows. Where no kind
 * is declared at all (a bare database), every list counts.
 */
export function gapsAmong(kinds: ReadonlySet<string>): GapName[] {
  if (kinds.size === 0) return gapNames;
  const known = (names: readonly string[]) => names.some((name) => kinds.has(name));
  return gapNames.filter((name) => {
    const rule: GapRule = gapRules[name];
    const isClosable = rule.closedBy.some((closing) => closing.others !== undefined && known(closing.others));
    return known(rule.kinds) && (isClosable || rule.closedByDay === true);
  });
}

/** A standing edge as a gap rule sees it: which end of it is at the thing, and what kind of thing is at the other end. */
export interface EdgeEnd {
  end: 'from' | 'to';
  type: string;
  other: string;
  /** Kind of the thing from which ours came, where the edge is at that one. */
  ofOrigin: string | null;
  /**
   * A single voice names another child of that thing: it is known which of them was asked for, so that the voices of the
   * whole no longer speak for each.
   */
  isDivided: boolean;
}

/** Which of these gaps a thing has, with its standing edges and those of what it came from. */
export function gapsOf(
  kind: string,
  thing: { isDated: boolean; ends: readonly EdgeEnd[] },
  names: readonly GapName[] = gapNames,
): GapName[] {
  return names.filter((name) => {
    const rule: GapRule = gapRules[name];
    if (!rule.kinds.includes(kind) || (rule.closedByDay && thing.isDated)) return false;
    return !rule.closedBy.some((closing) => thing.ends.some((end) => closes(closing, end)));
  });
}

function closes(closing: Closing, { end, type, other, ofOrigin, isDivided }: EdgeEnd): boolean {
  const isOfOrigin = ofOrigin !== null && closing.alsoOfOrigin?.includes(ofOrigin) === true;
  const isAtTheThing = ofOrigin === null || (isOfOrigin && !(closing.unlessDivided && isDivided));
  const types: readonly string[] = closing.types;
  return isAtTheThing && closing.end === end && types.includes(type) && (closing.others?.includes(other) ?? true);
}

/** Kinds of origins whose edges also close one of these gaps. */
export function originKinds(names: readonly GapName[]): string[] {
  const closings = names.flatMap((name): readonly Closing[] => gapRules[name].closedBy);
  return [...new Set(closings.flatMap((closing) => closing.alsoOfOrigin ?? []))];
}

/** May this gap be closed by a reason? Only one that a thing of this kind can have and does have. */
export function canGiveReason(gap: GapName, kind: string, isOpen: boolean, reason: string): Decision {
  if (reason.trim() === '') return no('thread.refuse.reason', {}, 'reason');
  if (!(gapRules[gap].kinds as readonly string[]).includes(kind)) return no('thread.refuse.no-such-gap', {}, 'reason');
  if (!isOpen) return no('thread.refuse.gap-closed', {}, 'reason');
  return yes;
}
