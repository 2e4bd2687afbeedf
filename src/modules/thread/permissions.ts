import type { PermissionTable } from '#platform/permissions/permissions.ts';

declare module '#platform/permissions/permissions.ts' {
  interface Permissions {
    'thread.path.read': true;
    'thread.edge.withdraw': true;
    'thread.gap.close': true;
  }
}

export const permissions = {
  'thread.path.read': { roles: ['admin', 'coordinator', 'head', 'municipality', 'area', 'privacy'] },
  'thread.edge.withdraw': { roles: ['coordinator'] },
  'thread.gap.close': { roles: ['coordinator', 'head'] },
} satisfies PermissionTable;
