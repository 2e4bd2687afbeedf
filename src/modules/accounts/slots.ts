import type { Db } from '#platform/database/database.ts';
import { slot } from '#platform/manifest/slots.ts';

/** What a role can be given for: all municipalities, all units … of the county. */
export interface ScopeChoices {
  /** `municipality`, `unit`, `organisation` or `room`. */
  kind: string;
  choices: readonly { id: string; label: string }[];
}

/** Filled by the modules that know places, units and organisations. */
export const scopeChoices = slot<{ db: Db }, readonly ScopeChoices[]>('accounts.role.scope-choices');
