import type { Db } from '#platform/database/database.ts';
import type { Translate } from '#platform/i18n/translate.ts';
import { slot } from '#platform/manifest/slots.ts';
import type { PublicationNews } from './settings/publication.rules.ts';

/** What a role can be given for: all municipalities, all units … of the county. */
export interface ScopeChoices {
  /** `municipality`, `unit`, `organisation` or `room`. */
  kind: string;
  choices: readonly { id: string; label: string }[];
}

/** Filled by the modules that know places, units and organisations. */
export const scopeChoices = slot<{ db: Db }, readonly ScopeChoices[]>('accounts.role.scope-choices');

/** What a module has to say before the county goes public: what is still missing, and what readers would see. */
export const beforePublication = slot<{ db: Db; t: Translate; today: string }, PublicationNews>(
  'accounts.publication.before',
);

/** More pages with settings of the county, beside name, look and words. */
export const moreSettings = slot<{ t: Translate }, readonly { label: string; href: string }[]>(
  'accounts.settings.more',
);
