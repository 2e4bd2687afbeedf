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
};

/** The county's words: its own over those of its profile. */
export function termsOf(settings: Settings): Record<string, string> {
  return { ...profiles[settings.profile], ...settings.terms };
}
