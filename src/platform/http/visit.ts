import type { County } from '../counties/county.ts';
import type { Sent } from './body.ts';

/** One request to one county, with its body read: what everything around a handler needs to know. */
export interface Visit {
  county: County;
  request: Request;
  url: URL;
  sent: Sent;
  /** Address of the client, for limits only; never stored. */
  client: string;
  now: Date;
}
