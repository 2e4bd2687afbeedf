import { type Decision, no, yes } from '#platform/forms/decision.ts';

/** How somebody came in. `test` exists for the tests of the pages only. */
export const ways = ['password', 'passkey', 'directory', 'link', 'invitation', 'demo', 'test'] as const;
export type Way = (typeof ways)[number];

export interface SessionTimes {
  startedAt: Date;
  seenAt: Date;
  endsAt: Date;
  /** When a second factor was last shown; without one, roles that need it do not count. */
  strongAt: Date | null;
  /** When the person last showed that they are still there, by a password or a second factor. */
  confirmedAt: Date | null;
}

const minute = 60_000;
const hour = 60 * minute;

/** Without a click for this long, a session is over: a working day at the counter, a lunch break included. */
export const idleFor = 12 * hour;
/** However busy, after seven days one signs in again. */
export const lastsFor = 7 * 24 * hour;
/** Who confirmed within this time that they are still there may change roles, credentials and security settings. */
export const freshFor = 10 * minute;
/** `seenAt` is written at most this often, so that reading a page does not write a row each time. */
export const seenEvery = 5 * minute;

/** The last moment of a session that starts now. */
export function endOfSession(now: Date): Date {
  return new Date(now.getTime() + lastsFor);
}

/** Does the session still count? */
export function isAlive(session: SessionTimes, now: Date): boolean {
  return now < session.endsAt && now.getTime() - session.seenAt.getTime() < idleFor;
}

/** Did the person confirm just now that they are still there (step-up)? */
export function isFresh(session: Pick<SessionTimes, 'confirmedAt'>, now: Date): boolean {
  return session.confirmedAt !== null && now.getTime() - session.confirmedAt.getTime() < freshFor;
}

/** May roles, accounts, credentials or the directory be changed in this session? Only after confirming just now. */
export function canChangeAccess(session: Pick<SessionTimes, 'confirmedAt'> | undefined, now: Date): Decision {
  return session && isFresh(session, now) ? yes : no('accounts.refused.confirm-again');
}

/** Should `seenAt` be moved on? */
export function isSeenStale(session: Pick<SessionTimes, 'seenAt'>, now: Date): boolean {
  return now.getTime() - session.seenAt.getTime() >= seenEvery;
}

const browsers: readonly [RegExp, string][] = [
  [/Edg\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/Firefox\//, 'Firefox'],
  [/Chrom(e|ium)\//, 'Chrome'],
  [/Safari\//, 'Safari'],
];
const systems: readonly [RegExp, string][] = [
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/Linux|X11/, 'Linux'],
];

/** What a person would recognise a session by: "Firefox, Windows". Nothing finer is kept. */
export function deviceOf(userAgent: string | null): string {
  const found = [browsers, systems].map((known) => known.find(([form]) => form.test(userAgent ?? ''))?.[1]);
  return found.filter((name) => name !== undefined).join(', ');
}
