/** A piece of a sentence; a number of several groups is a piece of its own. */
export interface Run {
  text: string;
  isNumber?: true;
}

/** Groups of digits with signs of phone numbers, dates and hours between them, in one line; a plus makes one, too. */
const ofSeveralGroups = /[+(]?\p{Nd}+(?:(?:[ \u00a0]?[()/.:–-][()]?[ \u00a0]?|[ \u00a0])\p{Nd}+)+|\+\p{Nd}+/gu;

/**
 * A sentence cut at its phone numbers, dates and hours. In a right-to-left sentence each group of digits would find a
 * place of its own, from right to left: 0176 12345678 would be read as 12345678 0176. A lone group is safe.
 */
export function numberRuns(text: string): Run[] {
  const runs: Run[] = [];
  let end = 0;
  for (const { 0: found, index } of text.matchAll(ofSeveralGroups)) {
    // Its own bracket goes along: outside, it would turn round.
    const isOpen = found.lastIndexOf('(') > found.lastIndexOf(')');
    const number = isOpen && text[index + found.length] === ')' ? `${found})` : found;
    if (index > end) runs.push({ text: text.slice(end, index) });
    runs.push({ text: number, isNumber: true });
    end = index + number.length;
  }
  if (end < text.length) runs.push({ text: text.slice(end) });
  return runs;
}
