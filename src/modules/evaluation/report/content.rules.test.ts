import { expect, test } from 'vitest';
import { languageOf } from '#platform/i18n/languages.ts';
import { makeTranslator, type Translate } from '#platform/i18n/translate.ts';
import { wordsIn } from '#platform/i18n/words.ts';
import { modules } from '#src/modules.ts';
import { valueText } from '../reading/wording.rules.ts';
import type { Block } from './block.rules.ts';
import { composeReport, endingLabel } from './content.rules.ts';
import { canFreeze, canMoveReport, readLength, reportLengths } from './rules.ts';
import { type FrozenLight, type FrozenMeasure, freeze } from './snapshot.rules.ts';
import { summarySentences } from './summary.rules.ts';

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

test('auch auf einer Seite steht neben „davon laufend“ das Ganze, und die Wirkungen ergeben alle Maßnahmen', () => {
  const page = idsOf(composeReport(snapshot, 'seite', words));
  expect(page.indexOf('money.granted')).toBe(page.indexOf('money.running') - 1);
  for (const id of ['effect.go', 'effect.late', 'effect.stop', 'effect.unknown', 'measures.all'])
    expect(page).toContain(id);
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
  expect(decision.ok || decision.key).toBe(outcome);
});

test.each(reportLengths)(
  'in der Länge „%s“ steht keine Tabelle ohne Zeile, und die Summe sagt, was sie zählt',
  (length) => {
    const blocks = composeReport(snapshot, length, german);
    expect(blocks.filter((block) => block.block === 'table')).toEqual([]);
    const texts = blocks.flatMap((block) => (block.block === 'text' ? [block.text] : []));
    expect(texts.join(' ')).toContain('Was erst vorbereitet oder beantragt ist, zählt nicht mit');
    if (length === 'vorlage') expect(texts).toContain('Keine laufende Zuwendung endet in den nächsten 90 Tagen.');
  },
);

test('ohne Maßnahmen und Indikatoren gibt es nichts einzufrieren', () => {
  expect(canFreeze(snapshot).ok).toBe(false);
});

test('eine unbekannte Länge in der Adresse zeigt die Vorlage', () => {
  expect(readLength(new URLSearchParams('laenge=roman'))).toBe('vorlage');
});

const lightOf = (more: Partial<FrozenLight> = {}): FrozenLight => ({
  value: 'go',
  why: null,
  evidence: 'Halbjahresmeldung vom 30.09.2026',
  age: 53,
  ...more,
});
const measureOf = (lights: Partial<FrozenMeasure['lights']> = {}): FrozenMeasure => ({
  code: 'M-132',
  title: 'Förderende-Vorschau',
  field: { code: 'HF1', title: 'Steuerung' },
  goal: 'Z1.3',
  lead: null,
  state: 'planned',
  startOn: '2026-09-01',
  endOn: null,
  isStartOverdue: true,
  lights: { doing: lightOf(), timing: lightOf(), effect: lightOf(), ...lights },
  objections: [],
});
const german = wordsIn(
  languageOf('de'),
  makeTranslator(
    modules.map(({ texts }) => texts),
    'de',
  ).t,
);
const cellsOf = (measure: FrozenMeasure) => {
  const blocks = composeReport(freeze({ ...snapshot, measures: [measure] }), 'vorlage', german);
  const table = blocks.find((block) => block.block === 'table');
  return table?.block === 'table' ? (table.rows[0]?.slice(2) ?? []) : [];
};

test('derselbe Beleg für alle drei Ampeln steht einmal', () => {
  const cells = cellsOf(measureOf());
  expect(cells.slice(1)).toEqual(['läuft', 'im Plan', 'belegt', 'Halbjahresmeldung vom 30.09.2026 (53 Tage alt)']);
});

test('ein Start, der überfällig ist, steht nicht neben einem Zeitplan im Plan; graue Ampeln haben keinen Beleg', () => {
  const grey = lightOf({ value: 'unknown', why: 'not-begun', age: null });
  const late = lightOf({ value: 'late', why: 'start-overdue', age: null });
  expect(cellsOf(measureOf({ doing: grey, timing: late, effect: grey }))).toEqual([
    'Start überfällig (ab 01.09.2026)',
    'grau: noch nicht begonnen',
    'Beginn war für den 01.09.2026 vorgesehen',
    'grau: noch nicht begonnen',
    '',
  ]);
});

test.each([
  ['Anzahl', 3, '3'],
  ['Index', 33, 'Index\u00a033'],
  ['%', 86, '86\u00a0%'],
  ['Wochen', 11.5, '11,5\u00a0Wochen'],
])('ein Wert in %s: %s steht als „%s“', (unit, value, text) => {
  expect(valueText(german, { unit }, value)).toBe(text);
});

test('Stimmen zerfallen im Bericht wie überall: übernommen und „gibt es schon“ sind zwei Zahlen', () => {
  const voice = { fate: 'in-finding' as const, isAnswered: true };
  const voices = [
    { ...voice, code: 'C-001', ending: 'in-finding' as const },
    { ...voice, code: 'C-002', ending: 'existing' as const },
  ];
  const frozen = freeze({ ...snapshot, voices });
  const rows = composeReport(frozen, 'voll', german).flatMap((block) => (block.block === 'figures' ? block.rows : []));
  const figure = (id: string) => [
    rows.find((row) => row.id === id)?.label,
    frozen.figures.find((one) => one.id === id)?.codes,
  ];
  expect(figure('voices.taken')).toEqual(['in einen Befund aufgenommen', ['C-001']]);
  expect(figure('voices.existing')).toEqual(['gibt es schon', ['C-002']]);
  expect(rows.map(({ id }) => id)).not.toContain('voices.in-finding');
});

test('ein Bericht von früher nennt seine Zahl weiter beim alten Namen', () => {
  const old = { id: 'voices.in-finding', unit: 'count', value: 1, kind: 'contribution', codes: ['C-001'] } as const;
  const blocks = composeReport({ ...snapshot, figures: [...snapshot.figures, old] }, 'voll', german);
  const rows = blocks.flatMap((block) => (block.block === 'figures' ? block.rows : []));
  expect(rows).toContainEqual({ id: 'voices.in-finding', label: 'im Befund', of: 'voices.all' });
  expect(endingLabel(german, { code: 'C-001', fate: 'in-finding', isAnswered: true })).toBe('im Befund');
});

test('neben „beantwortet“ steht, warum eine Reihe anders zählen darf, und was sie zählt', () => {
  for (const length of ['vorlage', 'voll'] as const) {
    const texts = composeReport(snapshot, length, german).flatMap((block) =>
      block.block === 'text' ? block.text : [],
    );
    expect(texts.join(' ')).toContain('etwa Antworten innerhalb einer Frist');
  }
});

test.each(['vorlage', 'voll'] as const)(
  'die Länge „%s“ beginnt mit drei Sätzen und vier Zahlen, und jede Zahl steht nur einmal',
  (length) => {
    const blocks = composeReport(snapshot, length, german);
    expect(blocks.slice(0, 2)).toEqual([
      { block: 'heading', text: 'In Kürze' },
      {
        block: 'text',
        text: [
          '0 Maßnahmen, davon in Umsetzung: 0; ins Stocken geraten: 0.',
          '0 Stimmen, davon beantwortet: 0.',
          'Bewilligt sind 0\u00a0€; davon enden 0\u00a0€ in den nächsten 90 Tagen.',
        ].join('\n'),
      },
    ]);
    expect(idsOf(blocks).slice(0, 4)).toEqual(['measures.running', 'effect.go', 'voices.answered', 'money.granted']);
    expect(new Set(idsOf(blocks)).size).toBe(idsOf(blocks).length);
  },
);

test('tausend Stimmen bleiben tausend: eine Zahl, die schon für Leser geschrieben ist, wählt kein Wort für eine', () => {
  const figures = [
    { id: 'measures.all', value: 1 },
    { id: 'voices.all', value: 1000 },
  ];
  const block = summarySentences({ figures } as unknown as Parameters<typeof summarySentences>[0], german);
  expect(block).toMatchObject({ text: expect.stringContaining('Eine Maßnahme, davon in Umsetzung: 0') });
  expect(block).toMatchObject({ text: expect.stringContaining('1.000 Stimmen, davon beantwortet: 0') });
});
