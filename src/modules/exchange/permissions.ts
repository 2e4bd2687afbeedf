import type { PermissionTable } from '#platform/permissions/permissions.ts';

declare module '#platform/permissions/permissions.ts' {
  interface Permissions {
    'exchange.visit.read': true;
    'exchange.visit.edit': true;
  }
}

/** The lead unit meets the other counties and writes down what it brings home; the head reads along. */
export const permissions = {
  'exchange.visit.read': { roles: ['admin', 'coordinator', 'head'] },
  'exchange.visit.edit': { roles: ['admin', 'coordinator'] },
} satisfies PermissionTable;
