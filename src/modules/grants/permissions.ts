import type { PermissionTable } from '#platform/permissions/permissions.ts';

declare module '#platform/permissions/permissions.ts' {
  interface Permissions {
    'grants.grant.read': true;
    'grants.grant.edit': true;
    'grants.post.read': true;
    'grants.post.edit': true;
    'grants.programme.read': true;
    'grants.programme.edit': true;
    'grants.state-money.edit': true;
    'grants.sums.read': true;
  }
}

/** An area sees the grants that pay its measures or its posts; sums of the whole county are for those who look after it. */
export const permissions = {
  'grants.grant.read': { roles: ['coordinator', 'head', 'admin', 'privacy'], within: ['area'] },
  'grants.grant.edit': { roles: ['coordinator'] },
  'grants.post.read': { roles: ['coordinator', 'head', 'admin'] },
  'grants.post.edit': { roles: ['coordinator'] },
  'grants.programme.read': { roles: ['coordinator', 'head', 'admin', 'privacy'] },
  'grants.programme.edit': { roles: ['coordinator'] },
  'grants.state-money.edit': { roles: ['coordinator'] },
  'grants.sums.read': { roles: ['coordinator', 'head', 'admin', 'privacy'] },
} satisfies PermissionTable;
