/** Up to this length a text is shown whole. */
const short = 120;
/** Enough words around the change to recognise the place. */
const around = 4;

/**
 * Two texts as they are compared with a glance: short ones whole, of long ones only the stretch that differs, with a few
 * words around it and an ellipsis for what is the same.
 */
export function onlyDifferent(from: string, to: string): [from: string, to: string] {
  if (Math.max(from.length, to.length) <= short || from === '' || to === '') return [from, to];
  const [before, after] = [from.split(/\s+/), to.split(/\s+/)];
  const least = Math.min(before.length, after.length);
  let head = 0;
  while (head < least && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < least - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  const [first, last] = [Math.max(0, head - around), Math.max(0, tail - around)];
  const cut = (words: readonly string[]) => {
    const shown = words.slice(first, words.length - last).join(' ');
    return `${first > 0 ? '… ' : ''}${shown}${last > 0 ? ' …' : ''}`;
  };
  return [cut(before), cut(after)];
}
