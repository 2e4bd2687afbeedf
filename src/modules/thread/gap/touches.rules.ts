import { dividing, origins } from './rules.ts';

/** A standing edge at one thing, or at one that it carries on. */
export interface Touch {
  /** Its own edge, not one that it keeps of what it carries on. */
  isOwn: boolean;
  /** The end at which our thing stands. */
  end: 'from' | 'to';
  type: string;
  /** Number and kind of the thing at the other end, and whether that is gone. */
  other: number;
  kind: string;
  isGone: boolean;
}

/** A touch as the database gives it: the number of the thing that is touched, then what `Touch` says, in its order. */
export type TouchRow = [number, boolean, 'from' | 'to', string, number, string, boolean];

/** The edges at things, at what they came from and at the other children of that; things are meant by their numbers. */
export class Touches {
  readonly #at = new Map<number, Touch[]>();

  constructor(rows: readonly TouchRow[]) {
    for (const [number, isOwn, end, type, other, kind, isGone] of rows) {
      const touch = { isOwn, end, type, other, kind, isGone };
      const known = this.#at.get(number);
      if (known) known.push(touch);
      else this.#at.set(number, [touch]);
    }
  }

  /** All edges at the thing. */
  at(number: number): readonly Touch[] {
    return this.#at.get(number) ?? [];
  }

  /** What the thing itself came from, of these kinds. */
  parentsOf(number: number, kinds: readonly string[]): readonly Touch[] {
    return this.at(number).filter(
      ({ isOwn, end, type, kind }) => isOwn && end === 'to' && type === 'became' && kinds.includes(kind),
    );
  }

  /** Things in which somebody asked for this one, or which it answers, itself or through what it carries on. */
  voicesOf(number: number, kinds: readonly string[] = origins): readonly Touch[] {
    return this.at(number).filter(
      ({ end, type, kind }) =>
        kinds.includes(kind) && ((end === 'to' && type === 'became') || (end === 'from' && type === 'answers')),
    );
  }

  /**
   * Whether a single voice names another child of `parent` of the same kind than `child`: it is known then which of them
   * was asked for, so that the voices of the parent no longer speak for each.
   */
  isDivided(parent: number, child: number, kind: string): boolean {
    return this.at(parent).some(
      (birth) =>
        birth.isOwn &&
        birth.end === 'from' &&
        birth.type === 'became' &&
        birth.kind === kind &&
        birth.other !== child &&
        !birth.isGone &&
        this.voicesOf(birth.other, dividing).length > 0,
    );
  }
}
