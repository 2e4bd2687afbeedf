import { listOffers, listOrganisations } from '#modules/directory/index.ts';
import type { FirstStep } from '#platform/manifest/manifest.ts';
import { routes } from './routes.ts';

/** A new county takes in the lists it already has. Any day will do to see whether there is something. */
export const intakeSteps: readonly FirstStep[] = [
  {
    key: 'intake.lists',
    position: 60,
    label: 'intake.step.lists',
    why: 'intake.step.lists-why',
    good: 'intake.step.lists-good',
    href: routes.imports.href({}),
    may: 'intake.import.take',
    isDone: async (db) =>
      (await listOrganisations(db, {}, '2000-01-01')).length > 0 && (await listOffers(db, {}, '2000-01-01')).length > 0,
  },
];
