import type { PermissionTable } from '#platform/permissions/permissions.ts';

declare module '#platform/permissions/permissions.ts' {
  interface Permissions {
    'concept.public.read': true;
    'concept.measure.read': true;
    'concept.measure.edit': true;
    'concept.measure.report': true;
    'concept.measure.object': true;
    'concept.origin.tie': true;
    'concept.edition.check': true;
    'concept.edition.edit': true;
    'concept.edition.approve': true;
    'concept.edition.adopt': true;
  }
}

/**
 * The lead unit keeps the concept. Whoever leads a measure reports on it and moves its days; whoever works with it may
 * see a light differently, in public. The head approves a draft before it goes to the council. The words of the concept belong to nobody but the council.
 */
export const permissions = {
  'concept.public.read': { roles: [], guests: true },
  'concept.measure.read': { roles: ['admin', 'coordinator', 'head'], within: ['area', 'municipality', 'partner'] },
  'concept.measure.edit': { roles: ['admin', 'coordinator'], within: ['area'] },
  'concept.measure.report': { roles: ['admin', 'coordinator'], within: ['area', 'municipality', 'partner'] },
  'concept.measure.object': { roles: [], within: ['area', 'municipality', 'partner'] },
  'concept.origin.tie': { roles: ['admin', 'coordinator'] },
  'concept.edition.check': { roles: ['admin', 'coordinator', 'head'] },
  'concept.edition.edit': { roles: ['admin', 'coordinator'] },
  'concept.edition.approve': { roles: ['head'] },
  'concept.edition.adopt': { roles: ['admin', 'coordinator'] },
} satisfies PermissionTable;
