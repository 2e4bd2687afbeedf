import { type Edition, isDraft } from '#modules/concept/index.ts';
import { listReachable } from '#modules/directory/index.ts';
import { bind } from '#platform/forms/bind.ts';
import { type FieldTexts, type FormResult, prefill, refuse } from '#platform/forms/form.ts';
import { type Context, get, post, seeOther } from '#platform/http/page.ts';
import { routes } from '../routes.ts';
import { listInvitedLastTime, listStatementsOn } from './data.ts';
import { type InvitationFields, invitationForm } from './form.ts';
import { chosenParties, offeredKinds } from './invitation.rules.ts';
import { inviteParties } from './invitation.verbs.ts';
import { InvitationView } from './invitation.views.tsx';
import { proposedDeadline } from './rules.ts';
import { linkMaker, visibleEditionOf } from './visible.pages.tsx';

const may = 'participation.statement.edit';

const begin = get(routes.statementInvitation, {
  help: 'participation.help.invitation',
  may,
  example: { code: 'K-2026' },
  handle: async (context) =>
    draw(context, await visibleEditionOf(context), prefill({ dueOn: proposedDeadline(context.today) })),
});

const invite = post(routes.statementInvitation, {
  may,
  handle: async (context) => {
    const { db, by, now } = context;
    const edition = await visibleEditionOf(context);
    const { open, lastTime, kinds } = await readOpen(context, edition);
    const result = context.read(invitationForm(kinds.map(({ kind }) => kind)));
    if (!result.ok) return draw(context, edition, result);
    const { dueOn, note, ...choice } = result.value;
    const parties = chosenParties(open, choice, lastTime);
    const outcome = await inviteParties(db, by, now, edition, { parties, dueOn, note, link: linkMaker(context) });
    if (!outcome.ok) return draw(context, edition, refuse(result, outcome));
    const notice =
      outcome.letters > 0 ? 'participation.notice.invited-some-by-letter' : 'participation.notice.parties-invited';
    return seeOther(routes.statements.href({ code: edition.code }), notice);
  },
});

/** Who can still be invited, and who was last time. */
async function readOpen({ db }: Context, edition: Edition) {
  const invited = new Set((await listStatementsOn(db, edition.id)).map(({ party }) => party.id));
  const open = (await listReachable(db)).filter(({ id }) => !invited.has(id));
  const lastTime = (await listInvitedLastTime(db, edition.id)).filter((id) => open.some((party) => party.id === id));
  return { open, lastTime, kinds: offeredKinds(open) };
}

async function draw(
  context: Context,
  edition: Edition,
  state: FormResult<InvitationFields> | FieldTexts,
): Promise<Response> {
  const { open, lastTime, kinds } = await readOpen(context, edition);
  const props = {
    ...{ edition, open, kinds, isOpen: isDraft(edition) },
    lastTime: lastTime.length,
    form: bind(invitationForm(kinds.map(({ kind }) => kind)), state),
  };
  return context.page({
    title: context.t('participation.statement.invite'),
    body: <InvitationView {...props} />,
    ...('ok' in state ? { status: 422 } : {}),
  });
}

export const invitationPages = [begin, invite];
