import { roles } from '#modules/accounts/index.ts';
import type { PermissionTable } from '#platform/permissions/permissions.ts';

declare module '#platform/permissions/permissions.ts' {
  interface Permissions {
    'cockpit.today.read': true;
    'cockpit.need.read': true;
    'cockpit.head.read': true;
    'cockpit.area.read': true;
    'cockpit.step.read': true;
    'cockpit.step.skip': true;
    'cockpit.search.use': true;
  }
}

/** They only open the pages. What is shown there is checked again, thing by thing: each due list has its own permission. */
export const permissions = {
  'cockpit.today.read': { roles },
  /** To whom the county's work falls. Who checks, gives accounts or keeps it running reads along and owes none of it. */
  'cockpit.need.read': {
    roles: ['coordinator', 'head', 'council', 'mediator'],
    within: ['area', 'municipality', 'partner'],
  },
  'cockpit.head.read': { roles: ['coordinator', 'head'] },
  'cockpit.area.read': { roles: [], within: ['area', 'municipality', 'partner'] },
  /** What a new county has to do first: who sets it up, and who answers for it. */
  'cockpit.step.read': { roles: ['admin', 'coordinator', 'head'] },
  'cockpit.step.skip': { roles: ['admin', 'coordinator'] },
  'cockpit.search.use': { roles },
} satisfies PermissionTable;
