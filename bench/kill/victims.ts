import { databaseAt, type Running, startInstallation } from '../../src/platform/testing/running.ts';

/** How often something is killed, and what: one after the other, again and again. */
export const ROUNDS = 10;
const victims = ['app', 'database', 'both'] as const;
export type Victim = (typeof victims)[number];

/** Who is killed in a round, counted from 1. */
export function victimOf(round: number): Victim {
  return victims[(round - 1) % victims.length] ?? 'app';
}

/** Kills with -9 and returns the installation that runs afterwards; a killed database is started anew by the app. */
export async function kill(victim: Victim, dataDir: string, app: Running): Promise<Running> {
  if (victim !== 'app') process.kill(databaseAt(dataDir) as number, 'SIGKILL');
  if (victim === 'database') return app;
  app.signal('SIGKILL');
  await app.ended;
  return startInstallation({ dataDir });
}
