import { type Decision, no, yes } from '#platform/forms/decision.ts';

/** Shorter ones are guessed; longer rules make people write passwords down. */
export const passwordMin = 12;
export const passkeysMost = 10;

/** What a person has to prove who they are with. */
export interface Proofs {
  hasPassword: boolean;
  hasTotp: boolean;
  passkeys: number;
}

/** Something besides a password or a mailbox. */
export function hasSecondFactor(proofs: Proofs): boolean {
  return proofs.hasTotp || proofs.passkeys > 0;
}

export interface FreshnessOf {
  /** The person showed within the last minutes that they are still there. */
  isConfirmed: boolean;
  /** The session began within the time a second factor counts as fresh. */
  justSignedIn: boolean;
}

/**
 * May credentials be changed in this session? The person must have confirmed just now, with their second factor if they have one. Who has none yet
 * may set one up right after signing in; a session left open at the counter is not enough.
 */
export function canChangeCredentials(proofs: Proofs, session: FreshnessOf): Decision {
  const isFresh = session.isConfirmed || (!hasSecondFactor(proofs) && session.justSignedIn);
  return isFresh ? yes : no('accounts.refused.confirm-again');
}

/** The last way to show a second factor stays, for roles that need one. */
export function canLoseSecondFactor(proofs: Proofs, taken: 'totp' | 'passkey', roleNeedsOne: boolean): Decision {
  const left = { ...proofs };
  if (taken === 'totp') left.hasTotp = false;
  else left.passkeys -= 1;
  return roleNeedsOne && !hasSecondFactor(left) ? no('accounts.refused.last-second-factor') : yes;
}
