import { sql } from 'kysely';
import { openDatabase } from '#platform/database/database.ts';
import { startEmbedded } from '#platform/database/embedded/start-embedded.ts';
import { migrate, readAllMigrations } from '#platform/database/migrate.ts';
import { beginIn } from './begin.ts';
import type { Days, Plan } from './days.ts';
import { actOf, allActs } from './doors.ts';
import { type Act, kindOfContradiction } from './simulation.ts';

export interface Lived {
  days: number;
  forms: number;
  /** Different forms that were taken at least once, of all that there are. */
  taken: number;
  all: number;
  /** Kinds of contradictions. */
  kinds: number;
  seconds: number;
}

const quiet = { info: () => undefined, warn: () => undefined, error: (message: string) => console.error(message) };
/** So many acts before a contradiction are printed with it. */
const actsPrinted = 5;

/** Lives so many days over a database of its own below `folder`; says what contradicts itself as soon as it is found. */
export async function liveIn(folder: string, length: number, plan: Plan, note: (line: string) => void): Promise<Lived> {
  const embedded = await startEmbedded({ dataDir: folder, log: quiet });
  const handle = openDatabase({ ...embedded.connection, database: 'simulation' }, { max: 6 });
  try {
    const server = openDatabase(embedded.connection, { max: 1 });
    await sql`create database simulation encoding 'UTF8' template template0`.execute(server.db);
    await server.close();
    await migrate(handle.db, await readAllMigrations());
    const days = await beginIn(handle.db, plan);
    note(
      `seed ${plan.seed}, ${length} days from ${days.today()}, figures and lists every ${plan.closelyEvery ?? 10} days`,
    );
    return await liveThrough(days, length, note);
  } finally {
    await handle.close();
    await embedded.stop();
  }
}

async function liveThrough(days: Days, length: number, note: (line: string) => void): Promise<Lived> {
  const kinds = new Set<string>();
  const { simulation } = days;
  const started = performance.now();
  const taken = new Set<string>();
  let forms = 0;
  for (let day = 1; day <= length; day += 1) {
    const today = days.today();
    await days.live();
    for (const found of simulation.contradictions.splice(0)) {
      const kind = kindOfContradiction(found);
      if (kinds.has(kind)) continue;
      kinds.add(kind);
      note(`day ${day} (${today}) ${found.rule}: ${found.words}`);
      for (const act of simulation.acts.slice(-actsPrinted)) note(`    ${inWords(act)}`);
    }
    const done = simulation.acts.splice(0);
    forms += done.length;
    for (const { what, fields, status } of done)
      if (status === 303) taken.add(actOf(what, fields?._method?.[0] === 'delete') ?? '');
    if (day % (day < 100 ? 10 : 100) === 0)
      note(
        `${day} days, ${forms} forms, ${taken.size} of ${allActs} kinds of forms taken, ${seconds(started).toFixed(0)} s`,
      );
  }
  return { days: length, forms, taken: taken.size, all: allActs, kinds: kinds.size, seconds: seconds(started) };
}

const seconds = (since: number) => (performance.now() - since) / 1000;

function inWords({ at, who, what, fields = {}, status }: Act): string {
  const entered = Object.entries(fields).filter(([name]) => !name.startsWith('_drawn'));
  const short = entered.map(([name, values]) => `${name}=${values.join('|').slice(0, 40)}`).join(' ');
  return `${at.toISOString()} ${who} ${what} ${status}: ${short}`.slice(0, 400);
}
