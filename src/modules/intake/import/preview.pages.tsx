import { bind } from '#platform/forms/bind.ts';
import { choice, choices, text } from '#platform/forms/fields.ts';
import { type FieldTexts, type FormError, form } from '#platform/forms/form.ts';
import { type Context, get, NotFound, type Page, post, seeOther } from '#platform/http/page.ts';
import { routes } from '../routes.ts';
import { differingFields } from './completion.rules.ts';
import { listImportRows } from './data.ts';
import { listCandidates } from './entry.data.ts';
import type { Known } from './known.form.ts';
import { unknownWords } from './meaning.form.ts';
import { Preview, type PreviewRow } from './preview.views.tsx';
import { drawDone } from './result.pages.tsx';
import { readImportRow, textOf } from './row.form.ts';
import { RowEdit } from './row.views.tsx';
import {
  choicesFor,
  decisionValue,
  type FieldName,
  fieldsOf,
  type ImportRow,
  type ImportSession,
  proposalFor,
  type RowDecision,
  type RowView,
  readDecision,
} from './rules.ts';
import { takeImport } from './take.verbs.ts';
import { correctRow, keepDecisions } from './verbs.ts';
import { knownThings, openImport, viewsOf, visibleImport } from './visible.pages.tsx';

const may = 'intake.import.take' as const;

const preview = get(routes.importPreview, {
  help: 'intake.help.import-steps',
  may,
  example: 'none',
  handle: async (context) => {
    const session = await visibleImport(context);
    return session.takenAt ? drawDone(context, session) : drawPreview(context, session, []);
  },
});

const take = post(routes.importPreview, {
  may,
  // A list of two thousand rows sends two thousand decisions.
  limit: 2_000_000,
  handle: async (context) => {
    const { db, by, now } = context;
    const session = await openImport(context);
    const known = await knownThings(context);
    const rows = await listImportRows(db, session.id);
    const views = await viewsOf(context, session, rows, known);
    const result = context.read(decisionForm(session, rows, views));
    if (!result.ok) return drawPreview(context, session, result.errors);
    const values = result.value as Record<string, string | null>;
    const decisions = new Map(
      rows.map((row): [number, RowDecision] => [row.number, readDecision(values[`row${row.number}`] ?? 'skip')]),
    );
    const here = routes.importPreview.href({ id: session.id });
    if (values.action === 'keep') {
      await keepDecisions(db, session, decisions);
      return seeOther(here, 'intake.notice.kept');
    }
    const counts = await takeImport(db, by, now, session, { decisions, views, known });
    return seeOther(here, counts ? 'intake.notice.taken' : 'intake.notice.taken-before');
  },
});

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
      ([field, value]) => value !== textOf({ cells: row.cells, corrections: {} }, session.mapping, field as FieldName),
    );
    const corrections = Object.fromEntries(changed);
    const isSame = JSON.stringify(corrections) === JSON.stringify(row.corrections);
    // What was decided about other words is asked anew.
    const decided = decision === null || !isSame ? null : readDecision(decision);
    await correctRow(context.db, session, row, {
      corrections,
      additions: decided?.kind === 'complete' ? additions : null,
      decision: decided,
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
  const rows = await listImportRows(context.db, session.id);
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
  const candidates = await listCandidates(context.db, session.kind, context.today);
  const differing = view.same.map((same) => {
    const entry = candidates.find(({ id }) => id === same.id);
    return { ...same, fields: entry ? differingFields(session.kind, entry.facts.facts, read.facts) : [] };
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
    action: choice(['take', 'keep'], { required: true }),
  });
}

async function drawPreview(context: Context, session: ImportSession, errors: readonly FormError[]): Promise<Response> {
  const known = await knownThings(context);
  const rows = await listImportRows(context.db, session.id);
  const views = await viewsOf(context, session, rows, known);
  const shown = rows.flatMap((row): PreviewRow[] => {
    const view = views.get(row.number);
    return view
      ? [
          {
            number: row.number,
            title: textOf(row, session.mapping, session.kind === 'offer' ? 'title' : 'name'),
            view,
            choices: choicesFor(session.kind, view),
            chosen: chosenFor(session, row, view),
          },
        ]
      : [];
  });
  const words = unknownWords(session.kind, rows, session.mapping, known).length;
  return context.page({
    title: session.fileName,
    body: <Preview session={session} rows={shown} words={words} errors={errors} />,
    ...(errors.length > 0 && { status: 422 }),
  });
}

export const previewPages: readonly Page[] = [edit, correct, preview, take];
