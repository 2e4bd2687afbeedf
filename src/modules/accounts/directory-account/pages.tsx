import { cookieName, readCookie, setCookie } from '#platform/auth/cookie.ts';
import {
  answers,
  beginJourney,
  type Directory,
  type DirectoryPerson,
  endJourney,
  type Journey,
} from '#platform/auth/directory.ts';
import { bind } from '#platform/forms/bind.ts';
import { type FormResult, prefill, readForm, refuse } from '#platform/forms/form.ts';
import { placeOf } from '#platform/http/headers.ts';
import { anybody, type Before, type Context, get, type Page, post, remove, seeOther } from '#platform/http/page.ts';
import { routes } from '../routes.ts';
import { ownPath } from '../rules.ts';
import { confirmation, ownSession } from '../session/pages.tsx';
import { readSettings } from '../settings/data.ts';
import type { Settings } from '../settings/rules.ts';
import { confirmed } from '../sign-in/confirm.pages.tsx';
import { signedIn } from '../sign-in/enter.pages.tsx';
import { nothingSubmitted, refusedAtDoor } from '../sign-in/pages.tsx';
import { cameBackForm, directoryForm } from './form.ts';
import { noAnswer, noDirectory } from './rules.ts';
import {
  connectDirectory,
  connectedDirectory,
  disconnectDirectory,
  personOfDirectory,
  readDeparture,
  sealDeparture,
} from './verbs.ts';
import { BackFromDirectory, DirectorySettings } from './views.tsx';

const openToAll = anybody('people with an account in the county’s own directory sign in with it');
const journeyLasts = 600;

function redirectUri({ request, county }: Pick<Before, 'request' | 'county'>): string {
  return `${placeOf(request, county)}${routes.directoryBack.href({})}`;
}

function connected({ db, installation, county }: Before): Promise<Directory | undefined> {
  return connectedDirectory(db, installation.secrets, county.slug);
}

const isAgain = (url: URL) => url.searchParams.get('erneut') === 'ja';

const leave = get(routes.directory, {
  may: openToAll,
  example: {},
  perMinute: 30,
  outside: async (before) => {
    const directory = await connected(before);
    return (
      directory && beginJourney(directory, redirectUri(before), { again: isAgain(before.url) }).catch(() => undefined)
    );
  },
  handle: (context) => {
    const { request, installation, county, query, url } = context;
    const begun = context.outside as { href: string; journey: Journey } | undefined;
    if (!begun) return seeOther(routes.signIn.href({}), 'accounts.door.notice.directory-silent');
    const departure = { journey: begun.journey, next: ownPath(query.get('weiter')), again: isAgain(url) };
    const cookie = sealDeparture(installation.secrets, county.slug, departure);
    const response = seeOther(begun.href);
    const options = { suffix: '-way', seconds: journeyLasts };
    response.headers.append('set-cookie', setCookie(request, installation.mode, cookie, options));
    return response;
  },
});

/** A directory sends people back by a link, and a link signs nobody in: the page sends it on as a form of its own. */
const cameBack = get(routes.directoryBack, {
  may: openToAll,
  example: 'none',
  handle: ({ url, t, page }) =>
    page({
      title: t('accounts.door.link.enter.title'),
      layout: 'plain',
      islands: ['go-on'],
      body: <BackFromDirectory answer={url.search.slice(0, 8_000)} />,
    }),
});

function departureOf({ request, installation, county }: Pick<Before, 'request' | 'installation' | 'county'>) {
  const cookie = readCookie(request, `${cookieName(request, installation.mode)}-way`);
  return readDeparture(installation.secrets, county.slug, cookie);
}

const enter = post(routes.directoryBack, {
  may: openToAll,
  perMinute: 30,
  outside: async (before) => {
    const departure = departureOf(before);
    const directory = await connected(before);
    const result = readForm(cameBackForm, before.sent);
    if (!departure || !directory || !result.ok) return undefined;
    const address = new URL(redirectUri(before));
    address.search = result.value.answer;
    return endJourney(directory, address, departure.journey, { again: departure.again });
  },
  handle: async (context) => {
    const found = context.outside as DirectoryPerson | undefined;
    const departure = departureOf(context);
    if (!found || !departure) return refusedAtDoor(context, nothingSubmitted, noAnswer);
    const outcome = await personOfDirectory(context.db, context.now, found);
    if (!outcome.ok) return refusedAtDoor(context, nothingSubmitted, outcome);
    const { person } = outcome;
    const session = departure.again ? await ownSession(context) : undefined;
    const next = ownPath(departure.next);
    if (session?.personId === person.id) return confirmed(context, session, next);
    // The county's directory decides how people prove who they are there, a second factor included.
    return signedIn(context, person, { way: 'directory', strong: true, next });
  },
});

const settings = get(routes.settingsDirectory, {
  help: 'accounts.help.directory',
  may: 'accounts.directory.connect',
  example: {},
  handle: (context) => settingsPage(context),
});

const prefilledDirectory = (directory: Settings['directory']) =>
  prefill({ issuer: directory?.issuer, clientId: directory?.clientId, trustsEmail: directory?.trustsEmail });

async function settingsPage(context: Context, result?: FormResult<typeof directoryForm.fields>): Promise<Response> {
  const { directory } = await readSettings(context.db);
  const here = routes.settingsDirectory.href({});
  const props = {
    form: bind(directoryForm, result ?? prefilledDirectory(directory)),
    isConnected: directory !== null,
    redirectUri: redirectUri(context),
    confirmHref: (await confirmation(context)).ok ? undefined : routes.confirmAgain.href({}, { weiter: here }),
    backHref: context.access.may(context.by, 'accounts.settings.edit') ? routes.settings.href({}) : undefined,
  };
  const body = <DirectorySettings {...props} />;
  return context.page({ title: context.t('accounts.directory.title'), body, ...(result ? { status: 422 } : {}) });
}

/** The directory that was submitted, with the stored secret where that field was left empty. */
async function submittedDirectory(before: Before): Promise<Directory | undefined> {
  const result = readForm(directoryForm, before.sent);
  if (!result.ok || !URL.canParse(result.value.issuer)) return undefined;
  const { issuer, clientId, clientSecret } = result.value;
  const stored = clientSecret === '' ? await connected(before) : undefined;
  return { issuer, clientId, clientSecret: clientSecret || (stored?.clientSecret ?? '') };
}

const connect = post(routes.settingsDirectory, {
  may: 'accounts.directory.connect',
  perMinute: 10,
  outside: async (before) => {
    const directory = await submittedDirectory(before);
    return directory && (await answers(directory)) ? directory : undefined;
  },
  handle: async (context) => {
    const { db, by, installation, county, now } = context;
    const stored = prefilledDirectory((await readSettings(db)).directory);
    const result = context.read(directoryForm, stored);
    if (!result.ok) return settingsPage(context, result);
    const allowed = await confirmation(context);
    if (!allowed.ok) return settingsPage(context, refuse(result, allowed));
    const directory = context.outside as Directory | undefined;
    if (!directory) return settingsPage(context, refuse(result, noDirectory));
    const { trustsEmail } = result.value;
    await connectDirectory(db, by, now, installation.secrets, county.slug, { directory, trustsEmail });
    return seeOther(routes.settingsDirectory.href({}), 'accounts.notice.directory-connected');
  },
});

const disconnect = remove(routes.settingsDirectory, {
  may: 'accounts.directory.connect',
  handle: async (context) => {
    const allowed = await confirmation(context);
    if (!allowed.ok) return settingsPage(context, { ok: false, errors: [allowed], submitted: {} });
    await disconnectDirectory(context.db, context.by, context.now);
    return seeOther(routes.settingsDirectory.href({}), 'accounts.notice.directory-disconnected');
  },
});

export const directoryPages: readonly Page[] = [leave, cameBack, enter, settings, connect, disconnect];
