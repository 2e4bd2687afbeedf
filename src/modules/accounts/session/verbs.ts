import { cookieName, readCookie } from '#platform/auth/cookie.ts';
import { hashOfToken, looksLikeToken, newToken } from '#platform/auth/token.ts';
import type { Db } from '#platform/database/database.ts';
import type { Installation } from '#platform/http/page.ts';
import { dayOf } from '#platform/i18n/format.ts';
import { noteVisit } from '../person/data.ts';
import { deleteSession, findSession, insertSession, renewSession, type Session } from './data.ts';
import { deviceOf, endOfSession, isAlive, type Way } from './rules.ts';

/** Signs a person in: gives the token for the cookie. `strong`: a second factor was shown on the way. */
export async function startSession(
  db: Db,
  personId: string,
  signIn: { way: Way; strong: boolean; userAgent: string | null },
  at: Date,
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
  });
  await noteVisit(db, personId, dayOf(at));
  return token;
}

/** Notes that a second factor was shown in a running session; gives the new token, the old one is void. */
export async function strengthenSession(db: Db, session: Session, at: Date): Promise<string> {
  const token = newToken();
  await renewSession(db, session.id, hashOfToken(token), at);
  return token;
}

/** The living session of a request; undefined for guests. */
export async function currentSession(
  db: Db,
  request: Request,
  mode: Installation['mode'],
  now: Date,
): Promise<Session | undefined> {
  const token = readCookie(request, cookieName(request, mode));
  if (!token || !looksLikeToken(token)) return undefined;
  const session = await findSession(db, hashOfToken(token));
  return session && isAlive(session, now) ? session : undefined;
}

/** Ends the session of this request, if it has one. */
export async function endCurrentSession(
  db: Db,
  request: Request,
  mode: Installation['mode'],
  now: Date,
): Promise<void> {
  const session = await currentSession(db, request, mode, now);
  if (session) await deleteSession(db, session.personId, session.id);
}
