import type { Kept } from './contradictions/promises.ts';
import type { Fields, Resident, SimulatedCounty } from './county.ts';
import type { Doors } from './doors.ts';
import type { DrawnForm } from './markup.ts';
import type { Chance } from './random.ts';
import type { Wishes } from './wishes.ts';

/** Two things that cannot both be true, or something that must never happen. */
export interface Contradiction {
  /** Which rule is broken: `a page that opens`, `history`. */
  rule: string;
  words: string;
}

/** A form that somebody opened, and when. */
export interface OpenForm {
  who: Resident;
  page: string;
  form: DrawnForm;
}

/** Everything that goes on while a county is simulated. */
export interface Simulation {
  seed: number;
  county: SimulatedCounty;
  people: Resident[];
  chance: Chance;
  doors: Doors;
  wishes: Wishes;
  /** Forms that were opened and not sent: some people come back to them on another day. */
  leftOpen: OpenForm[];
  /** Ids that were offered under the name of a field. */
  ids: Map<string, string[]>;
  /** Public addresses that somebody may have kept. */
  kept: Kept;
  /** What was done, so that it can be read again. */
  acts: Act[];
  contradictions: Contradiction[];
}

export interface Act {
  at: Date;
  who: string;
  what: string;
  fields?: Fields;
  status: number;
  /** Fields that were refused, or the words of a refusal that names none. */
  wrong?: readonly string[];
}

/** Notes a contradiction. */
export function contradict(simulation: Pick<Simulation, 'contradictions'>, rule: string, words: string): void {
  simulation.contradictions.push({ rule, words });
}

/** What tells one kind of contradiction from another: codes, ids and numbers left out. */
export function kindOfContradiction({ rule, words }: Contradiction): string {
  const bare = words
    .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '#')
    .replace(/\b[A-Z]{1,8}-?[\d-]+[a-z]?\b/g, '#')
    .replace(/\?[^ ]*/g, '')
    .replace(/\d+/g, '#');
  return `${rule}: ${bare}`;
}
