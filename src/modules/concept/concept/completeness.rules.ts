import { percentOf } from '#platform/i18n/percent.rules.ts';
import type { OwnerPart } from '../measure/rules.ts';

/** What the check "Hand und Fuß" finds. Hard defects keep an edition from being adopted, soft ones are shown. */
export const defectKinds = [
  'goal-without-indicator',
  'measure-without-lead',
  'measure-without-dates',
  'measure-open-end',
  'end-before-start',
  'measure-without-budget',
  'measure-without-voice',
  'refugees-only',
  'too-general',
] as const;
export type DefectKind = (typeof defectKinds)[number];

const soft: ReadonlySet<DefectKind> = new Set(['measure-without-voice']);

/** Whether a defect keeps an edition from being adopted. */
export function isHard(kind: DefectKind): boolean {
  return !soft.has(kind);
}

/** One defect of one thing. */
export interface Defect {
  kind: DefectKind;
  thing: { kind: 'goal' | 'measure'; code: string; title: string };
}

export interface CheckedGoal {
  code: string;
  title: string;
  text: string;
  targetGroups: readonly string[];
  /** Indicators that measure it, in the thread or named by the document it came from. */
  indicators: number;
}

export interface CheckedMeasure {
  code: string;
  title: string;
  hasLead: boolean;
  startOn: string | null;
  endOn: string | null;
  isPermanent: boolean;
  budgetCents: number | null;
  /** Somebody asked for it, itself or through its goal. */
  hasVoice: boolean;
  /** Which of these are missing: who stands for it, who stands in, when it reports. */
  unnamed: readonly CheckedOwner[];
}

/** Checked for every measure beside its defects; the lead is a defect of its own. */
export const checkedOwners = [
  'personFunction',
  'deputyFunction',
  'nextReportOn',
] as const satisfies readonly OwnerPart[];
export type CheckedOwner = (typeof checkedOwners)[number];

export interface CheckedEdition {
  goals: readonly CheckedGoal[];
  measures: readonly CheckedMeasure[];
}

/**
 * Sentences that are always true and therefore promise nothing. A goal that says no more than one of these cannot be
 * missed, so it cannot be reached either.
 */
const commonplaces: readonly RegExp[] = [
  /^\S+ (ist|sind) (der|ein|das) Schlüssel( zur .+)?\.?$/iu,
  /^\S+ (verbindet|verbinden|bereichert|bereichern)( (uns|alle|Menschen))?\.?$/iu,
  /^\S+ (ist|sind) (eine )?(Querschnittsaufgabe|Chance|Bereicherung|wichtig)\.?$/iu,
  /^\S+ geht (uns )?alle an\.?$/iu,
];

type GoalRule = (goal: CheckedGoal) => boolean;
type MeasureRule = (measure: CheckedMeasure) => boolean;

const goalRules: Partial<Record<DefectKind, GoalRule>> = {
  'goal-without-indicator': (goal) => goal.indicators === 0,
  'refugees-only': (goal) => goal.targetGroups.length === 1 && goal.targetGroups[0] === 'gefl',
  'too-general': (goal) => commonplaces.some((commonplace) => commonplace.test((goal.text || goal.title).trim())),
};

const measureRules: Partial<Record<DefectKind, MeasureRule>> = {
  'measure-without-lead': (measure) => !measure.hasLead,
  'measure-without-dates': (measure) => measure.startOn === null && measure.endOn === null,
  'measure-open-end': (measure) => measure.startOn !== null && measure.endOn === null && !measure.isPermanent,
  'end-before-start': ({ startOn, endOn }) => startOn !== null && endOn !== null && endOn < startOn,
  'measure-without-budget': (measure) => measure.budgetCents === null,
  'measure-without-voice': (measure) => !measure.hasVoice,
};

/** Every defect of an edition, by kind in the order of `defectKinds`, then in the order of the edition. */
export function findDefects(edition: CheckedEdition): Defect[] {
  return defectKinds.flatMap((kind) => [
    ...edition.goals.filter((goal) => goalRules[kind]?.(goal)).map((goal) => ({ kind, thing: about('goal', goal) })),
    ...edition.measures
      .filter((measure) => measureRules[kind]?.(measure))
      .map((measure) => ({ kind, thing: about('measure', measure) })),
  ]);
}

function about(kind: 'goal' | 'measure', { code, title }: { code: string; title: string }): Defect['thing'] {
  return { kind, code, title };
}

export interface Score {
  passed: number;
  questions: number;
  /** Whole percent; 100 means that nothing is missing. */
  percent: number;
}

/** How many of the questions about all goals and measures are answered; a person nobody named is an open one. */
export function scoreOf(edition: CheckedEdition, defects: readonly Defect[]): Score {
  const perGoal = Object.keys(goalRules).length;
  const perMeasure = Object.keys(measureRules).length + checkedOwners.length;
  const questions = edition.goals.length * perGoal + edition.measures.length * perMeasure;
  const unnamed = edition.measures.reduce((sum, measure) => sum + measure.unnamed.length, 0);
  const passed = questions - defects.length - unnamed;
  return { passed, questions: questions, percent: percentOf(passed, questions) };
}
