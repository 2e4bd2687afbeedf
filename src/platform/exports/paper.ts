/** A piece of text, with the absolute address it leads to where there is one. */
export interface Piece {
  text: string;
  href?: string;
}

/** One part of a paper, in reading order. */
export type PaperBlock =
  | { block: 'heading'; text: string }
  | { block: 'text'; text: string }
  | { block: 'figures'; rows: readonly { label: string; value: Piece }[] }
  | { block: 'table'; caption: string; columns: readonly string[]; rows: readonly (readonly Piece[])[] };

/** A whole paper, ready to be drawn in any format. */
export interface Paper {
  title: string;
  /** One line below the title: number and day. */
  subtitle: string;
  /** `de`, `ar`, … for readers aloud and hyphenation. */
  lang: string;
  dir: 'ltr' | 'rtl';
  blocks: readonly PaperBlock[];
  /** At the foot of every page: whose paper, which data set. */
  foot: string;
}
