import { bind } from '#platform/forms/bind.ts';
import { type FormResult, refuse } from '#platform/forms/form.ts';
import { anybody, type Context, get, type Page, post } from '#platform/http/page.ts';
import { routes } from '../routes.ts';
import { startPath } from '../rules.ts';
import { signedIn } from '../sign-in/enter.pages.tsx';
import { afterFirstFactor } from '../sign-in/pages.tsx';
import { acceptForm, askForm } from './form.ts';
import type { LinkState } from './rules.ts';
import {
  acceptInvitation,
  type LinkScene,
  lookAtInvitation,
  lookAtSignInLink,
  sendSignInLink,
  useSignInLink,
} from './verbs.ts';
import { AcceptInvitation, AskForLink, DeadLink, EnterByLink, LinkOnItsWay } from './views.tsx';

/** What links need to know of a request. */
export function linkScene({ installation, county }: Context): LinkScene {
  return { secrets: installation.secrets, county, origin: county.origin };
}

const openToAll = anybody('whoever has no password signs in by a link to their own mailbox');
const secretInAddress = anybody('the address itself was sent to one mailbox and proves it');

const askForLink = get(routes.askLink, {
  may: openToAll,
  example: {},
  handle: (context) =>
    context.page({
      title: context.t('accounts.door.link.title'),
      layout: 'plain',
      body: <AskForLink form={bind(askForm)} />,
    }),
});

const sendLink = post(routes.askLink, {
  may: openToAll,
  perMinute: 10,
  handle: async (context) => {
    const { t, language, now } = context;
    const result = context.read(askForm);
    if (!result.ok) {
      const body = <AskForLink form={bind(askForm, result)} />;
      return context.page({ title: t('accounts.door.link.title'), layout: 'plain', status: 422, body });
    }
    const request = { email: result.value.email, language: language.tag };
    await sendSignInLink(context.db, now, linkScene(context), request);
    return context.page({ title: t('accounts.door.link.sent.title'), layout: 'plain', body: <LinkOnItsWay /> });
  },
});

function deadLink(context: Context, state: Exclude<LinkState, 'open'>): Response | Promise<Response> {
  return context.page({
    title: context.t(`accounts.door.link.${state}.title`),
    layout: 'plain',
    status: state === 'broken' ? 404 : 410,
    body: <DeadLink state={state} />,
  });
}

const openLink = get(routes.useLink, {
  may: secretInAddress,
  example: 'none',
  perMinute: 60,
  handle: async (context) => {
    const { token } = context.params;
    const link = await lookAtSignInLink(context.db, context.now, linkScene(context), token);
    if (link.state !== 'open') return deadLink(context, link.state);
    const title = context.t('accounts.door.link.enter.title');
    return context.page({ title, layout: 'plain', body: <EnterByLink token={token} /> });
  },
});

const enterByLink = post(routes.useLink, {
  may: secretInAddress,
  perMinute: 30,
  handle: async (context) => {
    const used = await useSignInLink(context.db, context.now, linkScene(context), context.params.token);
    if ('state' in used) return deadLink(context, used.state);
    return afterFirstFactor(context, used.person, { way: 'link', next: startPath });
  },
});

const openInvitation = get(routes.invitation, {
  may: secretInAddress,
  example: 'none',
  perMinute: 60,
  handle: (context) => invitationPage(context),
});

async function invitationPage(context: Context<'/einladung/:token'>, result?: FormResult<typeof acceptForm.fields>) {
  const { token } = context.params;
  const invitation = await lookAtInvitation(context.db, context.now, linkScene(context), token);
  if (invitation.state !== 'open') return deadLink(context, invitation.state);
  const { name, email } = invitation.person;
  const props = { token, name, email, countyName: context.county.name };
  return context.page({
    title: context.t('accounts.door.invitation.title'),
    layout: 'plain',
    body: <AcceptInvitation form={bind(acceptForm, result)} {...props} />,
    ...(result ? { status: 422 } : {}),
  });
}

const accept = post(routes.invitation, {
  may: secretInAddress,
  perMinute: 30,
  handle: async (context) => {
    const { db, county, now } = context;
    const invitation = await lookAtInvitation(db, now, linkScene(context), context.params.token);
    if (invitation.state !== 'open') return deadLink(context, invitation.state);
    const result = context.read(acceptForm);
    if (!result.ok) return invitationPage(context, result);
    const { person } = invitation;
    const by = { kind: 'person', id: person.id, name: person.name, roles: [] } as const;
    const input = { password: result.value.password, countyName: county.name };
    const outcome = await acceptInvitation(db, by, now, person, input);
    if (!outcome.ok) return invitationPage(context, refuse(result, outcome));
    return signedIn(context, person, { way: 'invitation', strong: false, next: routes.account.href({}) });
  },
});

export const linkPages: readonly Page[] = [askForLink, sendLink, openLink, enterByLink, openInvitation, accept];
