import { families, widthIn } from './fonts.ts';
import type { Paper, PaperBlock, PaperLogo, Piece } from './paper.ts';
import { type Laid, layText } from './runs.ts';
import { plainSigns } from './signs.ts';
import { page } from './typst.ts';

/** A piece as the typesetter gets it. */
interface LaidPiece {
  laid: Laid;
  href?: string;
  /** Its row may go over the end of a page. */
  isLong?: true;
  /** Every word has room in a line of its cell: none is divided. */
  isWhole?: true;
}

type LaidBlock =
  | { block: 'heading' | 'text'; laid: Laid }
  | { block: 'figures'; rows: { label: Laid; value: LaidPiece }[] }
  | {
      block: 'table';
      caption: Laid | null;
      shares: number[];
      columns: Laid[];
      rows: LaidPiece[][];
      /** What stands below each row in a line of its own, and the word before it. */
      below: { label: Laid; texts: (LaidPiece | null)[] } | null;
    };

/** A paper as the template reads it: every text with its fonts, its languages and its order. */
export interface LaidPaper {
  title: string;
  lang: string;
  dir: 'ltr' | 'rtl';
  families: readonly string[];
  head: Laid;
  subtitle: Laid;
  sender: Laid | null;
  /** `bytes` one by one: the typesetter gets all of a paper as JSON. */
  logo: { bytes: number[]; format: 'png' | 'jpg'; alt: string } | null;
  foot: Laid;
  blocks: LaidBlock[];
}

/** As many replaced signs are named at the end. */
const mostNamed = 20;

export function layPaper(paper: Paper): LaidPaper {
  const replaced = new Set<string>();
  const lay: Lay = (text, lang = paper.lang, most) => layText(text, lang, replaced, most);
  const head = lay(paper.title, paper.titleLang);
  const subtitle = lay(paper.subtitle);
  const sender = paper.sender ? lay(paper.sender) : null;
  const foot = lay(paper.foot);
  const blocks = paper.blocks.flatMap((block, index) =>
    isBlankHeading(block) ? [] : [layBlock(block, headingAbove(paper, index), lay)],
  );
  if (replaced.size > 0) blocks.push({ block: 'text', laid: layText(namesOf(paper, replaced), paper.lang, new Set()) });
  const { lang, dir } = paper;
  const logo = paper.logo ? layLogo(paper.logo) : null;
  return { title: plainSigns(paper.title), lang, dir, families, head, subtitle, sender, logo, foot, blocks };
}

function layLogo({ bytes, mediaType, alt }: PaperLogo): LaidPaper['logo'] {
  return { bytes: [...bytes], format: mediaType === 'image/png' ? 'png' : 'jpg', alt: plainSigns(alt) };
}

/** Nobody can go to a heading that says nothing, and a list of headings would have a hole. */
export function isBlankHeading(of: PaperBlock): boolean {
  return of.block === 'heading' && plainSigns(of.text).trim() === '';
}

/** What the file says at its end about signs it could not draw, by the number that everybody can look up. */
export function namesOf({ replaced }: Paper, signs: Iterable<string>): string {
  const numbers = [...signs].map(
    (sign) => `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
  );
  const more = numbers.length > mostNamed ? ' …' : '';
  return `${replaced} ${numbers.slice(0, mostNamed).join(', ')}${more}`;
}

/** The words of the last heading above a block. */
export function headingAbove({ blocks }: Paper, index: number): string {
  const heading = blocks.slice(0, index).findLast(({ block }) => block === 'heading');
  return heading?.block === 'heading' ? heading.text.trim() : '';
}

/** A table whose caption only says the heading above it again goes without. */
export function captionOf({ caption }: Extract<PaperBlock, { block: 'table' }>, heading: string): string | undefined {
  const isTwice = heading === caption.trim() || heading.endsWith(` ${caption.trim()}`);
  return isTwice || caption.trim() === '' ? undefined : caption;
}

type Lay = (text: string, lang?: string, most?: number) => Laid;

function layBlock(of: PaperBlock, heading: string, lay: Lay): LaidBlock {
  const piece = ({ text, href, lang }: Piece, most?: number): LaidPiece => ({
    laid: lay(text, lang, most),
    ...(href ? { href } : {}),
  });
  switch (of.block) {
    case 'heading':
    case 'text':
      return { block: of.block, laid: lay(of.text, of.lang) };
    case 'figures':
      return {
        block: 'figures',
        rows: of.rows.map(({ label, value }) => ({ label: lay(label), value: piece(value) })),
      };
    case 'table':
      return layTable(of, heading, { lay, piece });
  }
}

interface Laying {
  lay: Lay;
  piece: (piece: Piece, most?: number) => LaidPiece;
}

function layTable(of: Extract<PaperBlock, { block: 'table' }>, heading: string, { lay, piece }: Laying): LaidBlock {
  const caption = captionOf(of, heading);
  const { columns, rows, below } = withTextBelow(of);
  const shares = sharesOf(columns, rows);
  const widths = cellWidths(shares);
  const long = (cells: readonly Piece[]) =>
    cells.some(({ text }) => text.length > mostOnOnePage || text.includes('\n')) ? { isLong: true as const } : {};
  return {
    block: 'table',
    caption: caption === undefined ? null : lay(caption, of.lang),
    shares,
    columns: columns.map((column, index) => lay(column, undefined, (widths[index] ?? 0) * boldIsWider)),
    rows: rows.map((cells) =>
      cells.map((cell, index) => ({ ...piece(cell, widths[index]), ...long(cells), ...whole(cell, widths[index]) })),
    ),
    below: below && {
      label: lay(`${below.label}:`),
      texts: below.texts.map((text) => text && { ...piece(text), ...long([text]) }),
    },
  };
}

/** Do all words of a cell have room in a line? Measured in the font of most words; others are not vouched for. */
function whole({ text }: Piece, width = 0): { isWhole?: true } {
  const isRoomy = wordsOf([text]).every((word) => widthIn('Noto Sans', word) < width * 0.98);
  return isRoomy ? { isWhole: true } : {};
}

/** So many columns stand beside each other before a last one with much to read becomes a narrow pillar. */
const mostBesideText = 5;

/** So many letters, on average, are much to read in a narrow column. */
const muchToRead = 40;

/**
 * A table whose last column would be a narrow pillar of text shows that text below each row, as wide as the page; other
 * tables stay as they are. Where nothing is said, nothing stands below (null).
 */
export function withTextBelow({ columns, rows }: Pick<Extract<PaperBlock, { block: 'table' }>, 'columns' | 'rows'>) {
  const last = rows.map((row) => row[columns.length - 1]?.text ?? '').filter((text) => text.trim() !== '');
  const mean = last.reduce((sum, text) => sum + text.length, 0) / Math.max(last.length, 1);
  const label = columns.at(-1);
  if (columns.length <= mostBesideText + 1 || mean <= muchToRead || label === undefined)
    return { columns, rows, below: null };
  const texts = rows.map((row) => {
    const text = row[columns.length - 1];
    return text && text.text.trim() !== '' ? text : null;
  });
  return {
    columns: columns.slice(0, -1),
    rows: rows.map((row) => row.slice(0, columns.length - 1)),
    below: { label, texts },
  };
}

/** Letters that fit on a page even in the narrowest column. */
const mostOnOnePage = 400;

const boldIsWider = 0.92;

/** How much each cell holds beside its borders, in sizes of its letters. */
function cellWidths(shares: readonly number[]): number[] {
  const all = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => ((share / all) * page.width - 2 * page.inset) / page.cellSize);
}

/** Letters of a word that is not divided while there is room; a longer one has a good place to be divided at. */
const mostUndivided = (columns: number) => (columns > 6 ? 9 : 12);

/** How wide a letter is, in parts of its size, with a little air. */
const letterWidth = 0.58;

/**
 * How wide the columns are beside each other. First each gets what its heads, its numbers and dates and its shorter words
 * need to stay whole; what is left goes to the columns with much to read.
 */
export function sharesOf(columns: readonly string[], rows: readonly (readonly Piece[])[]): number[] {
  const read = columns.map((column, index) => {
    const cells = rows.slice(0, 500).map((row) => row[index]?.text ?? '');
    const all = [column, ...cells];
    const kept = Math.max(
      4,
      ...wordsOf([column]).map((word) => word.length * boldIsLonger),
      ...wordsOf(all).map((word) => Math.min(word.length, /\d/.test(word) ? 18 : mostUndivided(columns.length))),
    );
    const mean = all.reduce((sum, text) => sum + text.length, 0) / all.length;
    return { kept: kept + 1, more: Math.max(Math.min(mean, 80) - kept, 1) };
  });
  const letters = (page.width - columns.length * 2 * page.inset) / (page.cellSize * letterWidth);
  const spare = Math.max(letters - sumOf(read.map(({ kept }) => kept)), 0);
  const wanted = sumOf(read.map(({ more }) => more));
  const inset = (2 * page.inset) / (page.cellSize * letterWidth);
  return read.map(({ kept, more }) => Math.round(10 * (kept + inset + (spare * more) / wanted)) / 10);
}

const boldIsLonger = 1.1;
const wordsOf = (texts: readonly string[]) => texts.flatMap((text) => text.split(/\s+/));
const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0);
