import type { Actor } from '#platform/permissions/actor.ts';

/** The moment of the story: Sunday, 22 November 2026, 15:10. */
export const testMoment = new Date('2026-11-22T14:10:00Z');

export const coordinator: Actor = {
  kind: 'person',
  id: '5b1e5a3c-6d0d-4c1e-9a39-0a3d6f6d2b11',
  name: 'Koordination Musterau',
  roles: [{ role: 'coordinator', scope: null }],
};
