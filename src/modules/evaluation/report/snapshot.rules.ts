import type { Ending } from '#modules/voices/index.ts';
import type { Direction, Manner, Point, Trend } from '../indicator/rules.ts';

export const lightNames = ['doing', 'timing', 'effect'] as const;
export type LightName = (typeof lightNames)[number];
export type LightValue = 'go' | 'late' | 'stop' | 'unknown';

export const greyReasons = ['none', 'no-evidence', 'old', 'not-known', 'not-begun'] as const;
export const lateReasons = ['start-overdue', 'end-overdue'] as const;

/** A light as it was shown on the day of the report; grey, or late by the days alone, with the reason why. */
export interface FrozenLight {
  value: LightValue;
  why: (typeof greyReasons)[number] | (typeof lateReasons)[number] | null;
  evidence: string;
  /** Days since somebody assessed it. */
  age: number | null;
}

export const measureStates = ['idea', 'planned', 'running', 'done', 'established', 'paused', 'dropped'] as const;

export interface FrozenMeasure {
  code: string;
  title: string;
  field: { code: string; title: string };
  goal: string;
  /** Codes of the municipalities that it is done in; none: the whole county. Missing in older data sets, as below. */
  places?: readonly string[];
  lead: string | null;
  state: (typeof measureStates)[number];
  startOn: string | null;
  endOn: string | null;
  isStartOverdue: boolean;
  lights: Readonly<Record<LightName, FrozenLight>>;
  /** Partners who see a light differently. */
  objections: readonly { light: LightName; by: string; text: string; on: string }[];
}

export interface FrozenIndicator {
  code: string;
  title: string;
  definition: string;
  unit: string;
  source: string;
  /** Data sets from before the system counted by itself may say `recomputed`. */
  manner: Manner | 'recomputed';
  caveat: string;
  direction: Direction;
  hasFewCases: boolean;
  baseline: Point | null;
  target: Point | null;
  readings: readonly FrozenReading[];
  /** The series in the other manner, up to the day from which this one holds. */
  earlier?: { until: string; readings: readonly FrozenReading[] };
  trend: Trend;
  isReached: boolean;
}

/** The value of a year; withheld where there are too few cases to show it: then nobody can read it from the file either. */
export interface FrozenReading {
  year: number;
  value: number | null;
  cases: { count: number; total: number } | null;
  isWithheld?: true;
}

export const fates = ['in-finding', 'in-draft', 'same-as', 'forwarded', 'parked', 'not-pursued', 'withheld'] as const;

/** A voice without its words: only what became of it. */
export interface FrozenVoice {
  code: string;
  fate: (typeof fates)[number] | null;
  /** What became of it, as everywhere in the house; older data sets know the fate only. */
  ending?: Ending;
  isAnswered: boolean;
  /** Code of the municipality that it is about. */
  place?: string;
}

/** Money that was granted, in cents. Whoever knows the money fills it in (slot `evaluation.report.money`). */
export interface FrozenGrant {
  code: string;
  title: string;
  funder: string;
  grantedCents: number;
  /** Null where nobody had said; older data sets know 0 only. */
  spentCents: number | null;
  startOn: string;
  endOn: string;
  isRunning: boolean;
  /** Runs now and ends within 90 days. */
  endsSoon: boolean;
  /** Codes of the municipalities in which it arrives. */
  places?: readonly string[];
}

/** A municipality, as its name was on the day. */
export interface FrozenPlace {
  code: string;
  name: string;
}

/** What the county says in its own words around the figures; empty where it says nothing. */
export interface ReportSentences {
  foreword: string;
  explanation: string;
  recommendation: string;
}

/** Everything a report is made from. */
export interface Material {
  asOf: string;
  edition: { code: string; title: string } | null;
  measures: readonly FrozenMeasure[];
  indicators: readonly FrozenIndicator[];
  voices: readonly FrozenVoice[];
  money: readonly FrozenGrant[];
  /** The municipalities of the county. */
  places?: readonly FrozenPlace[];
  /** Missing in data sets from before reports began as drafts. */
  sentences?: ReportSentences;
}

export type RecordKind = 'measure' | 'indicator' | 'contribution' | 'grant';

/** One number with the records that it counts or sums up. */
export interface FrozenFigure {
  id: string;
  unit: 'count' | 'cents';
  value: number;
  kind: RecordKind;
  /** Codes of the records behind it. */
  codes: readonly string[];
}

export interface Snapshot extends Material {
  /** Shape of this data set, for whoever reads it in ten years. */
  version: 1;
  figures: readonly FrozenFigure[];
}

/**
 * The figure of each end of a voice. "Taken" is a name of its own: `voices.in-finding` of older data sets counted what is
 * there already, too.
 */
export const endingFigures = {
  'in-finding': 'voices.taken',
  'in-draft': 'voices.in-draft',
  existing: 'voices.existing',
  sorted: 'voices.sorted',
  'same-as': 'voices.same-as',
  parked: 'voices.parked',
  forwarded: 'voices.forwarded',
  'not-pursued': 'voices.not-pursued',
  withheld: 'voices.withheld',
  open: 'voices.open',
} as const satisfies Record<Ending, string>;

type Tests<T> = readonly (readonly [id: string, test: (one: T) => boolean])[];

const hasLight = (measure: FrozenMeasure, value: LightValue) =>
  lightNames.some((name) => measure.lights[name].value === value);

const ofMeasures: Tests<FrozenMeasure> = [
  ['measures.all', () => true],
  ...measureStates.map((state) => [`measures.${state}`, (one: FrozenMeasure) => one.state === state] as const),
  ['measures.start-overdue', ({ isStartOverdue }) => isStartOverdue],
  ['measures.stop', (one) => hasLight(one, 'stop')],
  ['measures.objected', ({ objections }) => objections.length > 0],
  ['effect.go', ({ lights }) => lights.effect.value === 'go'],
  ['effect.late', ({ lights }) => lights.effect.value === 'late'],
  ['effect.stop', ({ lights }) => lights.effect.value === 'stop'],
  ['effect.unknown', ({ lights }) => lights.effect.value === 'unknown'],
];

const ofIndicators: Tests<FrozenIndicator> = [
  ['indicators.all', () => true],
  ['indicators.reached', ({ isReached }) => isReached],
  ['indicators.better', ({ trend }) => trend === 'better'],
  ['indicators.worse', ({ trend }) => trend === 'worse'],
  ['indicators.unknown', ({ trend }) => trend === 'unknown'],
];

const ofVoices: Tests<FrozenVoice> = [
  ['voices.all', () => true],
  ['voices.answered', ({ isAnswered }) => isAnswered],
  ...Object.entries(endingFigures).map(([ending, id]) => [id, (one: FrozenVoice) => one.ending === ending] as const),
];

const ofMoney: Tests<FrozenGrant> = [
  ['money.granted', () => true],
  ['money.running', ({ isRunning }) => isRunning],
  ['money.ends-soon', ({ endsSoon }) => endsSoon],
];

function count<T extends { code: string }>(kind: RecordKind, all: readonly T[], tests: Tests<T>): FrozenFigure[] {
  return tests.map(([id, test]) => {
    const codes = all.filter(test).map(({ code }) => code);
    return { id, unit: 'count', value: codes.length, kind, codes };
  });
}

function sum(all: readonly FrozenGrant[]): FrozenFigure[] {
  return ofMoney.map(([id, test]) => {
    const counted = all.filter(test);
    const value = counted.reduce((cents, one) => cents + one.grantedCents, 0);
    return { id, unit: 'cents', value, kind: 'grant', codes: counted.map(({ code }) => code) };
  });
}

/** The names of the figures of one municipality: `place.G02.measures`. */
export const placeFigures = ['measures', 'running', 'voices', 'answered', 'grants'] as const;
export type PlaceFigure = (typeof placeFigures)[number];

/** What belongs to one municipality; a thing of several counts in each, one of the whole county in none. */
export function inPlace(material: Material, code: string): Pick<Material, 'measures' | 'voices' | 'money'> {
  return {
    measures: material.measures.filter(({ places }) => places?.includes(code)),
    voices: material.voices.filter(({ place }) => place === code),
    money: material.money.filter(({ places }) => places?.includes(code)),
  };
}

/** Nothing for a municipality that nothing belongs to: a row of zeros would read like a ranking. */
function ofPlace(material: Material, { code }: FrozenPlace): FrozenFigure[] {
  const { measures, voices, money } = inPlace(material, code);
  const id = (name: PlaceFigure) => `place.${code}.${name}`;
  if (measures.length + voices.length + money.length === 0) return [];
  return [
    ...count('measure', measures, [
      [id('measures'), () => true],
      [id('running'), ({ state }) => state === 'running'],
    ]),
    ...count('contribution', voices, [
      [id('voices'), () => true],
      [id('answered'), ({ isAnswered }) => isAnswered],
    ]),
    ...count('grant', money, [[id('grants'), () => true]]),
  ];
}

/** Every figure of a report, each from its records: whoever counts them again gets the same. */
export function figuresOf(material: Material): FrozenFigure[] {
  return [
    ...count('measure', material.measures, ofMeasures),
    ...count('indicator', material.indicators, ofIndicators),
    ...count('contribution', material.voices, ofVoices),
    ...sum(material.money),
    ...(material.places ?? []).flatMap((place) => ofPlace(material, place)),
  ];
}

/** The data set of a report. */
export function freeze(material: Material): Snapshot {
  return { version: 1, ...material, figures: figuresOf(material) };
}

/**
 * Measures that a paper for the committee must name: something stands, the timetable slips or its day has passed, or it is
 * paused. What the list of the workspace calls for besides (an old assessment, a report that is due, an end that comes) is
 * work for the office; therefore the chapter has a name of its own.
 */
export function standsOrSlips(measures: readonly FrozenMeasure[]): FrozenMeasure[] {
  return measures.filter((one) => {
    const isOver = one.state === 'done' || one.state === 'dropped';
    const slips = !isOver && one.lights.timing.value === 'late';
    return hasLight(one, 'stop') || one.isStartOverdue || one.state === 'paused' || slips;
  });
}
