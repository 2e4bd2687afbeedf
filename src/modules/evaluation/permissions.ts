import type { PermissionTable } from '#platform/permissions/permissions.ts';

declare module '#platform/permissions/permissions.ts' {
  interface Permissions {
    'evaluation.indicator.read': true;
    'evaluation.indicator.edit': true;
    'evaluation.report.read': true;
    'evaluation.report.edit': true;
    'evaluation.report.approve': true;
  }
}

/** What is counted and reported has no personal content; the lead unit records and writes, the head approves. */
export const permissions = {
  'evaluation.indicator.read': { roles: ['admin', 'coordinator', 'head', 'privacy'] },
  'evaluation.indicator.edit': { roles: ['admin', 'coordinator'] },
  'evaluation.report.read': { roles: ['admin', 'coordinator', 'head', 'privacy'] },
  'evaluation.report.edit': { roles: ['admin', 'coordinator'] },
  'evaluation.report.approve': { roles: ['head'] },
} satisfies PermissionTable;
