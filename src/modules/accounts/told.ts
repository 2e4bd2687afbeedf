import type { ToldThing } from '#platform/history/told.ts';

/** What of the settings may be read in their history, old and new. Of persons nothing: it would outlive them. */
export const toldOfAccounts = {
  settings: {
    name: 'accounts.settings.name',
    claim: 'accounts.settings.claim',
    accent: 'accounts.settings.accent',
    profile: { label: 'accounts.settings.profile', words: 'accounts.settings.profile.' },
    languages: 'accounts.settings.languages',
    terms: {
      label: 'accounts.settings.words',
      say: (terms: Record<string, string>) => Object.values(terms).join(' · '),
    },
  },
} satisfies Record<string, ToldThing>;
