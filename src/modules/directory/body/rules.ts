import { type Decision, no, yes } from '#platform/forms/decision.ts';
import { canChoose } from '../rules.ts';
import type { Archival } from '../stakeholder/rules.ts';

export const bodyTypes = ['council', 'executive', 'committee', 'advisory', 'round', 'network'] as const;
export type BodyType = (typeof bodyTypes)[number];

/** There is an integration advisory board at state level and one at county level: the level is part of what it is. */
export const bodyLevels = ['state', 'county', 'municipality'] as const;
export type BodyLevel = (typeof bodyLevels)[number];

/** What is written down about a body: council, committee, board, round. */
export interface BodyFacts {
  name: string;
  type: BodyType;
  level: BodyLevel;
  /** Only where the level is a municipality. */
  municipalityId: string | null;
  members: number | null;
  /** How often it meets, in words. */
  rhythm: string;
  composition: string;
  note: string;
}

export interface Body extends BodyFacts {
  id: string;
  /** B1 */
  code: string;
  municipality: { id: string; code: string; name: string } | null;
  /** Since when and why it is no longer there. */
  archival: Archival | null;
}

/** May a body end? Once. */
export function canEndBody(body: Pick<Body, 'archival'>): Decision {
  return body.archival ? no('directory.refuse.already-archived') : yes;
}

/** May these facts be written about a body? One of a municipality says of which; others lie in none. */
export function canWriteBody(
  facts: Pick<BodyFacts, 'level' | 'municipalityId'>,
  municipalities: readonly { id: string }[],
): Decision {
  if (facts.level !== 'municipality')
    return facts.municipalityId === null ? yes : no('directory.refuse.body-with-municipality', {}, 'municipalityId');
  if (facts.municipalityId === null) return no('directory.refuse.body-without-municipality', {}, 'municipalityId');
  return canChoose('municipalityId', facts.municipalityId, municipalities);
}
