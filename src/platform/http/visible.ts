import type { Scope } from '../permissions/actor.ts';
import { type Reach, reaches } from '../permissions/permissions.ts';
import { Forbidden, NotFound } from './page.ts';

/** Whose a record is; `'county-wide'` where it belongs to everybody who may open such pages at all. */
export type ScopesOf<T> = ((record: T) => readonly Scope[]) | 'county-wide';

/**
 * The record of an address as far as this person may see it, or 404: what does not exist and what is not theirs look
 * alike. Every page that reads a record by its address goes through here, so that none forgets whose it is.
 */
export function visible<T>(reach: Reach, record: T | undefined, scopesOf: ScopesOf<T>): T {
  if (record === undefined || !isWithin(reach, record, scopesOf)) throw new NotFound();
  return record;
}

/** A visible record that this person may also change, or 403: they see it, but it is not theirs to change. */
export function changeable<T>(reach: Reach, record: T, scopesOf: ScopesOf<T>): T {
  if (!isWithin(reach, record, scopesOf)) throw new Forbidden();
  return record;
}

function isWithin<T>(reach: Reach, record: T, scopesOf: ScopesOf<T>): boolean {
  return scopesOf === 'county-wide' || reaches(reach, scopesOf(record));
}
