/** What the directory says of somebody. */
export interface FromDirectory {
  email: string | undefined;
  emailVerified: boolean;
}

/**
 * The address by which somebody from the directory is found the first time. Only one that was checked counts: else
 * anybody who may type an address over there could take over an account here.
 */
export function countingEmail(found: FromDirectory, trustsEmail: boolean): string | undefined {
  return found.emailVerified || trustsEmail ? found.email : undefined;
}
