import { expect, test } from 'vitest';
import { codeRuns } from './code-runs.ts';

const codesIn = (text: string) => codeRuns(text).flatMap(({ text: piece, isCode }) => (isCode ? [piece] : []));

test('codes are pieces of their own, and nothing of the sentence is lost', () => {
  const text = 'M-112 und B-2026-1: Karte C-001-a, Fassung K-2030.';
  expect(codesIn(text)).toEqual(['M-112', 'B-2026-1', 'C-001-a', 'K-2030']);
  expect(
    codeRuns(text)
      .map((run) => run.text)
      .join(''),
  ).toBe(text);
});

test('words with hyphens, phone numbers and addresses are no codes', () => {
  expect(codesIn('E-Mail, 06400 83-4711, WIR-Koordination, B1-Kurs, x-12, /M-112x, A-Z')).toEqual([]);
  expect(codeRuns('')).toEqual([]);
});
