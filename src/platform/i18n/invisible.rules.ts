const softHyphen = '\u00ad';
const withoutWidth = '\u180e\u200b\u2060-\u2065\ufeff';
/** Between letters of Persian and Kurdish, and in pictures: in a running text they are seen. */
const joiners = '\u200c\u200d';
const directions = '\u061c\u200e\u200f';
const isolates = '\u202a-\u202c\u2066-\u2069';
/** They show letters in another order than they stand in. */
const overrides = '\u202d\u202e';
const formats = '\u206a-\u206f\ufff9-\ufffb';

const oneOf = (...signs: readonly string[]) => new RegExp(`[${signs.join('')}]`, 'g');

/** Signs that nobody sees. They belong to no name, number or address. */
export const invisible = oneOf(softHyphen, withoutWidth, joiners, directions, isolates, overrides);

/**
 * Of these, what a running text loses when it is read: marks of direction that come along when Arabic is copied from a
 * chat, and turn what follows where one is not closed; the mark of a file's beginning. Joiners stay.
 */
export const withoutUse = oneOf(isolates, '\ufeff');

/** Nobody writes them to be read: they are refused. */
export const hiding = oneOf(overrides);

/** Of these, what a file leaves out: not to be seen, and in the way of copying and searching. */
export const notPrinted = oneOf(softHyphen, withoutWidth, '\u061c', isolates, overrides, formats);
