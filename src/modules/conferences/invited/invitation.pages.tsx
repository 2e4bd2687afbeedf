import { listMunicipalities, listStakeholders, responsibleParties } from '#modules/directory/index.ts';
import { bind } from '#platform/forms/bind.ts';
import { type FormResult, prefill, refuse } from '#platform/forms/form.ts';
import { type Context, get, type Page, post, seeOther } from '#platform/http/page.ts';
import { askSlot } from '#platform/manifest/slots.ts';
import { visibleConference } from '../room/visible.pages.tsx';
import { routes } from '../routes.ts';
import { type Conference, titleOf } from '../rules.ts';
import { listInvited } from './data.ts';
import { type InvitationFields, invitationForm } from './form.ts';
import { InvitationView } from './invitation.views.tsx';
import { type Candidate, canInvite, type InvitationGroups, invitationGroups } from './rules.ts';
import { inviteParties } from './verbs.ts';

const may = 'conferences.conference.edit';

const ask = get(routes.invitation, {
  help: 'conferences.help.invitation',
  may,
  example: { number: '3' },
  handle: async (context) => draw(context, await visibleConference(context), undefined),
});

const invite = post(routes.invitation, {
  may,
  handle: async (context) => {
    const { db, by, now } = context;
    const conference = await visibleConference(context);
    const result = context.read(invitationForm);
    if (!result.ok) return draw(context, conference, result);
    const { offices, units, organisations } = result.value;
    const allowed = canInvite(result.value, await groupsOf(context, conference));
    if (!allowed.ok) return draw(context, conference, refuse(result, allowed));
    await inviteParties(db, by, now, conference, [...offices, ...units, ...organisations]);
    return seeOther(routes.invited.href(context.params), 'conferences.notice.invited');
  },
});

/** Who can be proposed: the parties of the directory that are not invited yet, in three groups. */
async function groupsOf({ db }: Pick<Context, 'db'>, conference: Conference): Promise<InvitationGroups> {
  const withOffice = (await listMunicipalities(db)).filter((one) => one.hasIntegrationOffice);
  return invitationGroups(await listStakeholders(db), {
    withOffice: new Set(withOffice.map(({ id }) => id)),
    responsible: new Set((await askSlot(responsibleParties, { db })).flat()),
    invited: new Set((await listInvited(db, conference.id)).map(({ id }) => id)),
  });
}

async function draw(context: Context, conference: Conference, result: FormResult<InvitationFields> | undefined) {
  const groups = await groupsOf(context, conference);
  const ids = (parties: readonly Candidate[]) => parties.filter(({ isProposed }) => isProposed).map(({ id }) => id);
  const proposed = {
    offices: ids(groups.offices),
    units: ids(groups.units),
    organisations: ids(groups.organisations),
  };
  const { page, t } = context;
  return page({
    title: `${t('conferences.invitation.title')} · ${titleOf(conference)}`,
    status: result ? 422 : 200,
    crumbs: [
      { label: t('conferences.navigation'), href: routes.conferences.href({}) },
      { label: titleOf(conference), href: routes.conference.href({ number: String(conference.number) }) },
    ],
    body: <InvitationView {...{ conference, groups }} form={bind(invitationForm, result ?? prefill(proposed))} />,
  });
}

export const invitationPages: readonly Page[] = [ask, invite];
