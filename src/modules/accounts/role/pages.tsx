import { refuse } from '#platform/forms/form.ts';
import { type Context, get, NotFound, type Page, post, remove, seeOther } from '#platform/http/page.ts';
import type { MessageKey } from '#platform/i18n/messages.ts';
import type { Translate } from '#platform/i18n/translate.ts';
import type { Role } from '#platform/permissions/actor.ts';
import type { PermissionRule } from '#platform/permissions/permissions.ts';
import { tableResponse } from '#platform/tables/response.ts';
import type { Column } from '#platform/tables/write.ts';
import { roleForm } from '../person/form.ts';
import { confirmAgain, drawPerson, heldOf, noSuchPlace, personOf } from '../person/pages.tsx';
import { routes } from '../routes.ts';
import { isConfirmed } from '../session/pages.tsx';
import { listRoles } from './data.ts';
import { roles, scopeKindOf } from './rules.ts';
import { giveRole, withdrawRole } from './verbs.ts';
import { type Extent, type MatrixRow, PermissionMatrix } from './views.tsx';

/** The permission table of the running program, one row per permission. */
function matrixOf({ access, t }: Context): MatrixRow[] {
  return Object.entries(access.table).map(([permission, rule]) => ({
    permission,
    label: labelOf(permission, t),
    guests: rule.guests === true,
    extents: Object.fromEntries(roles.map((role) => [role, extentOf(rule, role)])) as Record<Role, Extent>,
  }));
}

/** `concept.measure.edit` is called by the text `concept.permission.measure.edit`. */
function labelOf(permission: string, t: Translate): string {
  try {
    return t(permission.replace('.', '.permission.') as MessageKey);
  } catch {
    // A missing text is a failing test; the page for those who check must stay complete all the same.
    return permission;
  }
}

/** A role that is only ever held for one place reaches that place, whichever list names it. */
function extentOf(rule: PermissionRule, role: Role): Extent {
  if (rule.guests) return 'everywhere';
  if (rule.roles.includes(role)) return scopeKindOf(role) ? 'within' : 'everywhere';
  return rule.within?.includes(role) ? 'within' : 'no';
}

const matrix = get(routes.matrix, {
  may: 'accounts.matrix.read',
  example: {},
  handle: async (context) => {
    const { t } = context;
    const rows = matrixOf(context);
    const mark = { everywhere: t('accounts.matrix.everywhere'), within: t('accounts.matrix.within'), no: '' };
    const columns: Column<MatrixRow>[] = [
      { label: t('accounts.matrix.action'), value: (row) => row.label },
      ...roles.map((role) => ({
        label: t(`accounts.role.${role}`),
        value: (row: MatrixRow) => mark[row.extents[role]],
      })),
    ];
    const file = await tableResponse(context, 'rechte', columns, rows);
    if (file) return file;
    return context.page({ title: t('accounts.matrix.title'), body: <PermissionMatrix rows={rows} /> });
  },
});

const give = post(routes.personRoles, {
  may: 'accounts.person.edit',
  handle: async (context) => {
    const person = await personOf(context);
    const result = context.read(roleForm);
    if (!result.ok) return drawPerson(context, person, { held: result });
    if (!(await isConfirmed(context))) return drawPerson(context, person, { held: refuse(result, confirmAgain) });
    const { role, ...chosen } = result.value;
    const held = role ? await heldOf(context, role, chosen) : undefined;
    if (!held) return drawPerson(context, person, { held: refuse(result, { ...noSuchPlace, field: 'role' }) });
    const outcome = await giveRole(context.db, context.by, context.now, person.id, held);
    if (outcome.ok) return seeOther(routes.person.href({ id: person.id }), 'accounts.notice.role-given');
    const field = scopeKindOf(held.role) ?? 'role';
    return drawPerson(context, person, { held: refuse(result, { key: outcome.key, field }) });
  },
});

const withdraw = remove(routes.personRole, {
  may: 'accounts.person.edit',
  handle: async (context) => {
    const person = await personOf(context);
    const held = (await listRoles(context.db, person.id)).find(({ id }) => id === context.params.role);
    if (!held) throw new NotFound();
    const refused = (key: MessageKey) =>
      drawPerson(context, person, { held: { ok: false, errors: [{ key }], submitted: {} } });
    if (!(await isConfirmed(context))) return refused(confirmAgain.key);
    const outcome = await withdrawRole(context.db, context.by, context.now, held);
    if (!outcome.ok) return refused(outcome.key);
    return seeOther(routes.person.href({ id: person.id }), 'accounts.notice.role-withdrawn');
  },
});

export const rolePages: readonly Page[] = [matrix, give, withdraw];
