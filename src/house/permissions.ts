import type { PermissionTable } from '#platform/permissions/permissions.ts';

declare module '#platform/permissions/permissions.ts' {
  interface Permissions {
    'house.history.read': true;
    'house.history.words': true;
    'house.operation.read': true;
    'house.register.read': true;
    'house.operation.retry': true;
    'house.translation.read': true;
    'house.translation.edit': true;
  }
}

export const permissions = {
  /** Who did what when, across all subjects: the lead unit, and whoever checks data protection. */
  'house.history.read': { roles: ['coordinator', 'privacy'] },
  /** Reasons and values are what people wrote; whoever checks procedures does not read them. */
  'house.history.words': { roles: ['coordinator'] },
  /** Which data about people is kept, what for and until when: no data itself. */
  'house.register.read': { roles: ['privacy', 'admin', 'coordinator', 'head', 'operations'] },
  /** County IT sees whether it runs, and no content. */
  'house.operation.read': { roles: ['operations', 'admin'] },
  /** How far the county's own texts are translated. */
  'house.translation.read': { roles: ['coordinator', 'admin', 'head'] },
  'house.translation.edit': { roles: ['coordinator'] },
  'house.operation.retry': { roles: ['operations'] },
} satisfies PermissionTable;
