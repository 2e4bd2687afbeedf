import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { glyphsOf, widthsOf } from './coverage.ts';

const { resolve } = createRequire(import.meta.url);

/** Packages of fonts in the order in which they are asked for a sign. */
const packages = [
  ['Noto Sans', 'noto-sans', 'NotoSans'],
  ['Vazirmatn', 'vazirmatn', 'Vazirmatn'],
  ['Noto Sans Ethiopic', 'noto-sans-ethiopic', 'NotoSansEthiopic'],
  ['Noto Sans Hebrew', 'noto-sans-hebrew', 'NotoSansHebrew'],
  ['Noto Sans Armenian', 'noto-sans-armenian', 'NotoSansArmenian'],
  ['Noto Sans Georgian', 'noto-sans-georgian', 'NotoSansGeorgian'],
  ['Noto Sans Devanagari', 'noto-sans-devanagari', 'NotoSansDevanagari'],
  ['Noto Sans Bengali', 'noto-sans-bengali', 'NotoSansBengali'],
  ['Noto Sans Tamil', 'noto-sans-tamil', 'NotoSansTamil'],
  ['Noto Sans Thai', 'noto-sans-thai', 'NotoSansThai'],
  ['Noto Emoji', 'noto-emoji', 'NotoEmoji'],
  ['Noto Sans Symbols 2', 'noto-sans-symbols-2', 'NotoSansSymbols2'],
] as const;

/** Comes inside the typesetter itself, so its signs cannot be counted; these blocks of arrows and forms it has. */
const ofTheTypesetter = {
  family: 'DejaVu Sans Mono',
  signs: /^[\u2190-\u2211\u2248\u2260\u2261\u2264\u2265\u2500-\u25ff]$/,
};

export type Family = (typeof packages)[number][0] | 'DejaVu Sans Mono';

export const families: readonly Family[] = [...packages.map(([family]) => family), 'DejaVu Sans Mono'];

/** A hyphen has a weight, and so a font, of its own: see `runs.ts`. */
const weightsOf = (folder: string) =>
  folder === 'noto-sans'
    ? ['400Regular', '700Bold', '500Medium', '600SemiBold']
    : folder === 'noto-sans-symbols-2'
      ? ['400Regular']
      : ['400Regular', '700Bold'];

/** Every font file. They come with the package manager; nothing is looked for on the machine. */
export function readFonts(): Buffer[] {
  return packages.flatMap(([, folder, name]) => weightsOf(folder).map((weight) => readFont(folder, name, weight)));
}

function readFont(folder: string, name: string, weight: string): Buffer {
  return readFileSync(resolve(`@expo-google-fonts/${folder}/${weight}/${name}_${weight}.ttf`));
}

interface Covered {
  family: Family;
  has(sign: string): boolean;
  /** As a part of the size of the letters. */
  width(sign: string): number;
}

let covered: Covered[] | undefined;

function coverage(): Covered[] {
  covered ??= [
    ...packages.map(([family, folder, name]) => {
      const font = readFont(folder, name, '400Regular');
      const glyphs = glyphsOf(font);
      const widths = widthsOf(font);
      const glyphOf = (sign: string) => glyphs.get(sign.codePointAt(0) ?? 0);
      return {
        family,
        has: (sign: string) => glyphOf(sign) !== undefined,
        width: (sign: string) => widths(glyphOf(sign) ?? 0),
      };
    }),
    { family: 'DejaVu Sans Mono' as const, has: (sign) => ofTheTypesetter.signs.test(sign), width: () => 0.6 },
  ];
  return covered;
}

/** How wide a text is in a font, as a part of the size of its letters; a little more than it will be. */
export function widthIn(family: Family, text: string): number {
  const font = coverage().find((one) => one.family === family);
  return [...text].reduce((sum, sign) => sum + (font?.width(sign) ?? 1), 0);
}

/** Signs that change how their neighbours look and are not drawn themselves. */
const neverDrawn = /^(?:[\u200c-\u200f]|[\ufe00-\ufe0f])$/u;

/** The first font that has every sign of a group, the wanted one before all; undefined where none has. */
export function familyFor(group: string, wanted: Family): Family | undefined {
  const signs = [...group].filter((sign) => !neverDrawn.test(sign));
  const hasAll = ({ has }: { has(sign: string): boolean }) => signs.every(has);
  const first = coverage().find(({ family }) => family === wanted);
  return first && hasAll(first) ? wanted : coverage().find(hasAll)?.family;
}
