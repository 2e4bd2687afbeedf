import type { Statement } from './rules.ts';

/** A board that was heard on an edition, and when. */
export interface Heard {
  code: string;
  name: string;
  on: string;
}

/** Boards as bodies of the county, or as organisations of their own. */
const boards = ['advisory', 'advisory-council'];

/** D18: the advisory boards that were heard, whose statement has come and that agreed to be named. In order of the day. */
export function heardOn(statements: readonly Statement[]): Heard[] {
  return statements
    .flatMap(({ code, party, receivedOn, mayBeNamed }) =>
      receivedOn !== null && mayBeNamed && boards.includes(party.sort)
        ? [{ code, name: party.name, on: receivedOn }]
        : [],
    )
    .sort((a, b) => a.on.localeCompare(b.on));
}
