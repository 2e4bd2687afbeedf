/** A dot of a drawing with its name; all in units of the drawing. */
export interface Labelled {
  x: number;
  y: number;
  /** of its dot */
  radius: number;
  label: string;
  /** Is placed first and shown in any case. */
  isCurrent?: boolean | undefined;
}

export interface Drawing {
  left: number;
  right: number;
  top: number;
  bottom: number;
  /** Height of the letters where they are largest. */
  letters: number;
}

export const sides = ['right', 'left', 'below', 'above'] as const;
export type Side = (typeof sides)[number];

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Letters are about this wide, in parts of their height, with a little air. */
const wide = 0.58;
const gap = 12;

/**
 * On which side of its dot each name stands so that no name lies on another, on a foreign dot or beyond the edge; undefined
 * where there is no such side: then the dot stands alone, and its name is found in the list below.
 */
export function placeLabels(dots: readonly Labelled[], drawing: Drawing): (Side | undefined)[] {
  const taken: Box[] = [];
  const placed: (Side | undefined)[] = dots.map(() => undefined);
  // The chosen place, then from the top: the same drawing always comes out the same.
  const order = dots.map((_, index) => index).sort((a, b) => rank(dots[a]) - rank(dots[b]));
  for (const index of order) {
    const dot = dots[index];
    if (!dot) continue;
    const others = dots.filter((_, other) => other !== index).map(around);
    const fits = (side: Side) => {
      const box = boxOf(dot, side, drawing.letters);
      return isInside(box, drawing) && ![...taken, ...others].some((other) => overlap(box, other));
    };
    const side = sides.find(fits) ?? (dot.isCurrent ? 'right' : undefined);
    placed[index] = side;
    if (side) taken.push(boxOf(dot, side, drawing.letters));
  }
  return placed;
}

const rank = (dot: Labelled | undefined) => (dot?.isCurrent ? -1e6 : 0) + (dot?.y ?? 0) + (dot?.x ?? 0) / 1e4;

/** Where a name lies on one side of its dot. */
export function boxOf({ x, y, radius, label }: Labelled, side: Side, letters: number): Box {
  const width = label.length * letters * wide;
  const half = letters / 2;
  const off = radius + gap;
  switch (side) {
    case 'right':
      return { left: x + off, right: x + off + width, top: y - half, bottom: y + half };
    case 'left':
      return { left: x - off - width, right: x - off, top: y - half, bottom: y + half };
    case 'below':
      return { left: x - width / 2, right: x + width / 2, top: y + off, bottom: y + off + letters };
    case 'above':
      return { left: x - width / 2, right: x + width / 2, top: y - off - letters, bottom: y - off };
  }
}

const around = ({ x, y, radius }: Labelled): Box => ({
  left: x - radius,
  right: x + radius,
  top: y - radius,
  bottom: y + radius,
});

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function isInside(box: Box, { left, right, top, bottom }: Drawing): boolean {
  return box.left >= left && box.right <= right && box.top >= top && box.bottom <= bottom;
}
