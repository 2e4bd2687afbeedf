import type { PermissionTable } from '#platform/permissions/permissions.ts';

declare module '#platform/permissions/permissions.ts' {
  interface Permissions {
    'grants.grant.read': true;
    'grants.grant.edit': true;
    'grants.post.read': true;
    'grants.post.edit': true;
  }
}

export const permissions = {
  'grants.grant.read': { roles: ['coordinator', 'head', 'admin', 'privacy'], within: ['area'] },
  'grants.grant.edit': { roles: ['coordinator'] },
  'grants.post.read': { roles: ['coordinator', 'head', 'admin'] },
  'grants.post.edit': { roles: ['coordinator'] },
} satisfies PermissionTable;
