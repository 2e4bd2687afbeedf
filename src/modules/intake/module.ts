import { moreOnMeasure, onEmptyConcept } from '#modules/concept/index.ts';
import { onEmptyList, onOfferPage, onOrganisationPage, onUnitPage } from '#modules/directory/index.ts';
import type { Manifest } from '#platform/manifest/manifest.ts';
import { fills } from '#platform/manifest/slots.ts';
import { intakeDescriptions } from './descriptions.ts';
import { waysToFillConcept, waysToImport } from './import/beginning.pages.tsx';
import { columnPages } from './import/column.pages.tsx';
import {
  doubtsAboutMeasure,
  doubtsAboutOffer,
  doubtsAboutOrganisation,
  doubtsAboutUnit,
} from './import/doubt.pages.tsx';
import { dueDoubts } from './import/due.ts';
import { forgetImports } from './import/jobs.ts';
import { meaningPages } from './import/meaning.pages.tsx';
import { importPages } from './import/pages.tsx';
import { previewPages } from './import/preview.pages.tsx';
import { resultPages } from './import/result.pages.tsx';
import { templatePages } from './import/template.pages.tsx';
import { permissions } from './permissions.ts';
import { routes } from './routes.ts';
import { intakeSteps } from './steps.ts';
import { texts } from './text.ts';

/** Takes lists that people already have: a file, its columns and words, a preview, a decision per row, and back again. */
export const intake: Manifest = {
  name: 'intake',
  dependsOn: ['accounts', 'thread', 'directory', 'voices', 'concept', 'evaluation'],
  nouns: ['import'],
  texts,
  routes,
  permissions,
  pages: [...importPages, ...templatePages, ...resultPages, ...columnPages, ...meaningPages, ...previewPages],
  navigation: [
    {
      label: 'intake.import.plural',
      href: () => routes.imports.href({}),
      place: { kind: 'more', position: 8 },
      may: 'intake.import.take',
    },
  ],
  due: [dueDoubts],
  firstSteps: intakeSteps,
  fills: [
    fills(onEmptyList, waysToImport),
    fills(onOrganisationPage, doubtsAboutOrganisation),
    fills(onOfferPage, doubtsAboutOffer),
    fills(onUnitPage, doubtsAboutUnit),
    fills(onEmptyConcept, waysToFillConcept),
    fills(moreOnMeasure, doubtsAboutMeasure),
  ],
  jobs: [forgetImports],
  describes: intakeDescriptions,
  signatures: ['intake.import.started_by'],
  retention: [
    { data: 'intake.import', purpose: 'intake.retention.purpose', ends: 'intake.retention.ends' },
    { data: 'intake.import_file', purpose: 'intake.retention.purpose', ends: 'intake.retention.file-ends' },
    { data: 'intake.import_row', purpose: 'intake.retention.purpose', ends: 'intake.retention.ends' },
  ],
};
