import { type Decision, no, yes } from '#platform/forms/decision.ts';
import type { ConferenceState } from '../rules.ts';

/** Who does what on the day, as people enter it: a function, never a name. */
export interface DutyInput {
  title: string;
  note: string;
  /** The unit, organisation or body that does it; null while that is open. */
  partyId: string | null;
}

export interface Duty extends DutyInput {
  id: string;
  /** Who does it, by name of the unit or organisation. */
  party: string | null;
}

/** May duties still be given out? Until the conference is closed. */
export function canAssign(conference: { state: ConferenceState }): Decision {
  const isAhead = conference.state === 'planned' || conference.state === 'running';
  return isAhead ? yes : no('conferences.duty.refused.over', {}, 'title');
}

/** May this party do it? One that exists; ids come from a browser. */
export function canEntrust({ partyId }: Pick<DutyInput, 'partyId'>, parties: readonly { id: string }[]): Decision {
  const isKnown = partyId === null || parties.some(({ id }) => id === partyId);
  return isKnown ? yes : no('platform.form.not-a-choice', {}, 'partyId');
}
