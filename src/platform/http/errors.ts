import type { MessageValues } from '../i18n/messages.ts';
import type { Former } from './former.ts';

/** What can go wrong for a reader; each has its page. */
export type Problem =
  | 'not-found'
  | 'gone'
  | 'forbidden'
  | 'signed-out'
  | 'second-factor'
  | 'unexpected'
  | 'unavailable'
  | 'too-large'
  | 'too-many'
  | 'cross-site'
  | 'bad-request';

export const statusOf: Record<Problem, number> = {
  'not-found': 404,
  gone: 410,
  forbidden: 403,
  'signed-out': 403,
  'second-factor': 403,
  unexpected: 500,
  unavailable: 503,
  'too-large': 413,
  'too-many': 429,
  'cross-site': 403,
  'bad-request': 400,
};

export interface ProblemDetail {
  problem: Problem;
  /** Number of an unexpected error, as it stands in the log. */
  id?: string;
  values?: MessageValues;
  /** What is gone. */
  former?: Former;
}
