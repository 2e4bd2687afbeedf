import { setCookie } from '#platform/auth/cookie.ts';
import { seal, unseal } from '#platform/auth/sealed.ts';
import { base32, offeredTotpSecret, totpAddress } from '#platform/auth/totp.ts';
import { bind } from '#platform/forms/bind.ts';
import type { Decision, Refusal } from '#platform/forms/decision.ts';
import { type FormResult, prefill, refuse } from '#platform/forms/form.ts';
import { listHistoryOf } from '#platform/history/read.ts';
import {
  anybody,
  type Context,
  download,
  get,
  NotFound,
  type Page,
  post,
  remove,
  SignedOut,
  seeOther,
} from '#platform/http/page.ts';
import { findPerson, updatePerson } from '../person/data.ts';
import type { Person } from '../person/rules.ts';
import { listRoles } from '../role/data.ts';
import { needsSecondFactor } from '../role/rules.ts';
import { routes } from '../routes.ts';
import { ownPath } from '../rules.ts';
import { listSessions, type Session } from '../session/data.ts';
import { ownSession } from '../session/pages.tsx';
import { strengthenSession } from '../session/verbs.ts';
import { countRecoveryCodes, listPasskeys } from './data.ts';
import { languageForm, newPasskeyForm, newPasswordForm, setUpForm } from './form.ts';
import { askNewPasskey, passkeyScene } from './passkey.verbs.ts';
import { canChangeCredentials, hasSecondFactor } from './rules.ts';
import { proofsOf, removeTotp, renewRecoveryCodes, setPassword, setUpTotp } from './verbs.ts';
import { Account, RecoveryCodes, SetUpApp } from './views.tsx';

const ownOnly = anybody('about one’s own account only; guests are sent to the sign-in page');

export interface Own {
  person: Person;
  session: Session;
  /** Whether credentials may be changed just now. */
  allowed: Decision;
}

/** Runs `work` for whoever is signed in; guests go to the sign-in page. */
export async function asOwn(context: Context, work: (own: Own) => Promise<Response> | Response): Promise<Response> {
  const { db, now, url } = context;
  const session = await ownSession(context);
  const person = session && (await findPerson(db, session.personId));
  if ((!session || !person) && context.request.method !== 'GET') throw new SignedOut();
  if (!session || !person) return seeOther(routes.signIn.href({}, { weiter: url.pathname }));
  const allowed = canChangeCredentials(await proofsOf(db, person.id), session, now);
  return work({ person, session, allowed });
}

const account = get(routes.account, {
  help: 'accounts.help.own-account',
  may: ownOnly,
  example: {},
  handle: (context) => asOwn(context, (own) => drawAccount(context, own)),
});

export interface RefusedForms {
  language?: FormResult<typeof languageForm.fields>;
  password?: FormResult<typeof newPasswordForm.fields>;
  passkey?: FormResult<typeof newPasskeyForm.fields>;
}

/** The account page; with `forms`, a refused form comes back as it was submitted. */
export async function drawAccount(
  context: Context,
  { person, session, allowed }: Own,
  forms?: RefusedForms,
): Promise<Response> {
  const { db, now, t } = context;
  const held = await listRoles(db, person.id);
  const proofs = await proofsOf(db, person.id);
  const props = {
    person,
    roleNames: [...new Set(held.map(({ role }) => t(`accounts.role.${role}`)))],
    proofs,
    recoveryCodes: await countRecoveryCodes(db, person.id),
    passkeys: await listPasskeys(db, person.id),
    sessions: await listSessions(db, person.id),
    sessionId: session.id,
    confirmHref: allowed.ok ? undefined : routes.confirmAgain.href({}, { weiter: routes.account.href({}) }),
    lacksSecondFactor: await lacksSecondFactor(context, { person, session }),
    question: await askNewPasskey(db, now, passkeyScene(context), person),
    language: bind(languageForm, forms?.language ?? prefill({ language: person.language })),
    password: bind(newPasswordForm, forms?.password),
    passkey: bind(newPasskeyForm, forms?.passkey),
  };
  const body = <Account {...props} />;
  return context.page({
    title: t('accounts.own.title'),
    islands: ['passkey'],
    body,
    ...(forms ? { status: 422 } : {}),
  });
}

const setLanguage = post(routes.ownLanguage, {
  may: ownOnly,
  handle: (context) =>
    asOwn(context, async (own) => {
      const language = context.read(languageForm);
      if (!language.ok) return drawAccount(context, own, { language });
      await updatePerson(context.db, own.person.id, language.value);
      return seeOther(routes.account.href({}), 'accounts.notice.person-changed');
    }),
});

const changePassword = post(routes.ownPassword, {
  may: ownOnly,
  perMinute: 20,
  handle: (context) =>
    asOwn(context, async (own) => {
      const { db, by, county, now } = context;
      const password = context.read(newPasswordForm);
      if (!password.ok) return drawAccount(context, own, { password });
      const { person, session, allowed } = own;
      if (!allowed.ok) return drawAccount(context, own, { password: refuse(password, allowed) });
      const input = { password: password.value.password, countyName: county.name, keepSessionId: session.id };
      const outcome = await setPassword(db, by, now, person, input);
      if (outcome.ok) return seeOther(routes.account.href({}), 'accounts.notice.password-set');
      return drawAccount(context, own, { password: refuse(password, outcome) });
    }),
});

const setUp = get(routes.secondFactor, {
  help: 'accounts.help.own-account',
  may: ownOnly,
  example: {},
  handle: (context) => asOwn(context, (own) => drawSetUp(context, own, ownPath(context.query.get('weiter')))),
});

/** Whose secret it is while it is being set up: it is stored nowhere until a code from the app came back. */
const setUpOwner = (context: Context, { person }: Own) => `${context.county.slug}/${person.id}/set-up`;

/** Does a role of this person need a second factor that is not set up yet? */
async function lacksSecondFactor({ db }: Pick<Context, 'db'>, { person, session }: Pick<Own, 'person' | 'session'>) {
  const proofs = await proofsOf(db, person.id);
  if (hasSecondFactor(proofs) || session.strongAt) return false;
  return (await listRoles(db, person.id)).some(({ role }) => needsSecondFactor(role));
}

/** A reload shows the same key, so that a picture that was scanned stays right; once it is set up, the next is another. */
function setUpOccasion(context: Context, own: Own): string {
  return `${setUpOwner(context, own)}/${own.session.id}/${own.session.strongAt?.toISOString() ?? ''}`;
}

async function drawSetUp(
  context: Context,
  own: Own,
  next: string,
  refused?: { result: FormResult<typeof setUpForm.fields>; secret: Buffer },
): Promise<Response> {
  const { county, installation, t } = context;
  if (!own.allowed.ok) return confirmFirst(context, own, next);
  const secret = refused?.secret ?? offeredTotpSecret(installation.secrets, setUpOccasion(context, own));
  const props = {
    form: bind(setUpForm, refused?.result),
    address: totpAddress(secret, county.name, own.person.email ?? own.person.name),
    secret: base32(secret),
    sealed: seal(installation.secrets, 'totp', setUpOwner(context, own), secret),
    next,
    lacksSecondFactor: await lacksSecondFactor(context, own),
  };
  const body = <SetUpApp {...props} />;
  return context.page({ title: t('accounts.own.second-factor.set-up'), body, ...(refused ? { status: 422 } : {}) });
}

const finishSetUp = post(routes.secondFactor, {
  may: ownOnly,
  perMinute: 20,
  handle: (context) =>
    asOwn(context, async (own) => {
      const { db, by, county, installation, now } = context;
      const result = context.read(setUpForm);
      const next = ownPath(result.submitted.weiter?.[0]);
      const sealed = result.submitted.sealed?.[0] ?? '';
      const secret = unseal(installation.secrets, 'totp', setUpOwner(context, own), sealed);
      if (!secret || !own.allowed.ok) return drawSetUp(context, own, next);
      if (!result.ok) return drawSetUp(context, own, next, { result, secret });
      const owner = { personId: own.person.id, county: county.slug };
      const input = { secret, code: result.value.code };
      const outcome = await setUpTotp(db, by, now, installation.secrets, owner, input);
      if (!outcome.ok) return drawSetUp(context, own, next, { result: refuse(result, outcome), secret });
      return showCodes(context, own.session, outcome.codes, next);
    }),
});

/**
 * Who has a second factor but came in without it shows it and goes on to where they wanted; everybody else comes back
 * here to set one up.
 */
async function confirmFirst({ db }: Context, { person, session }: Own, next: string): Promise<Response> {
  const hasOne = session.strongAt === null && hasSecondFactor(await proofsOf(db, person.id));
  const weiter = hasOne ? next : routes.secondFactor.href({}, { weiter: next });
  return seeOther(routes.confirmAgain.href({}, { weiter }));
}

/** The codes, once; whoever set up a second factor has shown it, so the session is strong from now on. */
async function showCodes(
  context: Context,
  session: Session,
  codes: readonly string[],
  next: string,
): Promise<Response> {
  const token = await strengthenSession(context.db, context.now, session);
  const title = context.t('accounts.own.recovery.title');
  const response = await context.page({ title, body: <RecoveryCodes codes={codes} next={next} /> });
  response.headers.append('set-cookie', setCookie(context.request, context.installation.mode, token));
  return response;
}

/** A button that was refused says so above the first form of the page. */
export function refusedButton(context: Context, own: Own, refusal: Refusal): Promise<Response> {
  const submitted = prefill({ language: own.person.language });
  return drawAccount(context, own, { language: { ok: false, errors: [refusal], submitted } });
}

const takeAppAway = remove(routes.secondFactor, {
  may: ownOnly,
  handle: (context) =>
    asOwn(context, async (own) => {
      if (!own.allowed.ok) return refusedButton(context, own, own.allowed);
      const outcome = await removeTotp(context.db, context.by, context.now, own.person.id);
      if (!outcome.ok) return refusedButton(context, own, outcome);
      return seeOther(routes.account.href({}), 'accounts.notice.second-factor-removed');
    }),
});

const newCodes = post(routes.recoveryCodes, {
  may: ownOnly,
  handle: (context) =>
    asOwn(context, async (own) => {
      if (!own.allowed.ok) return refusedButton(context, own, own.allowed);
      const { hasTotp } = await proofsOf(context.db, own.person.id);
      if (!hasTotp) throw new NotFound();
      const codes = await renewRecoveryCodes(context.db, context.by, context.now, own.person.id);
      return showCodes(context, own.session, codes, routes.account.href({}));
    }),
});

/** Everything stored about oneself, as the law has it (GDPR, article 15 and 20): readable by people and machines. */
const ownData = get(routes.ownData, {
  may: ownOnly,
  example: 'none',
  handle: (context) =>
    asOwn(context, async ({ person }) => {
      const { db } = context;
      const { hasPassword, hasTotp } = await proofsOf(db, person.id);
      const { entries } = await listHistoryOf(db, 'all', { personId: person.id, limit: 5_000 });
      const about = await listHistoryOf(db, ['person'], { thingId: person.id, limit: 1_000 });
      const data = {
        person,
        roles: (await listRoles(db, person.id)).map(({ role, scope }) => ({ role, scope })),
        signIn: { hasPassword, hasTotp, recoveryCodes: await countRecoveryCodes(db, person.id) },
        passkeys: (await listPasskeys(db, person.id)).map(({ label, madeAt, usedAt }) => ({ label, madeAt, usedAt })),
        sessions: (await listSessions(db, person.id)).map(({ id, personId, ...session }) => session),
        done: entries.map(({ at, action, thing, reason }) => ({ at, action, thing, reason })),
        doneToAccount: about.entries.map(({ at, byLabel, action, reason }) => ({ at, by: byLabel, action, reason })),
      };
      const name = `meine-daten-${context.county.slug}-${context.today}.json`;
      return download(`${JSON.stringify(data, null, 2)}\n`, 'application/json; charset=utf-8', name);
    }),
});

export const credentialPages: readonly Page[] = [
  account,
  setLanguage,
  changePassword,
  setUp,
  finishSetUp,
  takeAppAway,
  newCodes,
  ownData,
];
