import { listStakeholders } from '#modules/directory/index.ts';
import { bind } from '#platform/forms/bind.ts';
import type { FormResult } from '#platform/forms/form.ts';
import { type Context, get, post, seeOther } from '#platform/http/page.ts';
import { conferenceAsked } from '../conference/asked.pages.tsx';
import { type Conference, titleOf } from '../conference/rules.ts';
import { routes } from '../routes.ts';
import { listInvited } from './data.ts';
import { invitedForm, invitedOf, typedInvited } from './form.ts';
import { noteInvited } from './verbs.ts';
import { InvitedView } from './views.tsx';

type Read = FormResult<ReturnType<typeof invitedForm>['fields']>;

const show = get(routes.invited, {
  may: 'conferences.conference.read',
  example: { number: '3' },
  handle: async (context) => draw(context, await conferenceAsked(context), undefined),
});

async function draw(context: Context, conference: Conference, read: Read | undefined): Promise<Response> {
  const { db, by, access, page, t } = context;
  const invited = await listInvited(db, conference.id);
  const parties = await listStakeholders(db);
  const mayEdit = access.may(by, 'conferences.conference.edit');
  return page({
    title: `${t('conferences.invited.title')} · ${titleOf(conference)}`,
    status: read ? 422 : 200,
    crumbs: [
      { label: t('conferences.navigation'), href: routes.conferences.href({}) },
      { label: titleOf(conference), href: routes.conference.href({ number: String(conference.number) }) },
    ],
    body: (
      <InvitedView
        conference={conference}
        invited={invited}
        parties={parties}
        form={mayEdit ? bind(invitedForm(parties), read ?? typedInvited(invited)) : undefined}
      />
    ),
  });
}

const note = post(routes.invited, {
  may: 'conferences.conference.edit',
  handle: async (context) => {
    const { db, by, now } = context;
    const conference = await conferenceAsked(context);
    const parties = await listStakeholders(db);
    const read = context.read(invitedForm(parties));
    if (!read.ok) return draw(context, conference, read);
    await noteInvited(db, by, now, conference, invitedOf(parties, read.value));
    return seeOther(routes.conference.href(context.params), 'conferences.notice.saved');
  },
});

export const invitedPages = [show, note];
