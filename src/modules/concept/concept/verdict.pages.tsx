import { bind } from '#platform/forms/bind.ts';
import type { Decision } from '#platform/forms/decision.ts';
import { type FieldTexts, type FormError, type FormResult, refuse } from '#platform/forms/form.ts';
import { type Context, get, post, seeOther } from '#platform/http/page.ts';
import { visible } from '#platform/http/visible.ts';
import { listEditions } from '../edition/data.ts';
import type { Edition } from '../edition/rules.ts';
import { visibleEditionByCode } from '../edition/visible.pages.tsx';
import { routes } from '../routes.ts';
import { listHeirs, listOldThings, listVerdicts } from './verdict.data.ts';
import { prefilledRow, submittedRows, type VerdictsFields, verdictsForm } from './verdict.form.ts';
import {
  canFindHeirs,
  canJudge,
  canPass,
  type JudgedRow,
  type OldThing,
  rowsToJudge,
  type Verdict,
} from './verdict.rules.ts';
import { passVerdict, takeBackVerdict } from './verdict.verbs.ts';
import { VerdictsView } from './verdict.views.tsx';

const list = get(routes.verdicts, {
  help: 'concept.help.verdicts',
  may: 'concept.edition.edit',
  example: { code: 'K-2026' },
  handle: async (context) => draw(context, await shownVerdicts(context)),
});

const pass = post(routes.verdicts, {
  may: 'concept.edition.edit',
  handle: async (context) => {
    const shown = await shownVerdicts(context);
    const stored = storedTexts(shown);
    const result = context.read(verdictsForm(shown.things), stored);
    if (!result.ok) return draw(context, shown, result);
    const open = canJudge(shown.next);
    if (!open.ok) return draw(context, shown, refuse(result, open));
    const { step, chosen } = result.value as unknown as Pick<Steps, 'step' | 'chosen'>;
    const onPage = shown.things.filter(({ id }) => context.sent.has(`reason-${id}`));
    const rows = rowsToJudge(submittedRows(onPage, result.submitted, stored), step ?? 'save', chosen);
    const errors = rows.flatMap((row) => faultsOf(row, shown));
    if (errors.length > 0) return draw(context, shown, refuse(result, ...errors));
    for (const row of inOrder(rows)) {
      const outcome = await judge(context, shown, row);
      if (!outcome.ok) return draw(context, shown, refuse(result, { ...outcome, field: `verdict-${row.thing.id}` }));
    }
    const only = context.query.get('zeigen');
    const back = routes.verdicts.href({ code: shown.next.code }, only ? { zeigen: only } : {});
    return seeOther(back, rows.length > 0 ? 'concept.notice.verdicts-passed' : 'concept.notice.verdicts-unchanged');
  },
});

interface Steps {
  step: 'save' | 'continue-chosen' | 'continue-copied' | null;
  chosen: readonly string[];
}

interface ShownVerdicts {
  before: Edition;
  next: Edition;
  things: readonly OldThing[];
  verdicts: readonly Verdict[];
  /** Codes of what a thing lives on in, by its id; from the thread. */
  heirs: ReadonlyMap<string, readonly string[]>;
  candidates: readonly OldThing[];
}

/** What is wrong with a row, each fault at its field. */
function faultsOf(row: JudgedRow, shown: ShownVerdicts): FormError[] {
  const { thing, verdict, reason, heirs } = row;
  const own = shown.candidates.filter(({ kind }) => kind === thing.kind);
  const decisions: Decision[] = [
    canFindHeirs(heirs, own),
    ...(verdict === null ? [] : [canPass({ verdict, reason, successors: heirs.length })]),
  ];
  const names = { reason: 'reason', successorIds: 'heirs', verdict: 'verdict' } as const;
  return decisions.flatMap((decision) =>
    decision.ok
      ? []
      : [{ ...decision, field: `${names[(decision.field ?? 'verdict') as keyof typeof names]}-${thing.id}` }],
  );
}

/** A goal that ends leaves the draft after its measures that end with it; one that comes back is there before them. */
const inOrder = (rows: readonly JudgedRow[]) => [
  ...rows.filter(({ thing, verdict }) => thing.kind === 'goal' && verdict === null),
  ...rows.filter(({ thing }) => thing.kind === 'measure'),
  ...rows.filter(({ thing, verdict }) => thing.kind === 'goal' && verdict !== null),
];

async function judge({ db, by, now, today }: Context, shown: ShownVerdicts, row: JudgedRow): Promise<Decision> {
  const { thing, verdict, reason, heirs } = row;
  if (verdict === null) {
    return takeBackVerdict(db, by, now, { thing, draft: shown.next });
  }
  const successorIds = shown.candidates
    .filter(({ kind, code }) => kind === thing.kind && heirs.includes(code.toUpperCase()))
    .map(({ id }) => id);
  const old = { editionId: shown.before.id, thing };
  return passVerdict(db, by, now, old, { verdict, reason, on: today, successorIds });
}

/** The edition of the address, and the one before with all on which a verdict is owed. */
async function shownVerdicts(context: Context<'/:code'>): Promise<ShownVerdicts> {
  const { db, reach } = context;
  const next = await visibleEditionByCode(context);
  const found = (await listEditions(db)).find((edition) => edition.number < next.number);
  const before = visible(reach, found, 'county-wide');
  const things = await listOldThings(db, before.id);
  const candidates = await listOldThings(db, next.id);
  const codes = new Map(candidates.map(({ id, code }) => [id, code]));
  const heirs = new Map(
    [...(await listHeirs(db, things))].map(([id, own]) => [id, own.flatMap((heir) => codes.get(heir) ?? [])]),
  );
  return { before, next, things, verdicts: await listVerdicts(db, before.id), heirs, candidates };
}

/** What is stored about all things, as their rows show it. */
function storedTexts({ things, verdicts, heirs }: ShownVerdicts): FieldTexts {
  const passed = new Map(verdicts.map((verdict) => [verdict.thingId, verdict]));
  const rows = things.map((thing) => prefilledRow(thing, passed.get(thing.id), heirs.get(thing.id) ?? []));
  return Object.assign({}, ...rows);
}

async function draw(context: Context, shown: ShownVerdicts, result?: FormResult<VerdictsFields>): Promise<Response> {
  const form = bind(verdictsForm(shown.things), result ?? storedTexts(shown));
  const onlyOpen = context.query.get('zeigen') === 'offen';
  const body = <VerdictsView {...shown} form={form} onlyOpen={onlyOpen} />;
  return context.page({ title: context.t('concept.verdict.plural'), body, ...(result ? { status: 422 } : {}) });
}

export const verdictPages = [list, pass];
