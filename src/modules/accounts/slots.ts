import type { Db } from '#platform/database/database.ts';
import type { Translate } from '#platform/i18n/translate.ts';
import { slot } from '#platform/manifest/slots.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import type { Access } from '#platform/permissions/table.ts';
import type { PublicationNews } from './settings/publication.rules.ts';

/** What a role can be given for: all municipalities, all units … of the county. */
export interface ScopeChoices {
  /** `municipality`, `unit`, `organisation` or `room`. */
  kind: string;
  choices: readonly { id: string; label: string }[];
}

/** Filled by the modules that know places, units and organisations. */
export const scopeChoices = slot<{ db: Db }, readonly ScopeChoices[]>('accounts.role.scope-choices');

/** An account that is to be blocked, handed over or deleted, and who looks at it. */
export interface PersonPlace {
  db: Db;
  by: Actor;
  access: Access;
  id: string;
  t: Translate;
}

/** One thing in which a person stands, beside roles: what it is and where it is changed. */
export interface PersonNaming {
  title: string;
  note: string;
  href: string;
}

/** What else hangs on an account; of things that are over, nothing, and nothing for whoever may not read it. */
export const personNaming = slot<PersonPlace, readonly PersonNaming[]>('accounts.person.naming');

/** What a module has to say before the county goes public: what is still missing, and what readers would see. */
export const beforePublication = slot<{ db: Db; t: Translate; today: string }, PublicationNews>(
  'accounts.publication.before',
);

/** More pages with settings of the county, beside name, look and words. */
export const moreSettings = slot<{ t: Translate }, readonly { label: string; href: string }[]>(
  'accounts.settings.more',
);
