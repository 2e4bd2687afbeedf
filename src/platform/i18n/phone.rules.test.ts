import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hasMobile, phonesIn, phoneUri, plainDigits } from './phone.rules.ts';

describe('what a call button dials', () => {
  test.each([
    ['06400 12-34', 'tel:064001234'],
    ['069 90009-104', 'tel:06990009104'],
    ['06400/1234', 'tel:064001234'],
    ['06400 / 12 34', 'tel:064001234'],
    ['(06400) 12 34', 'tel:064001234'],
    ['06031 83-0', 'tel:06031830'],
    ['+49 (0) 6400 12 34', 'tel:+4964001234'],
    ['+49 (0)6400 12-34', 'tel:+4964001234'],
    ['+49(0)6400/1234', 'tel:+4964001234'],
    ['0049 (0) 6400 1234', 'tel:+4964001234'],
    ['+49 06400 1234', 'tel:+4964001234'],
    ['(+49) 6400 1234', 'tel:+4964001234'],
    ['+380 44 123 45 67', 'tel:+380441234567'],
    ['06400 1234 oder 5678', 'tel:064001234'],
    ['06400 1234, 5678', 'tel:064001234'],
    ['06400 1234/5678', 'tel:064001234'],
    ['06400 1234 / 06400 5678', 'tel:064001234'],
    ['06400 1234 (Zentrale)', 'tel:064001234'],
    ['06400 1234 (Zimmer 12)', 'tel:064001234'],
    ['06400 1234 (56)', 'tel:064001234'],
    ['06400 83-12 App. 3', 'tel:064008312'],
    ['06400 83-12, Durchwahl 12', 'tel:064008312'],
    ['06400 83-0 bis 15', 'tel:06400830'],
    ['Zimmer 115, Tel. 06400 1234', 'tel:064001234'],
    ['Mo–Fr 08.00–12.00 unter 06400 1234', 'tel:064001234'],
    ['bis 01.03.2027: 06400 1234', 'tel:064001234'],
    ['Telefon: 06400\u00a012\u201134', 'tel:064001234'],
    ['٠٦٤٠٠ ١٢٣٤', 'tel:064001234'],
    ['۰۶۴۰۰ ۱۲۳۴', 'tel:064001234'],
    ['०६४०० १२३४', 'tel:064001234'],
    ['0６４00 12\u200b34', 'tel:064001234'],
    ['110', 'tel:110'],
    ['112', 'tel:112'],
    ['115', 'tel:115'],
    ['Behördennummer 115', 'tel:115'],
    ['116117', 'tel:116117'],
    ['116 117', 'tel:116117'],
  ])('%s → %s', (text, uri) => {
    expect(phoneUri(text)).toBe(uri);
  });

  test.each([
    'siehe Aushang',
    '',
    '—',
    'Zimmer 112',
    'Raum 115',
    '5678',
    '83-12',
    '08.00–12.00',
    '01.03.2027',
    '35000 Lindmuster',
    '0',
    '+49',
    '06400 1234 5678 9012 3456 7890',
  ])('in „%s“ ist nichts, was man sicher anrufen kann', (text) => {
    expect(phoneUri(text)).toBeUndefined();
  });

  test('mehrere Nummern haben jede ihre Stelle im Text', () => {
    const text = 'Büro 06400 12, mobil (0176) 2345678';
    expect(phonesIn(text).map(({ start, end, ...one }) => ({ ...one, text: text.slice(start, end) }))).toEqual([
      { text: '06400 12', uri: 'tel:0640012', isMobile: false },
      { text: '(0176) 2345678', uri: 'tel:01762345678', isMobile: true },
    ]);
  });
});

describe('private mobile numbers', () => {
  test.each([
    '0151 2345678',
    '(0151) 2345678',
    'Mobil: 0176/2345678',
    '06400 12 / 0176 2345678',
    '06400 12 oder 0176-2345678',
    '06400 12; 0176.2345678',
    '06400 12 0176 2345678',
    '+49 (0) 151 2345678',
    '+49(0)151-2345678',
    '(+49) 151 2345678',
    '0049151 2345678',
    '0151 – 23 45 678',
    '0151_2345678',
    '0 151 2345678',
    '[0151] 2345678',
    '„0151“ 2345678',
    '015 12345678',
    '٠١٥١ ٢٣٤٥٦٧٨',
    '۰۱۷۶ ۲۳۴۵۶۷۸',
    '0151\u200b2345678',
    '0151\u00a02345678\u200e',
    '１５１２３４５６７８９',
    '15123456789',
    '49 151 2345678',
    '+380 67 123 45 67',
    '+48 601 234 567',
    '+90 532 123 45 67',
    'WhatsApp 0176 2345678 (Olena)',
  ])('%s', (text) => {
    expect(hasMobile(text)).toBe(true);
  });

  test.each([
    '069 90009-104',
    '06400 12-0',
    '06400 120 1512345',
    '06031 83-0, 1. Stock, Raum 173',
    '+49 6151 123456',
    '0160',
    '0800 1234567',
    '116 117',
    '01.06.2027',
    '069 1517',
    '+49 69 15123456',
    'Torgasse 15, 35001 Musterau',
  ])('%s ist keine', (text) => {
    expect(hasMobile(text)).toBe(false);
  });
});

describe('wie auch immer man eine Nummer gliedert', () => {
  const subscriber = fc.stringMatching(/^[1-9]\d{3,6}$/);
  const area = fc.constantFrom('69', '6400', '30', '6031', '40', '9131');
  const gap = fc.constantFrom(' ', '/', '-', ' / ', ' - ', '\u00a0', '–', '.');
  const zeros = fc.constantFrom('0', '٠', '۰', '०', '০', '\uff10');
  const inScript = (text: string, zero: string) =>
    text.replaceAll(/\d/g, (digit) => String.fromCodePoint((zero.codePointAt(0) ?? 48) + Number(digit)));

  test('dieselben Ziffern werden gewählt', () => {
    fc.assert(
      fc.property(area, subscriber, gap, zeros, fc.boolean(), (code, number, between, zero, isBracketed) => {
        const written = isBracketed ? `(0${code}) ${number}` : `0${code}${between}${number}`;
        expect(phoneUri(inScript(written, zero))).toBe(`tel:0${code}${number}`);
        expect(phoneUri(inScript(`Tel.: ${written} (Empfang)`, zero))).toBe(`tel:0${code}${number}`);
        expect(phoneUri(inScript(`+49 (0) ${code}${between}${number}`, zero))).toBe(`tel:+49${code}${number}`);
      }),
    );
  });

  test('eine Mobilnummer wird erkannt, was auch davor und danach steht', () => {
    const around = fc.constantFrom('', 'Mobil: ', 'Büro 06400 12-0, ', '06400 12 / ', '(', 'Frau B.: ', 'تلفن ');
    const prefix = fc.constantFrom('151', '152', '157', '160', '162', '163', '170', '176', '179');
    fc.assert(
      fc.property(
        prefix,
        fc.stringMatching(/^[2-9]\d{6}$/),
        gap,
        zeros,
        around,
        (code, number, between, zero, before) => {
          expect(hasMobile(inScript(`${before}0${code}${between}${number}`, zero))).toBe(true);
          expect(hasMobile(inScript(`${before}+49 (0)${code}${between}${number}`, zero))).toBe(true);
        },
      ),
    );
  });

  test('was gewählt wird, hat immer die Form einer Nummer, und die Stelle liegt im Text', () => {
    const pieces = fc.array(
      fc.constantFrom(
        '0',
        '6400',
        '12',
        '+',
        '49',
        '(0)',
        '(',
        ')',
        '/',
        ' ',
        '-',
        'oder',
        '٣',
        '\u200b',
        '😀',
        '\n',
        ',',
      ),
      { maxLength: 14 },
    );
    fc.assert(
      fc.property(pieces, (parts) => {
        const text = parts.join('');
        for (const { start, end, uri } of phonesIn(text)) {
          expect(uri).toMatch(/^tel:(?:\+[1-9]\d{6,14}|0[1-9]\d{4,12}|11[025]|116\d{3})$/);
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(text.slice(start, end)).not.toMatch(/\n|oder|,/);
        }
      }),
      { numRuns: 500 },
    );
  });
});

test('Ziffern anderer Schriften werden an ihrer Stelle zu unseren', () => {
  expect(plainDigits('Tel. ٠٦۷ ९ 12 😀')).toBe('Tel. 067 9 12 😀');
});
