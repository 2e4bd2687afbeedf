import { cookieName, readCookie } from '#platform/auth/cookie.ts';
import { hashOfToken, looksLikeToken, newToken } from '#platform/auth/token.ts';
import type { County } from '#platform/counties/county.ts';
import type { Db } from '#platform/database/database.ts';
import type { Installation } from '#platform/http/page.ts';
import { dayOf } from '#platform/i18n/format.ts';
import { findLanguage, type LanguageTag, preferredLanguage } from '#platform/i18n/languages.ts';
import { type Actor, guest } from '#platform/permissions/actor.ts';
import { needsSecondFactor } from '../role/rules.ts';
import { canSignIn } from '../rules.ts';
import type { Settings } from '../settings/rules.ts';
import {
  type Arrived,
  deleteSession,
  findSession,
  insertSession,
  moveSeen,
  noteVisit,
  readArrival,
  renewSession,
  type Session,
} from './data.ts';
import { deviceOf, endOfSession, isAlive, isSeenStale, type Way } from './rules.ts';

/** Who came, and the language to speak to them. */
export interface Identified {
  by: Actor;
  language: LanguageTag;
  /** With the roles that wait for a second factor; missing where none does. */
  held?: Actor;
}

/** Signs a person in: gives the token for the cookie. `strong`: a second factor was shown on the way. */
export async function startSession(
  db: Db,
  at: Date,
  personId: string,
  signIn: { way: Way; strong: boolean; userAgent: string | null },
): Promise<string> {
  const token = newToken();
  await insertSession(db, {
    tokenHash: hashOfToken(token),
    personId,
    way: signIn.way,
    device: deviceOf(signIn.userAgent),
    startedAt: at,
    seenAt: at,
    endsAt: endOfSession(at),
    strongAt: signIn.strong ? at : null,
    confirmedAt: signIn.strong ? at : null,
  });
  await noteVisit(db, personId, dayOf(at));
  return token;
}

/** Notes that a second factor was shown in a running session; gives the new token, the old one is void. */
export async function strengthenSession(db: Db, at: Date, session: Session): Promise<string> {
  const token = newToken();
  await renewSession(db, session.id, { tokenHash: hashOfToken(token), confirmedAt: at, strongAt: at });
  return token;
}

/** Notes that the person is still there, by a password alone: opens no role. Gives the new token. */
export async function freshenSession(db: Db, at: Date, session: Session): Promise<string> {
  const token = newToken();
  await renewSession(db, session.id, { tokenHash: hashOfToken(token), confirmedAt: at });
  return token;
}

/** The living session of a request; undefined for guests. */
export async function currentSession(
  db: Db,
  at: Date,
  request: Request,
  mode: Installation['mode'],
): Promise<Session | undefined> {
  const tokenHash = tokenHashOf(request, mode);
  const session = tokenHash && (await findSession(db, tokenHash));
  return session && isAlive(session, at) ? session : undefined;
}

/** Undefined where nothing was sent that could be a token. */
function tokenHashOf(request: Request, mode: Installation['mode']): Buffer | undefined {
  const token = readCookie(request, cookieName(request, mode));
  return token && looksLikeToken(token) ? hashOfToken(token) : undefined;
}

/** Ends the session of this request, if it has one. */
export async function endCurrentSession(db: Db, at: Date, request: Request, mode: Installation['mode']): Promise<void> {
  const session = await currentSession(db, at, request, mode);
  if (session) await deleteSession(db, session.personId, session.id);
}

/** What is known of a request before its page is called. */
export interface Arrival {
  settings: Settings;
  visitor: Identified;
}

/**
 * Who sends this request, and to what kind of county? Runs before the request's own transaction, because even a reading
 * request moves the time of the last click on (at most every five minutes). Guests get the language their browser asks
 * for.
 */
export function makeArrive(mode: Installation['mode']) {
  return async (county: County, request: Request, now: Date): Promise<Arrival> => {
    const { settings, arrived } = await readArrival(county.db, tokenHashOf(request, mode));
    const isThere = arrived && isAlive(arrived.session, now) && canSignIn(arrived.person).ok;
    if (isThere && isSeenStale(arrived.session, now)) await noteSeen(county.db, arrived, now);
    return { settings, visitor: isThere ? identified(arrived) : guestOf(request, mode) };
  };
}

async function noteSeen(db: Db, { session, person }: Arrived, now: Date): Promise<void> {
  await moveSeen(db, session.id, now);
  if (person.lastSeenOn !== dayOf(now)) await noteVisit(db, person.id, dayOf(now));
}

function identified({ session, person, roles: held }: Arrived): Identified {
  // A password or a mailbox alone opens no role that opens much at once; the account page says what is missing.
  const roles = session.strongAt ? held : held.filter(({ role }) => !needsSecondFactor(role));
  const actor = { kind: 'person', id: person.id, name: person.name } as const;
  const withheld = roles.length < held.length ? { held: { ...actor, roles: held } } : {};
  return { by: { ...actor, roles }, language: person.language, ...withheld };
}

/** Guests get the language they chose on the page itself, else the one their browser asks for. */
function guestOf(request: Request, mode: Installation['mode']): Identified {
  const chosen = findLanguage(readCookie(request, `${cookieName(request, mode)}-language`) ?? '');
  return { by: guest, language: (chosen ?? preferredLanguage(request.headers.get('accept-language'))).tag };
}
