import { type Context, get, type Page } from '#platform/http/page.ts';
import type { MessageKey } from '#platform/i18n/messages.ts';
import type { Translate } from '#platform/i18n/translate.ts';
import { askSlot } from '#platform/manifest/slots.ts';
import type { Role } from '#platform/permissions/actor.ts';
import type { PermissionRule } from '#platform/permissions/permissions.ts';
import { tableResponse } from '#platform/tables/response.ts';
import type { Column } from '#platform/tables/write.ts';
import { routes } from '../routes.ts';
import { scopeChoices } from '../slots.ts';
import type { RoleRow } from './data.ts';
import { roles, type ScopeLists, scopeKindOf } from './rules.ts';
import { type Extent, type MatrixRow, PermissionMatrix, type ShownRole } from './views.tsx';

/** What roles can be given for, as the modules say that know it. */
export async function scopeListsOf({ db }: Context): Promise<ScopeLists> {
  const given = (await askSlot(scopeChoices, { db })).flat();
  return Object.fromEntries(given.map(({ kind, choices }) => [kind, choices]));
}

/** A role as it is shown: in words, with its place. */
export function shownRole({ t }: Context, held: RoleRow, scopes: ScopeLists): ShownRole {
  const name = t(`accounts.role.${held.role}`);
  const { scope } = held;
  if (!scope) return { ...held, label: name };
  const place = scopes[scope.kind]?.find(({ id }) => id === scope.id)?.label ?? t('accounts.person.scope-gone');
  return { ...held, label: `${name}: ${place}` };
}

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
  help: 'accounts.help.matrix',
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

export const rolePages: readonly Page[] = [matrix];
