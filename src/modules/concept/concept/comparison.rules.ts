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
}

/** Something that lives on: as it was and as it is, and why it was changed. */
export interface Pair {
  before: Worded;
  after: Worded;
  reason: string;
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
 * changed is what reads differently, ended is what nothing carries on.
 */
export function compare(
  before: readonly Worded[],
  after: readonly Worded[],
  heirs: ReadonlyMap<string, readonly string[]>,
  verdicts: readonly Verdict[],
): Comparison {
  const verdictOf = ({ id }: Worded) => verdicts.find(({ thingId }) => thingId === id);
  const pairs = before.flatMap((old) =>
    after
      .filter(({ id }) => heirs.get(old.id)?.includes(id))
      .map((one): Pair => ({ before: old, after: one, reason: verdictOf(old)?.reason ?? '' })),
  );
  const [carriedOn, taken] = [pairs.map((pair) => pair.before.id), pairs.map((pair) => pair.after.id)];
  const isSame = (pair: Pair) => pair.before.title === pair.after.title && pair.before.text === pair.after.text;
  return {
    added: after.filter(({ id }) => !taken.includes(id)),
    changed: pairs.filter((pair) => !isSame(pair)),
    same: pairs.filter(isSame),
    ended: before.filter(({ id }) => !carriedOn.includes(id)).map((thing) => ({ thing, verdict: verdictOf(thing) })),
  };
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
