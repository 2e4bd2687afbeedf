import type { PermissionTable } from '#platform/permissions/permissions.ts';

declare module '#platform/permissions/permissions.ts' {
  interface Permissions {
    'participation.comment.read': true;
    'participation.comment.answer': true;
    'participation.period.edit': true;
  }
}

/** Who may do what; everything that is not named here is forbidden. Comments are voices: whoever reads those reads these. */
export const permissions = {
  'participation.comment.read': { roles: ['coordinator'] },
  'participation.comment.answer': { roles: ['coordinator'] },
  'participation.period.edit': { roles: ['coordinator'] },
} satisfies PermissionTable;
