import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { inTransaction } from '#platform/database/transaction.ts';
import type { ReportRow } from '#platform/manifest/manifest.ts';
import { useDatabase } from '#platform/testing/database.ts';
import { readChecked } from './concept/completeness.data.ts';
import { type DefectKind, findDefects, isHard } from './concept/completeness.rules.ts';
import { findEdition, listEditions } from './edition/data.ts';
import { listMeasures } from './measure/data.ts';
import { deriveMeasure } from './measure/derived.rules.ts';
import { countLights, lightNames } from './rules.ts';
import { conceptToday, demoFile, loadDemoConcept, plantStakeholders } from './test-support.ts';

const { db } = useDatabase();
let report: readonly ReportRow[] = [];

beforeAll(async () => {
  await inTransaction(db(), {}, async (transaction) => {
    await plantStakeholders(transaction);
    report = await loadDemoConcept(transaction);
  });
}, 60_000);

/** The names that the demo file gives to the defects of the old concept. */
const kinds: Record<string, DefectKind> = {
  ziel_ohne_indikator: 'goal-without-indicator',
  massnahme_ohne_verantwortliche: 'measure-without-lead',
  massnahme_ohne_frist: 'measure-without-dates',
  massnahme_offenes_ende: 'measure-open-end',
  ende_vor_anfang: 'end-before-start',
  massnahme_ohne_geldangabe: 'measure-without-budget',
  massnahme_ohne_stimme: 'measure-without-voice',
  nur_gefluechtete: 'refugees-only',
  zu_allgemein: 'too-general',
};

test('both editions of Musterau come in without a refused row, and the old one is superseded', async () => {
  expect(report.filter((row) => row.outcome === 'refused')).toEqual([]);
  const editions = (await listEditions(db())).map(({ code, state, adoptedOn }) => ({ code, state, adoptedOn }));
  expect(editions).toEqual([
    { code: 'K-2026', state: 'adopted', adoptedOn: '2026-05-21' },
    { code: 'K-2019', state: 'superseded', adoptedOn: '2019-06-13' },
  ]);
});

test('loading Musterau a second time changes nothing', async () => {
  const rows = async () => {
    const { count } = await db()
      .selectFrom('history.entry')
      .select(db().fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();
    return count;
  };
  const before = await rows();
  const again = await loadDemoConcept(db());
  expect(again.map(({ row, outcome }) => ({ row, outcome }))).toEqual([
    { row: 'K-2019', outcome: 'unchanged' },
    { row: 'K-2026', outcome: 'unchanged' },
  ]);
  expect(await rows()).toBe(before);
});

test('the check finds in the concept of 2019 exactly the 47 defects of 9 kinds that are known', async () => {
  const edition = await findEdition(db(), 'K-2019');
  const defects = findDefects(await readChecked(db(), edition?.id ?? ''));
  const expected = (demoFile('edition-2019') as { expectedDefects: { code: string; count?: number; ids?: string[] }[] })
    .expectedDefects;
  expect(defects).toHaveLength(47);
  for (const { code, count, ids } of expected) {
    const found = defects.filter((defect) => defect.kind === kinds[code]).map((defect) => defect.thing.code);
    if (ids) expect({ code, found }).toEqual({ code, found: ids });
    else expect({ code, found: found.length }).toEqual({ code, found: count });
  }
});

test('the concept in force has no hard defect; nine measures are without a voice', async () => {
  const edition = await findEdition(db(), 'K-2026');
  const defects = findDefects(await readChecked(db(), edition?.id ?? ''));
  expect(defects.filter((defect) => isHard(defect.kind))).toEqual([]);
  const silent = ['M-213', 'M-222', 'M-223', 'M-233', 'M-431', 'M-433', 'M-811', 'M-813', 'M-822'];
  expect(defects.map((defect) => defect.thing.code)).toEqual(silent);
});

test('the 70 measures stand as the files say, 18 of them need attention; trap M-132, M-142: their start is overdue', async () => {
  const edition = await findEdition(db(), 'K-2026');
  const measures = await listMeasures(db(), edition?.id ?? '');
  const counts: Record<string, number> = {};
  for (const { state } of measures) counts[state.state] = (counts[state.state] ?? 0) + 1;
  expect(counts).toEqual({ running: 46, planned: 13, established: 5, idea: 3, done: 1, paused: 1, dropped: 1 });
  const needy = measures.filter((measure) => deriveMeasure(measure, conceptToday).attention.length > 0);
  expect(needy).toHaveLength(18);
  const overdue = measures.filter((measure) => deriveMeasure(measure, conceptToday).isStartOverdue);
  expect(overdue.map((measure) => measure.code)).toEqual(['M-132', 'M-142']);
});

test('green without fresh evidence is grey: 48 of 70 effects are unknown', async () => {
  const edition = await findEdition(db(), 'K-2026');
  const measures = await listMeasures(db(), edition?.id ?? '');
  const shown = measures.map((measure) => deriveMeasure(measure, conceptToday).lights);
  // Eleven that are only planned keep no timetable yet; the timetable of M-132 and M-142 is late.
  expect(lightNames.map((name) => countLights(shown, name))).toEqual([
    { go: 38, late: 12, stop: 1, unknown: 19 },
    { go: 41, late: 9, stop: 3, unknown: 17 },
    { go: 14, late: 8, stop: 0, unknown: 48 },
  ]);
});

test('no measure is older in the thread than the goal it comes from', async () => {
  const { rows } = await sql<{ code: string }>`
    select measure.code from thread.edge birth
    join thread.node measure on measure.number = birth.to_node and measure.kind = 'measure'
    join thread.edge goal_birth on goal_birth.to_node = birth.from_node and goal_birth.type = 'became'
    where birth.type = 'became' and birth.occurred_on < goal_birth.occurred_on`.execute(db());
  expect(rows).toEqual([]);
});
