/** A piece of text, with the absolute address it leads to where there is one. */
export interface Piece {
  text: string;
  href?: string;
  /** The language it is written in where that is not the paper's. */
  lang?: string;
}

/** One part of a paper, in reading order. A line feed in a text is a new line. */
export type PaperBlock =
  | { block: 'heading'; text: string; lang?: string }
  | { block: 'text'; text: string; lang?: string }
  | { block: 'figures'; rows: readonly { label: string; value: Piece }[] }
  | {
      block: 'table';
      caption: string;
      lang?: string;
      columns: readonly string[];
      rows: readonly (readonly Piece[])[];
    };

/** The sign of whoever sends a paper. */
export interface PaperLogo {
  bytes: Uint8Array;
  mediaType: 'image/png' | 'image/jpeg';
  /** Pixels; only their relation counts. */
  width: number;
  height: number;
  /** What it shows, for those who are read to. */
  alt: string;
}

/** A whole paper, ready to be drawn in any format. */
export interface Paper {
  title: string;
  /** The language of the title where it is not the paper's. */
  titleLang?: string;
  /** Above the title: who sends it and how to reach them, in one line. */
  sender?: string;
  /** Beside the sender. */
  logo?: PaperLogo | undefined;
  /** One line below the title: number and day. */
  subtitle: string;
  /** `de`, `ar`, … for readers aloud and hyphenation. */
  lang: string;
  dir: 'ltr' | 'rtl';
  blocks: readonly PaperBlock[];
  /** At the foot of every page: whose paper, which data set. */
  foot: string;
  /** In the paper's language, what to say before the numbers of signs that no font has: it stands at the end then. */
  replaced: string;
}
