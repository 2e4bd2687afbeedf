/**
 * A slot is a place that a lower module offers and a higher one fills, without the lower one knowing who: "more on the
 * page of an organisation". The type parameters are what the filler is asked with and what it gives.
 */
export interface Slot<Asked, Given> {
  name: string;
  /** Only for the compiler. */
  readonly of?: { asked: Asked; given: Given };
}

export interface Filling {
  slot: string;
  fill(asked: never): unknown;
}

const filled = new Map<string, Filling[]>();

/** Offers a slot; `name` is `module.noun.place`. */
export function slot<Asked, Given>(name: string): Slot<Asked, Given> {
  return { name };
}

/** Declares, in a manifest's `fills`, what this module puts into a slot. */
export function fills<Asked, Given>(into: Slot<Asked, Given>, fill: (asked: Asked) => Promise<Given>): Filling {
  return { slot: into.name, fill: fill as (asked: never) => unknown };
}

/** Called once when the app is put together: forgets earlier fillings and takes these. */
export function connectSlots(fillings: readonly Filling[]): void {
  filled.clear();
  for (const filling of fillings) filled.set(filling.slot, [...(filled.get(filling.slot) ?? []), filling]);
}

/** Asks everybody who fills a slot, in the order of the modules, one after the other (they share a transaction). */
export async function askSlot<Asked, Given>(offered: Slot<Asked, Given>, asked: Asked): Promise<Given[]> {
  const answers: Given[] = [];
  for (const filling of filled.get(offered.name) ?? []) {
    answers.push((await filling.fill(asked as never)) as Given);
  }
  return answers;
}
