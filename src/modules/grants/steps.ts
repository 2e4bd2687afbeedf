import type { FirstStep } from '#platform/manifest/manifest.ts';
import { listPosts } from './post/data.ts';
import { listProgrammes } from './programme/data.ts';
import { routes } from './routes.ts';

/** A new county writes down what money there is, and which posts it pays. */
export const grantsSteps: readonly FirstStep[] = [
  {
    key: 'grants.programme',
    position: 80,
    label: 'grants.step.programme',
    why: 'grants.step.programme-why',
    good: 'grants.step.programme-good',
    href: routes.grants.href({}),
    may: 'grants.grant.edit',
    isDone: async (db) => (await listProgrammes(db)).length > 0,
  },
  {
    key: 'grants.post',
    position: 81,
    label: 'grants.step.post',
    why: 'grants.step.post-why',
    good: 'grants.step.post-good',
    href: routes.posts.href({}),
    may: 'grants.post.edit',
    isDone: async (db) => (await listPosts(db)).length > 0,
  },
];
