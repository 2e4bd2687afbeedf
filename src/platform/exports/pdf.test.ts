import { expect, test } from 'vitest';
import type { Paper, PaperBlock } from './paper.ts';
import { writePdf } from './pdf.ts';
import { layText } from './runs.ts';
import { drawnLogo, readPdf, saidIn } from './test-support.ts';

const at = new Date('2026-11-22T14:10:00Z');
const paper: Paper = {
  title: 'Bericht #1',
  subtitle: 'Stand 22.11.2026',
  lang: 'de',
  dir: 'ltr',
  foot: 'Kreis Musterau',
  replaced: 'Es fehlen:',
  blocks: [
    { block: 'heading', text: 'Zahlen' },
    { block: 'text', text: '#panic("böse") *fett* [Klammer] $x$' },
    { block: 'figures', rows: [{ label: 'Maßnahmen', value: { text: '70', href: 'https://musterau.example/x' } }] },
    { block: 'table', caption: 'Werte', columns: ['Jahr', 'Wert'], rows: [[{ text: '2026' }, { text: '44 %' }]] },
  ],
};

const pdfWith = (blocks: readonly PaperBlock[], more: Partial<Paper> = {}) =>
  writePdf({ ...paper, ...more, blocks }, at);
const textPdf = (text: string, more: Partial<Paper> = {}) => pdfWith([{ block: 'text', text }], more);
const marks = ['meant', 'by picture'] as const;

/** What stands below the title and its line, in both ways of reading. */
async function readBack(text: string, more: Partial<Paper> = {}): Promise<string[]> {
  const bytes = await textPdf(text, more);
  return marks.map((reading) => saidIn(readPdf(bytes, reading).slice(2)));
}

test('aus einem Papier wird ein PDF, das sich als PDF/UA-1 ausweist und Marken für das Vorlesen hat', async () => {
  const text = Buffer.from(await writePdf(paper, at)).toString('latin1');
  expect(text.startsWith('%PDF-1.7')).toBe(true);
  expect(text).toContain('pdfuaid');
  expect(text).toMatch(/\/Marked true|\/StructTreeRoot/);
}, 60_000);

test('das Zeichen des Kreises steht als Bild im Kopf, mit Worten für das Vorlesen; ohne eines bleibt der Kopf wie er ist', async () => {
  const bytes = await pdfWith([], { sender: 'Kreis Musterau', logo: await drawnLogo('png', 'Zeichen von Musterau') });
  const text = Buffer.from(bytes).toString('latin1');
  expect(text).toContain('/Subtype /Image');
  expect(text).toContain('/Alt (Zeichen von Musterau)');
  expect(text).toContain('pdfuaid');
  expect(Buffer.from(await pdfWith([], { sender: 'Kreis Musterau' })).toString('latin1')).not.toContain(
    '/Subtype /Image',
  );
}, 60_000);

test('was jemand getippt hat, wird gesetzt und nicht ausgeführt', async () => {
  const said = saidIn(readPdf(await writePdf(paper, at)));
  expect(said).toContain('#panic("böse") *fett* [Klammer] $x$');
  expect(said).toContain('Maßnahmen\n70');
}, 60_000);

test.each([
  ['Chinesisch, das keine Schrift hat', 'Saal 你好', 'Saal ��\nEs fehlen: U+4F60, U+597D'],
  ['ein Zeichen zum Anrufen', '📞 Saal', '📞 Saal'],
  ['Fahnen, Familien und Hautfarben', 'Mehr Kurse 🇺🇦 👍🏽 👩‍👩‍👧', 'Mehr Kurse 🇺🇦 👍🏽 👩‍👩‍👧'],
  ['Punkte und Pfeile aus Word', '\uf0b7 nur Anrufe \uf0e0 Haus', '• nur Anrufe → Haus'],
  ['unsichtbare Zeichen', 'ein\ufeffmal\u200b und\u00ad wieder\u2060', 'einmal und wieder'],
  ['Zeichen, die in keiner Datei stehen dürfen', 'a\u0001b\ufffec\ud800d\ue123', 'ab�c�d�\nEs fehlen: U+E123'],
  ['Tigrinya', 'ትግርኛ ንባብ', 'ትግርኛ ንባብ'],
])(
  'ein PDF kommt immer: %s',
  async (_what, text, said) => {
    const [meant] = await readBack(text);
    expect(meant).toBe(said);
  },
  30_000,
);

test('auch in Titel, Fuß, Zahlen und Tabellen hält kein Zeichen das PDF auf', async () => {
  const text = 'X你\uf0b7\ufeff𓀀';
  const blocks: PaperBlock[] = [
    { block: 'heading', text },
    { block: 'figures', rows: [{ label: text, value: { text } }] },
    {
      block: 'table',
      caption: `${text} Werte`,
      columns: [text],
      rows: [[{ text, href: 'https://musterau.example/' }]],
    },
  ];
  const bytes = await pdfWith(blocks, { title: text, subtitle: text, foot: text });
  expect(saidIn(readPdf(bytes)).match(/X�•�/g)).toHaveLength(8);
}, 60_000);

test('zwanzigtausend verschiedene Zeichen ergeben ein PDF', async () => {
  const signs = Array.from({ length: 20_000 }, (_, index) => String.fromCodePoint(0x20 + index * 7)).map(
    (sign) => `${sign} a`,
  );
  const bytes = await pdfWith([{ block: 'text', text: signs.join(' ') }]);
  expect(Buffer.from(bytes).toString('latin1')).toContain('pdfuaid');
}, 60_000);

test.each([
  ['Deutsch', 'de', 'Die Integrationsbeauftragte ist unter 06400 83-4711 und per E-Mail da. Haft, Kaufhaus, Auflage.'],
  ['Englisch', 'en', 'The office offers five affordable courses; find it at 12-34.'],
  ['Ukrainisch', 'uk', 'Дякую за їхню допомогу: 12-34.'],
  ['Arabisch', 'ar', 'يجب أن تكون المؤتمرات قصيرة وأن تبدأ في التاريخ المحدد لكي يحضر الناس ننن'],
  ['Arabisch mit Zahl und Wort', 'ar', 'دورة VHS في Musterau مع 44 شخصا'],
  ['Dari', 'fa', 'گزارش را ببینم؛ چرا پشتو؟'],
  ['Türkisch', 'tr', 'İğne ve ışık: fiş, ığdır.'],
])(
  'was hineingeht, kommt auch in Firefox wieder heraus: %s',
  async (_language, lang, text) => {
    const dir = ['ar', 'fa'].includes(lang) ? 'rtl' : 'ltr';
    expect(await readBack(text, { lang, dir })).toEqual([text, text]);
  },
  30_000,
);

test('ein Satz von rechts nach links bleibt ein Stück je Zeile, auch in einem deutschen Papier', async () => {
  const sentence = 'يجب أن تكون المؤتمرات قصيرة';
  const [piece] = readPdf(await textPdf(sentence)).slice(2);
  expect(piece).toEqual({ kind: 'P', lang: 'ar', pieces: [sentence] });
}, 60_000);

test('eine Telefonnummer in einem arabischen Satz bleibt in ihrer Reihenfolge', async () => {
  const text = 'الهاتف +49 6400 12-34 من فضلك';
  expect(await readBack(text)).toEqual([text, text]);
}, 60_000);

test('Striche, an denen Wörter getrennt werden, verändern keine anderen Striche', async () => {
  const text = `${'Die Integrationsbeauftragten und Gesundheitsförderungskoordinationen. '.repeat(6)}Ende 83-4711 E-Mail`;
  const bytes = await textPdf(text);
  expect(readPdf(bytes).flatMap(({ pieces }) => pieces)).toContain('\u00ad');
  expect(saidIn(readPdf(bytes, 'by picture'))).toContain('Ende 83-4711 E-Mail');
}, 60_000);

test('deutsche Wörter werden in Papieren anderer Sprachen getrennt, und was zu breit bleibt, wird gebrochen', async () => {
  const cells = ['Gesundheitsförderungskoordination', 'abcdefghijklmnopqrstuvwxyz0123456789abcdefghij'];
  const columns = Array.from({ length: 7 }, (_, index) => `C${index}`);
  const rows = [columns.map((_, index) => ({ text: cells[index % 2] ?? '' }))];
  const spoken = readPdf(await pdfWith([{ block: 'table', caption: '', columns, rows }], { lang: 'ar', dir: 'rtl' }));
  const [word, number] = spoken.filter(({ kind }) => kind === 'TD');
  expect(word?.pieces.length).toBeGreaterThan(1);
  expect(word?.pieces).toContain('\u00ad');
  expect(number?.pieces.length).toBeGreaterThan(1);
  expect(number?.pieces.join('')).toBe(cells[1]);
}, 60_000);

test('in einer Zeile von rechts nach links wird kein deutsches Wort getrennt: Der Strich stünde am falschen Ende', async () => {
  const text = `السبب في ذلك واضح ومعروف للجميع هنا: ${'Gesundheitsförderungskoordination '.repeat(12).trim()}`;
  const bytes = await textPdf(text, { lang: 'ar', dir: 'rtl' });
  expect(readPdf(bytes).flatMap(({ pieces }) => pieces)).not.toContain('\u00ad');
}, 60_000);

test('ein Code und eine Telefonnummer von rechts nach links bleiben in einer Zeile', () => {
  const keptIn = (text: string) =>
    layText(text, 'de', new Set())
      .lines.flat()
      .flatMap((part) => ('kept' in part ? [part.kept.map((run) => run.text).join('')] : []));
  expect(keptIn('Siehe M-112, B-2026-1 und E-Mail, 06400 83-4711.')).toEqual(['M-112', 'B-2026-1']);
  expect(keptIn('الهاتف +49 6400 12-34 من فضلك B-2026-1')).toEqual(['+49 6400 12-34', 'B-2026-1']);
});

test('eine sehr lange Zelle geht über mehrere Seiten, und nichts von ihr fehlt', async () => {
  const words = Array.from({ length: 3_000 }, (_, index) => `Wort${index}`);
  const columns = Array.from({ length: 7 }, (_, index) => `C${index}`);
  const rows = [columns.map((_, index) => ({ text: index === 0 ? words.join(' ') : 'x' }))];
  const bytes = await pdfWith([{ block: 'table', caption: '', columns, rows }]);
  expect(saidIn(readPdf(bytes)).match(/Wort\d+/g)).toEqual(words);
}, 60_000);

test('die Überschrift über einer Tabelle steht nicht zweimal da', async () => {
  const table: PaperBlock = { block: 'table', caption: 'Wirkung', columns: ['Jahr'], rows: [[{ text: '2026' }]] };
  expect(saidIn(readPdf(await pdfWith([{ block: 'heading', text: 'Wirkung' }, table]))).match(/Wirkung/g)).toHaveLength(
    1,
  );
}, 60_000);

test('eine letzte Spalte mit viel Text steht unter ihrer Zeile, mit ihrem Wort davor; sechs Spalten bleiben', async () => {
  const columns = ['Maßnahme', 'Federführung', 'Stand', 'Umsetzung', 'Zeitplan', 'Wirkung', 'Beleg'];
  const evidence = 'Halbjahresmeldung vom 30.09.2026; Zeitplan laut Konzept';
  const rows = [evidence, ''].map((text) => [...columns.slice(0, 6).map((name) => ({ text: `${name} 1` })), { text }]);
  const bytes = await pdfWith([{ block: 'table', caption: '', columns, rows }]);
  const said = saidIn(readPdf(bytes));
  expect(said.match(/Beleg/g)).toHaveLength(1);
  expect(said).toContain(`Beleg: ${evidence}`);
});
