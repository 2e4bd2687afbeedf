import { listEditions } from '#modules/concept/index.ts';
import { listMunicipalities, listStakeholders, listTopics } from '#modules/directory/index.ts';
import { type Context, NotFound } from '#platform/http/page.ts';
import { visible } from '#platform/http/visible.ts';
import { openEdition } from './concept.verbs.ts';
import { findImport } from './data.ts';
import { compareRows } from './double.form.ts';
import { listCandidates } from './entry.data.ts';
import type { Known } from './known.form.ts';
import { listMeanings } from './meaning.data.ts';
import { readImportRow } from './row.form.ts';
import type { ImportRow, ImportSession, RowView } from './rules.ts';
import { listDraftThings } from './target.data.ts';
import { type DraftThings, emptyDraft } from './target.rules.ts';
import { compareMeasures, growTree, type MeasureRow, type TableField } from './tree.form.ts';

/** The import of an address. Whoever takes lists in does so for the whole county. */
export async function visibleImport({
  db,
  reach,
  params,
}: Pick<Context<'/:id'>, 'db' | 'reach' | 'params'>): Promise<ImportSession> {
  return visible(reach, await findImport(db, params.id), 'county-wide');
}

/** An import that can still be changed. */
export async function openImport(context: Pick<Context<'/:id'>, 'db' | 'reach' | 'params'>): Promise<ImportSession> {
  const session = await visibleImport(context);
  if (session.takenAt) throw new NotFound();
  return session;
}

/** Everything that the words of a list can mean here. */
export async function knownThings({ db, t, today }: Pick<Context, 'db' | 't' | 'today'>): Promise<Known> {
  return {
    municipalities: await listMunicipalities(db),
    topics: await listTopics(db),
    owners: await listStakeholders(db, ['organisation', 'unit']),
    parties: await listStakeholders(db, ['unit', 'organisation', 'body', 'municipality']),
    meanings: await listMeanings(db),
    today,
    t,
  };
}

/** Each row as it would be taken: what is wrong, what it might be the same as, what it would add. */
export async function viewsOf(
  { db, today }: Pick<Context, 'db' | 'today'>,
  session: ImportSession,
  rows: readonly ImportRow[],
  known: Known,
): Promise<Map<number, RowView>> {
  if (session.kind === 'measure') return compareMeasures(measureRows(session, rows, known), await draftThings({ db }));
  const reads = rows.flatMap((row) => {
    const { read: facts, problems } = readImportRow(session.kind, row, session.mapping, known);
    return facts.kind === 'measure' ? [] : [{ number: row.number, facts, problems }];
  });
  const places = known.municipalities.map(({ name }) => name);
  return compareRows(reads, await listCandidates(db, session.kind, today), places);
}

/** The measures of a table, as they are read, and the headings between them. */
function measureRows(session: ImportSession, rows: readonly ImportRow[], known: Known): MeasureRow[] {
  return rows.flatMap((row) => {
    const { read, problems } = readImportRow(session.kind, row, session.mapping, known);
    const { number, isHeading } = row;
    return read.kind === 'measure' ? [{ number, facts: read.facts, problems, isHeading }] : [];
  });
}

/** What the draft has already that a table goes into. */
export async function draftThings({ db }: Pick<Context, 'db'>): Promise<DraftThings> {
  const edition = openEdition(await listEditions(db));
  return edition ? listDraftThings(db, edition) : emptyDraft;
}

/** The fields of a table with their goals and rows; nothing for other lists. */
export async function treeOf(
  { db }: Pick<Context, 'db'>,
  session: ImportSession,
  rows: readonly ImportRow[],
  known: Known,
): Promise<TableField[]> {
  if (session.kind !== 'measure') return [];
  return growTree(measureRows(session, rows, known), await draftThings({ db }));
}
