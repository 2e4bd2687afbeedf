import type { FirstStep } from '#platform/manifest/manifest.ts';
import { listPeople } from './person/data.ts';
import { routes } from './routes.ts';
import { readSettings } from './settings/data.ts';

/** What a new county has to do here first. */
export const accountsSteps: readonly FirstStep[] = [
  {
    key: 'accounts.settings',
    position: 10,
    label: 'accounts.step.settings',
    why: 'accounts.step.settings-why',
    good: 'accounts.step.settings-good',
    href: routes.settings.href({}),
    may: 'accounts.settings.edit',
    isDone: async (db) => {
      const { claim, accent, logoFileId } = await readSettings(db);
      return `${claim}${accent}${logoFileId}` !== '';
    },
  },
  {
    key: 'accounts.people',
    position: 50,
    label: 'accounts.step.people',
    why: 'accounts.step.people-why',
    good: 'accounts.step.people-good',
    href: routes.people.href({}),
    may: 'accounts.person.edit',
    isDone: async (db) => (await listPeople(db)).length > 1,
  },
  {
    key: 'accounts.publication',
    position: 99,
    label: 'accounts.step.publication',
    why: 'accounts.step.publication-why',
    good: 'accounts.step.publication-good',
    href: routes.publication.href({}),
    may: 'accounts.publication.decide',
    isDone: async (db) => (await readSettings(db)).publishedAt !== '',
  },
];
