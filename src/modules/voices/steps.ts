import type { FirstStep } from '#platform/manifest/manifest.ts';
import { listOccasions } from './occasion/data.ts';
import { routes } from './routes.ts';

/** A new county opens a place where people can speak. */
export const voicesSteps: readonly FirstStep[] = [
  {
    key: 'voices.idea-box',
    position: 90,
    label: 'voices.step.idea-box',
    why: 'voices.step.idea-box-why',
    good: 'voices.step.idea-box-good',
    href: routes.cards.href({}),
    may: 'voices.contribution.triage',
    isDone: async (db) => (await listOccasions(db)).some(({ kind }) => kind === 'idea-box'),
  },
];
