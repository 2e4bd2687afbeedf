// Letters and signs that Unicode counts as such, and that fonts draw as nothing: fillers of Hangul, the empty braille cell.
const drawnEmpty = /[\u115f\u1160\u2800\u3164\uffa0]/g;
const drawn = /[\p{L}\p{N}\p{P}\p{S}]/u;
// Breaks and tabs of every kind, and what takes no room; the joiners of Persian and of pictures stay.
const breaks = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;
const withoutRoom = /[\u00ad\u180e\u200b\u2060-\u2064]|\u034f/g;

/** Is there at least one letter, digit or sign in it that people see? */
export function isSeen(text: string): boolean {
  return drawn.test(text.replaceAll(drawnEmpty, ''));
}

/** The same words on one line: breaks and tabs are blanks, and what nobody sees parts no word, so that a search finds it. */
export function onOneLine(text: string): string {
  return text.replaceAll(withoutRoom, '').replaceAll(breaks, ' ').trim();
}

/** What belongs into no text: control signs of both rows but tab and line feed, and what Unicode keeps for no sign at all. */
export const unwritable = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]|\p{Noncharacter_Code_Point}/u;
