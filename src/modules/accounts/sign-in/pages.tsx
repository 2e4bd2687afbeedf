import { setCookie } from '#platform/auth/cookie.ts';
import { readForm } from '#platform/forms/form.ts';
import { anybody, type Context, Forbidden, get, type Page, post, seeOther } from '#platform/http/page.ts';
import { demoEmail, demoPeople } from '../demo.ts';
import { findPersonByEmail } from '../person/data.ts';
import { canSignIn } from '../person/rules.ts';
import { routes } from '../routes.ts';
import { endCurrentSession, startSession } from '../session/verbs.ts';
import { demoForm } from './form.ts';
import { ownPath } from './rules.ts';
import { DemoRoles, SignInDoor } from './views.tsx';

/** Roles can be tried in a county that was loaded as a demo, never in production, whatever its settings say. */
function offersDemo({ installation, county }: Context): boolean {
  return installation.mode !== 'production' && county.demo;
}

const door = get(routes.signIn, {
  may: anybody('who is not signed in signs in here'),
  example: {},
  handle: (context) => {
    const next = ownPath(context.query.get('weiter'));
    if (context.by.kind === 'person') return seeOther(next);
    return context.page({
      title: context.t('accounts.door.title'),
      layout: 'plain',
      body: <SignInDoor next={next} countyName={context.county.name} />,
      ...(offersDemo(context) ? { beside: <DemoRoles next={next} people={demoPeople} today={context.today} /> } : {}),
    });
  },
});

const signInAsDemo = post(routes.demoSignIn, {
  may: anybody('in a demo, everybody may try every role'),
  perMinute: 60,
  handle: async (context) => {
    if (!offersDemo(context)) throw new Forbidden();
    const result = readForm(demoForm(demoPeople.map((person) => person.mailbox)), context.sent);
    const person = result.ok ? await findPersonByEmail(context.db, demoEmail(result.value.person ?? '')) : undefined;
    if (!result.ok || !person || !canSignIn(person).ok) throw new Forbidden();
    return signedIn(context, person.id, ownPath(result.value.weiter));
  },
});

async function signedIn(context: Context, personId: string, next: string): Promise<Response> {
  const { db, request, installation, now } = context;
  await endCurrentSession(db, request, installation.mode, now);
  const userAgent = request.headers.get('user-agent');
  const token = await startSession(db, personId, { way: 'demo', strong: true, userAgent }, now);
  const response = seeOther(next);
  response.headers.append('set-cookie', setCookie(request, installation.mode, token));
  return response;
}

const signOut = post(routes.signOut, {
  may: anybody('whoever has a session may end it'),
  handle: async ({ db, request, installation, now, language }) => {
    await endCurrentSession(db, request, installation.mode, now);
    const response = seeOther(`/${language.tag}`, 'accounts.notice.signed-out');
    response.headers.append('set-cookie', setCookie(request, installation.mode, '', { seconds: 0 }));
    return response;
  },
});

export const signInPages: readonly Page[] = [door, signInAsDemo, signOut];
