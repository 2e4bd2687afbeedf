import {
  AlignmentType,
  Document,
  ExternalHyperlink,
  Footer,
  HeadingLevel,
  Packer,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Paper, PaperBlock, Piece } from './paper.ts';

export const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** A paper as a Word file (DOCX) with real headings, table heads and links. */
export async function writeWord(paper: Paper): Promise<Uint8Array<ArrayBuffer>> {
  const draw = drawIn(paper);
  const file = new Document({
    title: paper.title,
    creator: paper.foot,
    styles: {
      default: {
        document: { run: { font: 'Noto Sans', size: 20, language: { value: paper.lang, bidirectional: paper.lang } } },
      },
    },
    sections: [
      {
        footers: { default: new Footer({ children: [draw.line([{ text: paper.foot }])] }) },
        children: [
          draw.heading(paper.title, HeadingLevel.HEADING_1),
          draw.line([{ text: paper.subtitle }]),
          ...paper.blocks.flatMap((block) => drawBlock(draw, block)),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(file));
}

function drawIn({ dir }: Paper) {
  const isRight = dir === 'rtl';
  const side = { bidirectional: isRight, alignment: AlignmentType.START };
  const run = (text: string, bold = false) => new TextRun({ text, bold, rightToLeft: isRight });
  const childOf = ({ text, href }: Piece, bold: boolean): ParagraphChild =>
    href
      ? new ExternalHyperlink({ link: href, children: [new TextRun({ text, bold, style: 'Hyperlink' })] })
      : run(text, bold);
  const line = (pieces: readonly Piece[], bold = false) =>
    new Paragraph({ ...side, children: pieces.map((piece) => childOf(piece, bold)) });
  const heading = (text: string, level: (typeof HeadingLevel)[keyof typeof HeadingLevel]) =>
    new Paragraph({ ...side, heading: level, children: [run(text)] });
  const row = (cells: readonly Piece[], isHead: boolean) =>
    new TableRow({
      tableHeader: isHead,
      children: cells.map((piece) => new TableCell({ children: [line([piece], isHead)] })),
    });
  const table = (of: Extract<PaperBlock, { block: 'table' }>) =>
    new Table({
      visuallyRightToLeft: isRight,
      width: { size: 100, type: WidthType.PERCENTAGE },
      rows: [
        row(
          of.columns.map((text) => ({ text })),
          true,
        ),
        ...of.rows.map((cells) => row(cells, false)),
      ],
    });
  return { line, heading, table };
}

/** One block as what Word knows: paragraphs and tables. */
function drawBlock(draw: ReturnType<typeof drawIn>, of: PaperBlock): (Paragraph | Table)[] {
  switch (of.block) {
    case 'heading':
      return [draw.heading(of.text, HeadingLevel.HEADING_2)];
    case 'text':
      return [draw.line([{ text: of.text }])];
    case 'figures':
      return of.rows.map(({ label, value }) => draw.line([{ text: `${label}: ` }, value]));
    case 'table':
      return [draw.line([{ text: of.caption }], true), draw.table(of)];
  }
}
