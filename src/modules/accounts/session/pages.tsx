import type { Bucket } from '#platform/auth/attempts.ts';
import { cookieName, readCookie, setCookie } from '#platform/auth/cookie.ts';
import { passkeyPlace } from '#platform/auth/passkey.ts';
import { isPassword } from '#platform/auth/password.ts';
import { hashOfToken, looksLikeToken, newToken } from '#platform/auth/token.ts';
import { bind } from '#platform/forms/bind.ts';
import { type FormError, type FormResult, refuse } from '#platform/forms/form.ts';
import {
  anybody,
  type Context,
  Forbidden,
  get,
  NotFound,
  type Page,
  post,
  remove,
  seeOther,
} from '#platform/http/page.ts';
import { findPasswordHash } from '../credential/data.ts';
import { hasSecondFactor } from '../credential/rules.ts';
import { askPasskey, type PasskeyScene, proofsOf, showSecondFactor, usePasskey } from '../credential/verbs.ts';
import { findPerson } from '../person/data.ts';
import type { Person } from '../person/rules.ts';
import { listRoles } from '../role/data.ts';
import { needsSecondFactor } from '../role/rules.ts';
import { routes } from '../routes.ts';
import { putKnownDevice } from '../sign-in/data.ts';
import { isDemo, ownPath } from '../sign-in/rules.ts';
import { bucketsFor, countFailure, forgetFailures, waitFor } from '../sign-in/verbs.ts';
import { deleteSession, deleteSessions, listSessions, type Session } from './data.ts';
import { confirmCodeForm, confirmPasskeyForm, confirmPasswordForm, nextForm } from './form.ts';
import { isFresh, type Way } from './rules.ts';
import { currentSession, endCurrentSession, freshenSession, startSession, strengthenSession } from './verbs.ts';
import { ConfirmAgain } from './views.tsx';

/** What passkeys need to know of a request. */
export function sceneOf({ request, installation, county, now }: Context): PasskeyScene {
  return { secrets: installation.secrets, county, place: passkeyPlace(request, installation.mode), now };
}

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
  const response = seeOther(lacks ? routes.secondFactor.href({}, { weiter: by.next }) : by.next);
  response.headers.append('set-cookie', setCookie(request, mode, token));
  response.headers.append('set-cookie', setCookie(request, mode, device, { suffix: '-device', seconds: deviceLasts }));
  return response;
}

/** The session of this request with its freshness, or undefined for guests. */
export async function ownSession({ db, request, installation, now }: Context): Promise<Session | undefined> {
  return currentSession(db, now, request, installation.mode);
}

/** Did the person of this session confirm within the last ten minutes that they are still there? */
export async function isConfirmed(context: Context): Promise<boolean> {
  const session = await ownSession(context);
  return session !== undefined && isFresh(session, context.now);
}

const ownOnly = anybody('about one’s own session only; guests are sent to the sign-in page');

const confirmAgain = get(routes.confirmAgain, {
  may: ownOnly,
  example: {},
  handle: (context) => confirmPage(context, ownPath(context.query.get('weiter'))),
});

type Refused = { code?: FormResult<unknown>; password?: FormResult<unknown>; status?: number };

async function confirmPage(context: Context, next: string, refused: Refused = {}): Promise<Response> {
  const session = await ownSession(context);
  if (!session) return seeOther(routes.signIn.href({}, { weiter: next }));
  const proofs = await proofsOf(context.db, session.personId);
  const isDemoSession = session.way === 'demo' && isDemo(context.installation.mode, context.county);
  const props = {
    next,
    proofs,
    isDemoSession,
    cameByDirectory: session.way === 'directory',
    passkey: proofs.passkeys > 0 ? await askPasskey(sceneOf(context)) : undefined,
    code: bind(confirmCodeForm, refused.code as FormResult<typeof confirmCodeForm.fields>),
    password: bind(confirmPasswordForm, refused.password as FormResult<typeof confirmPasswordForm.fields>),
  };
  return context.page({
    title: context.t('accounts.confirm.title'),
    layout: 'plain',
    islands: ['passkey'],
    body: <ConfirmAgain {...props} />,
    ...(refused.status ? { status: refused.status } : {}),
  });
}

/** What was shown is right: the session is strong from now on, or after a password only fresh, under a new token. */
export async function confirmed(
  context: Context,
  session: Session,
  next: string,
  by: 'second-factor' | 'password' = 'second-factor',
): Promise<Response> {
  const renew = by === 'password' ? freshenSession : strengthenSession;
  const token = await renew(context.db, context.now, session);
  const response = seeOther(next);
  response.headers.append('set-cookie', setCookie(context.request, context.installation.mode, token));
  return response;
}

const confirmByCode = post(routes.confirmCode, {
  may: ownOnly,
  perMinute: 30,
  handle: async (context) => {
    const { db, installation, county, now } = context;
    const session = await ownSession(context);
    const code = context.read(confirmCodeForm);
    const next = ownPath(code.submitted.weiter?.[0]);
    if (!session || !code.ok) return confirmPage(context, next, { code, status: 422 });
    const buckets = await ownBuckets(context, session);
    const seconds = await waitFor(db, now, buckets);
    if (seconds > 0) return confirmPage(context, next, { code: refuse(code, waiting(seconds)), status: 429 });
    const shown = { personId: session.personId, county: county.slug, code: code.value.code };
    if (await showSecondFactor(db, now, installation.secrets, shown)) return confirmed(context, session, next);
    context.afterwards((after) => countFailure(after, now, buckets));
    const wrong: FormError = { key: 'accounts.door.refused.wrong-code', field: 'code' };
    return confirmPage(context, next, { code: refuse(code, wrong), status: 422 });
  },
});

/** A password is enough only for whoever has nothing stronger. */
const confirmByPassword = post(routes.confirmPassword, {
  may: ownOnly,
  perMinute: 30,
  handle: async (context) => {
    const { db, now } = context;
    const session = await ownSession(context);
    const password = context.read(confirmPasswordForm);
    const next = ownPath(password.submitted.weiter?.[0]);
    if (!session || !password.ok) return confirmPage(context, next, { password, status: 422 });
    if (hasSecondFactor(await proofsOf(db, session.personId))) return confirmPage(context, next);
    const buckets = await ownBuckets(context, session);
    const seconds = await waitFor(db, now, buckets);
    if (seconds > 0) return confirmPage(context, next, { password: refuse(password, waiting(seconds)), status: 429 });
    const hash = await findPasswordHash(db, session.personId);
    if (await isPassword(password.value.password, hash)) return confirmed(context, session, next, 'password');
    context.afterwards((after) => countFailure(after, now, buckets));
    const wrong: FormError = { key: 'accounts.confirm.wrong-password', field: 'password' };
    return confirmPage(context, next, { password: refuse(password, wrong), status: 422 });
  },
});

const confirmByPasskey = post(routes.confirmPasskey, {
  may: ownOnly,
  perMinute: 30,
  handle: async (context) => {
    const session = await ownSession(context);
    const result = context.read(confirmPasskeyForm);
    const next = ownPath(result.submitted.weiter?.[0]);
    const used = session && result.ok ? await usePasskey(context.db, sceneOf(context), result.value) : undefined;
    if (session && used?.personId === session.personId) return confirmed(context, session, next);
    return confirmPage(context, next, { code: refuse(result, { key: 'accounts.door.refused.passkey' }), status: 422 });
  },
});

/** In a demo there is nothing to show: one press stands for it. */
const confirmInDemo = post(routes.confirmDemo, {
  may: ownOnly,
  handle: async (context) => {
    const session = await ownSession(context);
    const result = context.read(nextForm);
    if (session?.way !== 'demo' || !isDemo(context.installation.mode, context.county)) throw new Forbidden();
    return confirmed(context, session, ownPath(result.submitted.weiter?.[0]));
  },
});

function waiting(seconds: number): FormError {
  return { key: 'accounts.door.refused.wait', values: { seconds } };
}

async function ownBuckets(context: Context, session: Session): Promise<readonly Bucket[]> {
  const person = await findPerson(context.db, session.personId);
  const attempt = { email: person?.email ?? session.personId, client: context.client, device: deviceCookie(context) };
  return bucketsFor(context.db, context.installation.secrets, attempt);
}

const endSession = remove(routes.ownSession, {
  may: ownOnly,
  handle: async (context) => {
    const session = await ownSession(context);
    // Looked up among one's own: whatever else stands in the address names nothing.
    const own = session ? await listSessions(context.db, session.personId) : [];
    const ended = own.find(({ id }) => id === context.params.id);
    if (!ended) throw new NotFound();
    await deleteSession(context.db, ended.personId, ended.id);
    return seeOther(routes.account.href({}), 'accounts.notice.session-ended');
  },
});

const endOtherSessions = remove(routes.ownSessions, {
  may: ownOnly,
  handle: async (context) => {
    const session = await ownSession(context);
    if (!session) throw new NotFound();
    await deleteSessions(context.db, session.personId, session.id);
    return seeOther(routes.account.href({}), 'accounts.notice.session-ended');
  },
});

const signOut = post(routes.signOut, {
  may: anybody('whoever has a session may end it'),
  handle: async ({ db, request, installation, now, language }) => {
    await endCurrentSession(db, now, request, installation.mode);
    const response = seeOther(`/${language.tag}`, 'accounts.notice.signed-out');
    response.headers.append('set-cookie', setCookie(request, installation.mode, '', { seconds: 0 }));
    return response;
  },
});

export const sessionPages: readonly Page[] = [
  confirmAgain,
  confirmByCode,
  confirmByPassword,
  confirmByPasskey,
  confirmInDemo,
  endSession,
  endOtherSessions,
  signOut,
];
