import { createHash } from 'node:crypto';
import type { Secrets } from '../http/page.ts';

/** Keys that are the same in every test run; of no use anywhere else. */
export const testSecrets: Secrets = {
  current: (purpose) => ({ id: 'test', key: keyOf(purpose) }),
  byId: (purpose, id) => (id === 'test' ? keyOf(purpose) : undefined),
};

function keyOf(purpose: string): Buffer {
  return createHash('sha256').update(`test key for ${purpose}`).digest();
}
