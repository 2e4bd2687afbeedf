import type { PermissionTable } from '#platform/permissions/permissions.ts';

declare module '#platform/permissions/permissions.ts' {
  interface Permissions {
    'information.entry.read': true;
    'information.notice.read': true;
    'information.notice.edit': true;
    'information.notice.oversee': true;
    'information.barrier.report': true;
    'information.barrier.answer': true;
  }
}

export const permissions = {
  'information.entry.read': { roles: [], guests: true },
  'information.notice.read': { roles: [], guests: true },
  /** Imprint, privacy notice, accessibility statement. */
  'information.notice.edit': { roles: ['admin', 'coordinator'] },
  /** Hears what the public site lacks, without writing it. */
  'information.notice.oversee': { roles: ['head'] },
  'information.barrier.report': { roles: [], guests: true },
  'information.barrier.answer': { roles: ['admin', 'coordinator'] },
} satisfies PermissionTable;
