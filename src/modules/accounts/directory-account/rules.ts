import { no } from '#platform/forms/decision.ts';

/** What the directory knows of somebody. */
export interface FromDirectory {
  email: string | undefined;
  emailVerified: boolean;
}

/**
 * The address by which somebody from the directory is found the first time. Only one that was checked counts: else
 * anybody who may enter an address over there could take over an account here.
 */
export function trustedEmail(found: FromDirectory, trustsEmail: boolean): string | undefined {
  return found.emailVerified || trustsEmail ? found.email : undefined;
}

/** The directory did not answer, or not to a journey that began in this browser. */
export const noAnswer = no('accounts.door.refused.directory');

/** A directory that does not answer cannot be connected: nobody could sign in with it. */
export const noDirectory = no('accounts.refused.no-directory', {}, 'issuer');
