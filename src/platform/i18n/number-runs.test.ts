import { expect, test } from 'vitest';
import { numberRuns } from './number-runs.ts';

test('a phone number of several groups is one run, whatever separates them', () => {
  expect(numberRuns('زنگ بزنید 0176 12345678 لطفاً')).toEqual([
    { text: 'زنگ بزنید ' },
    { text: '0176 12345678', isNumber: true },
    { text: ' لطفاً' },
  ]);
  for (const number of ['+49 (69) 900-0103', '069/90009-104', '23.11.2026', '08:30–12:30', '116 117']) {
    expect(numberRuns(number)).toEqual([{ text: number, isNumber: true }]);
  }
});

test('eastern digits count as digits', () => {
  expect(numberRuns('شماره ۰۷۹ ۱۲۳ ۴۵۶')).toEqual([{ text: 'شماره ' }, { text: '۰۷۹ ۱۲۳ ۴۵۶', isNumber: true }]);
});

test('a lone group, a sentence with two numbers and the end of a sentence stay as they are', () => {
  expect(numberRuns('3 Kinder, 2 Räume.')).toEqual([{ text: '3 Kinder, 2 Räume.' }]);
  expect(numberRuns('Nummer 112.')).toEqual([{ text: 'Nummer 112.' }]);
  expect(numberRuns('')).toEqual([]);
});

test('nothing that was said is lost or changed', () => {
  const texts = ['+49 176 1 ، 2 ... 3-4\n5 6', '1', ' 1 2 ', '((', '5 - 6 - x'];
  for (const text of texts)
    expect(
      numberRuns(text)
        .map((run) => run.text)
        .join(''),
    ).toBe(text);
});

test('a year in brackets is safe alone, and a number takes its bracket along', () => {
  expect(numberRuns('95 % (2027)')).toEqual([{ text: '95 % (2027)' }]);
  expect(numberRuns('4 (2029)')).toEqual([{ text: '4 (2029)', isNumber: true }]);
  expect(numberRuns('هاتف (06400) 83-4711')).toEqual([{ text: 'هاتف ' }, { text: '(06400) 83-4711', isNumber: true }]);
});
