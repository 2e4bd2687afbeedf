import { type Decision, no, yes } from '#platform/forms/decision.ts';
import { canChangeAccess, freshFor, type SessionTimes } from '../session/rules.ts';

/** Shorter ones are guessed; longer rules make people write passwords down. */
export const passwordMin = 12;
export const passkeysMost = 10;

/** What a person has to prove who they are with. */
export interface Proofs {
  hasPassword: boolean;
  hasTotp: boolean;
  passkeys: number;
}

/** A question to the browser's passkeys: its options, and the challenge in them as we signed it. */
export interface PasskeyQuestion {
  options: unknown;
  signed: string;
}

/** No passkey answered, or not one that is good here. */
export const noPasskey = no('accounts.door.refused.passkey');

/** Neither a code of the app that counts now nor a recovery code. */
export const wrongCode = no('accounts.door.refused.wrong-code', {}, 'code');

/** Something besides a password or a mailbox. */
export function hasSecondFactor(proofs: Proofs): boolean {
  return proofs.hasTotp || proofs.passkeys > 0;
}

/**
 * May credentials be changed in this session? The person must have confirmed just now, with their second factor if they
 * have one. Who has none yet may set one up right after signing in; a session left open at the counter is not enough.
 */
export function canChangeCredentials(
  proofs: Proofs,
  session: Pick<SessionTimes, 'startedAt' | 'confirmedAt'>,
  now: Date,
): Decision {
  const justSignedIn = now.getTime() - session.startedAt.getTime() < freshFor;
  return justSignedIn && !hasSecondFactor(proofs) ? yes : canChangeAccess(session, now);
}

/** May one more passkey be added? */
export function canAddPasskey({ passkeys }: Proofs): Decision {
  return passkeys < passkeysMost ? yes : no('accounts.refused.too-many-passkeys', { most: passkeysMost }, 'label');
}

/** The last way to show a second factor stays, for roles that need one. */
export function canLoseSecondFactor(proofs: Proofs, taken: 'totp' | 'passkey', roleNeedsOne: boolean): Decision {
  const left = { ...proofs };
  if (taken === 'totp') left.hasTotp = false;
  else left.passkeys -= 1;
  return roleNeedsOne && !hasSecondFactor(left) ? no('accounts.refused.last-second-factor') : yes;
}
