import { setCookie } from '#platform/auth/cookie.ts';
import { bind } from '#platform/forms/bind.ts';
import type { Refusal } from '#platform/forms/decision.ts';
import { type FormResult, readForm, refuse } from '#platform/forms/form.ts';
import { anybody, type Context, Forbidden, get, NotFound, type Page, post, seeOther } from '#platform/http/page.ts';
import { askPasskey, passkeyScene, usePasskey } from '../credential/passkey.verbs.ts';
import { noPasskey } from '../credential/rules.ts';
import { proofsOf, showSecondFactor } from '../credential/verbs.ts';
import { insertUsedLink } from '../data.ts';
import { demoEmail, demoPeople } from '../demo.ts';
import { findPerson, findPersonByEmail } from '../person/data.ts';
import { type Person, workspaceLanguages } from '../person/rules.ts';
import { routes } from '../routes.ts';
import { canSignIn, ownPath, pathOfOurs } from '../rules.ts';
import { readSettings } from '../settings/data.ts';
import { deviceCookie, signedIn } from './enter.pages.tsx';
import { codeForm, demoForm, passkeyForm, passwordForm } from './form.ts';
import { countGuess, type Guess, takeBack } from './guess.verbs.ts';
import { isDemo } from './rules.ts';
import { openStep, type Step, signStep } from './step.verbs.ts';
import { bucketsFor, type Tried, tryPassword } from './verbs.ts';
import { DemoRoles, SecondStep, SignInDoor } from './views.tsx';

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
  const { t, county, installation, now, today } = context;
  const { directory } = await readSettings(context.db);
  const props = {
    next,
    countyName: county.name,
    passkey: await askPasskey(now, passkeyScene(context)),
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

/** The door again, with what was submitted (but for the password) and why it stays closed. */
export async function refusedAtDoor(
  context: Context,
  result: FormResult<typeof passwordForm.fields>,
  refusal: Refusal,
  waitSeconds = 0,
): Promise<Response> {
  const next = ownPath(result.submitted.weiter?.[0]);
  const status = waitSeconds > 0 ? 429 : 422;
  const response = await doorPage(context, next, { status, result: refuse(result, refusal) });
  if (waitSeconds > 0) response.headers.set('retry-after', String(waitSeconds));
  return response;
}

/** For whoever came another way than by the form with the password. */
export const nothingSubmitted: FormResult<typeof passwordForm.fields> = { ok: false, errors: [], submitted: {} };

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
    const result = context.read(passwordForm);
    const tried = context.outside as Tried | undefined;
    if (!result.ok || !tried) return doorPage(context, ownPath(result.submitted.weiter?.[0]), { status: 422, result });
    if (!tried.ok) return refusedAtDoor(context, result, tried, tried.waitSeconds);
    return afterFirstFactor(context, tried.person, { way: 'password', next: ownPath(result.value.weiter) });
  },
});

/**
 * Who has shown a password or a mailbox comes in, or goes on to the second step where there is one. Blocked and not yet
 * accepted accounts learn it here: the first factor was right.
 */
export async function afterFirstFactor(
  context: Context,
  person: Person,
  first: Pick<Step, 'way' | 'next'>,
): Promise<Response> {
  const { db, installation, now } = context;
  const outcome = canSignIn(person);
  if (!outcome.ok) return refusedAtDoor(context, nothingSubmitted, outcome);
  const { hasTotp } = await proofsOf(db, person.id);
  if (!hasTotp) {
    const buckets = await bucketsFor(db, installation.secrets, attemptOf(context, person));
    return signedIn(context, person, { ...first, strong: false, buckets });
  }
  const token = await signStep(db, now, stepScene(context), { id: person.id, ...first });
  return seeOther(routes.secondStep.href({ token }));
}

function attemptOf(context: Pick<Context, 'client' | 'request' | 'installation'>, person: Person) {
  return { email: person.email ?? person.id, client: context.client, device: deviceCookie(context) };
}

function stepScene({ installation, county }: Pick<Context, 'installation' | 'county'>) {
  return { secrets: installation.secrets, county: county.slug };
}

const secondStep = get(routes.secondStep, {
  may: anybody('the address proves that the first step was done'),
  example: 'none',
  handle: (context) => secondStepPage(context, context.params.token),
});

async function secondStepPage(
  context: Context,
  token: string,
  result?: FormResult<typeof codeForm.fields>,
  status = 422,
): Promise<Response> {
  const open = await openStep(context.db, context.now, stepScene(context), token);
  if (!open) return seeOther(routes.signIn.href({}));
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
  // Counted before it is looked at, and whatever becomes of the request.
  outside: async (before) => {
    const { db, now, params, sent, installation } = before;
    const open = await openStep(db, now, stepScene(before), params.token ?? '');
    if (!open || !readForm(codeForm, sent).ok) return undefined;
    return countGuess(db, now, await bucketsFor(db, installation.secrets, attemptOf(before, open.person)));
  },
  handle: async (context) => {
    const { db, installation, county, now } = context;
    const { token } = context.params;
    const open = await openStep(db, now, stepScene(context), token);
    if (!open) return seeOther(routes.signIn.href({}));
    const { person, step } = open;
    const result = context.read(codeForm);
    const guess = context.outside as Guess | undefined;
    if (!result.ok || !guess) return secondStepPage(context, token, result);
    if (!guess.ok) return secondStepPage(context, token, refuse(result, guess), 429);
    const owner = { personId: person.id, county: county.slug };
    const outcome = await showSecondFactor(db, now, installation.secrets, owner, result.value.code);
    if (!outcome.ok) return secondStepPage(context, token, refuse(result, outcome));
    if (!(await insertUsedLink(db, open, now))) return seeOther(routes.signIn.href({}));
    context.afterwards((after) => takeBack(after, now, guess));
    const buckets = guess.counted;
    return signedIn(context, person, { way: step.way, strong: true, next: ownPath(step.next), buckets });
  },
});

const signInWithPasskey = post(routes.passkeySignIn, {
  may: anybody('who is not signed in signs in here'),
  perMinute: 60,
  handle: async (context) => {
    const result = context.read(passkeyForm);
    const { db, now } = context;
    const used = result.ok ? await usePasskey(db, now, passkeyScene(context), result.value) : noPasskey;
    const person = used.ok ? await findPerson(db, used.personId) : undefined;
    const next = ownPath(result.ok ? result.value.weiter : '');
    const submitted = { weiter: [next] };
    if (!person) return refusedAtDoor(context, { ...nothingSubmitted, submitted }, noPasskey);
    const outcome = canSignIn(person);
    if (!outcome.ok) return refusedAtDoor(context, { ...nothingSubmitted, submitted }, outcome);
    return signedIn(context, person, { way: 'passkey', strong: true, next });
  },
});

const signInAsDemo = post(routes.demoSignIn, {
  may: anybody('in a demo, everybody may try every role'),
  perMinute: 60,
  handle: async (context) => {
    if (!isDemo(context.installation.mode, context.county)) throw new Forbidden();
    const result = context.read(demoForm(demoPeople.map((person) => person.mailbox)));
    const person = result.ok ? await findPersonByEmail(context.db, demoEmail(result.value.person)) : undefined;
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
