import { setCookie } from '#platform/auth/cookie.ts';
import { bind } from '#platform/forms/bind.ts';
import { type FormResult, readForm, refuse } from '#platform/forms/form.ts';
import { anybody, type Before, type Context, Forbidden, get, type Page, post, seeOther } from '#platform/http/page.ts';
import { askPasskey, passkeyScene, usePasskey } from '../credential/passkey.verbs.ts';
import { hasSecondFactor, noPasskey } from '../credential/rules.ts';
import { proofsOf, showPassword, showSecondFactor } from '../credential/verbs.ts';
import { findPerson } from '../person/data.ts';
import { routes } from '../routes.ts';
import { ownPath } from '../rules.ts';
import type { Session } from '../session/data.ts';
import { ownSession } from '../session/pages.tsx';
import { freshenSession, strengthenSession } from '../session/verbs.ts';
import { confirmCodeForm, confirmDemoForm, confirmPasskeyForm, confirmPasswordForm } from './confirm.form.ts';
import { ConfirmAgain } from './confirm.views.tsx';
import { deviceCookie } from './enter.pages.tsx';
import { countGuess, type Guess, takeBack } from './guess.verbs.ts';
import { isDemo } from './rules.ts';
import { bucketsFor } from './verbs.ts';

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
    passkey: proofs.passkeys > 0 ? await askPasskey(context.now, passkeyScene(context)) : undefined,
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
  outside: (before) => (readForm(confirmCodeForm, before.sent).ok ? ownGuess(before) : Promise.resolve(undefined)),
  handle: async (context) => {
    const { db, installation, county, now } = context;
    const session = await ownSession(context);
    const code = context.read(confirmCodeForm);
    const next = ownPath(code.submitted.weiter?.[0]);
    const guess = context.outside as Guess | undefined;
    if (!session || !code.ok || !guess) return confirmPage(context, next, { code, status: 422 });
    if (!guess.ok) return confirmPage(context, next, { code: refuse(code, guess), status: 429 });
    const owner = { personId: session.personId, county: county.slug };
    const outcome = await showSecondFactor(db, now, installation.secrets, owner, code.value.code);
    if (!outcome.ok) return confirmPage(context, next, { code: refuse(code, outcome), status: 422 });
    context.afterwards((after) => takeBack(after, now, guess));
    return confirmed(context, session, next);
  },
});

/** A password is enough only for whoever has nothing stronger. */
const confirmByPassword = post(routes.confirmPassword, {
  may: ownOnly,
  perMinute: 30,
  outside: (before) => (readForm(confirmPasswordForm, before.sent).ok ? ownGuess(before) : Promise.resolve(undefined)),
  handle: async (context) => {
    const { db, now } = context;
    const session = await ownSession(context);
    const guess = context.outside as Guess | undefined;
    const password = context.read(confirmPasswordForm);
    const next = ownPath(password.submitted.weiter?.[0]);
    if (!session || !password.ok || !guess) return confirmPage(context, next, { password, status: 422 });
    if (hasSecondFactor(await proofsOf(db, session.personId))) return confirmPage(context, next);
    if (!guess.ok) return confirmPage(context, next, { password: refuse(password, guess), status: 429 });
    const outcome = await showPassword(db, session.personId, password.value.password);
    if (!outcome.ok) return confirmPage(context, next, { password: refuse(password, outcome), status: 422 });
    context.afterwards((after) => takeBack(after, now, guess));
    return confirmed(context, session, next, 'password');
  },
});

const confirmByPasskey = post(routes.confirmPasskey, {
  may: ownOnly,
  perMinute: 30,
  handle: async (context) => {
    const session = await ownSession(context);
    const result = context.read(confirmPasskeyForm);
    const next = ownPath(result.submitted.weiter?.[0]);
    const { db, now } = context;
    const outcome = session && result.ok ? await usePasskey(db, now, passkeyScene(context), result.value) : noPasskey;
    if (session && outcome.ok && outcome.personId === session.personId) return confirmed(context, session, next);
    return confirmPage(context, next, { code: refuse(result, noPasskey), status: 422 });
  },
});

/** In a demo there is nothing to show: one press stands for it. */
const confirmInDemo = post(routes.confirmDemo, {
  may: ownOnly,
  handle: async (context) => {
    const session = await ownSession(context);
    const result = context.read(confirmDemoForm);
    if (session?.way !== 'demo' || !isDemo(context.installation.mode, context.county)) throw new Forbidden();
    return confirmed(context, session, ownPath(result.submitted.weiter?.[0]));
  },
});

/** Counts a guess of whoever is signed in before it is looked at; undefined for guests. */
async function ownGuess(before: Before): Promise<Guess | undefined> {
  const { db, now, client, installation } = before;
  const session = await ownSession(before);
  if (!session) return undefined;
  const person = await findPerson(db, session.personId);
  const attempt = { email: person?.email ?? session.personId, client, device: deviceCookie(before) };
  return countGuess(db, now, await bucketsFor(db, installation.secrets, attempt));
}

export const confirmPages: readonly Page[] = [
  confirmAgain,
  confirmByCode,
  confirmByPassword,
  confirmByPasskey,
  confirmInDemo,
];
