import { randomUUID } from 'node:crypto';
import * as v from 'valibot';
import { listMunicipalities } from '#modules/directory/index.ts';
import type { DemoContext } from '#platform/manifest/manifest.ts';
import { listBreakdowns } from './breakdown/data.ts';
import { recordBreakdown } from './breakdown/verbs.ts';
import { findDraft } from './draft/data.ts';
import { beginReport } from './draft/verbs.ts';
import { findIndicator, type NewIndicator } from './indicator/data.ts';
import type { Frequency, Indicator } from './indicator/rules.ts';
import { addIndicator } from './indicator/verbs.ts';
import { recordReading } from './reading/verbs.ts';
import { findReport, listReports } from './report/data.ts';
import { freezeReport, publishReport } from './report/verbs.ts';

const Entry = v.object({
  id: v.string(),
  title: v.string(),
  definition: v.string(),
  unit: v.string(),
  betterIs: v.picklist(['hoch', 'niedrig']),
  dimension: v.string(),
  source: v.string(),
  frequency: v.string(),
  values: v.array(v.object({ year: v.number(), value: v.nullable(v.number()) })),
  target: v.nullable(v.number()),
  targetYear: v.nullable(v.number()),
  disaggregation: v.array(v.string()),
  minCell: v.number(),
  caveat: v.nullable(v.string()),
});
type Entry = v.InferOutput<typeof Entry>;
const File = v.object({ indicators: v.array(Entry) });

const frequencies: Record<string, Frequency> = {
  laufend: 'running',
  monatlich: 'monthly',
  vierteljährlich: 'quarterly',
  halbjährlich: 'half-yearly',
  jährlich: 'yearly',
  'alle drei Jahre': 'three-yearly',
  'je Konferenz': 'per-event',
  'je Beteiligung': 'per-event',
};

/** Why each series is delivered, and what our own records know as well: that stands beside it and never in it. */
const Manners = v.object({
  manners: v.array(v.object({ id: v.string(), calculation: v.optional(v.string()), reason: v.string() })),
});
type Manner = v.InferOutput<typeof Manners>['manners'][number];

/** Indicators with their series. All of them were handed over by others: "System" names where they once came from. */
export async function loadIndicators(context: DemoContext): Promise<void> {
  const { indicators } = v.parse(File, context.file('indicators'));
  const { manners } = v.parse(Manners, context.file('indicator-manners'));
  for (const entry of indicators) {
    const manner = manners.find(({ id }) => id === entry.id);
    await loadIndicator(context, entry, manner);
  }
}

/** How their values divide, and the reports on them. */
export async function loadEvaluation(context: DemoContext): Promise<void> {
  await loadBreakdowns(context);
  await loadReport(context);
  await loadDraft(context);
}

async function loadIndicator(
  { db, by, now, report }: DemoContext,
  entry: Entry,
  manner: Manner | undefined,
): Promise<void> {
  const row = { source: 'indicators', row: entry.id };
  if (await findIndicator(db, entry.id)) return report({ ...row, outcome: 'unchanged' });
  const frequency = frequencies[entry.frequency];
  if (!frequency) return report({ ...row, outcome: 'refused', reason: `Turnus „${entry.frequency}“ ist unbekannt` });
  const indicator = await addIndicator(db, by, now, indicatorOf(entry, manner, frequency));
  for (const { year, value } of entry.values) {
    const cases = year === entry.values.at(-1)?.year ? casesIn(entry.caveat) : null;
    const input = { year, value, cases, note: noteOn(indicator, value, cases) };
    const outcome = await recordReading(db, by, now, indicator, input);
    if (!outcome.ok) report({ ...row, row: `${entry.id} ${year}`, outcome: 'refused', reason: outcome.key });
  }
  report({ ...row, outcome: 'taken' });
}

function indicatorOf(entry: Entry, manner: Manner | undefined, frequency: Frequency): NewIndicator {
  const [first] = entry.values;
  const { target, targetYear } = entry;
  return {
    code: entry.id,
    title: entry.title,
    definition: entry.definition,
    unit: entry.unit,
    direction: entry.betterIs === 'hoch' ? 'up' : 'down',
    dimension: entry.dimension,
    source: entry.source,
    manner: 'delivered',
    mannerSince: null,
    calculation: manner?.calculation ?? null,
    mannerReason: manner?.reason ?? '',
    frequency,
    delayMonths: /Lieferverzug/.test(entry.caveat ?? '') ? 11 : 0,
    caveat: entry.caveat ?? '',
    breakdowns: entry.disaggregation,
    minCell: entry.minCell,
    hasFewCases: /Wenige Fälle/.test(entry.caveat ?? ''),
    baseline: first && first.value !== null ? { year: first.year, value: first.value } : null,
    target: target === null || targetYear === null ? null : { year: targetYear, value: target },
    // The file says neither how it can be checked nor who stands for it. Nothing is made up: "Hand und Fuß" asks for it.
    ...{ meansOfVerification: '', assumption: '', unitId: null, personFunction: '', deputyFunction: '' },
    nextReportOn: null,
    precedesOwnerRule: true,
    isPublic: true,
  };
}

function noteOn(indicator: Indicator, value: number | null, cases: object | null): string {
  if (value === null) return 'In der übernommenen Reihe ohne Wert.';
  else return indicator.hasFewCases && !cases ? 'Die Zahl der Fälle ist nicht überliefert.' : '';
}

const Breakdowns = v.object({
  breakdowns: v.array(
    v.object({
      indicatorId: v.string(),
      year: v.number(),
      dimension: v.string(),
      parts: v.array(v.object({ municipalityId: v.optional(v.string()), label: v.string(), total: v.number() })),
    }),
  ),
});

/** How values divide into groups, for the deliberate trap of the smallest municipality. */
async function loadBreakdowns({ db, by, now, report, file }: DemoContext): Promise<void> {
  const places = new Map((await listMunicipalities(db)).map(({ id, code }) => [code, id]));
  for (const { indicatorId, year, dimension, parts } of v.parse(Breakdowns, file('breakdowns')).breakdowns) {
    const row = { source: 'breakdowns', row: `${indicatorId} ${year} ${dimension}` };
    const indicator = await findIndicator(db, indicatorId);
    const known = indicator ? await listBreakdowns(db, indicator.id) : [];
    if (known.some((one) => one.year === year && one.dimension === dimension)) {
      report({ ...row, outcome: 'unchanged' });
    } else if (indicator) {
      const groups = parts.map(({ municipalityId, label, total }) => {
        return { label, municipalityId: places.get(municipalityId ?? '') ?? null, total, count: null, value: null };
      });
      const outcome = await recordBreakdown(db, by, now, indicator, { year, dimension, parts: groups, note: '' });
      report({ ...row, ...(outcome.ok ? { outcome: 'taken' } : { outcome: 'refused', reason: outcome.key }) });
    }
  }
}

/** The interim report of the day on which the county is loaded, published. */
async function loadReport({ db, by, now, report }: DemoContext): Promise<void> {
  const row = { source: 'report', row: 'Zwischenbericht' };
  if ((await listReports(db)).length > 0) return report({ ...row, outcome: 'unchanged' });
  const frozen = await freezeReport(db, by, now, {
    title: 'Zwischenbericht zum Integrationskonzept',
    ...{ foreword: '', explanation: '', recommendation: '' },
  });
  if (!frozen.ok) return report({ ...row, outcome: 'refused', reason: frozen.key });
  const saved = await findReport(db, frozen.code);
  if (saved) await publishReport(db, by, now, saved);
  report({ ...row, outcome: 'taken' });
}

/** The report of the year, begun: so that one sees how a report comes about. */
async function loadDraft({ db, by, now, report }: DemoContext): Promise<void> {
  const row = { source: 'report', row: 'Jahresbericht' };
  if (await findDraft(db, 'E-2026-1')) return report({ ...row, outcome: 'unchanged' });
  await beginReport(db, by, now, { id: randomUUID(), title: 'Jahresbericht 2026' });
  report({ ...row, outcome: 'taken' });
}

/** "Anzahl immer mitnennen (2 von 3)": the cases behind the newest share. */
function casesIn(caveat: string | null): { count: number; total: number } | null {
  const match = /\((\d+) von (\d+)\)/.exec(caveat ?? '');
  return match ? { count: Number(match[1]), total: Number(match[2]) } : null;
}
