import { roles } from '#modules/accounts/index.ts';
import type { PermissionTable } from '#platform/permissions/permissions.ts';

declare module '#platform/permissions/permissions.ts' {
  interface Permissions {
    'house.search.use': true;
  }
}

export const permissions = {
  /** Everybody may search; what is found is what each may read. */
  'house.search.use': { roles, within: roles },
} satisfies PermissionTable;
