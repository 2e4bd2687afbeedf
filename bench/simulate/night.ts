import { sql } from 'kysely';
import { dayOf } from '#platform/i18n/format.ts';
import type { Job } from '#platform/jobs/job.ts';
import { mailJobs } from '#platform/mail/deliver.ts';
import type { Postman } from '#platform/mail/postman.ts';
import { jobContext } from '#platform/testing/jobs.ts';
import { modules } from '#src/modules.ts';
import { contradict, type Simulation } from './simulation.ts';

/** Works on what waits and runs by itself, as the workers of an installation do. */
export interface Night {
  /** Everything that has an hour on this day, in the order of the clock. */
  runDay(simulation: Simulation, day: string): Promise<void>;
}

const wall = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin', timeStyle: 'short' });

/** The moment at which the county's clock shows this; what the clock leaves out in spring comes an hour later. */
export function momentOf(day: string, hour: number, minute: number): Date {
  const shown = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
  const utc = Date.parse(`${day}T${shown}:00Z`);
  const moments = [2, 1].map((ahead) => new Date(utc - ahead * 3_600_000));
  return moments.find((moment) => wall.format(moment) === shown && dayOf(moment) === day) ?? (moments[1] as Date);
}

/** At which hours of a day a schedule runs; every ten minutes is shortened to twice a night. */
export function hoursOn(schedule: string, day: string): readonly (readonly [hour: number, minute: number])[] {
  const [minute = '', hour = '', , , weekdays = '*'] = schedule.split(' ');
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  if (weekdays === '1-5' && (weekday === 0 || weekday === 6)) return [];
  if (hour !== '*') return [[Number(hour), Number(minute)]];
  return [
    [0, 10],
    [5, 50],
  ];
}

export function nightOf(): Night {
  const sent = new Map<string, number>();
  let refuses = false;
  const postman: Postman = {
    send: async ({ id }) => {
      if (refuses) return { ok: false, isFinal: false, reason: 'the mail server does not answer' };
      sent.set(id, (sent.get(id) ?? 0) + 1);
      return { ok: true };
    },
    close: () => undefined,
  };
  const jobs: readonly Job<never>[] = [...mailJobs(postman), ...modules.flatMap((module) => module.jobs ?? [])];
  const run = async (simulation: Simulation, name: string, payload: object) => {
    const work = jobs.find((one) => one.name === name);
    const { db, clock } = simulation.county;
    try {
      await simulation.county.drawn(async () => work?.run(jobContext(db, clock.now), payload as never));
    } catch (error) {
      const isPost = refuses && name === 'mail.deliver';
      if (!isPost) contradict(simulation, 'nothing unexpected happens', `the job ${name}: ${String(error)}`);
    }
  };
  return {
    async runDay(simulation, day) {
      const { county, chance } = simulation;
      refuses = chance.happens(0.05);
      const due = jobs.flatMap(({ name, schedule }) =>
        schedule === undefined ? [] : hoursOn(schedule, day).map(([h, m]) => ({ name, at: momentOf(day, h, m) })),
      );
      for (const { name, at } of due.sort((a, b) => a.at.getTime() - b.at.getTime())) {
        county.clock.now = at;
        await run(simulation, name, {});
        // A node can end between work and receipt: then another one does it once more.
        if (chance.happens(0.1)) await run(simulation, name, {});
      }
      await workOff(simulation, run);
      for (const [id, times] of sent)
        if (times > 1) contradict(simulation, 'a mail is sent once', `${id} was sent ${times} times`);
      sent.clear();
    },
  };
}

/** Does what stands in the queue and may start. */
async function workOff(
  simulation: Simulation,
  run: (simulation: Simulation, name: string, payload: object) => Promise<void>,
): Promise<void> {
  const { county, chance } = simulation;
  const { rows } = await sql<{ data: { job: string; payload: object } }>`
    with taken as (
      delete from pgboss.job where state = 'created' and start_after <= greatest(now(), ${county.clock.now}::timestamptz)
      returning data, created_on, id)
    select data from taken order by created_on, data::text, id`.execute(county.db);
  for (const { data } of rows) {
    await run(simulation, data.job, data.payload);
    if (chance.happens(0.1)) await run(simulation, data.job, data.payload);
  }
}
