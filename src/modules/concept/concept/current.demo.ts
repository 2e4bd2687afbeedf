import { assess } from '../assessment/verbs.ts';
import { findEdition } from '../edition/data.ts';
import type { Edition } from '../edition/rules.ts';
import { listGoals } from '../goal/data.ts';
import { readMeasure } from '../measure/data.ts';
import type { Measure, MeasureState } from '../measure/rules.ts';
import { changeState } from '../measure/state.verbs.ts';
import { readMark } from './approval.data.ts';
import { approveEdition, submitForApproval } from './approval.verbs.ts';
import { idOf, type Loading, loadFields, took } from './demo.ts';
import { type CurrentFile, type FileGoal, type FileMeasure, type FileVerdict, lightsOf, wordOf } from './file.rules.ts';
import { agreeStatements, loadStatements } from './statement.demo.ts';
import { adoptEdition, beginEdition, moveEdition } from './verbs.ts';
import { listOldThings } from './verdict.data.ts';
import { passVerdict } from './verdict.verbs.ts';

/** What became of the six old goals; the file has verdicts on measures only. */
const goalVerdicts: readonly FileVerdict[] = [
  {
    id: 'A1.Z1',
    verdict: 'ersetzt',
    to: ['Z4.1'],
    reason: 'Der Satz ließ sich nicht messen. Jetzt steht dort, bis wann wer einen Kurs findet.',
  },
  {
    id: 'A2.Z1',
    verdict: 'ersetzt',
    to: ['Z5.1', 'Z5.2'],
    reason: 'Galt nur Geflüchteten. Die neuen Ziele gelten allen, die Arbeit suchen.',
  },
  { id: 'A3.Z1', verdict: 'fortgefuehrt', to: ['Z2.1', 'Z2.2'] },
  { id: 'A4.Z1', verdict: 'fortgefuehrt', to: ['Z6.2'] },
  {
    id: 'A5.Z1',
    verdict: 'ersetzt',
    to: ['Z7.1', 'Z7.2'],
    reason: 'Der Satz ließ sich nicht messen. Jetzt steht dort, wer mit wem verbunden sein soll.',
  },
  { id: 'A5.Z2', verdict: 'fortgefuehrt', to: ['Z8.1'] },
];

/** Loads the edition in force: draft, verdicts on the old one, resolution, and what has happened since. */
export async function loadCurrentEdition(
  loading: Loading,
  file: CurrentFile,
  verdicts: readonly FileVerdict[],
): Promise<void> {
  const { db, by, now, source, report } = loading;
  const { id: code, edition: number, title, context, validFrom, validTo, adoptedOn } = file.concept;
  if (await findEdition(db, code)) {
    report({ source, row: code, outcome: 'unchanged' });
    return;
  }
  const about = { code, number, title, context, isTakenOver: false, validFrom, validTo };
  const draft = await beginEdition(db, by, now, about, '2025-11-01');
  const statements = await loadStatements(loading, draft, file.concept);
  const measures = await loadFields(loading, draft, file.fields);
  await passVerdicts(loading, draft, verdicts, measures, adoptedOn);
  await resolve(loading, draft, file);
  await agreeStatements(loading, statements);
  for (const goal of file.fields.flatMap((field) => field.goals)) {
    for (const measure of goal.measures) await runOn(loading, goal, measure, measures.get(measure.id));
  }
}

async function resolve(loading: Loading, draft: Edition, { concept }: CurrentFile): Promise<void> {
  const { db, by, now } = loading;
  const { id: code, adoptedOn, adoptedBy } = concept;
  const participation = { state: 'participation', on: '2025-12-01', reason: '' } as const;
  const open = took(loading, code, await moveEdition(db, by, now, draft, participation));
  if (!open) return;
  await submitForApproval(db, by, now, open.edition, '2026-04-13');
  await approveEdition(db, by, now, open.edition, { seen: await readMark(db, draft.id), on: '2026-04-17' });
  const approval = { state: 'approval', on: '2026-04-20', reason: '' } as const;
  const laid = took(loading, code, await moveEdition(db, by, now, open.edition, approval));
  if (!laid) return;
  const resolution = { on: adoptedOn, byId: idOf(loading, code, adoptedBy) };
  took(loading, code, await adoptEdition(db, by, now, laid.edition, resolution));
}

async function passVerdicts(
  loading: Loading,
  draft: Edition,
  verdicts: readonly FileVerdict[],
  measures: ReadonlyMap<string, Measure>,
  on: string,
): Promise<void> {
  const { db, by, now } = loading;
  const before = await findEdition(db, 'K-2019');
  if (!before) return;
  const old = new Map((await listOldThings(db, before.id)).map((thing) => [thing.code, thing]));
  const goals = new Map((await listGoals(db, draft.id)).map((goal) => [goal.code, goal.id]));
  for (const { id, verdict: word, to, reason } of [...goalVerdicts, ...verdicts]) {
    const thing = old.get(id);
    if (!thing) continue;
    const verdict = wordOf.verdict(word);
    const successorIds = to.flatMap((code) => goals.get(code) ?? measures.get(code)?.id ?? []);
    // The papers often say "replaced" and give no reason; then it is recorded that there is none.
    const why = reason ?? (verdict === 'continued' ? '' : 'In den Unterlagen ist kein Grund vermerkt.');
    took(
      loading,
      id,
      await passVerdict(db, by, now, { editionId: before.id, thing }, { verdict, reason: why, on, successorIds }),
    );
  }
}

/** What happened to a measure since the resolution: its states and its lights. */
async function runOn(loading: Loading, goal: FileGoal, file: FileMeasure, measure: Measure | undefined): Promise<void> {
  const { db, by, now } = loading;
  if (!measure || !file.trafficLight) return;
  const { assessedOn } = file.trafficLight;
  for (const step of stepsTo(file)) {
    took(loading, `${file.id} ${step.state}`, await changeState(db, by, now, await readMeasure(db, measure.id), step));
  }
  const lights = lightsOf(file.trafficLight)
    .filter((one) => one.value !== 'unknown')
    .map((one) => ({ ...one, on: assessedOn, evidence: evidenceOf(one.light, goal, file) }));
  if (lights.length > 0)
    took(loading, `${file.id} ${assessedOn}`, await assess(db, by, now, await readMeasure(db, measure.id), lights));
}

function stepsTo(file: FileMeasure): { state: MeasureState; on: string; reason: string }[] {
  const start = file.start ?? '';
  const assessedOn = file.trafficLight?.assessedOn ?? '';
  const started = { state: 'running', on: start, reason: '' } as const;
  switch (wordOf.state(file.status ?? 'geplant')) {
    case 'running':
      return [started];
    case 'done':
      return [started, { state: 'done', on: file.end ?? start, reason: '' }];
    case 'established':
      return [started, { state: 'established', on: start < assessedOn ? assessedOn : start, reason: '' }];
    case 'paused':
      return [
        {
          state: 'paused',
          on: assessedOn,
          reason: 'Im Halbjahresstand als pausiert gemeldet; ein Grund ist nicht vermerkt.',
        },
      ];
    case 'dropped':
      return [
        { state: 'dropped', on: assessedOn, reason: (file.demoPurpose ?? '').replace(/^verworfen mit Grund: /, '') },
      ];
    default:
      return [];
  }
}

/** What the file itself can vouch for: when it was reported, until when the concept sets the days, what the goal is measured by. */
function evidenceOf(light: 'doing' | 'timing' | 'effect', goal: FileGoal, file: FileMeasure): string {
  const german = (day: string) => day.split('-').reverse().join('.');
  if (light === 'doing') {
    return `Halbjahresmeldung vom ${german(file.trafficLight?.assessedOn ?? '')}`;
  } else if (light === 'timing') {
    const until = file.end ? `Ende ${german(file.end)}` : 'auf Dauer';
    return `laut Konzept Beginn ${german(file.start ?? '')}, ${until}`;
  } else {
    return `Ziel ${goal.id}, gemessen an ${(goal.indicatorIds ?? []).join(', ')}`;
  }
}
