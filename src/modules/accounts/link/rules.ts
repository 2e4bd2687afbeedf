/** An invitation waits two weeks: a holiday fits in. */
export const invitationDays = 14;
/** A link for signing in: long enough for slow mail. */
export const signInLinkMinutes = 30;
/** What a link turned out to be. */
export type LinkState = 'open' | 'used' | 'expired' | 'broken';
