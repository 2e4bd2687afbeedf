import { type Decision, no, yes } from '#platform/forms/decision.ts';
import { type Edition, isPublicEdition } from '../edition/rules.ts';
import type { Verdict } from './verdict.rules.ts';

/** A goal or measure with the words that are compared. */
export interface Worded {
  kind: 'goal' | 'measure';
  id: string;
  code: string;
  title: string;
  text: string;
  facts: ThingFacts;
}

/** What the council resolves about a measure besides its words; lead and functions by name. A goal has its horizon. */
export const factNames = ['budgetCents', 'startOn', 'endOn', 'lead', 'person', 'deputy', 'horizonOn'] as const;
export type FactName = (typeof factNames)[number];
export type ThingFacts = Partial<Record<FactName, string | number | null>>;

/** One fact that is another one now. */
export interface FactChange {
  name: FactName;
  from: string | number | null;
  to: string | number | null;
}

/** Something that lives on: what it was, of which there are several where they became one, what it is, and why. */
export interface Pair {
  before: readonly Worded[];
  after: Worded;
  reason: string;
  facts: readonly FactChange[];
}

/** Something that does not live on, with the verdict; undefined while nobody has passed one. */
export interface Ended {
  thing: Worded;
  verdict: Verdict | undefined;
}

/** What became of the goals, or of the measures, of one edition in another. */
export interface Comparison {
  added: readonly Worded[];
  changed: readonly Pair[];
  same: readonly Pair[];
  ended: readonly Ended[];
}

/**
 * Compares two editions by what lives on in what (the thread says so, not the number): new is what carries nothing on,
 * changed is what reads differently or costs, begins, ends or is led differently, ended is what nothing carries on.
 */
export function compare(
  before: readonly Worded[],
  after: readonly Worded[],
  heirs: ReadonlyMap<string, readonly string[]>,
  verdicts: readonly Verdict[],
): Comparison {
  const verdictOf = ({ id }: Worded) => verdicts.find(({ thingId }) => thingId === id);
  const pairs = after.flatMap((one): Pair[] => {
    const own = before.filter((old) => heirs.get(old.id)?.includes(one.id));
    const reasons = own.flatMap((old) => verdictOf(old)?.reason || []);
    const facts = own.length === 1 && own[0] ? changedFacts(own[0].facts, one.facts) : [];
    return own.length === 0 ? [] : [{ before: own, after: one, reason: [...new Set(reasons)].join(' '), facts }];
  });
  const carriedOn = pairs.flatMap((pair) => pair.before.map(({ id }) => id));
  const taken = pairs.map((pair) => pair.after.id);
  return {
    added: after.filter(({ id }) => !taken.includes(id)),
    changed: pairs.filter((pair) => !isSame(pair)),
    same: pairs.filter(isSame),
    ended: before.filter(({ id }) => !carriedOn.includes(id)).map((thing) => ({ thing, verdict: verdictOf(thing) })),
  };
}

/** Several that became one are a change, whatever their words. */
function isSame({ before, after, facts }: Pair): boolean {
  const [old, ...others] = before;
  return others.length === 0 && old?.title === after.title && old.text === after.text && facts.length === 0;
}

/** A day that a measure began on is no change where the copy leaves it out: what runs has begun. */
function changedFacts(before: ThingFacts, after: ThingFacts): FactChange[] {
  return factNames.flatMap((name) => {
    const change = { name, from: before[name] ?? null, to: after[name] ?? null };
    const hasBegun = name === 'startOn' && change.to === null;
    return change.from === change.to || hasBegun ? [] : [change];
  });
}

/** The edition that another one is compared with: the one that is named, or the one before. */
export function comparedWith<E extends Pick<Edition, 'code' | 'number' | 'state'>>(
  editions: readonly E[],
  edition: Pick<Edition, 'number'>,
  code: string | null,
): E | undefined {
  const older = editions.filter(({ number }) => number < edition.number).sort((a, b) => b.number - a.number);
  return code === null ? older[0] : older.find((one) => one.code === code);
}

/** May everybody read how two editions differ? Only once both are public. */
export function canCompareInPublic(editions: readonly (Pick<Edition, 'state'> | undefined)[]): Decision {
  return editions.every((edition) => edition && isPublicEdition(edition)) ? yes : no('concept.comparison.not-public');
}
