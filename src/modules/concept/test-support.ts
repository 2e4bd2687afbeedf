import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findNodeByCode, registerNode } from '#modules/thread/index.ts';
import { installationRoot } from '#platform/config/root.ts';
import type { Db } from '#platform/database/database.ts';
import type { ReportRow } from '#platform/manifest/manifest.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { testSecrets } from '#platform/testing/secrets.ts';
import { readMark } from './concept/approval.data.ts';
import { approveEdition, submitForApproval } from './concept/approval.verbs.ts';
import { beginEdition } from './concept/verbs.ts';
import { loadConcept } from './demo.ts';
import type { Edition } from './edition/rules.ts';
import { createField } from './field/verbs.ts';
import type { Goal } from './goal/rules.ts';
import { createGoal } from './goal/verbs.ts';
import { blankMeasure } from './measure/blank.rules.ts';
import type { Measure, MeasureInput } from './measure/rules.ts';
import { type Beginning, createMeasure } from './measure/verbs.ts';

/** Sunday, 22 November 2026, 15:10 in Musterau. */
export const conceptMoment = new Date('2026-11-22T14:10:00Z');
export const conceptToday = '2026-11-22';

export const coordinator: Actor = {
  kind: 'person',
  id: '5b1e5a3c-6d0d-4c1e-9a39-0a3d6f6d2b11',
  name: 'Koordination Musterau',
  roles: [{ role: 'coordinator', scope: null }],
};

export const head: Actor = {
  kind: 'person',
  id: '0d6d6c0e-2f3c-4f0b-8d0e-6f6a7d1c2b33',
  name: 'Dezernat Musterau',
  roles: [{ role: 'head', scope: null }],
};

export function demoFile(name: string): unknown {
  return JSON.parse(readFileSync(join(installationRoot(), 'demo', `${name}.json`), 'utf8'));
}

interface FileEntry {
  id: string;
  name: string;
}

/** The stakeholders of the demo county by code: enough for everything that the concept names. */
export async function plantStakeholders(db: Db): Promise<Map<string, string>> {
  const county = demoFile('county') as Record<'municipalities' | 'units' | 'bodies', FileEntry[]>;
  const { actors: organisations } = demoFile('actors') as { actors: FileEntry[] };
  const kinds = { G: 'municipality', U: 'unit', B: 'body', A: 'organisation' } as const;
  const all = [...county.municipalities, ...county.units, ...county.bodies, ...organisations];
  const rows = await db
    .insertInto('directory.stakeholder')
    .values(
      all.map(({ id, name }) => ({
        code: id,
        name,
        kind: kinds[id.charAt(0) as keyof typeof kinds],
        created_at: conceptMoment,
      })),
    )
    .returning(['id', 'code', 'kind'])
    .execute();
  const places = rows.filter((row) => row.kind === 'municipality').map(({ id }) => ({ id }));
  await db.insertInto('directory.municipality').values(places).execute();
  return new Map(rows.map((row) => [row.code, row.id]));
}

/** Loads both editions of the demo county as an installation does, and gives the report. */
export async function loadDemoConcept(db: Db): Promise<ReportRow[]> {
  const report: ReportRow[] = [];
  const by: Actor = { kind: 'system', name: 'demo' };
  await plantNamed(db);
  await loadConcept({
    db,
    by,
    now: conceptMoment,
    secrets: testSecrets,
    file: demoFile,
    report: (row) => report.push(row),
  });
  return report;
}

/** What the concept of the demo county names and other modules bring: indicators, findings and cards. */
async function plantNamed(db: Db): Promise<void> {
  const named = JSON.stringify(demoFile('fields-of-action')).matchAll(/"(I\d\d|F-\d\d|C-\d\d\d)"/g);
  const kinds = { I: 'indicator', F: 'finding', C: 'contribution' } as const;
  for (const code of new Set([...named].map(([, code = '']) => code))) {
    const kind = kinds[code.charAt(0) as keyof typeof kinds];
    if (await findNodeByCode(db, kind, code)) continue;
    await registerNode(db, conceptMoment, {
      kind,
      id: crypto.randomUUID(),
      code,
      title: code,
      isPublic: kind !== 'contribution',
    });
  }
}

/** A draft with one field and one goal, Z1.2, to hang measures on. */
export async function plantDraft(db: Db, { isTakenOver = false } = {}): Promise<{ edition: Edition; goal: Goal }> {
  const blank = { context: '', isTakenOver, validFrom: null, validTo: null };
  const edition = await beginEdition(db, coordinator, conceptMoment, {
    code: 'K-2026',
    number: 1,
    title: 'Konzept',
    ...blank,
  });
  const steering = { title: 'Steuerung', shortTitle: 'Steuerung', description: '', isPriority: true, unitId: null };
  const field = await createField(db, coordinator, conceptMoment, edition.id, 'HF1', steering);
  if (!field.ok) throw new Error(field.key);
  const goalInput = {
    title: 'Wer sich beteiligt, erfährt das Ergebnis',
    text: '',
    kind: 'outcome',
    horizonOn: '2026-12-31',
    targetGroups: [],
  } as const;
  const goal = await createGoal(db, coordinator, conceptMoment, field.field, goalInput, { code: 'Z1.2' });
  if (!goal.ok) throw new Error(goal.key);
  return { edition, goal: goal.goal };
}

/** The head approves a draft as it is now, so that it can go to the council. */
export async function approveDraft(db: Db, edition: Edition): Promise<void> {
  await submitForApproval(db, coordinator, conceptMoment, edition);
  const outcome = await approveEdition(db, head, conceptMoment, edition, { seen: await readMark(db, edition.id) });
  if (!outcome.ok) throw new Error(outcome.key);
}

/** A measure as tests enter it; overwrite what the test is about. */
export function measureInput(goal: Pick<Goal, 'id'>, more: Partial<MeasureInput> = {}): MeasureInput {
  return {
    ...blankMeasure(goal.id, 'Rückmeldung zu jeder Stimme'),
    description: 'Jeder Beitrag erhält einen Beleg.',
    targetGroups: ['alle'],
    isPermanent: true,
    isOpenToAll: true,
    personFunction: 'Sachgebiet Beteiligung',
    deputyFunction: 'Leitung Stabsstelle',
    startOn: '2026-04-01',
    endOn: '2026-12-31',
    nextReportOn: '2027-03-31',
    budgetCents: 400_000,
    ...more,
  };
}

/** A measure of a draft; planned since April by default. */
export async function plantMeasure(
  db: Db,
  goal: Goal,
  more: Partial<MeasureInput> = {},
  beginning: Partial<Beginning> = {},
): Promise<Measure> {
  const begun = { state: 'planned', sinceOn: '2026-04-01', ...beginning } as const;
  const outcome = await createMeasure(db, coordinator, conceptMoment, goal, measureInput(goal, more), begun);
  if (!outcome.ok) throw new Error(outcome.key);
  return outcome.measure;
}
