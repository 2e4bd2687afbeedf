import { listEditions } from '#modules/concept/index.ts';
import type { Refusal } from '#platform/forms/decision.ts';
import { references } from '#platform/forms/fields.ts';
import { form } from '#platform/forms/form.ts';
import { type Context, get, NotFound, type Page, post, remove, seeOther } from '#platform/http/page.ts';
import { visible } from '#platform/http/visible.ts';
import { tableResponse } from '#platform/tables/response.ts';
import { routes } from '../routes.ts';
import { listImportRows } from './data.ts';
import { listCandidates } from './entry.data.ts';
import { entryHref } from './entry.views.tsx';
import { listDoubts } from './meaning.data.ts';
import { remarkWords } from './remark.views.tsx';
import { Done, Doubts } from './result.views.tsx';
import { canUndo, type ImportRow, type ImportSession, type RowRemarks } from './rules.ts';
import { publishTaken, undoImport } from './take.verbs.ts';
import { listObstacles } from './undo.verbs.ts';
import { settleDoubt } from './verbs.ts';
import { knownThings, viewsOf, visibleImport } from './visible.pages.tsx';

const may = 'intake.import.take' as const;

/** Rows that did not come in, as they stood in the file, with the reason beside them; before the taking: those with faults. */
const refused = get(routes.importRefused, {
  may,
  example: 'none',
  handle: async (context) => {
    const { t } = context;
    const session = await visibleImport(context);
    const rows = await remarkedRows(context, session);
    const columns = [
      { label: t('intake.column.row'), kind: 'number' as const, value: ({ row }: RemarkedRow) => row.number },
      ...session.columns.map((label, index) => ({ label, value: ({ row }: RemarkedRow) => row.cells[index] ?? '' })),
      { label: t('intake.column.why'), value: ({ remarks }: RemarkedRow) => remarkWords(t, remarks).join('; ') },
    ];
    if (!context.query.has('format')) context.query.set('format', 'xlsx');
    const file = await tableResponse(context, t('intake.file.refused'), columns, rows);
    if (!file) throw new NotFound();
    return file;
  },
});

interface RemarkedRow {
  row: ImportRow;
  remarks: RowRemarks;
}

async function remarkedRows(context: Context, session: ImportSession): Promise<RemarkedRow[]> {
  const rows = await listImportRows(context.db, session);
  const nothing = { problems: [], same: [] };
  if (session.takenAt)
    return rows
      .filter(({ outcome }) => outcome === 'refused' || outcome === 'skipped')
      .map((row) => ({ row, remarks: row.remarks ?? nothing }));
  const views = await viewsOf(context, session, rows, await knownThings(context));
  return rows
    .map((row) => ({ row, remarks: views.get(row.number) ?? nothing }))
    .filter(({ remarks }) => remarks.problems.length > 0);
}

const publish = post(routes.importPublication, {
  may,
  handle: async (context) => {
    const { db, by, now } = context;
    const session = await visibleImport(context);
    const rows = (await listImportRows(db, session)).filter(({ outcome }) => outcome === 'taken');
    const result = context.read(form({ id: references() }));
    const chosen = result.ok ? result.value.id : [];
    const some = chosen.length > 0 ? rows.filter(({ made }) => made && chosen.includes(made.id)) : rows;
    const ends = await publishTaken(db, by, now, session, some);
    // What could be published is; the others say on their own page what they lack.
    const all = [...ends.values()].every((end) => end.ok || end.key === 'directory.refuse.already-published');
    const notice = all ? 'intake.notice.published' : 'intake.notice.published-some';
    return seeOther(routes.importPreview.href({ id: session.id }), notice);
  },
});

const undo = post(routes.importUndoing, {
  may,
  handle: async (context) => {
    const { db, by, now, t } = context;
    const session = await visibleImport(context);
    const reason = t('intake.import.undone-because', { file: session.fileName });
    const outcome = await undoImport(db, by, now, session, reason);
    if (!outcome.ok) return drawDone(context, session, outcome);
    return seeOther(routes.importPreview.href({ id: session.id }), 'intake.notice.undone');
  },
});

const doubts = get(routes.doubts, {
  help: 'intake.help.imports',
  may,
  example: {},
  handle: async (context) => {
    const { db, t } = context;
    return context.page({ title: t('intake.doubt.plural'), body: <Doubts doubts={await listDoubts(db)} /> });
  },
});

const settle = remove(routes.doubt, {
  may,
  handle: async ({ db, by, now, params, reach, sent }) => {
    const all = await listDoubts(db);
    const doubt = visible(
      reach,
      all.find(({ id }) => id === params.id),
      'county-wide',
    );
    await settleDoubt(db, by, now, doubt);
    const back = sent.get('back') === 'entry' ? entryHref(doubt) : routes.doubts.href({});
    return seeOther(back, 'intake.notice.settled');
  },
});

/** What became of each row, and which of the entries readers see by now; of a concept, what can be done with it next. */
export async function drawDone(context: Context, session: ImportSession, refusal?: Refusal): Promise<Response> {
  const { db, t } = context;
  const rows = await listImportRows(context.db, session);
  const { kind } = session;
  const candidates = kind === 'measure' ? [] : await listCandidates(db, kind, context.today);
  const isPublic = new Set(candidates.filter((one) => one.isPublic).map(({ id }) => id));
  const edition = (await listEditions(db)).find(({ id }) => id === session.target.editionId);
  const obstacles = kind === 'measure' && canUndo(session).ok ? await listObstacles(db, session) : [];
  const props = { session, rows, isPublic, edition, obstacles, refusal: refusal && t(refusal.key, refusal.values) };
  return context.page({ title: session.fileName, body: <Done {...props} />, ...(refusal && { status: 422 }) });
}

export const resultPages: readonly Page[] = [refused, publish, undo, doubts, settle];
