import { listStakeholders } from '#modules/directory/index.ts';
import { bind } from '#platform/forms/bind.ts';
import type { FormResult } from '#platform/forms/form.ts';
import { type Context, get, post, seeOther } from '#platform/http/page.ts';
import { visibleConference } from '../room/visible.pages.tsx';
import { routes } from '../routes.ts';
import { type Conference, titleOf } from '../rules.ts';
import { listInvited } from './data.ts';
import { invitedForm, invitedOf, prefilledInvited } from './form.ts';
import { invitedWithin } from './rules.ts';
import { noteInvited } from './verbs.ts';
import { InvitedView } from './views.tsx';

type Result = FormResult<ReturnType<typeof invitedForm>['fields']>;

const show = get(routes.invited, {
  help: 'conferences.help.invited',
  may: 'conferences.conference.read',
  example: { number: '3' },
  handle: async (context) => draw(context, await visibleConference(context), undefined),
});

async function draw(context: Context, conference: Conference, result: Result | undefined): Promise<Response> {
  const { db, by, access, page, query, t } = context;
  const invited = await listInvited(db, conference.id);
  const filter = { kind: query.get('art'), onlyCame: query.get('gekommen') === 'ja' };
  const parties = await listStakeholders(db);
  const mayEdit = access.may(by, 'conferences.conference.edit');
  return page({
    title: `${t('conferences.invited.title')} · ${titleOf(conference)}`,
    status: result ? 422 : 200,
    crumbs: [
      { label: t('conferences.navigation'), href: routes.conferences.href({}) },
      { label: titleOf(conference), href: routes.conference.href({ number: String(conference.number) }) },
    ],
    body: (
      <InvitedView
        conference={conference}
        invited={invitedWithin(invited, filter)}
        isNarrowed={filter.kind !== null || filter.onlyCame}
        parties={parties}
        form={mayEdit ? bind(invitedForm(parties), result ?? prefilledInvited(invited)) : undefined}
      />
    ),
  });
}

const note = post(routes.invited, {
  may: 'conferences.conference.edit',
  handle: async (context) => {
    const { db, by, now } = context;
    const conference = await visibleConference(context);
    const parties = await listStakeholders(db);
    const result = context.read(invitedForm(parties), prefilledInvited(await listInvited(db, conference.id)));
    if (!result.ok) return draw(context, conference, result);
    await noteInvited(db, by, now, conference, invitedOf(parties, result.value));
    return seeOther(routes.conference.href(context.params), 'conferences.notice.saved');
  },
});

export const invitedPages = [show, note];
