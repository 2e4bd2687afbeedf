import { expect, test } from 'vitest';
import { unzip } from '../tables/zip.ts';
import type { Paper } from './paper.ts';
import { drawnLogo } from './test-support.ts';
import { writeWord } from './word.ts';

const paper: Paper = {
  title: 'Bericht',
  subtitle: 'Stand 22.11.2026',
  lang: 'de',
  dir: 'ltr',
  foot: 'Kreis Musterau',
  replaced: 'Es fehlen:',
  blocks: [
    { block: 'heading', text: 'Wirkung' },
    { block: 'text', text: 'Erste Zeile\nZweite Zeile zu M-112\u0001\ufeff' },
    { block: 'text', text: 'دورة تدريبية، الهاتف 06400 12 34' },
    { block: 'figures', rows: [{ label: 'Maßnahmen', value: { text: '70', href: 'https://musterau.example/x' } }] },
    { block: 'table', caption: 'Wirkung', columns: ['Jahr'], rows: [[{ text: '\uf0b7 2026' }]] },
  ],
};

const limits = { entries: 100, bytes: 10_000_000 };

async function partOf(name: string, more: Partial<Paper> = {}): Promise<string> {
  const parts = unzip(await writeWord({ ...paper, ...more }), limits);
  if (typeof parts === 'string') throw new Error(parts);
  return parts.get(name)?.toString() ?? '';
}

test('Überschriften sind es auch für andere Programme: jede hat ihre Ebene', async () => {
  const styles = await partOf('word/styles.xml');
  const levelOf = (style: string) =>
    new RegExp(`w:styleId="${style}"[\\s\\S]*?<w:outlineLvl w:val="(\\d)"`).exec(styles)?.[1];
  expect([levelOf('Heading1'), levelOf('Heading2')]).toEqual(['0', '1']);
  expect(await partOf('word/document.xml')).toMatch(/<w:pStyle w:val="Heading2"\/>[\s\S]*?Wirkung/);
});

test('Zeilen bleiben Zeilen, Codes bleiben ganz, und kein Zeichen macht die Datei unlesbar', async () => {
  const document = await partOf('word/document.xml');
  expect(document).toMatch(/Erste Zeile<\/w:t><\/w:r>[\s\S]{0,80}<w:br\/>[\s\S]*?Zweite Zeile/);
  expect(document).toMatch(/M<\/w:t><w:noBreakHyphen\/><w:t[^>]*>112/);
  expect(document).not.toMatch(/[\u0001\ufeff\uf0b7]/);
  expect(document).toContain('• 2026');
});

test('ein arabischer Absatz läuft auch in einem deutschen Papier von rechts, mit seiner Schrift und Sprache', async () => {
  const document = await partOf('word/document.xml');
  const [paragraph = ''] = /<w:p>(?:(?!<w:p>)[\s\S])*?دورة[\s\S]*?<\/w:p>/.exec(document) ?? [];
  expect(paragraph).toContain('<w:bidi/>');
  expect(paragraph).toMatch(/<w:rtl\/>[\s\S]*?w:bidi="ar-SA"/);
  const [number = ''] = paragraph.split('<w:r>').filter((run) => run.includes('06400 12 34'));
  expect(number).not.toContain('<w:rtl/>');
  const styles = await partOf('word/styles.xml');
  expect(styles).toMatch(
    /w:ascii="Noto Sans"[^>]*w:cs="Noto Sans Arabic"|w:cs="Noto Sans Arabic"[^>]*w:ascii="Noto Sans"/,
  );
  expect(styles).toMatch(/<w:lang w:val="de-DE" w:bidi="ar-SA"\/>/);
});

test('das Zeichen des Kreises steht mit seinen Worten im Kopf, und es behält seine Form', async () => {
  const logo = await drawnLogo('jpeg', 'Zeichen von Musterau');
  const document = await partOf('word/document.xml', { logo });
  expect(document).toMatch(/<wp:docPr [^>]*descr="Zeichen von Musterau"/);
  const [, width, height] = /<wp:extent cx="(\d+)" cy="(\d+)"/.exec(document) ?? [];
  expect(Number(width) / Number(height)).toBeCloseTo(logo.width / logo.height, 1);
  expect(await partOf('word/document.xml')).not.toContain('<w:drawing>');
});

test('Überschriften stehen in ihrer Reihenfolge, eine der ersten Ebene zuerst, und keine ist leer', async () => {
  const blank: Paper['blocks'] = [
    { block: 'heading', text: ' ' },
    { block: 'heading', text: 'Geld' },
  ];
  const document = await partOf('word/document.xml', { blocks: [...paper.blocks, ...blank] });
  const headings = [...document.matchAll(/<w:p>(?:(?!<\/w:p>)[\s\S])*?w:val="Heading(\d)"[\s\S]*?<\/w:p>/g)];
  const said = headings.map(
    ([xml, level]) => `${level} ${[...xml.matchAll(/<w:t[^>]*>([^<]*)/g)].map(([, text]) => text).join('')}`,
  );
  expect(said).toEqual(['1 Bericht', '2 Wirkung', '2 Geld']);
});

test('eine Tabelle mit sieben Spalten hält Köpfe und Tage ganz: kleine Buchstaben, schmaler Rand, Wörter getrennt statt gebrochen', async () => {
  const columns = ['Maßnahme', 'Federführung', 'Stand', 'Umsetzung', 'Zeitplan', 'Wirkung', 'Beleg'];
  const evidence = 'Umsetzung: Halbjahresmeldung vom 30.09.2026; Zeitplan: laut Konzept Beginn 01.04.2026'.repeat(2);
  const cells = [
    'M-121 Rückmeldung',
    'Leitstelle',
    '(01.04.2026 – 31.12.2026)',
    'läuft',
    'im Plan',
    'belegt',
    evidence,
  ];
  const blocks: Paper['blocks'] = [{ block: 'table', caption: '', columns, rows: [cells.map((text) => ({ text }))] }];
  const document = await partOf('word/document.xml', { blocks });
  const widths = [...document.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => Number(width));
  // A letter of 8 points is about 93 twentieths of a point wide.
  const letters = widths.map((width) => (width - 2 * 70) / 93);
  expect(letters).toHaveLength(6);
  for (const [index, column] of columns.slice(0, 6).entries())
    expect(letters[index], column).toBeGreaterThanOrEqual(Math.max(column.length, index === 2 ? 11 : 0));
  // What is much to read stands below its row, as wide as the page, and with it on one page.
  expect(document).toMatch(
    /<w:vMerge w:val="restart"\/>[\s\S]*<w:keepNext\/>[\s\S]*<w:gridSpan w:val="5"\/>[\s\S]*Beleg/,
  );
  expect(document).toMatch(/<w:tc>[\s\S]*?<w:pStyle w:val="TableCell"\/>/);
  expect(await partOf('word/styles.xml')).toMatch(/w:styleId="TableCell"[\s\S]*?<w:sz w:val="16"\/>/);
  expect(await partOf('word/settings.xml', { blocks })).toContain('<w:autoHyphenation');
});
