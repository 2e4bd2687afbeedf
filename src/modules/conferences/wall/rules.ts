import type { Card } from '#modules/voices/index.ts';

/** The two questions of a room and the idea, in the order of the columns. */
export const wallKinds = ['works-well', 'must-improve', 'idea'] as const;

/** A screen holds no more; the newest come first, the others are counted and stand in the documentation. */
export const mostOnWall = 60;

export interface WallColumn {
  kind: (typeof wallKinds)[number];
  count: number;
  cards: readonly WallCard[];
}

export interface WallCard {
  code: string;
  text: string;
  language: string;
  direction: 'ltr' | 'rtl';
  isRedacted: boolean;
}

export interface Wall {
  columns: readonly WallColumn[];
  /** All that came in, those that hang here, those that somebody still looks at. */
  all: number;
  checked: number;
  waiting: number;
}

/** Cards that somebody has looked at; nothing hangs on a wall that nobody has read before. */
const isChecked = ({ state, fate }: Card) => fate !== 'withheld' && (state === 'checked' || state === 'public');

/** The wall of a room: the newest checked cards in their columns, and how many are still being looked at. */
export function wallOf(cards: readonly Card[]): Wall {
  const checked = cards.filter(isChecked);
  const newest = [...checked].sort(newerFirst).slice(0, mostOnWall);
  return {
    columns: wallKinds.map((kind) => ({
      kind,
      count: checked.filter((card) => card.kind === kind).length,
      cards: newest.filter((card) => card.kind === kind).map(wallCard),
    })),
    all: cards.length,
    checked: checked.length,
    waiting: cards.filter(({ state }) => state === 'received' || state === 'flagged').length,
  };
}

function newerFirst(a: Card, b: Card): number {
  return b.receivedAt.getTime() - a.receivedAt.getTime() || (a.code < b.code ? 1 : -1);
}

const wallCard = (card: Card): WallCard => ({
  code: card.code,
  text: card.redactedText ?? card.text,
  language: card.language,
  direction: card.direction,
  isRedacted: card.redactedText !== null,
});
