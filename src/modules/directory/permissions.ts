import type { PermissionTable } from '#platform/permissions/permissions.ts';

declare module '#platform/permissions/permissions.ts' {
  interface Permissions {
    'directory.record.read': true;
    'directory.record.edit': true;
    'directory.structure.read': true;
    'directory.structure.edit': true;
    'directory.organisation.merge': true;
    'directory.confirmation.ask': true;
    'directory.topic.edit': true;
  }
}

/**
 * The county asks and sees, a municipality and an organisation own what is theirs (domain 6.8: the county cannot
 * command municipalities). Units and bodies of the county are kept by the lead unit.
 */
export const permissions = {
  'directory.record.read': {
    roles: ['admin', 'coordinator', 'head', 'privacy', 'council'],
    within: ['municipality', 'partner', 'area'],
  },
  'directory.record.edit': { roles: ['admin', 'coordinator'], within: ['municipality', 'partner'] },
  /** How the county is made: its units, bodies, municipalities and topics. Whoever works along finds whom to ask. */
  'directory.structure.read': {
    roles: ['admin', 'coordinator', 'head', 'privacy', 'council', 'municipality', 'partner', 'area'],
  },
  'directory.structure.edit': { roles: ['admin', 'coordinator'], within: ['municipality'] },
  'directory.organisation.merge': { roles: ['admin', 'coordinator'] },
  'directory.confirmation.ask': { roles: ['admin', 'coordinator'], within: ['municipality'] },
  /** The words by which everybody finds everything: kept in one place. */
  'directory.topic.edit': { roles: ['admin', 'coordinator'] },
} satisfies PermissionTable;
