import { refuse } from '#platform/forms/form.ts';
import { type Page, post, seeOther } from '#platform/http/page.ts';
import { routes } from '../routes.ts';
import { settleDeadline } from './deadline.verbs.ts';
import { settledDeadlineForm } from './form.ts';
import { drawGrant } from './pages.tsx';
import { visibleGrant } from './visible.pages.tsx';

const settle = post(routes.ownDeadline, {
  may: 'grants.grant.edit',
  handle: async (context) => {
    const grant = await visibleGrant(context);
    const read = context.read(settledDeadlineForm);
    if (!read.ok) return drawGrant(context, grant, { deadline: read });
    const outcome = await settleDeadline(context.db, context.by, context.now, grant, read.value);
    if (!outcome.ok) return drawGrant(context, grant, { deadline: refuse(read, outcome) });
    return seeOther(routes.grant.href({ code: grant.code }), 'grants.notice.saved');
  },
});

export const ownDeadlinePages: readonly Page[] = [settle];
