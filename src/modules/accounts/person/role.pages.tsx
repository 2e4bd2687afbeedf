import type { Refusal } from '#platform/forms/decision.ts';
import { refuse } from '#platform/forms/form.ts';
import { type Page, post, remove, seeOther } from '#platform/http/page.ts';
import { visible } from '#platform/http/visible.ts';
import { listRoles } from '../role/data.ts';
import { scopeListsOf } from '../role/pages.tsx';
import { chosenRole } from '../role/rules.ts';
import { giveRole, withdrawRole } from '../role/verbs.ts';
import { routes } from '../routes.ts';
import { confirmation } from '../session/pages.tsx';
import { roleForm } from './form.ts';
import { drawPerson } from './pages.tsx';
import { visiblePerson } from './visible.pages.tsx';

const give = post(routes.personRoles, {
  may: 'accounts.person.edit',
  handle: async (context) => {
    const person = await visiblePerson(context);
    const result = context.read(roleForm);
    const again = (held: typeof result) => drawPerson(context, person, { held });
    if (!result.ok) return again(result);
    const allowed = await confirmation(context);
    if (!allowed.ok) return again(refuse(result, allowed));
    const { role, ...places } = result.value;
    const chosen = chosenRole(role, places, await scopeListsOf(context));
    if (!chosen.ok) return again(refuse(result, chosen));
    const outcome = await giveRole(context.db, context.by, context.now, person.id, chosen.held);
    if (!outcome.ok) return again(refuse(result, outcome));
    return seeOther(routes.person.href({ id: person.id }), 'accounts.notice.role-given');
  },
});

const withdraw = remove(routes.personRole, {
  may: 'accounts.person.edit',
  handle: async (context) => {
    const { db, by, now, params, reach } = context;
    const person = await visiblePerson(context);
    const row = (await listRoles(db, person.id)).find(({ id }) => id === params.role);
    const held = visible(reach, row, 'county-wide');
    const again = (refusal: Refusal) =>
      drawPerson(context, person, { held: { ok: false, errors: [refusal], submitted: {} } });
    const allowed = await confirmation(context);
    if (!allowed.ok) return again(allowed);
    const outcome = await withdrawRole(db, by, now, held);
    if (!outcome.ok) return again(outcome);
    return seeOther(routes.person.href({ id: person.id }), 'accounts.notice.role-withdrawn');
  },
});

/** Roles are given on the page of the person who gets them. */
export const heldRolePages: readonly Page[] = [give, withdraw];
