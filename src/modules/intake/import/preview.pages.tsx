import { listStakeholders } from '#modules/directory/index.ts';
import { bind } from '#platform/forms/bind.ts';
import { choice, choices, text } from '#platform/forms/fields.ts';
import { type FieldTexts, type FormError, type FormResult, form } from '#platform/forms/form.ts';
import { type Context, get, NotFound, type Page, post, seeOther } from '#platform/http/page.ts';
import { routes } from '../routes.ts';
import { choicesFor, doubledSince, likenessShown, ownDecision, proposalFor } from './choice.rules.ts';
import { unusedColumns } from './column.rules.ts';
import { differingFields } from './completion.rules.ts';
import { listImportRows } from './data.ts';
import { listCandidates } from './entry.data.ts';
import type { Known } from './known.form.ts';
import { unknownWords } from './meaning.form.ts';
import { Preview, type PreviewRow } from './preview.views.tsx';
import { textOf } from './reader.form.ts';
import { drawDone } from './result.pages.tsx';
import { readImportRow } from './row.form.ts';
import { RowEdit } from './row.views.tsx';
import {
  decisionValue,
  type FieldName,
  fieldsOf,
  type ImportRow,
  type ImportSession,
  type RowDecision,
  type RowView,
  readDecision,
  titleFields,
} from './rules.ts';
import { takeImport } from './take.verbs.ts';
import { type TargetValue, targetFields, targetOf } from './target.form.ts';
import { errorOf, shownTarget } from './target.pages.tsx';
import { canHaveResolved, emptyDraft } from './target.rules.ts';
import { correctRow, keepDecisions } from './verbs.ts';
import { draftThings, knownThings, openImport, treeOf, viewsOf, visibleImport } from './visible.pages.tsx';

const may = 'intake.import.take' as const;

const preview = get(routes.importPreview, {
  help: 'intake.help.import-steps',
  may,
  example: 'none',
  handle: async (context) => {
    const session = await visibleImport(context);
    return session.takenAt ? drawDone(context, session) : drawPreview(context, session);
  },
});

const take = post(routes.importPreview, {
  may,
  // A list of two thousand rows sends two thousand decisions.
  limit: 2_000_000,
  handle: async (context) => {
    const { db, by, now } = context;
    const session = await visibleImport(context);
    const here = routes.importPreview.href({ id: session.id });
    if (session.takenAt) return seeOther(here, 'intake.notice.taken-before');
    const known = await knownThings(context);
    const rows = await listImportRows(db, session);
    const views = await viewsOf(context, session, rows, known);
    const result = context.read(decisionForm(session, rows, views));
    if (!result.ok) return drawPreview(context, session, result);
    const { value } = result;
    const values = value as Record<string, string | null>;
    const target = session.kind === 'measure' ? targetOf(value as unknown as TargetValue) : {};
    const decisions = new Map(
      rows.map((row): [number, RowDecision] => [row.number, readDecision(values[`row${row.number}`] ?? 'skip')]),
    );
    if (values.action === 'keep') {
      await keepDecisions(db, session, new Map([...decisions].map(ownOf(session, views))), target);
      return seeOther(here, 'intake.notice.kept');
    }
    const since = doubledSince(views, decisions, result.submitted['shown']?.[0] ?? null);
    if (since.length > 0) return drawPreview(context, session, proposedAnew(context, result.submitted, since));
    const resolved = canHaveResolved(target.resolvedById, await listStakeholders(db, ['body']));
    const tree = await treeOf(context, session, rows, known);
    const outcome = resolved.ok
      ? await takeImport(db, by, now, session, { decisions, views, known, target, tree })
      : resolved;
    if (outcome.ok) return seeOther(here, 'intake.notice.taken');
    if (outcome.key === 'intake.refuse.taken-before') return seeOther(here, 'intake.notice.taken-before');
    return drawPreview(context, session, { submitted: result.submitted, errors: [errorOf(outcome)] });
  },
});

/** What was sent, but for the rows that look like something which came since: they are proposed anew. */
function proposedAnew({ format }: Pick<Context, 'format'>, submitted: FieldTexts, since: readonly number[]): Refused {
  const changed = new Set(since.map((number) => `row${number}`));
  const kept = Object.entries(submitted).filter(([name]) => !changed.has(name));
  const rows = format.list(since.slice(0, 10).map(String));
  const values = { count: since.length, rows, more: Math.max(0, since.length - 10) };
  return { submitted: Object.fromEntries(kept), errors: [{ key: 'intake.refuse.doubled-since', values }] };
}

/** A decision as it is kept for later: without those that only repeat the proposal. */
const ownOf =
  (session: ImportSession, views: ReadonlyMap<number, RowView>) =>
  ([number, decision]: [number, RowDecision]): [number, RowDecision | null] => {
    const view = views.get(number);
    return [number, view ? ownDecision(session.kind, view, decision) : null];
  };

const edit = get(routes.importRow, {
  help: 'intake.help.import-steps',
  may,
  example: 'none',
  handle: async (context) => {
    const shown = await shownRow(context);
    const { session, row, view } = shown;
    const chosen = chosenFor(session, row, view);
    const additions = 'id' in chosen ? (row.additions ?? view.additions.get(chosen.id) ?? []) : [];
    const texts = Object.fromEntries(
      fieldsOf[session.kind].map((field) => [field, [textOf(row, session.mapping, field)]]),
    );
    return drawRow(context, shown, { ...texts, decision: [decisionValue(chosen)], additions: [...additions] });
  },
});

const correct = post(routes.importRow, {
  may,
  handle: async (context) => {
    const shown = await shownRow(context);
    const { session, row, view } = shown;
    const result = context.read(rowForm(session, view));
    if (!result.ok) return drawRow(context, shown, result.submitted, result.errors);
    const { decision, additions, ...texts } = result.value as Record<FieldName, string> & {
      decision: string | null;
      additions: FieldName[];
    };
    // Only what was written otherwise than in the file is a correction.
    const changed = Object.entries(texts).filter(
      ([field, value]) => value !== textOf({ ...row, corrections: {} }, session.mapping, field as FieldName),
    );
    const corrections = Object.fromEntries(changed);
    const isSame = JSON.stringify(corrections) === JSON.stringify(row.corrections);
    // What was decided about other words is asked anew.
    const decided = decision === null || !isSame ? null : readDecision(decision);
    await correctRow(context.db, session, row, {
      corrections,
      additions: decided?.kind === 'complete' ? additions : null,
      decision: decided && ownDecision(session.kind, view, decided),
    });
    return isSame
      ? seeOther(`${routes.importPreview.href({ id: session.id })}#zeile-${row.number}`)
      : seeOther(routes.importRow.href({ id: session.id, number: String(row.number) }), 'intake.notice.row-corrected');
  },
});

interface ShownRow {
  session: ImportSession;
  row: ImportRow;
  view: RowView;
  known: Known;
}

async function shownRow(context: Context<'/:id'> & { params: { number?: string } }): Promise<ShownRow> {
  const session = await openImport(context);
  const known = await knownThings(context);
  const rows = await listImportRows(context.db, session);
  const row = rows.find(({ number }) => String(number) === context.params.number);
  const view = row && (await viewsOf(context, session, rows, known)).get(row.number);
  if (!row || !view) throw new NotFound();
  return { session, row, view, known };
}

/** What of a row can be written, and what can be decided about it. */
function rowForm(session: ImportSession, view: RowView) {
  // What is too long for its field is said by the row, not by the form.
  const most = (field: FieldName) => (field === 'description' ? { multiline: true, max: 4_000 } : { max: 1_000 });
  const texts = fieldsOf[session.kind].map((field) => [field, text(most(field))]);
  return form({
    ...Object.fromEntries(texts),
    decision: choice(choicesFor(session.kind, view).map(decisionValue)),
    additions: choices(fieldsOf[session.kind]),
  });
}

async function drawRow(
  context: Context,
  { session, row, view, known }: ShownRow,
  texts: FieldTexts,
  errors: readonly FormError[] = [],
): Promise<Response> {
  const { read } = readImportRow(session.kind, row, session.mapping, known);
  const { kind } = session;
  const candidates = kind === 'measure' ? [] : await listCandidates(context.db, kind, context.today);
  const differing = view.same.map((same) => {
    const entry = candidates.find(({ id }) => id === same.id);
    return { ...same, fields: entry ? differingFields(kind, entry.facts.facts, read.facts) : [] };
  });
  const state = errors.length > 0 ? { ok: false as const, errors, submitted: texts } : texts;
  const body = (
    <RowEdit session={session} row={row} view={view} differing={differing} form={bind(rowForm(session, view), state)} />
  );
  const title = context.t('intake.row.title', { row: row.number });
  return context.page({ title, body, ...(errors.length > 0 && { status: 422 }) });
}

/** What is chosen for a row: what was decided, where that is still possible; else what is proposed. */
function chosenFor(session: ImportSession, row: ImportRow, view: RowView): RowDecision {
  const { decision } = row;
  const choices = choicesFor(session.kind, view);
  const isPossible = decision && choices.some((one) => decisionValue(one) === decisionValue(decision));
  return isPossible ? decision : proposalFor(session.kind, view);
}

function decisionForm(session: ImportSession, rows: readonly ImportRow[], views: ReadonlyMap<number, RowView>) {
  return form({
    ...Object.fromEntries(
      rows.map(({ number }) => {
        const view = views.get(number);
        return [`row${number}`, choice(view ? choicesFor(session.kind, view).map(decisionValue) : ['skip'])];
      }),
    ),
    ...(session.kind === 'measure' ? targetFields : {}),
    /** Which likely doubles the page showed. */
    shown: text({ max: 500_000 }),
    action: choice(['take', 'keep'], { required: true }),
  });
}

/** What somebody sent and cannot be taken like this; it comes back as it was typed. */
type Refused = Pick<Extract<FormResult<never>, { ok: false }>, 'submitted' | 'errors'>;

async function drawPreview(context: Context, session: ImportSession, refused?: Refused): Promise<Response> {
  const known = await knownThings(context);
  const rows = await listImportRows(context.db, session);
  const views = await viewsOf(context, session, rows, known);
  const shown = rows.flatMap((row): PreviewRow[] => {
    const view = views.get(row.number);
    return view ? [previewRow(session, row, view, refused)] : [];
  });
  const words = unknownWords(session.kind, rows, session.mapping, known).length;
  const props = {
    words,
    shown: likenessShown(views),
    unused: unusedColumns(session, rows),
    errors: refused?.errors ?? [],
    tree: await treeOf(context, session, rows, known),
    draft: session.kind === 'measure' ? await draftThings(context) : emptyDraft,
    target: await shownTarget(context, session, refused),
  };
  const body = <Preview session={session} rows={shown} {...props} />;
  return context.page({ title: session.fileName, body, ...(refused && { status: 422 }) });
}

function previewRow(session: ImportSession, row: ImportRow, view: RowView, refused: Refused | undefined): PreviewRow {
  const choices = choicesFor(session.kind, view);
  const sent = refused?.submitted[`row${row.number}`]?.[0];
  return {
    number: row.number,
    title: textOf(row, session.mapping, titleFields[session.kind]),
    view,
    choices,
    inheritedFrom: row.inheritedFrom,
    chosen: choices.find((one) => decisionValue(one) === sent) ?? chosenFor(session, row, view),
  };
}

export const previewPages: readonly Page[] = [edit, correct, preview, take];
