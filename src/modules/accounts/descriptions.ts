import type { ThingDescription } from '#platform/history/describe.ts';

/** What of settings and accounts may be read in their history, old and new. Of a person only which roles came and went. */
export const accountsDescriptions = {
  person: { '*': { labels: 'accounts.role.', describe: (_: unknown, { t }) => t('platform.history.yes') } },
  settings: {
    name: 'accounts.settings.name',
    claim: 'accounts.settings.claim',
    accent: 'accounts.settings.accent',
    profile: { label: 'accounts.settings.profile', words: 'accounts.settings.profile.' },
    languages: 'accounts.settings.languages',
    terms: {
      label: 'accounts.settings.words',
      describe: (terms: Record<string, string>) => Object.values(terms).join(' · '),
    },
  },
} satisfies Record<string, ThingDescription>;
