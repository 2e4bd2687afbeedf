import { type Decision, no, yes } from '#platform/forms/decision.ts';
import type { LanguageTag } from '#platform/i18n/languages.ts';

/** Settings of a county, each with the value it has until somebody sets it. */
export interface Settings {
  name: string;
  claim: string;
  /** `#rrggbb`; empty: the standard blue. */
  accent: string;
  /** Id of the stored logo file; empty: the drawn default. */
  logoFileId: string;
  profile: 'hessen' | 'nrw';
  /** The county's own words where they differ from its profile. */
  terms: Record<string, string>;
  languages: LanguageTag[];
  isDemo: boolean;
  /** Since when readers see the county's pages (ISO moment); empty: they do not see them. */
  publishedAt: string;
  /** The county's own directory of accounts (OpenID Connect); null: not connected. */
  directory: DirectorySettings | null;
}

export interface DirectorySettings {
  /** Its address without `/.well-known/openid-configuration`. */
  issuer: string;
  clientId: string;
  /** Encrypted with a key of the installation. */
  sealedSecret: string;
  /** The directory checks addresses itself, so that one without `email_verified` counts, too. */
  trustsEmail: boolean;
}

/** Words that differ between states for the same thing (architecture rule 5: names differ, things are the same). */
export const profiles: Record<Settings['profile'], Record<string, string>> = {
  hessen: {
    leadUnit: 'Leitstelle Integration',
    coordination: 'WIR-Koordinationsstelle',
    mediators: 'Sprachlotsenpool',
    council: 'Kreistag',
    committee: 'Ausschuss für Soziales und Integration',
    advisory: 'Integrationsbeirat',
    head: 'Dezernatsleitung',
  },
  nrw: {
    leadUnit: 'Kommunales Integrationszentrum',
    coordination: 'KIM-Koordination',
    mediators: 'Sprachmittlerpool',
    council: 'Kreistag',
    committee: 'Ausschuss für Soziales und Integration',
    advisory: 'Integrationsrat',
    head: 'Kreisdirektion',
  },
};

export const standardSettings: Settings = {
  name: '',
  claim: '',
  accent: '',
  logoFileId: '',
  profile: 'hessen',
  terms: {},
  languages: ['de', 'de-einfach', 'en', 'uk', 'ar', 'fa-AF', 'tr', 'pl', 'ru'],
  isDemo: false,
  publishedAt: '',
  directory: null,
};

/** Roles whose title a county may set; the other two are named by its profile (`coordination`, `head`). */
export const titledRoles = [
  'admin',
  'municipality',
  'area',
  'partner',
  'moderator',
  'mediator',
  'council',
  'privacy',
  'operations',
] as const;

/**
 * The county's words: its own over those of its profile. A role without a title of the county's own is `none`, which
 * the texts turn into our word for it.
 */
export function termsOf(settings: Settings): Record<string, string> {
  const untitled = Object.fromEntries(titledRoles.map((role) => [`${role}Role`, 'none']));
  return { ...untitled, ...profiles[settings.profile], ...settings.terms };
}

const profileTerms = ['leadUnit', 'coordination', 'head', 'mediators', 'council', 'committee', 'advisory'] as const;
const roleTerms = [
  'adminRole',
  'municipalityRole',
  'areaRole',
  'partnerRole',
  'moderatorRole',
  'mediatorRole',
  'councilRole',
  'privacyRole',
  'operationsRole',
] as const satisfies readonly `${(typeof titledRoles)[number]}Role`[];

/** Every word a county may choose for itself. */
export const ownTerms = [...profileTerms, ...roleTerms] as const;
export const termGroups = { profile: profileTerms, roles: roleTerms };

/** May the county look and speak like this? German is the source of everything and always there. */
export function canSave(settings: Pick<Settings, 'accent' | 'languages'>): Decision {
  const allowed = canUseAccent(settings.accent);
  if (!allowed.ok) return allowed;
  return settings.languages.includes('de') ? yes : no('accounts.refused.german-stays', {}, 'languages');
}

/** May this be the county's colour? None is the standard blue. */
export function canUseAccent(accent: string): Decision {
  const isColour = accent === '' || /^#[0-9a-f]{6}$/i.test(accent);
  return isColour ? yes : no('accounts.refused.no-colour', {}, 'accent');
}
