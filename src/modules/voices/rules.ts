import { type Reach, scopeIds } from '#platform/permissions/permissions.ts';
import type { ReviewState } from './contribution/rules.ts';

/** What a person without special rights may read of a contribution: the redacted text, or nothing. */
export function readableText(contribution: {
  text: string;
  redactedText: string | null;
  state: ReviewState;
}): string | null {
  if (contribution.state === 'withheld' || contribution.state === 'flagged') return null;
  return contribution.redactedText ?? contribution.text;
}

/** How a text begins, on one line, cut between two words. */
export function firstWords(text: string, most: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= most ? line : `${line.slice(0, most - 1).replace(/\s+\S*$/, '')} …`;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whether a text from an address can be an id; the database refuses to compare one with anything else. */
export function isId(text: string): boolean {
  return uuid.test(text);
}

/** An id that nothing has: for a filter that fits nothing, and so that "in" never gets an empty list. */
export const noId = '00000000-0000-0000-0000-000000000000';

/** The number in a code: 14 in `F-14`, 6 in `C-006-a`; 0 where there is none. */
export const numberIn = (code: string) => Number(/\d+/.exec(code)?.[0] ?? 0);

/** What somebody's reach leaves of the cards: everything, or rooms and municipalities of their own. */
export function withinOf(reach: Reach): { within?: { rooms: readonly string[]; municipalities: readonly string[] } } {
  const rooms = scopeIds(reach, 'room');
  if (rooms === undefined) return {};
  return { within: { rooms, municipalities: scopeIds(reach, 'municipality') ?? [] } };
}
