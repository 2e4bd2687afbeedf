import { expect, test } from 'vitest';
import type { Paper } from './paper.ts';
import { writePdf } from './pdf.ts';
import { writeWord } from './word.ts';

const paper: Paper = {
  title: 'Bericht #1',
  subtitle: 'Stand 22.11.2026',
  lang: 'de',
  dir: 'ltr',
  foot: 'Kreis Musterau',
  blocks: [
    { block: 'heading', text: 'Zahlen' },
    { block: 'text', text: '#panic("böse") *fett* [Klammer] $x$' },
    { block: 'figures', rows: [{ label: 'Maßnahmen', value: { text: '70', href: 'https://musterau.example/x' } }] },
    { block: 'table', caption: 'Werte', columns: ['Jahr', 'Wert'], rows: [[{ text: '2026' }, { text: '44 %' }]] },
  ],
};
const at = new Date('2026-11-22T14:10:00Z');

test('aus einem Papier wird ein PDF, das sich als PDF/UA-1 ausweist und Marken für das Vorlesen hat', async () => {
  const text = Buffer.from(await writePdf(paper, at)).toString('latin1');
  expect(text.startsWith('%PDF-1.7')).toBe(true);
  expect(text).toContain('pdfuaid');
  expect(text).toMatch(/\/Marked true|\/StructTreeRoot/);
}, 30_000);

test('was jemand getippt hat, wird gesetzt und nicht ausgeführt; auch von rechts nach links', async () => {
  const arabic = { ...paper, title: 'تقرير', lang: 'ar', dir: 'rtl' } as const;
  expect((await writePdf(arabic, at)).length).toBeGreaterThan(1_000);
}, 30_000);

test('dasselbe Papier wird eine Word-Datei', async () => {
  const bytes = await writeWord(paper);
  expect(Buffer.from(bytes.subarray(0, 2)).toString()).toBe('PK');
});
