/** A piece of a text beside its other version: in both, only in the old one, or only in the new one. */
export interface Piece {
  kind: 'same' | 'gone' | 'new';
  text: string;
}

/** Texts longer than this are shown whole, the old beside the new: nobody reads hundreds of small changes. */
const mostWords = 600;

/** What was taken out and what was put in, word by word, in the order in which it is read. */
export function differenceOf(before: string, after: string): Piece[] {
  const [old, fresh] = [wordsOf(before), wordsOf(after)];
  if (old.length > mostWords || fresh.length > mostWords) return joined([gone(before), added(after)]);
  const common = commonLengths(old, fresh);
  const pieces: Piece[] = [];
  let [i, j] = [0, 0];
  while (i < old.length && j < fresh.length) {
    const [left, right] = [old[i] ?? '', fresh[j] ?? ''];
    if (left === right) {
      pieces.push({ kind: 'same', text: left });
      i += 1;
      j += 1;
    } else if ((common[i + 1]?.[j] ?? 0) >= (common[i]?.[j + 1] ?? 0)) {
      pieces.push(gone(left));
      i += 1;
    } else {
      pieces.push(added(right));
      j += 1;
    }
  }
  return joined([...pieces, ...old.slice(i).map(gone), ...fresh.slice(j).map(added)]);
}

const gone = (text: string): Piece => ({ kind: 'gone', text });
const added = (text: string): Piece => ({ kind: 'new', text });

/** Words, each with the white space that follows it. */
function wordsOf(text: string): string[] {
  return text.replace(/\s+/g, ' ').trim().match(/\S+ ?/g) ?? [];
}

/** How many words the rests of both texts have in common, from every pair of places on. */
function commonLengths(old: readonly string[], fresh: readonly string[]): number[][] {
  const lengths = Array.from({ length: old.length + 1 }, () => new Array<number>(fresh.length + 1).fill(0));
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = fresh.length - 1; j >= 0; j -= 1) {
      const [here, below] = [lengths[i], lengths[i + 1]];
      if (!here || !below) continue;
      here[j] = old[i] === fresh[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, here[j + 1] ?? 0);
    }
  }
  return lengths;
}

/** Neighbours of one kind become one piece; what was taken out stands before what took its place. */
function joined(pieces: readonly Piece[]): Piece[] {
  const all: Piece[] = [];
  for (const piece of pieces) {
    const last = all.at(-1);
    if (piece.text === '') continue;
    else if (last?.kind === piece.kind) all[all.length - 1] = { kind: last.kind, text: last.text + piece.text };
    else all.push(piece);
  }
  return all;
}
