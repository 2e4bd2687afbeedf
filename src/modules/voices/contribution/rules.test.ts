import { expect, test } from 'vitest';
import { readableText } from '../rules.ts';
import {
  canRepeat,
  canReview,
  cardCode,
  directionOf,
  firstState,
  likeness,
  nextReviewStates,
  nextStepOf,
  personalHints,
  type ReviewState,
  reviewStates,
} from './rules.ts';

test.each([
  ['eine E-Mail-Adresse', 'Schreibt an amira.k@verein.example', ['email']],
  ['eine Telefonnummer', 'Ruft mich an: 069 90009-117', ['phone']],
  ['eine Telefonnummer in arabischen Ziffern', 'اتصلوا بي ٠٦٩ ٩٠٠٠٩١١٧', ['phone']],
  ['eine Telefonnummer in persischen Ziffern', 'زنگ بزنید ۰۱۷۶ ۱۲۳۴۵۶۷۸', ['phone']],
  ['einen Namen mit Anrede', 'Frau Beispiel vom Amt war freundlich', ['name']],
  ['eine Adresse', 'Ich wohne Lindenstraße 12', ['address']],
  ['eine Kontonummer', 'DE89 3704 0044 0532 0130 00', ['iban']],
  ['ein Geburtsdatum', 'geboren am 1.2.1990', ['birthday']],
])('%s wird als Hinweis markiert, und die Karte wartet', (_name, text, kinds) => {
  expect(personalHints(text).map((hint) => hint.kind)).toEqual(expect.arrayContaining(kinds));
  expect(firstState(text)).toBe('flagged');
});

test.each([
  'Vor sechs Jahren haben wir schon einmal zwei Tage lang Karten geschrieben.',
  'Der Kurs kostet 1.200 Euro und dauert von 8.30 bis 12.30 Uhr.',
  'Im Jahr 2025 kamen 120 Karten, 2026 schon 142.',
])('„%s“ nennt niemanden', (text) => {
  expect(personalHints(text)).toEqual([]);
});

test.each([
  ['أريد مقهى للنساء', 'de', 'rtl'],
  ['Ein Café für Frauen', 'ar', 'ltr'],
  ['2026: مقهى', 'de', 'rtl'],
  ['123', 'fa-AF', 'rtl'],
])('%s steht in der Richtung seiner Schrift', (text, language, direction) => {
  expect(directionOf(text, language)).toBe(direction);
});

test('niemand sonst liest eine Karte, die auf Prüfung wartet oder zurückgehalten ist', () => {
  const text = 'Frau Beispiel hilft';
  const shown = (state: ReviewState, redactedText: string | null) => readableText({ text, redactedText, state });
  expect(shown('flagged', null)).toBeNull();
  expect(shown('withheld', 'Eine Person hilft')).toBeNull();
  expect(shown('checked', 'Eine Person hilft')).toBe('Eine Person hilft');
  expect(shown('public', null)).toBe(text);
});

test.each([
  ['flagged', 'public', 'x', false],
  ['flagged', 'checked', '', true],
  ['checked', 'withheld', '', false],
  ['checked', 'withheld', 'Drohung', true],
  ['public', 'checked', '', false],
  ['withheld', 'public', 'x', false],
] as const)('von %s nach %s mit Grund „%s“: %s', (from, to, reason, allowed) => {
  expect(canReview(from, to, reason).ok).toBe(allowed);
});

test('ähnliche Karten sind ähnlicher als fremde', () => {
  const card = 'Eine Übersicht, die jede Stelle selbst mit einem Klick bestätigt.';
  const alike = likeness(card, 'Jede Stelle soll ihre Übersicht mit einem Klick bestätigen können.');
  expect(alike).toBeGreaterThan(0.5);
  expect(likeness(card, 'Schwimmkurse für Frauen am Sonntag')).toBe(0);
});

test('eine Kartennummer darf klein oder groß getippt werden', () => {
  expect(['c-006', 'C-010-B', ' C-121 '].map(cardCode)).toEqual(['C-006', 'C-010-b', 'C-121']);
});

test('angeboten wird nur, was als Nächstes erlaubt ist', () => {
  for (const from of reviewStates) {
    const allowed = reviewStates.filter((to) => canReview(from, to, 'Grund').ok);
    expect([...nextReviewStates(from)].sort()).toEqual([...allowed].sort());
  }
});

test('eine Karte wird erst geprüft, dann entschieden, dann beantwortet; danach ist nichts mehr zu tun', () => {
  const step = (state: ReviewState, hasFate: boolean, isAnswered: boolean) =>
    nextStepOf({ state, hasFate, isAnswered });
  expect([
    step('flagged', false, false),
    step('received', false, false),
    step('checked', false, false),
    step('public', true, false),
    step('public', false, true),
    step('public', true, true),
  ]).toEqual(['review', 'review', 'fate', 'answer', 'fate', undefined]);
});

test('den Beleg gibt es noch einmal nur für das, was ein Gast vor Kurzem geschickt hat', () => {
  const sent = new Date('2026-11-22T14:10:00Z');
  const after = (hours: number) => new Date(sent.getTime() + hours * 3_600_000);
  const card = { text: 'Mehr Busse', source: 'guest', receivedAt: sent };
  const again = { text: 'Mehr Busse', source: 'guest' };
  expect(canRepeat(card, again, after(1)).ok).toBe(true);
  expect(canRepeat(card, { ...again, text: 'Mehr Bahnen' }, after(1)).ok).toBe(false);
  expect(canRepeat(card, again, after(25)).ok).toBe(false);
  expect(canRepeat({ ...card, source: 'import' }, again, after(1)).ok).toBe(false);
  expect(canRepeat({ ...card, source: 'import' }, { ...again, source: 'import' }, after(900)).ok).toBe(true);
});
