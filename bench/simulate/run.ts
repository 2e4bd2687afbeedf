import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { type OpenDatabase, openDatabase } from '#platform/database/database.ts';
import { startEmbedded } from '#platform/database/embedded/start-embedded.ts';
import { migrate, readAllMigrations } from '#platform/database/migrate.ts';
import { fillIn, storyNow } from './begin.ts';
import { type Days, daysOf, type Plan } from './days.ts';
import { prepareStatements } from './prepared.ts';
import { type Act, kindOfContradiction } from './simulation.ts';
import { actNames, actOf, neverSent } from './wishes.ts';

export interface Lived {
  seeds: number;
  days: number;
  forms: number;
  /** Different forms that were taken at least once, of all that there are. */
  taken: number;
  all: number;
  /** Kinds of contradictions. */
  kinds: number;
  seconds: number;
}

/** How long to go on. */
export interface Span {
  seeds: readonly number[];
  /** Days of each seed. */
  days: number;
  /** No day begins after so many minutes. */
  minutes: number;
}

type Note = (line: string) => void;

/** What all seeds have seen. */
interface Sum {
  kinds: Set<string>;
  taken: Set<string>;
  /** Of what was not taken yet: how often it was sent, and the last answer. */
  refused: Map<string, { times: number; last: string }>;
  days: number;
  forms: number;
}

const quiet = { info: () => undefined, warn: () => undefined, error: (message: string) => console.error(message) };
/** So many acts before a contradiction are printed with it. */
const actsPrinted = 5;
const template = 'simulation_template';

/** Lets a county of its own live for each seed, below `folder`; says what contradicts itself as soon as it is found. */
export async function liveIn(folder: string, span: Span, plan: Omit<Plan, 'seed'>, note: Note): Promise<Lived> {
  const embedded = await startEmbedded({ dataDir: folder, log: quiet });
  const server = openDatabase(embedded.connection, { max: 1 });
  const open = (database: string) => openDatabase({ ...embedded.connection, database }, { max: 6 });
  const sum: Sum = { kinds: new Set(), taken: new Set(), refused: new Map(), days: 0, forms: 0 };
  try {
    await makeTemplate(server, open);
    const started = performance.now();
    const isOver = () => seconds(started) > 60 * span.minutes;
    let seeds = 0;
    for (const seed of span.seeds) {
      if (isOver()) break;
      await sql`create database simulation template ${sql.id(template)}`.execute(server.db);
      const handle = open('simulation');
      prepareStatements(handle.pool);
      note(`seed ${seed}, ${span.days} days, each figure and list every ${plan.closelyEvery ?? 10} days`);
      const before = processor(embedded.pid);
      const daysBefore = sum.days;
      const days = await daysOf(handle.db, storyNow, { ...plan, seed });
      await liveThrough(days, span.days, isOver, sum, note);
      await handle.close();
      // Their time counts once the connections have ended.
      await wait(500);
      const each = (processor(embedded.pid) - before) / Math.max(1, sum.days - daysBefore);
      note(`seed ${seed}: ${each.toFixed(2)} s of processor a day, with its database`);
      await sql`drop database simulation with (force)`.execute(server.db);
      seeds += 1;
    }
    sayWhatIsOpen(sum, note);
    const { days, forms } = sum;
    return {
      seeds,
      days,
      forms,
      taken: sum.taken.size,
      all: actNames.length,
      kinds: sum.kinds.size,
      seconds: seconds(started),
    };
  } finally {
    await server.close();
    await embedded.stop();
  }
}

/** Musterau as it is on its day, loaded once. Nothing here needs to outlive a power cut. */
async function makeTemplate(server: OpenDatabase, open: (name: string) => OpenDatabase): Promise<void> {
  await sql`alter system set synchronous_commit = off`.execute(server.db);
  await sql`alter system set jit = off`.execute(server.db);
  await sql`select pg_reload_conf()`.execute(server.db);
  await sql`create database ${sql.id(template)} encoding 'UTF8' template template0`.execute(server.db);
  const handle = open(template);
  await migrate(handle.db, await readAllMigrations());
  await fillIn(handle.db);
  await sql`vacuum analyze`.execute(handle.db);
  await handle.close();
}

async function liveThrough(days: Days, length: number, isOver: () => boolean, sum: Sum, note: Note): Promise<void> {
  const { simulation } = days;
  const [started, busy] = [performance.now(), process.cpuUsage()];
  const taken = new Set<string>();
  let [forms, lived, found] = [0, 0, 0];
  const line = () => {
    const { user, system } = process.cpuUsage(busy);
    const own = (user + system) / 1_000_000;
    const time = `${seconds(started).toFixed(0)} s, ${own.toFixed(0)} s of them in this process`;
    note(`seed ${simulation.seed}: ${lived} days, ${forms} forms, ${taken.size} of ${actNames.length} kinds, ${time}`);
  };
  while (lived < length && !isOver()) {
    const today = days.today();
    await days.live();
    lived += 1;
    for (const one of simulation.contradictions.splice(0)) {
      const kind = kindOfContradiction(one);
      if (sum.kinds.has(kind)) continue;
      sum.kinds.add(kind);
      found += 1;
      note(`seed ${simulation.seed} day ${lived} (${today}) ${one.rule}: ${one.words}`);
      for (const act of simulation.acts.slice(-actsPrinted)) note(`    ${inWords(act)}`);
    }
    const done = simulation.acts.splice(0);
    forms += done.length;
    for (const { what, fields, status, wrong = [] } of done) {
      const act = actOf(what, fields?._method?.[0] === 'delete') ?? '';
      if (status === 303) taken.add(act);
      const times = (sum.refused.get(act)?.times ?? 0) + 1;
      sum.refused.set(act, { times, last: `${status} ${wrong.join(', ')}`.trim() });
    }
    if (lived % 50 === 0) line();
  }
  line();
  if (found === 0) note(`seed ${simulation.seed}: nothing new contradicts itself`);
  for (const act of taken) sum.taken.add(act);
  sum.days += lived;
  sum.forms += forms;
}

/** Which forms nobody ever got taken, and why some are never sent. */
function sayWhatIsOpen(sum: Sum, note: Note): void {
  const open = actNames.filter((name) => !sum.taken.has(name));
  note(`never taken (${open.length}):`);
  for (const name of open) {
    const why = neverSent.find(([address]) => address.test(name.split(' ')[1] ?? ''))?.[1];
    const sent = sum.refused.get(name);
    const refused = sent ? `sent ${sent.times} times, at last answered ${sent.last}` : undefined;
    note(`    ${[name, why ?? refused].filter(Boolean).join(': ')}`);
  }
}

/** Seconds of processor that this process and the database's ended connections have used; Linux only counts both. */
function processor(pid: number): number {
  const { user, system } = process.cpuUsage();
  const stat = `/proc/${pid}/stat`;
  // After the name: state, then times from the twelfth on, in hundredths.
  const fields = existsSync(stat) ? (readFileSync(stat, 'utf8').split(') ')[1] ?? '').split(' ') : [];
  const hundredths = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
  return (user + system) / 1_000_000 + hundredths / 100;
}

const seconds = (since: number) => (performance.now() - since) / 1000;

function inWords({ at, who, what, fields = {}, status }: Act): string {
  const entered = Object.entries(fields).filter(([name]) => !name.startsWith('_drawn'));
  const short = entered.map(([name, values]) => `${name}=${values.join('|').slice(0, 40)}`).join(' ');
  return `${at.toISOString()} ${who} ${what} ${status}: ${short}`.slice(0, 400);
}
