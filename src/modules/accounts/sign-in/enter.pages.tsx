import type { Bucket } from '#platform/auth/attempts.ts';
import { cookieName, readCookie, setCookie } from '#platform/auth/cookie.ts';
import { hashOfToken, looksLikeToken, newToken } from '#platform/auth/token.ts';
import { type Context, seeOther } from '#platform/http/page.ts';
import type { Person } from '../person/rules.ts';
import { listRoles } from '../role/data.ts';
import { needsSecondFactor } from '../role/rules.ts';
import { routes } from '../routes.ts';
import { firstPath } from '../rules.ts';
import { putKnownDevice } from '../session/device.data.ts';
import type { Way } from '../session/rules.ts';
import { endCurrentSession, startSession } from '../session/verbs.ts';
import { forgetFailures } from './guess.verbs.ts';

const deviceLasts = 180 * 24 * 3600;

/** The device cookie that came along, if it could be one of ours. */
export function deviceCookie({ request, installation }: Pick<Context, 'request' | 'installation'>): string | undefined {
  const token = readCookie(request, `${cookieName(request, installation.mode)}-device`);
  return token && looksLikeToken(token) ? token : undefined;
}

export interface SignedInBy {
  way: Way;
  /** A second factor was shown on the way. */
  strong: boolean;
  /** Own path to go to. */
  next: string;
  /** Where failed attempts before this were counted. */
  buckets?: readonly Bucket[];
}

/**
 * Everything that happens when somebody is in: the session before ends, a new one with a new token begins, the device is
 * known from now on. Whose role needs a second factor and who has none is led to where it is set up.
 */
export async function signedIn(context: Context, person: Person, by: SignedInBy): Promise<Response> {
  const { db, request, installation, now } = context;
  const { mode } = installation;
  await endCurrentSession(db, now, request, mode);
  const userAgent = request.headers.get('user-agent');
  const token = await startSession(db, now, person.id, { way: by.way, strong: by.strong, userAgent });
  const device = deviceCookie(context) ?? newToken();
  await putKnownDevice(db, person.id, hashOfToken(device), now);
  await forgetFailures(db, by.buckets ?? []);
  const lacks = !by.strong && (await listRoles(db, person.id)).some(({ role }) => needsSecondFactor(role));
  const visit = { isFirst: person.lastSeenOn === null, isBeingSetUp: !context.county.isPublished };
  const next = firstPath(by.next, visit);
  const response = seeOther(lacks ? routes.secondFactor.href({}, { weiter: next }) : next);
  response.headers.append('set-cookie', setCookie(request, mode, token));
  response.headers.append('set-cookie', setCookie(request, mode, device, { suffix: '-device', seconds: deviceLasts }));
  return response;
}
