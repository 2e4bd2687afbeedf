import type { PermissionTable } from '#platform/permissions/permissions.ts';

declare module '#platform/permissions/permissions.ts' {
  interface Permissions {
    'voices.contribution.read': true;
    'voices.contribution.triage': true;
    'voices.contribution.transcribe': true;
    'voices.occasion.edit': true;
    'voices.finding.read': true;
    'voices.finding.read-draft': true;
    'voices.finding.edit': true;
  }
}

/** The head of department reads findings, never raw answers (handbook, persona 2). */
export const permissions = {
  'voices.contribution.read': { roles: ['coordinator'], within: ['moderator', 'municipality'] },
  'voices.contribution.triage': { roles: ['coordinator'], within: ['moderator'] },
  'voices.contribution.transcribe': { roles: ['coordinator'], within: ['moderator'] },
  'voices.occasion.edit': { roles: ['coordinator'] },
  // What is confirmed is public; a draft is read by whoever works on it or oversees it.
  'voices.finding.read': {
    roles: ['coordinator', 'head', 'council', 'privacy', 'admin', 'moderator', 'area', 'municipality'],
  },
  'voices.finding.read-draft': { roles: ['coordinator', 'head', 'privacy', 'admin'], within: ['moderator'] },
  'voices.finding.edit': { roles: ['coordinator'], within: ['moderator'] },
} satisfies PermissionTable;
