import { setCookie } from '#platform/auth/cookie.ts';
import type { Decision } from '#platform/forms/decision.ts';
import { anybody, type Context, NotFound, type Page, post, remove, seeOther } from '#platform/http/page.ts';
import { routes } from '../routes.ts';
import { deleteSession, deleteSessions, listSessions, type Session } from './data.ts';
import { canChangeAccess } from './rules.ts';
import { currentSession, endCurrentSession } from './verbs.ts';

/** The session of this request with its freshness, or undefined for guests. */
export async function ownSession({
  db,
  request,
  installation,
  now,
}: Pick<Context, 'db' | 'request' | 'installation' | 'now'>): Promise<Session | undefined> {
  return currentSession(db, now, request, installation.mode);
}

/** Whether the person of this session confirmed within the last ten minutes that they are still there. */
export async function confirmation(context: Context): Promise<Decision> {
  return canChangeAccess(await ownSession(context), context.now);
}

const ownOnly = anybody('about one’s own session only; guests are sent to the sign-in page');

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

export const sessionPages: readonly Page[] = [endSession, endOtherSessions, signOut];
