import {
  AlignmentType,
  BorderStyle,
  Document,
  ExternalHyperlink,
  Footer,
  HeadingLevel,
  ImageRun,
  Packer,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import { captionOf, headingAbove, isBlankHeading, sharesOf, withTextBelow } from './laid-paper.ts';
import type { Paper, PaperBlock, PaperLogo, Piece } from './paper.ts';
import { isFromTheRight, languageOfText } from './scripts.ts';
import { plainSigns } from './signs.ts';
import { bidirectionalTag, fonts, textRuns, wordTag } from './word-run.ts';

/** A paper as a Word file; `word.ts` asks for it from outside this thread. */
export async function drawWord(paper: Paper): Promise<Uint8Array<ArrayBuffer>> {
  const draw = drawIn(paper);
  const file = new Document({
    title: plainSigns(paper.title),
    creator: plainSigns(paper.foot),
    styles: stylesOf(paper),
    hyphenation: { autoHyphenation: true },
    sections: [
      {
        properties: { page: { margin: { top: margin, bottom: margin, left: margin, right: margin } } },
        footers: { default: new Footer({ children: [draw.line({ text: paper.foot })] }) },
        children: [
          ...(paper.logo ? [drawLogo(paper.logo)] : []),
          ...(paper.sender ? [draw.line({ text: paper.sender })] : []),
          draw.heading(paper.title, paper.titleLang ?? paper.lang, HeadingLevel.HEADING_1),
          draw.line({ text: paper.subtitle }),
          ...paper.blocks.flatMap((block, index) =>
            isBlankHeading(block) ? [] : drawBlock(draw, block, headingAbove(paper, index)),
          ),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(file));
}

/** Pixels of a 96th of an inch: 15 mm high, and at most 58 mm wide. */
const largestLogo = { width: 219, height: 57 };

function drawLogo({ bytes, mediaType, width, height, alt }: PaperLogo): Paragraph {
  const scale = Math.min(largestLogo.width / width, largestLogo.height / height);
  const words = plainSigns(alt);
  const picture = new ImageRun({
    type: mediaType === 'image/png' ? 'png' : 'jpg',
    data: bytes,
    transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
    altText: { name: words, title: words, description: words },
  });
  return new Paragraph({ children: [picture] });
}

/** A heading is one for other programs too only where its style has an outline level (docx 9.15 writes none). */
function stylesOf({ lang }: Paper) {
  const language = { value: wordTag(isFromTheRight(lang) ? 'de' : lang), bidirectional: bidirectionalTag(lang) };
  const heading = (size: number, outlineLevel: number, before: number) => ({
    run: { font: fonts, size, sizeComplexScript: size, bold: true, boldComplexScript: true, color: '1a1a1a' },
    paragraph: { outlineLevel, keepNext: true, spacing: { before, after: 120 } },
  });
  return {
    default: {
      document: {
        run: { font: fonts, size: 20, sizeComplexScript: 20, language },
        paragraph: { spacing: { after: 100 } },
      },
      heading1: heading(38, 0, 240),
      heading2: heading(26, 1, 320),
    },
    paragraphStyles: [
      {
        id: cellStyle,
        name: 'Table cell',
        basedOn: 'Normal',
        run: { size: 16, sizeComplexScript: 16 },
        paragraph: { spacing: { before: 30, after: 30 } },
      },
    ],
  };
}

/** The letters of a table are smaller, so that seven columns hold whole words. */
const cellStyle = 'TableCell';

type Level = (typeof HeadingLevel)[keyof typeof HeadingLevel];

type Alignment = (typeof AlignmentType)[keyof typeof AlignmentType];

function drawIn(paper: Paper) {
  const line = (
    { text, href, lang: stated = paper.lang }: Piece,
    more: { label?: string; isBold?: boolean; style?: string; keepNext?: boolean; alignment?: Alignment } = {},
  ) => {
    const { label = '', isBold = false, style, keepNext = false, alignment = AlignmentType.START } = more;
    const lang = languageOfText(plainSigns(label || text), label ? paper.lang : stated);
    const runs: ParagraphChild[] = textRuns(text, stated, isBold, href !== undefined);
    return new Paragraph({
      ...(style ? { style } : {}),
      keepNext,
      bidirectional: isFromTheRight(lang),
      alignment,
      children: [
        ...textRuns(label, paper.lang, false),
        ...(href ? [new ExternalHyperlink({ link: href, children: runs })] : runs),
      ],
    });
  };
  const heading = (text: string, stated: string, level: Level) =>
    new Paragraph({
      bidirectional: isFromTheRight(languageOfText(plainSigns(text), stated)),
      alignment: AlignmentType.START,
      heading: level,
      children: textRuns(text, stated, true),
    });
  return { paper, line, heading };
}

type Draw = ReturnType<typeof drawIn>;

/** As wide as the page, with a line below each row. */
const tableLook = (draw: Draw) => ({
  visuallyRightToLeft: draw.paper.dir === 'rtl',
  width: { size: 100, type: WidthType.PERCENTAGE },
  layout: TableLayoutType.FIXED,
  margins: { left: cellInset, right: cellInset },
  borders: { top: none, left: none, right: none, insideVertical: none, insideHorizontal: rule, bottom: rule },
});

function drawTable(draw: Draw, of: Extract<PaperBlock, { block: 'table' }>): Table {
  const { columns, rows, below } = withTextBelow(of);
  const head = columns.map((text) => ({ text }));
  return new Table({
    ...tableLook(draw),
    columnWidths: widthsOf(sharesOf(columns, rows)),
    rows: [
      drawRow(draw, head, { isHead: true }),
      ...rows.flatMap((cells, index) => {
        const text = below?.texts[index];
        if (!below || !text) return [drawRow(draw, cells)];
        const written = draw.line(text, { label: `${below.label}: `, style: cellStyle });
        const under = new TableCell({ columnSpan: cells.length - 1, children: [written] });
        return [drawRow(draw, cells, { hasTextBelow: true }), new TableRow({ cantSplit: true, children: [under] })];
      }),
    ],
  });
}

/** A row; the first cell of one with text below reaches over both, and the two stay on one page. */
function drawRow(
  { line }: Draw,
  cells: readonly Piece[],
  { isHead = false, hasTextBelow = false }: { isHead?: boolean; hasTextBelow?: boolean } = {},
): TableRow {
  return new TableRow({
    tableHeader: isHead,
    cantSplit: true,
    children: cells.map((piece, index) => {
      const children = [line(piece, { isBold: isHead, style: cellStyle, keepNext: hasTextBelow })];
      if (!hasTextBelow) return new TableCell({ children });
      else if (index === 0) return new TableCell({ children, rowSpan: 2 });
      else return new TableCell({ children, borders: { bottom: none } });
    }),
  });
}

/** Figures stand as a table of two columns: the word, and the number at the end of the line. */
function drawFigures(draw: Draw, { rows }: Extract<PaperBlock, { block: 'figures' }>): Table {
  return new Table({
    ...tableLook(draw),
    columnWidths: widthsOf([3, 1]),
    rows: rows.map(
      ({ label, value }) =>
        new TableRow({
          cantSplit: true,
          children: [
            new TableCell({ children: [draw.line({ text: label })] }),
            new TableCell({ children: [draw.line(value, { isBold: true, alignment: AlignmentType.END })] }),
          ],
        }),
    ),
  });
}

/** Twentieths of a point: 18 mm at each side of an A4 page, as in the PDF. */
const margin = 1_020;
const pageWidth = 11_906 - 2 * margin;
const cellInset = 70;

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const rule = { style: BorderStyle.SINGLE, size: 4, color: 'bebebe' } as const;

function widthsOf(shares: readonly number[]): number[] {
  const all = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => Math.floor((share / all) * pageWidth));
}

/** One block as what Word knows: paragraphs and tables. */
function drawBlock(draw: Draw, of: PaperBlock, heading: string): (Paragraph | Table)[] {
  switch (of.block) {
    case 'heading':
      return [draw.heading(of.text, of.lang ?? draw.paper.lang, HeadingLevel.HEADING_2)];
    case 'text':
      return [draw.line(of)];
    case 'figures':
      return of.rows.length === 0 ? [] : [drawFigures(draw, of), draw.line({ text: '' })];
    case 'table': {
      const caption = captionOf(of, heading);
      return [...(caption ? [draw.line({ ...of, text: caption }, { isBold: true })] : []), drawTable(draw, of)];
    }
  }
}
