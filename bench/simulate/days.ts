import type { Db } from '#platform/database/database.ts';
import { addDays, dayOf } from '#platform/i18n/format.ts';
import { act, noteErrors } from './acts.ts';
import { type Register, registerOf } from './contradictions/codes.ts';
import { figureFaults, listFaults } from './contradictions/figures.ts';
import { changesWithoutHistory, emptyEntries, forgetChanges, watchChanges } from './contradictions/history.ts';
import { dueFaults, languageFaults, searchFaults, staleFaults } from './contradictions/kept.ts';
import { type Lasting, lastingOf } from './contradictions/lasting.ts';
import { recordFaults } from './contradictions/records.ts';
import { countyOver } from './county.ts';
import { doorsOf, examples } from './doors.ts';
import { momentOf, type Night, nightOf } from './night.ts';
import { guest, settlePeople } from './people.ts';
import { chanceOf } from './random.ts';
import { contradict, type Simulation } from './simulation.ts';

export interface Plan {
  seed: number;
  /** Acts of a day, at most. */
  acts?: number;
  /** Figures, lists and what readers see are asked every so many days; the records every day. */
  closelyEvery?: number;
}

/** A county that goes on day by day. */
export interface Days {
  simulation: Simulation;
  /** The day that comes next, `YYYY-MM-DD`. */
  today(): string;
  /** Lives through one day and asks afterwards what contradicts itself. */
  live(): Promise<void>;
  /** Asks without living on. */
  ask(closely: boolean): Promise<void>;
}

interface Memory {
  register: Register;
  lasting: Lasting;
  night: Night;
}

/** Begins on the day after `now` with a loaded county. */
export async function daysOf(db: Db, now: Date, plan: Plan): Promise<Days> {
  const county = countyOver(db, now);
  const people = await settlePeople(db, now);
  const simulation: Simulation = {
    county,
    people,
    chance: chanceOf(plan.seed),
    doors: doorsOf(),
    leftOpen: [],
    ids: new Map(),
    acts: [],
    contradictions: [],
  };
  for (const role of new Set(people.map((person) => person.role))) simulation.doors.note(role, placesFor(role));
  await watchChanges(db);
  const memory = { register: await registerOf(db), lasting: lastingOf(), night: nightOf() };
  await memory.lasting.faults(db);
  let today = addDays(dayOf(now), 1);
  let count = 0;
  const every = plan.closelyEvery ?? 10;
  const ask = (closely: boolean) => askAfterwards(simulation, memory, closely);
  return {
    simulation,
    today: () => today,
    ask,
    async live() {
      await liveThrough(simulation, memory, today, plan.acts ?? 12);
      count += 1;
      await ask(count % every === 0);
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
  const { county, chance } = simulation;
  await night.runDay(simulation, day);
  county.morning();
  const times = Array.from({ length: chance.whole(1, most) }, () => chance.whole(0, 17 * 60)).sort((a, b) => a - b);
  for (const minutes of times) {
    const at = momentOf(day, 6 + Math.floor(minutes / 60), minutes % 60);
    if (at > county.clock.now) county.clock.now = at;
    if (chance.happens(0.03)) county.restart();
    await act(simulation);
  }
}

async function askAfterwards(simulation: Simulation, memory: Memory, closely: boolean): Promise<void> {
  const { county } = simulation;
  const { db } = county;
  for (const { rule, words } of await recordFaults(db, dayOf(county.clock.now))) contradict(simulation, rule, words);
  const rules: readonly (readonly [rule: string, found: string[]])[] = [
    ['a code means one thing for good', await memory.register.faults(db)],
    ['what was there once stays', await memory.lasting.faults(db)],
    ['every change stands in the history', await changesWithoutHistory(db)],
    ['an entry names what changed', await emptyEntries(db, new Date(county.clock.now.getTime() - 86_400_000))],
  ];
  for (const [rule, found] of rules) for (const words of found) contradict(simulation, rule, words);
  await forgetChanges(db);
  if (closely) await lookClosely(simulation);
}

const counted: readonly (readonly [role: string, pages: readonly string[]])[] = [
  ['coordinator', ['/heute', '/heute/leitung', '/konzept', '/verantwortliche']],
  ['head', ['/heute', '/heute/leitung']],
  ['guest', ['/de', '/de/konzept', '/de/antworten', '/de/foerderklippe']],
];

/** Figures against their lists, and lists against their files. */
async function lookClosely(simulation: Simulation): Promise<void> {
  const { county, people, doors, chance } = simulation;
  // Whoever did nothing for hours has to sign in again.
  county.morning();
  for (const [role, pages] of counted) {
    const who = people.find((person) => person.role === role) ?? guest;
    for (const page of pages)
      for (const words of await figureFaults(county, who, page))
        contradict(simulation, 'a figure opens what it counts', words);
  }
  for (const role of ['coordinator', 'head', 'municipality', 'guest']) {
    const who = people.find((person) => person.role === role) ?? guest;
    for (let tries = 0; tries < 4; tries += 1) {
      const address = doors.choose(role, chance);
      if (address === undefined) continue;
      for (const words of await listFaults(county, who, address))
        contradict(simulation, 'a list holds what it counts', words);
    }
  }
  await lookAround(simulation);
  noteErrors(simulation, 'looking closely');
}

const languages = ['de-einfach', 'en', 'uk', 'ar', 'fa-AF', 'tr', 'pl', 'ru'];

/** What readers see from memory and in other languages, and where search and due list lead. */
async function lookAround(simulation: Simulation): Promise<void> {
  const { county, people, doors, chance } = simulation;
  const coordinator = people.find(({ role }) => role === 'coordinator') ?? guest;
  const found: (readonly [rule: string, words: string[]])[] = [
    ['what the search finds opens', await searchFaults(county, guest, true)],
    ['what the search finds opens', await searchFaults(county, coordinator, false)],
    ['what is due opens', await dueFaults(county, coordinator)],
  ];
  for (let tries = 0; tries < 4; tries += 1) {
    const address = doors.choose('guest', chance);
    if (!address?.startsWith('/de')) continue;
    const language = chance.oneOf(languages) ?? 'en';
    found.push(['a page from memory is not out of date', await staleFaults(county, guest, address)]);
    found.push(['a page is there in every language', await languageFaults(county, guest, address, language)]);
  }
  for (const [rule, all] of found) for (const words of all) contradict(simulation, rule, words);
}
