import { setCookie } from '#platform/auth/cookie.ts';
import { readLink, signLink } from '#platform/auth/signature.ts';
import { bind } from '#platform/forms/bind.ts';
import { type FormError, type FormResult, readForm, refuse } from '#platform/forms/form.ts';
import { anybody, type Context, Forbidden, get, NotFound, type Page, post, seeOther } from '#platform/http/page.ts';
import { askPasskey, proofsOf, showSecondFactor, usePasskey } from '../credential/verbs.ts';
import { demoEmail, demoPeople } from '../demo.ts';
import { findPerson, findPersonByEmail } from '../person/data.ts';
import { canSignIn, type Person, workspaceLanguages } from '../person/rules.ts';
import { routes } from '../routes.ts';
import { deviceCookie, sceneOf, signedIn } from '../session/pages.tsx';
import { readSettings } from '../settings/data.ts';
import { codeForm, demoForm, passkeyForm, passwordForm } from './form.ts';
import { isDemo, ownPath, pathOfOurs } from './rules.ts';
import { bucketsFor, countFailure, type Tried, tryPassword, waitFor } from './verbs.ts';
import { DemoRoles, SecondStep, SignInDoor } from './views.tsx';

const stepPurpose = 'accounts.second-step';
const stepLasts = 10 * 60_000;

const door = get(routes.signIn, {
  may: anybody('who is not signed in signs in here'),
  example: {},
  handle: async (context) => {
    const next = ownPath(context.query.get('weiter'));
    return context.by.kind === 'person' ? seeOther(next) : doorPage(context, next);
  },
});

/**
 * Who is not signed in chooses the language of the door here. The choice is kept until the browser is closed, in a
 * cookie that only this press sets.
 */
const chooseLanguage = get(routes.guestLanguage, {
  may: anybody('who is not signed in may read the door in another language'),
  example: { language: 'en' },
  handle: ({ params, query, request, installation }) => {
    const language = workspaceLanguages.find((tag) => tag === params.language);
    if (!language) throw new NotFound();
    const response = seeOther(pathOfOurs(query.get('weiter')) ?? routes.signIn.href({}));
    response.headers.append('set-cookie', setCookie(request, installation.mode, language, { suffix: '-language' }));
    return response;
  },
});

async function doorPage(
  context: Context,
  next: string,
  refused: { status?: number; result?: FormResult<typeof passwordForm.fields> } = {},
): Promise<Response> {
  const { t, county, installation, today } = context;
  const { directory } = await readSettings(context.db);
  const props = {
    next,
    countyName: county.name,
    passkey: await askPasskey(sceneOf(context)),
    hasDirectory: directory !== null,
  };
  return context.page({
    title: t('accounts.door.title'),
    layout: 'plain',
    islands: ['passkey'],
    body: <SignInDoor form={bind(passwordForm, refused.result)} {...props} />,
    ...(refused.status ? { status: refused.status } : {}),
    ...(isDemo(installation.mode, county)
      ? { beside: <DemoRoles next={next} people={demoPeople} today={today} /> }
      : {}),
  });
}

/** The door again, with what was typed (but for the password) and why it stays closed. */
export async function refusedAtDoor(
  context: Context,
  result: FormResult<typeof passwordForm.fields>,
  error: FormError,
  wait = 0,
): Promise<Response> {
  const next = ownPath(result.submitted.weiter?.[0]);
  const response = await doorPage(context, next, { status: wait > 0 ? 429 : 422, result: refuse(result, error) });
  if (wait > 0) response.headers.set('retry-after', String(wait));
  return response;
}

const signInWithPassword = post(routes.signIn, {
  may: anybody('who is not signed in signs in here'),
  perMinute: 60,
  // A password takes its time to check, on purpose; no transaction waits for it, so that a flood of guesses does not
  // use up the connections that everybody else needs.
  outside: async (before) => {
    const { db, client, installation, sent, now } = before;
    const result = readForm(passwordForm, sent);
    if (!result.ok) return undefined;
    return tryPassword(db, now, installation.secrets, { ...result.value, client, device: deviceCookie(before) });
  },
  handle: async (context) => {
    const { now } = context;
    const result = context.read(passwordForm);
    const tried = context.outside as Tried | undefined;
    if (!result.ok || !tried) return doorPage(context, ownPath(result.submitted.weiter?.[0]), { status: 422, result });
    if (tried.outcome === 'wait') {
      return refusedAtDoor(
        context,
        result,
        { key: 'accounts.door.refused.wait', values: { seconds: tried.seconds } },
        tried.seconds,
      );
    }
    if (tried.outcome === 'wrong') {
      context.afterwards((after) => countFailure(after, now, tried.buckets));
      return refusedAtDoor(context, result, { key: 'accounts.door.refused.wrong' });
    }
    const next = ownPath(result.value.weiter);
    return afterFirstFactor(context, tried.person, { way: 'password', next });
  },
});

/**
 * Who has shown a password or a mailbox comes in, or goes on to the second step where there is one. Blocked and not yet
 * accepted accounts are told so here: the first factor was right.
 */
export async function afterFirstFactor(
  context: Context,
  person: Person,
  first: { way: 'password' | 'link'; next: string },
): Promise<Response> {
  const { db, installation, county, now } = context;
  const outcome = canSignIn(person);
  if (!outcome.ok) return refusedAtDoor(context, { ok: false, errors: [], submitted: {} }, { key: outcome.key });
  const { hasTotp } = await proofsOf(db, person.id);
  if (!hasTotp) {
    const buckets = await bucketsFor(db, installation.secrets, attemptOf(context, person));
    return signedIn(context, person, { ...first, strong: false, buckets });
  }
  const until = new Date(now.getTime() + stepLasts);
  const said = { id: person.id, ...first };
  return seeOther(
    routes.secondStep.href({ token: signLink(installation.secrets, county.slug, stepPurpose, said, until) }),
  );
}

function attemptOf(context: Context, person: Person) {
  return { email: person.email ?? person.id, client: context.client, device: deviceCookie(context) };
}

const secondStep = get(routes.secondStep, {
  may: anybody('the address proves that the first step was done'),
  example: 'none',
  handle: (context) => secondStepPage(context, context.params.token),
});

function secondStepPage(context: Context, token: string, result?: FormResult<typeof codeForm.fields>, status = 422) {
  const read = readLink(context.installation.secrets, context.county.slug, stepPurpose, token, context.now);
  if (!read.ok) return seeOther(routes.signIn.href({}));
  return context.page({
    title: context.t('accounts.door.code.title'),
    layout: 'plain',
    body: <SecondStep form={bind(codeForm, result)} action={routes.secondStep.href({ token })} />,
    ...(result ? { status } : {}),
  });
}

const showCode = post(routes.secondStep, {
  may: anybody('the address proves that the first step was done'),
  perMinute: 30,
  handle: async (context) => {
    const { db, installation, county, now } = context;
    const { token } = context.params;
    const read = readLink(installation.secrets, county.slug, stepPurpose, token, now);
    const said = read.ok ? (read.payload as { id: string; way: 'password' | 'link'; next: string }) : undefined;
    const person = said && (await findPerson(db, said.id));
    if (!said || !person || !canSignIn(person).ok) return seeOther(routes.signIn.href({}));
    const result = context.read(codeForm);
    if (!result.ok) return secondStepPage(context, token, result);
    const buckets = await bucketsFor(db, installation.secrets, attemptOf(context, person));
    const seconds = await waitFor(db, now, buckets);
    if (seconds > 0) {
      const waiting: FormError = { key: 'accounts.door.refused.wait', values: { seconds } };
      return secondStepPage(context, token, refuse(result, waiting), 429);
    }
    const shown = { personId: person.id, county: county.slug, code: result.value.code };
    if (!(await showSecondFactor(db, now, installation.secrets, shown))) {
      context.afterwards((after) => countFailure(after, now, buckets));
      return secondStepPage(context, token, refuse(result, { key: 'accounts.door.refused.wrong-code', field: 'code' }));
    }
    return signedIn(context, person, { way: said.way, strong: true, next: ownPath(said.next), buckets });
  },
});

const signInWithPasskey = post(routes.passkeySignIn, {
  may: anybody('who is not signed in signs in here'),
  perMinute: 60,
  handle: async (context) => {
    const result = context.read(passkeyForm);
    const used = result.ok ? await usePasskey(context.db, sceneOf(context), result.value) : undefined;
    const person = used && (await findPerson(context.db, used.personId));
    const next = ownPath(result.ok ? result.value.weiter : '');
    if (person && canSignIn(person).ok) return signedIn(context, person, { way: 'passkey', strong: true, next });
    const key = person ? 'accounts.door.refused.blocked' : 'accounts.door.refused.passkey';
    return refusedAtDoor(context, { ok: false, errors: [], submitted: { weiter: [next] } }, { key });
  },
});

const signInAsDemo = post(routes.demoSignIn, {
  may: anybody('in a demo, everybody may try every role'),
  perMinute: 60,
  handle: async (context) => {
    if (!isDemo(context.installation.mode, context.county)) throw new Forbidden();
    const result = context.read(demoForm(demoPeople.map((person) => person.mailbox)));
    const person = result.ok ? await findPersonByEmail(context.db, demoEmail(result.value.person ?? '')) : undefined;
    if (!result.ok || !person || !canSignIn(person).ok) throw new Forbidden();
    return signedIn(context, person, { way: 'demo', strong: true, next: ownPath(result.value.weiter) });
  },
});

export const signInPages: readonly Page[] = [
  door,
  chooseLanguage,
  signInWithPassword,
  secondStep,
  showCode,
  signInWithPasskey,
  signInAsDemo,
];
