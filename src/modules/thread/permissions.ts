import type { PermissionTable } from '#platform/permissions/permissions.ts';

declare module '#platform/permissions/permissions.ts' {
  interface Permissions {
    'thread.path.read': true;
    'thread.path.read-internal': true;
    'thread.edge.withdraw': true;
    'thread.gap.read': true;
    'thread.gap.close': true;
  }
}

export const permissions = {
  /** The thread as readers see it, from inside the workspace. */
  'thread.path.read': {
    roles: ['admin', 'coordinator', 'head', 'municipality', 'area', 'council', 'privacy'],
    within: ['municipality', 'area'],
  },
  /** Things and edges that are not public, and who recorded them. */
  'thread.path.read-internal': { roles: ['admin', 'coordinator', 'head', 'privacy'] },
  'thread.edge.withdraw': { roles: ['coordinator'] },
  'thread.gap.read': { roles: ['admin', 'coordinator', 'head', 'privacy'] },
  'thread.gap.close': { roles: ['coordinator', 'head'] },
} satisfies PermissionTable;
