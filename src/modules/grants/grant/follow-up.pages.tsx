import { refuse } from '#platform/forms/form.ts';
import { type Page, post, remove, seeOther } from '#platform/http/page.ts';
import { routes } from '../routes.ts';
import { forgoFollowUp, wantFollowUp } from './follow-up.verbs.ts';
import { noFollowUpForm } from './form.ts';
import { drawGrant } from './pages.tsx';
import { visibleGrant } from './visible.pages.tsx';

const forgo = post(routes.noFollowUp, {
  may: 'grants.grant.edit',
  handle: async (context) => {
    const grant = await visibleGrant(context);
    const read = context.read(noFollowUpForm);
    if (!read.ok) return drawGrant(context, grant, { noFollowUp: read });
    const outcome = await forgoFollowUp(context.db, context.by, context.now, grant, read.value);
    if (!outcome.ok) return drawGrant(context, grant, { noFollowUp: refuse(read, outcome) });
    return seeOther(routes.grant.href({ code: grant.code }), 'grants.notice.no-follow-up');
  },
});

const want = remove(routes.noFollowUp, {
  may: 'grants.grant.edit',
  handle: async (context) => {
    const grant = await visibleGrant(context);
    await wantFollowUp(context.db, context.by, context.now, grant);
    return seeOther(routes.grant.href({ code: grant.code }), 'grants.notice.follow-up');
  },
});

export const followUpPages: readonly Page[] = [forgo, want];
