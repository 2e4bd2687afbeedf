import type { PermissionTable } from '#platform/permissions/permissions.ts';

declare module '#platform/permissions/permissions.ts' {
  interface Permissions {
    'conferences.conference.read': true;
    'conferences.conference.edit': true;
    'conferences.room.read': true;
    'conferences.room.moderate': true;
    'conferences.documentation.read': true;
    'conferences.documentation.edit': true;
    'conferences.documentation.release': true;
  }
}

/**
 * The lead unit plans, runs and closes; whoever moderates a room has that room for the day; the head reads and releases
 * the documentation. What cards say before they are public belongs to triage (voices).
 */
export const permissions = {
  'conferences.conference.read': { roles: ['coordinator', 'head', 'privacy'] },
  'conferences.conference.edit': { roles: ['coordinator'] },
  'conferences.room.read': { roles: ['coordinator', 'head', 'privacy'], within: ['moderator'] },
  'conferences.room.moderate': { roles: ['coordinator'], within: ['moderator'] },
  'conferences.documentation.read': { roles: ['coordinator', 'head', 'privacy'] },
  'conferences.documentation.edit': { roles: ['coordinator'] },
  'conferences.documentation.release': { roles: ['coordinator', 'head'] },
} satisfies PermissionTable;
