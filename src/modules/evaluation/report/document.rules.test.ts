import { expect, test } from 'vitest';
import { languageOf } from '#platform/i18n/languages.ts';
import type { Translate } from '#platform/i18n/translate.ts';
import { wordsIn } from '#platform/i18n/words.ts';
import { type Block, composeReport } from './document.rules.ts';
import { canFreeze, canMoveReport, readLength, reportLengths } from './rules.ts';
import { freeze } from './snapshot.rules.ts';

const words = wordsIn(languageOf('de'), ((key: string) => key) as Translate);
const snapshot = freeze({ asOf: '2026-11-22', edition: null, measures: [], indicators: [], voices: [], money: [] });
const idsOf = (blocks: readonly Block[]) =>
  blocks.flatMap((block) => (block.block === 'figures' ? block.rows.map(({ id }) => id) : []));

test('jede Zahl der kürzeren Länge steht auch in der längeren, und alle kommen aus dem Datensatz', () => {
  const [page, paper, whole] = reportLengths.map((length) => idsOf(composeReport(snapshot, length, words)));
  const known = snapshot.figures.map(({ id }) => id);
  expect(page?.filter((id) => !paper?.includes(id))).toEqual([]);
  expect(paper?.filter((id) => !whole?.includes(id))).toEqual([]);
  expect(whole?.toSorted()).toEqual(known.toSorted());
});

test.each([
  ['frozen', 'published', '', true],
  ['published', 'published', '', 'evaluation.report.refused.published'],
  ['frozen', 'withdrawn', 'falsch', 'evaluation.report.refused.not-published'],
  ['published', 'withdrawn', ' ', 'evaluation.report.refused.reason'],
  ['published', 'withdrawn', 'falsch', true],
  ['withdrawn', 'published', '', true],
] as const)('von %s nach %s mit dem Grund „%s“', (from, to, reason, outcome) => {
  const decision = canMoveReport(from, to, reason);
  expect(decision.ok || decision.reason).toBe(outcome);
});

test('ohne Maßnahmen und Indikatoren gibt es nichts einzufrieren', () => {
  expect(canFreeze(snapshot).ok).toBe(false);
});

test('eine unbekannte Länge in der Adresse zeigt die Vorlage', () => {
  expect(readLength(new URLSearchParams('laenge=roman'))).toBe('vorlage');
});
