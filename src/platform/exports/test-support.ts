import { inflateSync } from 'node:zlib';
import sharp from 'sharp';
import type { PaperLogo } from './paper.ts';

/** A plain picture of 40 by 20 pixels, as the sign of a county. */
export async function drawnLogo(kind: 'png' | 'jpeg', alt: string): Promise<PaperLogo> {
  const [width, height] = [40, 20];
  const picture = sharp({ create: { width, height, channels: kind === 'png' ? 4 : 3, background: '#123456' } });
  return { bytes: await picture.toFormat(kind).toBuffer(), mediaType: `image/${kind}`, width, height, alt };
}

/** One element of the tree that a reader aloud follows: its kind, its language, and its pieces one after the other. */
export interface Spoken {
  kind: string;
  lang: string;
  pieces: string[];
}

/** How signs are read: as the file means them, or by their pictures alone, as Firefox does. */
type Reading = 'meant' | 'by picture';

interface PdfObject {
  head: string;
  stream: string;
}

/** The texts of a PDF of ours in the order of its structure, as somebody hears or copies them. */
export function readPdf(bytes: Uint8Array, reading: Reading = 'meant'): Spoken[] {
  const objects = objectsOf(Buffer.from(bytes).toString('latin1'));
  const pages = new Map<string, Map<string, string>>();
  for (const [id, { head }] of objects)
    if (/\/Type \/Page\b(?!s)/.test(head)) pages.set(id, piecesOf(head, objects, reading));
  const spoken: Spoken[] = [];
  const visit = (id: string, lang: string, page: string): void => {
    const head = objects.get(id)?.head ?? '';
    const element = { kind: /\/S \/(\w+)/.exec(head)?.[1] ?? '', lang: /\/Lang \((.*?)\)/.exec(head)?.[1] ?? lang };
    const at = [...head.matchAll(/\/Pg (\d+) 0 R/g)].at(-1)?.[1] ?? page;
    const pieces: string[] = [];
    spoken.push({ ...element, pieces });
    for (const [kid, number = ''] of kidsOf(head)) {
      const piece = kid.startsWith('<<') ? (/\/MCID (\d+)/.exec(kid)?.[1] ?? '') : kid;
      const on = /\/Pg (\d+) 0 R/.exec(kid)?.[1] ?? at;
      if (number !== '') visit(number, element.lang, at);
      else pieces.push(pages.get(on)?.get(piece) ?? '');
    }
  };
  const root = [...objects].find(([, { head }]) => head.includes('/Type /StructTreeRoot'));
  if (root) visit(root[0], '', '');
  return spoken.filter(({ pieces }) => pieces.some((piece) => piece !== ''));
}

/** What is said, without the marks of divided words and of lines. */
export function saidIn(spoken: readonly Spoken[]): string {
  const text = spoken.map(({ pieces }) => pieces.join('')).join('\n');
  return text
    .replace(/\u00ad\s*/g, '')
    .replace(/[ \u200b]+/g, ' ')
    .trim();
}

function objectsOf(file: string): Map<string, PdfObject> {
  const all = [...file.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)];
  return new Map(
    all.map(([, id = '', body = '']) => {
      const at = body.indexOf('\nstream\n');
      const head = at < 0 ? body : body.slice(0, at);
      const packed = Buffer.from(body.slice(at + 8, at + 8 + Number(/\/Length (\d+)/.exec(head)?.[1] ?? 0)), 'latin1');
      const stream = at < 0 ? '' : (head.includes('/FlateDecode') ? inflateSync(packed) : packed).toString('latin1');
      return [id, { head, stream }];
    }),
  );
}

function kidsOf(head: string): RegExpMatchArray[] {
  const kids = /\/K \[((?:<<[\s\S]*?>>|[^\]])*)\]/.exec(head)?.[1] ?? /\/K (\d+(?: 0 R)?)/.exec(head)?.[1] ?? '';
  return [...kids.matchAll(/<<[\s\S]*?>>|(\d+) 0 R|\d+/g)];
}

// Brackets inside a string are written as they are where they match.
const inner = String.raw`\((?:\\[\s\S]|[^\\()])*\)`;
const string = String.raw`\((?:\\[\s\S]|[^\\()]|${inner})*\)|<[0-9A-Fa-f]*>`;
const strings = new RegExp(string, 'g');
const tokens = new RegExp(
  String.raw`\/(\w+)\s*(?:<<([\s\S]*?)>>)?\s*B(?:DC|MC)|(EMC)|\/(f\d+) [\d.]+ Tf|(\[(?:${string}|[^\]])*\]|${string}) T[Jj]`,
  'g',
);

interface Marked {
  piece?: string | undefined;
  actual?: string | undefined;
  said: string[];
}

/** The marked pieces of a page by their numbers. */
function piecesOf(page: string, objects: Map<string, PdfObject>, reading: Reading): Map<string, string> {
  const content = objects.get(/\/Contents (\d+) 0 R/.exec(page)?.[1] ?? '')?.stream ?? '';
  const resources = objects.get(/\/Resources (\d+) 0 R/.exec(page)?.[1] ?? '')?.head ?? page;
  const named = [...resources.matchAll(/\/(f\d+) (\d+) 0 R/g)];
  const fonts = new Map(named.map(([, name = '', id = '']) => [name, signsOf(id, objects)]));
  const pieces = new Map<string, string>();
  const open: Marked[] = [];
  let font: Map<string, string> | undefined;
  for (const [, tag, properties = '', end, name, text = ''] of content.matchAll(tokens)) {
    if (tag) open.push({ ...markOf(properties, reading), said: [] });
    else if (name) font = fonts.get(name);
    else if (end) close(open, pieces);
    else open.at(-1)?.said.push(...glyphsIn(text).map((glyph) => font?.get(glyph) ?? ''));
  }
  return pieces;
}

function markOf(properties: string, reading: Reading): Omit<Marked, 'said'> {
  const actual = new RegExp(String.raw`\/ActualText\s*(${string})`).exec(properties)?.[1];
  const isHeard = actual !== undefined && reading === 'meant';
  return { piece: /\/MCID (\d+)/.exec(properties)?.[1], actual: isHeard ? utf16(bytesOf(actual)) : undefined };
}

function close(open: Marked[], pieces: Map<string, string>): void {
  const closed = open.pop();
  const said = closed?.actual === undefined ? (closed?.said ?? []) : [closed.actual];
  // What runs from the right stands in the order of its pictures, from the left.
  const isRight = said.some((sign) => /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(sign));
  if (closed?.piece === undefined) open.at(-1)?.said.push(...said);
  else pieces.set(closed.piece, (isRight ? said.toReversed() : said).join(''));
}

function glyphsIn(text: string): string[] {
  return [...text.matchAll(strings)].flatMap(([one]) => bytesOf(one).toString('hex').match(/.{4}/g) ?? []);
}

/** Which text a font gives each of its pictures. */
function signsOf(font: string, objects: Map<string, PdfObject>): Map<string, string> {
  const map = /\/ToUnicode (\d+) 0 R/.exec(objects.get(font)?.head ?? '')?.[1] ?? '';
  const pairs = (objects.get(map)?.stream ?? '').matchAll(/^<([0-9A-F]{4})> <([0-9A-F]+)>$/gm);
  return new Map([...pairs].map(([, glyph = '', text = '']) => [glyph.toLowerCase(), utf16(Buffer.from(text, 'hex'))]));
}

const escaped: Record<string, number> = { n: 10, r: 13, t: 9, b: 8, f: 12 };

function bytesOf(text: string): Buffer {
  if (text.startsWith('<')) return Buffer.from(text.slice(1, -1), 'hex');
  const inside = text.slice(1, -1).matchAll(/\\([0-7]{1,3})|\\([\s\S])|([\s\S])/g);
  return Buffer.from(
    [...inside].map(([, octal, sign, plain = '']) =>
      octal ? Number.parseInt(octal, 8) : sign ? (escaped[sign] ?? sign.charCodeAt(0)) : plain.charCodeAt(0),
    ),
  );
}

function utf16(bytes: Buffer): string {
  const isMarked = bytes[0] === 0xfe && bytes[1] === 0xff;
  return new TextDecoder('utf-16be').decode(isMarked ? bytes.subarray(2) : bytes);
}
