import type { PermissionTable } from '#platform/permissions/permissions.ts';

declare module '#platform/permissions/permissions.ts' {
  interface Permissions {
    'participation.comment.read': true;
    'participation.comment.answer': true;
    'participation.period.edit': true;
    'participation.statement.read': true;
    'participation.statement.edit': true;
  }
}

/**
 * Who may do what; everything that is not named here is forbidden. Comments are voices: whoever reads those reads these.
 * The lead unit keeps what associations and bodies say about a draft.
 */
export const permissions = {
  'participation.comment.read': { roles: ['coordinator'] },
  'participation.comment.answer': { roles: ['coordinator'] },
  'participation.period.edit': { roles: ['coordinator'] },
  'participation.statement.read': { roles: ['admin', 'coordinator', 'head'] },
  'participation.statement.edit': { roles: ['admin', 'coordinator'] },
} satisfies PermissionTable;
