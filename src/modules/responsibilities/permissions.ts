import type { PermissionTable } from '#platform/permissions/permissions.ts';

declare module '#platform/permissions/permissions.ts' {
  interface Permissions {
    'responsibilities.public.read': true;
    'responsibilities.area.read': true;
    'responsibilities.area.edit': true;
    'responsibilities.nomination.propose': true;
    'responsibilities.nomination.decide': true;
    'responsibilities.profile.edit': true;
    'responsibilities.profile.agree': true;
    'responsibilities.profile.countersign': true;
    'responsibilities.round.edit': true;
    'responsibilities.task.edit': true;
  }
}

/**
 * The lead unit keeps areas, rounds and minutes. An area sees what is its own, proposes its person, writes its profile
 * with the lead unit and agrees to it; the head of department names and countersigns for any area.
 */
export const permissions = {
  'responsibilities.public.read': { roles: [], guests: true },
  'responsibilities.area.read': { roles: ['admin', 'coordinator', 'head', 'privacy'], within: ['area', 'partner'] },
  'responsibilities.area.edit': { roles: ['admin', 'coordinator'] },
  'responsibilities.nomination.propose': { roles: ['admin', 'coordinator', 'head'], within: ['area', 'partner'] },
  'responsibilities.nomination.decide': { roles: ['admin', 'coordinator', 'head'] },
  'responsibilities.profile.edit': { roles: ['admin', 'coordinator'], within: ['area', 'partner'] },
  'responsibilities.profile.agree': { roles: ['coordinator'] },
  'responsibilities.profile.countersign': { roles: ['head'], within: ['area', 'partner'] },
  'responsibilities.round.edit': { roles: ['admin', 'coordinator'] },
  'responsibilities.task.edit': { roles: ['admin', 'coordinator'], within: ['area', 'partner'] },
} satisfies PermissionTable;
