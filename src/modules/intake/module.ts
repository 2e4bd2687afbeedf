import { onEmptyList } from '#modules/directory/index.ts';
import type { Manifest } from '#platform/manifest/manifest.ts';
import { fills } from '#platform/manifest/slots.ts';
import { forgetImports } from './import/jobs.ts';
import { importPages, waysToImport } from './import/pages.tsx';
import { permissions } from './permissions.ts';
import { routes } from './routes.ts';
import { intakeSteps } from './steps.ts';
import { texts } from './text.ts';

/** Takes lists that people already have: a file, its columns, a preview, a decision per row. */
export const intake: Manifest = {
  name: 'intake',
  dependsOn: ['accounts', 'directory'],
  nouns: ['import'],
  texts,
  routes,
  permissions,
  pages: importPages,
  navigation: [
    {
      label: 'intake.import.plural',
      href: () => routes.imports.href({}),
      place: { kind: 'more', position: 8 },
      may: 'intake.import.take',
    },
  ],
  firstSteps: intakeSteps,
  fills: [fills(onEmptyList, waysToImport)],
  jobs: [forgetImports],
  signatures: ['intake.import.started_by'],
  retention: [
    { data: 'intake.import', purpose: 'intake.retention.purpose', ends: 'intake.retention.ends' },
    { data: 'intake.import_row', purpose: 'intake.retention.purpose', ends: 'intake.retention.ends' },
  ],
};
