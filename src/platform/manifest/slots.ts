/**
 * A slot is a place that a lower module offers and a higher one fills, without the lower one knowing who: "more on the
 * page of an organisation". The type parameters are the question its owner puts to the fillers, and each filler's answer.
 */
export interface Slot<Question, Answer> {
  name: string;
  /** Only for the compiler. */
  readonly of?: { question: Question; answer: Answer };
}

export interface Filling {
  slot: string;
  fill(question: never): unknown;
}

const filled = new Map<string, Filling[]>();

/** Offers a slot; `name` is `module.noun.place`. */
export function slot<Question, Answer>(name: string): Slot<Question, Answer> {
  return { name };
}

/** Declares, in a manifest's `fills`, what this module puts into a slot. */
export function fills<Question, Answer>(
  into: Slot<Question, Answer>,
  fill: (question: Question) => Promise<Answer>,
): Filling {
  return { slot: into.name, fill: fill as (question: never) => unknown };
}

/** Called once when the app is put together: forgets earlier fillings and takes these. */
export function connectSlots(fillings: readonly Filling[]): void {
  filled.clear();
  for (const filling of fillings) filled.set(filling.slot, [...(filled.get(filling.slot) ?? []), filling]);
}

/** Asks everybody who fills a slot, in the order of the modules, one after the other (they share a transaction). */
export async function askSlot<Question, Answer>(
  offered: Slot<Question, Answer>,
  question: Question,
): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (const filling of filled.get(offered.name) ?? []) {
    answers.push((await filling.fill(question as never)) as Answer);
  }
  return answers;
}
