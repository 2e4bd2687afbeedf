import { sql } from 'kysely';
import type { Db } from '#platform/database/database.ts';
import { noteErrors } from './acts.ts';
import { figureFaults, listFaults } from './contradictions/figures.ts';
import { dueFaults, languageFaults, searchFaults, staleFaults, startFaults } from './contradictions/kept.ts';
import { moneyAsked } from './contradictions/money.ts';
import { forgottenCards } from './contradictions/promises.ts';
import { leaks } from './contradictions/public.ts';
import type { Resident } from './county.ts';
import { guest } from './people.ts';
import { tablesReadBy } from './prepared.ts';
import { contradict, type Simulation } from './simulation.ts';

/** Looks at figures, lists and what readers see, a part of them each day. */
export interface Looks {
  look(simulation: Simulation, changed: readonly string[]): Promise<void>;
}

/** One thing that is looked at, and the rule that it may break. */
interface Look {
  rule: string;
  faults(simulation: Simulation): Promise<string[]>;
  /** What it shows follows from tables and the day alone, so that it need not be asked again while both stay. */
  isSteady?: boolean;
  /** Also looked at after a day on which something was taken back from everybody. */
  afterWithdrawal?: boolean;
}

const counted: readonly (readonly [role: string, pages: readonly string[]])[] = [
  ['coordinator', ['/heute', '/heute/leitung', '/konzept', '/verantwortliche']],
  ['head', ['/heute', '/heute/leitung']],
  ['guest', ['/de', '/de/konzept', '/de/antworten', '/de/foerderklippe']],
];
/** Pages that name most of what is public: whatever is published or taken back shows there first. */
const overviews = [
  '/de',
  '/de/akteure',
  '/de/angebote',
  '/de/anlaufstellen',
  '/de/antworten',
  '/de/berichte',
  '/de/foerderklippe',
  '/de/kommunen',
  '/de/konferenzen',
  '/de/konzept',
  '/de/konzept/massnahmen',
  '/de/konzept/ziele',
  '/de/mitreden',
  '/de/verantwortliche',
  '/de/wartet',
  '/de/wirkung',
];
const roles = ['coordinator', 'head', 'municipality', 'partner', 'area', 'moderator', 'council', 'admin', 'mediator'];
const languages = ['de-einfach', 'en', 'uk', 'ar', 'fa-AF', 'tr', 'pl', 'ru'];
/** Figures that count days change by themselves. */
const longestSteady = 30;

const somebody = ({ people }: Simulation, role: string): Resident =>
  people.find((person) => person.role === role) ?? guest;

const looks: readonly Look[] = [
  ...counted.flatMap(([role, pages]) =>
    pages.map((page) => ({
      rule: 'a figure opens what it counts',
      isSteady: true,
      faults: (simulation: Simulation) => figureFaults(simulation.county, somebody(simulation, role), page),
    })),
  ),
  ...['coordinator', 'head', 'municipality', 'guest'].flatMap((role) =>
    Array.from({ length: 4 }, () => ({
      rule: 'a list holds what it counts',
      faults: async (simulation: Simulation) => {
        const address = simulation.doors.choose(role, simulation.chance);
        return address === undefined ? [] : listFaults(simulation.county, somebody(simulation, role), address);
      },
    })),
  ),
  ...[true, false].map((isPublic) => ({
    rule: 'what the search finds opens',
    faults: (simulation: Simulation) =>
      searchFaults(simulation.county, isPublic ? guest : somebody(simulation, 'coordinator'), isPublic),
  })),
  ...overviews.map((page) => ({
    rule: 'nothing unpublished is public',
    isSteady: true,
    afterWithdrawal: true,
    faults: async ({ county, people }: Simulation) => {
      const answer = await county.get(page, guest);
      return (await leaks(county.db, await answer.text(), people, page)).map((leak) => `${page} ${leak}`);
    },
  })),
  ...roles.map((role) => ({
    rule: 'what the start page leads to opens',
    faults: (simulation: Simulation) => startFaults(simulation.county, somebody(simulation, role), simulation.chance),
  })),
  ...moneyAsked.map((faults) => ({
    rule: 'sums of money are those of the records',
    isSteady: true,
    faults: (simulation: Simulation) => faults(simulation.county, somebody(simulation, 'coordinator')),
  })),
  {
    rule: 'what is due opens',
    faults: (simulation) => dueFaults(simulation.county, somebody(simulation, 'coordinator')),
  },
  {
    rule: 'a card that nobody answered is due',
    faults: (simulation) => forgottenCards(simulation.county, somebody(simulation, 'coordinator')),
  },
  ...Array.from({ length: 5 }, () => ({
    rule: 'what was public leads on',
    faults: ({ kept, county }: Simulation) => kept.faults(county, guest, 4),
  })),
  ...Array.from({ length: 4 }, () => [
    {
      rule: 'a page from memory is not out of date',
      faults: (simulation: Simulation) =>
        atAReadersPage(simulation, (address) => staleFaults(simulation.county, guest, address)),
    },
    {
      rule: 'a page is there in every language',
      faults: (simulation: Simulation) =>
        atAReadersPage(simulation, (address) =>
          languageFaults(simulation.county, guest, address, simulation.chance.oneOf(languages) ?? 'en'),
        ),
    },
  ]).flat(),
];

async function atAReadersPage(
  { doors, chance }: Simulation,
  ask: (address: string) => Promise<string[]>,
): Promise<string[]> {
  const address = doors.choose('guest', chance);
  return address?.startsWith('/de') ? ask(address) : [];
}

/** Everything once in `every` days; what nothing changed is passed over. */
export async function looksOf(db: Db, every: number): Promise<Looks> {
  const behind = await tablesBehindViews(db);
  const read = new Map<number, { tables: Set<string>; day: number }>();
  const changedOn = new Map<string, number>();
  let shown = await publicNodes(db);
  let day = 0;
  return {
    async look(simulation, changed) {
      day += 1;
      for (const table of changed) changedOn.set(table, day);
      const before = shown;
      shown = await publicNodes(db);
      const isWithdrawn = [...before].some((node) => !shown.has(node));
      const now = looks
        .map((one, index) => ({ one, index }))
        .filter(({ one, index }) => index % every === day % every || (one.afterWithdrawal && isWithdrawn));
      if (now.length > 0) simulation.county.morning();
      for (const { one, index } of now) {
        const last = one.isSteady ? read.get(index) : undefined;
        const isSame = (since: number) =>
          [...(last?.tables ?? [])].every((table) => (changedOn.get(table) ?? 0) <= since);
        if (last && last.tables.size > 0 && day - last.day < longestSteady && isSame(last.day)) continue;
        const { result, tables } = await tablesReadBy(() => one.faults(simulation));
        // A page from memory asks few tables: those that it was drawn from count on.
        const all = [...tables].flatMap((name) => [name, ...(behind.get(name) ?? [])]);
        read.set(index, { day, tables: new Set([...(read.get(index)?.tables ?? []), ...all]) });
        for (const words of result) contradict(simulation, one.rule, words);
      }
      noteErrors(simulation, 'looking closely');
    },
  };
}

/** What everybody may see, as the thread knows it. */
async function publicNodes(db: Db): Promise<Set<string>> {
  const { rows } = await sql<{ number: string }>`select number::text from thread.node where is_public`.execute(db);
  return new Set(rows.map(({ number }) => number));
}

async function tablesBehindViews(db: Db): Promise<Map<string, string[]>> {
  const { rows } = await sql<{ view: string; tables: string[] }>`
    select view_schema || '.' || view_name as view, array_agg(table_schema || '.' || table_name) as tables
    from information_schema.view_table_usage where view_schema not in ('pg_catalog', 'information_schema')
    group by 1`.execute(db);
  return new Map(rows.map(({ view, tables }) => [view, tables]));
}
