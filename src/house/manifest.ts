import { sweepFiles } from '#platform/files/sweep.ts';
import type { Manifest } from '#platform/manifest/manifest.ts';
import { houseCommands } from './commands.ts';
import { historyPages } from './history.tsx';
import { indexingAnew } from './index-anew.ts';
import { searchReactions } from './indexing.ts';
import { offlinePages } from './offline.tsx';
import { operationPages } from './operation.tsx';
import { housePages } from './pages.tsx';
import { permissions } from './permissions.ts';
import { registerPages } from './register.tsx';
import { routes } from './routes.ts';
import { searchPages } from './search.tsx';
import { texts } from './text.ts';
import { translationPages } from './translations.tsx';
import { wordPages } from './words.tsx';

/** What belongs to the house itself and to no subject: pages below `/-/` and what the platform's own tables keep. */
export const house: Manifest = {
  name: 'house',
  dependsOn: [],
  nouns: [],
  texts,
  routes,
  permissions,
  pages: [
    ...housePages,
    ...searchPages,
    ...offlinePages,
    ...historyPages,
    ...operationPages,
    ...registerPages,
    ...translationPages,
    ...wordPages,
  ],
  navigation: [
    {
      label: 'house.navigation.history',
      href: () => routes.history.href({}),
      place: { kind: 'more', position: 9 },
      may: 'house.history.read',
    },
    {
      label: 'house.navigation.operation',
      href: () => routes.operation.href({}),
      place: { kind: 'more', position: 9 },
      may: 'house.operation.read',
      startOf: ['operations'],
    },
    {
      label: 'house.register.title',
      href: () => routes.register.href({}),
      place: { kind: 'more', position: 9 },
      may: 'house.register.read',
      startOf: ['privacy'],
    },
    {
      label: 'house.translation.title',
      href: () => routes.translations.href({}),
      place: { kind: 'more', position: 8 },
      may: 'house.translation.read',
    },
    {
      label: 'house.search.title',
      href: (lang) => routes.publicSearch.href({ lang }),
      place: { kind: 'public', position: 9 },
    },
    {
      label: 'house.words.title',
      href: (lang) => routes.publicWords.href({ lang }),
      place: { kind: 'foot', position: 9 },
    },
  ],
  reactsTo: searchReactions,
  jobs: [sweepFiles, indexingAnew],
  commands: houseCommands,
  signatures: ['history.entry.by_label', 'file.file.uploaded_by_label'],
  retention: [
    { data: 'history.entry', purpose: 'house.retention.history.purpose', ends: 'house.retention.history.ends' },
    { data: 'mail.message', purpose: 'house.retention.mail.purpose', ends: 'house.retention.mail.ends' },
    { data: 'file.file', purpose: 'house.retention.file.purpose', ends: 'house.retention.file.ends' },
  ],
};
