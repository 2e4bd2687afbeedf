import { describe, expect, test } from 'vitest';
import { type CheckedGoal, type CheckedMeasure, findDefects, isHard, scoreOf } from './completeness.rules.ts';

const goal = (more: Partial<CheckedGoal> = {}): CheckedGoal => ({
  code: 'Z1.1',
  title: 'Alle Kommunen kennen den Stand',
  text: 'Bis Ende 2027 …',
  targetGroups: [],
  indicators: 1,
  ...more,
});
const measure = (more: Partial<CheckedMeasure> = {}): CheckedMeasure => ({
  code: 'M-111',
  title: 'Übersicht',
  hasLead: true,
  startOn: '2026-06-01',
  endOn: '2027-06-30',
  isPermanent: false,
  budgetCents: 0,
  hasVoice: true,
  unnamed: [],
  ...more,
});
const kindsOf = (goals: CheckedGoal[], measures: CheckedMeasure[]) =>
  findDefects({ goals, measures }).map(({ kind }) => kind);

describe('the check "Hand und Fuß"', () => {
  test('finds nothing in what is complete; zero euros is an answer', () => {
    expect(kindsOf([goal()], [measure()])).toEqual([]);
  });

  test.each([
    ['goal-without-indicator', goal({ indicators: 0 })],
    ['refugees-only', goal({ targetGroups: ['gefl'] })],
    ['too-general', goal({ text: 'Sprache ist der Schlüssel.' })],
    ['too-general', goal({ text: 'Sport verbindet.' })],
  ])('finds %s', (kind, wrong) => expect(kindsOf([wrong], [])).toEqual([kind]));

  test.each(['Niemand wird diskriminiert.', 'Das Ehrenamt wird gewürdigt.', 'Geflüchtete kommen schneller in Arbeit.'])(
    'takes "%s" for a goal: it can be missed',
    (text) => expect(kindsOf([goal({ text })], [])).toEqual([]),
  );

  test.each([
    ['measure-without-lead', measure({ hasLead: false })],
    ['measure-without-dates', measure({ startOn: null, endOn: null })],
    ['measure-open-end', measure({ endOn: null })],
    ['end-before-start', measure({ endOn: '2020-01-01' })],
    ['measure-without-budget', measure({ budgetCents: null })],
    ['measure-without-voice', measure({ hasVoice: false })],
  ])('finds %s', (kind, wrong) => expect(kindsOf([], [wrong])).toEqual([kind]));

  test('a permanent measure needs no end', () => {
    expect(kindsOf([], [measure({ endOn: null, isPermanent: true })])).toEqual([]);
  });

  test('a measure nobody asked for is a hint, everything else holds up a resolution', () => {
    expect(isHard('measure-without-voice')).toBe(false);
    expect(isHard('measure-without-lead')).toBe(true);
  });

  test('the score counts answered questions and never rounds up to complete', () => {
    const edition = { goals: [goal()], measures: Array.from({ length: 100 }, () => measure()) };
    const almost = { ...edition, goals: [goal({ indicators: 0 })] };
    expect(scoreOf(edition, findDefects(edition))).toEqual({ passed: 903, questions: 903, percent: 100 });
    expect(scoreOf(almost, findDefects(almost)).percent).toBe(99);
  });

  test('a measure without person and deputy has two questions open, though no defect', () => {
    const edition = { goals: [], measures: [measure({ unnamed: ['personFunction', 'deputyFunction'] })] };
    expect(findDefects(edition)).toEqual([]);
    expect(scoreOf(edition, [])).toEqual({ passed: 7, questions: 9, percent: 78 });
  });
});
