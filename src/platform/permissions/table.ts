import type { Actor } from './actor.ts';
import { type Permission, type PermissionTable, type Reach, reachesAnything, reachOf } from './permissions.ts';

/** Asks the installation's permission table; made once at start from all manifests. */
export interface Access {
  reach(by: Actor, permission: Permission): Reach;
  may(by: Actor, permission: Permission): boolean;
  table: PermissionTable;
}

/** Puts the tables of all modules together. Keys are `module.noun.verb`; a key named twice stops the start. */
export function makeAccess(tables: readonly PermissionTable[]): Access {
  const table: Record<string, PermissionTable[string]> = {};
  for (const part of tables) {
    for (const [permission, rule] of Object.entries(part)) {
      if (table[permission]) throw new Error(`permission ${permission} is declared twice`);
      table[permission] = rule;
    }
  }
  const reach = (by: Actor, permission: Permission): Reach => {
    const rule = table[permission];
    if (!rule) throw new Error(`permission ${permission} is declared by no module`);
    return reachOf(rule, by);
  };
  return { table, reach, may: (by, permission) => reachesAnything(reach(by, permission)) };
}
