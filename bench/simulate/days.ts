import type { Db } from '#platform/database/database.ts';
import { addDays, dayOf } from '#platform/i18n/format.ts';
import { act } from './acts.ts';
import { type Register, registerOf } from './contradictions/codes.ts';
import {
  changesWithoutHistory,
  emptyEntries,
  forgetChanges,
  tablesChanged,
  watchChanges,
} from './contradictions/history.ts';
import { type Lasting, lastingOf } from './contradictions/lasting.ts';
import { keptAddresses } from './contradictions/promises.ts';
import { recordFaults } from './contradictions/records.ts';
import { keptTooLong } from './contradictions/retention.ts';
import { countyOver } from './county.ts';
import { doorsOf, examples } from './doors.ts';
import { drawIdsInTables } from './ids-in-tables.ts';
import { type Looks, looksOf } from './looks.ts';
import { momentOf, type Night, nightOf } from './night.ts';
import { settleAnew, settlePeople } from './people.ts';
import { chanceOf } from './random.ts';
import { contradict, type Simulation } from './simulation.ts';
import { wishesOf } from './wishes.ts';

export interface Plan {
  seed: number;
  /** Acts of a day, at most. */
  acts?: number;
  /** Each figure, list and what readers see is asked once in so many days; the records every day. */
  closelyEvery?: number;
}

/** A county that goes on day by day. */
export interface Days {
  simulation: Simulation;
  /** The day that comes next, `YYYY-MM-DD`. */
  today(): string;
  /** Lives through one day and asks afterwards what contradicts itself. */
  live(): Promise<void>;
}

interface Memory {
  register: Register;
  lasting: Lasting;
  night: Night;
  looks: Looks;
}

/** Begins on the day after `now` with a loaded county. */
export async function daysOf(db: Db, now: Date, plan: Plan): Promise<Days> {
  await drawIdsInTables(db);
  const county = countyOver(db, now, plan.seed);
  const people = await county.drawn(() => settlePeople(db, now));
  const simulation: Simulation = {
    seed: plan.seed,
    county,
    people,
    chance: chanceOf(plan.seed),
    doors: doorsOf(),
    wishes: wishesOf(),
    kept: keptAddresses(),
    leftOpen: [],
    ids: new Map(),
    acts: [],
    contradictions: [],
  };
  for (const role of new Set(people.map((person) => person.role))) simulation.doors.note(role, placesFor(role));
  await watchChanges(db);
  const looks = await looksOf(db, plan.closelyEvery ?? 10);
  const memory = { register: await registerOf(db), lasting: lastingOf(), night: nightOf(), looks };
  await memory.lasting.faults(db);
  let today = addDays(dayOf(now), 1);
  return {
    simulation,
    today: () => today,
    async live() {
      await liveThrough(simulation, memory, today, plan.acts ?? 12);
      await askAfterwards(simulation, memory);
      today = addDays(today, 1);
    },
  };
}

/** Readers have the pages with a language; everybody else those of the workspace. */
function placesFor(role: string): string[] {
  return examples().filter((address) => /^\/(de|ar)(\/|$)/.test(address) === (role === 'guest'));
}

/** Nightly work first, then people come and act until the evening. */
async function liveThrough(simulation: Simulation, { night }: Memory, day: string, most: number): Promise<void> {
  const { county, chance, people } = simulation;
  await night.runDay(simulation, day);
  county.morning();
  await county.drawn(() => settleAnew(county.db, people, county.clock.now));
  const times = Array.from({ length: chance.whole(1, most) }, () => chance.whole(0, 17 * 60)).sort((a, b) => a - b);
  for (const minutes of times) {
    const at = momentOf(day, 6 + Math.floor(minutes / 60), minutes % 60);
    if (at > county.clock.now) county.clock.now = at;
    if (chance.happens(0.03)) county.restart();
    await act(simulation);
  }
}

async function askAfterwards(simulation: Simulation, memory: Memory): Promise<void> {
  const { county } = simulation;
  const { db } = county;
  const changed = await tablesChanged(db);
  for (const { rule, words } of await recordFaults(db, dayOf(county.clock.now))) contradict(simulation, rule, words);
  const rules: readonly (readonly [rule: string, found: string[]])[] = [
    ['a code means one thing for good', await memory.register.faults(db)],
    ['what was there once stays', await memory.lasting.faults(db)],
    ['every change stands in the history', await changesWithoutHistory(db)],
    ['nothing is kept longer than promised', await keptTooLong(db, dayOf(county.clock.now))],
    ['an entry names what changed', await emptyEntries(db, new Date(county.clock.now.getTime() - 86_400_000))],
  ];
  for (const [rule, found] of rules) for (const words of found) contradict(simulation, rule, words);
  await forgetChanges(db);
  await county.drawn(() => settleAnew(db, simulation.people, county.clock.now));
  await memory.looks.look(simulation, changed);
}
