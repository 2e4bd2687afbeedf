/** A count of people or things that is to be published. The same count has the same id in every table. */
export interface Count {
  id: string;
  value: number;
  /** Readers know it from elsewhere, so that hiding it would hide nothing: the number of guests in the press. */
  isKnown?: boolean;
}

/** What readers can add up for themselves: the whole is all of its parts together. */
export interface Sum {
  whole: string;
  parts: readonly string[];
}

/** Fewer than this point at single people. */
export const smallestCell = 5;

/**
 * Which counts must not be shown, for a set of tables that readers may lay side by side. Small ones (above zero, below
 * `smallest`), and as many others as it takes that none of the hidden ones can be found out: neither by subtracting,
 * nor across tables, nor because all that is hidden of a sum is itself a small number. What cannot be proved to be
 * safe counts as found out. Give every table and every file of one publication at once; ask once, use the answer in all.
 */
export function hiddenCounts(
  counts: readonly Count[],
  sums: readonly Sum[],
  smallest: number = smallestCell,
): ReadonlySet<string> {
  const publication = publicationOf(counts, sums);
  const { hidden } = publication;
  for (const { id, value, isKnown } of counts) if (value > 0 && value < smallest && !isKnown) hidden.add(id);
  const hopeless = new Set<string>();
  for (;;) {
    const exposed = findExposed(publication, smallest, hopeless);
    if (exposed === undefined) return hidden;
    const more = nextToHide(publication, exposed.around);
    if (more === undefined) hopeless.add(exposed.key);
    else hidden.add(more);
  }
}

/** All tables of one publication while it is decided what they show. */
interface Publication {
  counts: ReadonlyMap<string, Count>;
  sums: readonly Sum[];
  sumsOf: ReadonlyMap<string, readonly Sum[]>;
  hidden: Set<string>;
}

function publicationOf(counts: readonly Count[], all: readonly Sum[]): Publication {
  const sums = all.filter(({ parts }) => parts.length > 0);
  const sumsOf = new Map<string, Sum[]>();
  for (const sum of sums) {
    for (const id of [sum.whole, ...sum.parts]) sumsOf.set(id, [...(sumsOf.get(id) ?? []), sum]);
  }
  return { counts: new Map(counts.map((count) => [count.id, count])), sums, sumsOf, hidden: new Set() };
}

const valueIn = ({ counts }: Publication, id: string) => counts.get(id)?.value ?? 0;

/** Something that a reader could work out, and the sums in which hiding one more count would help. */
interface Exposed {
  key: string;
  around: readonly Sum[];
}

/** The first thing that can be found out, or undefined where nothing can. */
function findExposed(of: Publication, smallest: number, hopeless: ReadonlySet<string>): Exposed | undefined {
  for (const [index, sum] of of.sums.entries()) {
    const key = `sum ${index}`;
    if (!hopeless.has(key) && leavesLittle(of, sum, smallest)) return { key, around: [sum] };
  }
  for (const id of of.hidden) {
    const around = of.sumsOf.get(id) ?? [];
    if (!hopeless.has(id) && around.length > 0 && !couldDiffer(of, id)) return { key: id, around };
  }
  return undefined;
}

/** The whole is shown: what is hidden of it is the rest, and a small rest says as much as a small count. */
function leavesLittle(of: Publication, { whole, parts }: Sum, smallest: number): boolean {
  if (of.hidden.has(whole)) return false;
  const rest = parts.filter((id) => of.hidden.has(id));
  const sum = rest.reduce((all, id) => all + valueIn(of, id), 0);
  return rest.length > 0 && (rest.length === 1 || sum < smallest);
}

type Step = 1 | -1;

/**
 * Is there another set of numbers that fits everything that is shown, in which this count is one more or one less?
 * Looked for as a ring of hidden counts that go up and down by one in turn; where none is found, the count is taken as
 * found out.
 */
function couldDiffer(of: Publication, id: string): boolean {
  const budget = { left: 20_000 };
  return ([1, -1] as const).some((step) => mayMove(of, id, step) && closes(of, new Map([[id, step]]), budget));
}

function closes(of: Publication, moved: ReadonlyMap<string, Step>, budget: { left: number }): boolean {
  budget.left -= 1;
  if (budget.left < 0) return false;
  const open = of.sums.find((sum) => balance(sum, moved) !== 0);
  if (!open) return true;
  const off = balance(open, moved);
  return [open.whole, ...open.parts].some((id) => {
    const step: Step = (id === open.whole) === off > 0 ? 1 : -1;
    return !moved.has(id) && mayMove(of, id, step) && closes(of, new Map([...moved, [id, step]]), budget);
  });
}

/** Readers know that nobody hides a zero without need, so what is hidden stays above it. */
function mayMove(of: Publication, id: string, step: Step): boolean {
  return of.hidden.has(id) && (step === 1 || valueIn(of, id) > 1);
}

/** How far the parts of a sum have moved away from its whole. */
function balance({ whole, parts }: Sum, moved: ReadonlyMap<string, Step>): number {
  return parts.reduce((all, id) => all + (moved.get(id) ?? 0), 0) - (moved.get(whole) ?? 0);
}

/**
 * The count whose absence costs readers least: no zeros while there is anything else, parts before wholes, those that
 * close a ring with what is hidden already, the smallest of them.
 */
function nextToHide(of: Publication, around: readonly Sum[]): string | undefined {
  const cost = (id: string): readonly number[] => {
    const sums = of.sumsOf.get(id) ?? [];
    const isWhole = sums.some(({ whole }) => whole === id);
    const lonely = sums.filter((sum) => ![sum.whole, ...sum.parts].some((one) => of.hidden.has(one))).length;
    return [valueIn(of, id) === 0 ? 1 : 0, isWhole ? 1 : 0, lonely, valueIn(of, id)];
  };
  return [...new Set(around.flatMap(({ whole, parts }) => [whole, ...parts]))]
    .filter((id) => !of.hidden.has(id) && of.counts.get(id)?.isKnown !== true)
    .map((id) => ({ id, cost: cost(id) }))
    .sort((a, b) => byCost(a.cost, b.cost))[0]?.id;
}

function byCost(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}
