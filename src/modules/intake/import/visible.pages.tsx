import { listMunicipalities, listStakeholders, listTopics } from '#modules/directory/index.ts';
import { type Context, NotFound } from '#platform/http/page.ts';
import { visible } from '#platform/http/visible.ts';
import { findImport } from './data.ts';
import { compareRows } from './double.form.ts';
import { listCandidates } from './entry.data.ts';
import type { Known } from './known.form.ts';
import { listMeanings } from './meaning.data.ts';
import { readImportRow } from './row.form.ts';
import type { ImportRow, ImportSession, RowView } from './rules.ts';

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
export async function knownThings({ db, t }: Pick<Context, 'db' | 't'>): Promise<Known> {
  return {
    municipalities: await listMunicipalities(db),
    topics: await listTopics(db),
    owners: await listStakeholders(db, ['organisation', 'unit']),
    meanings: await listMeanings(db),
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
  const reads = rows.map((row) => {
    const { read, problems } = readImportRow(session.kind, row, session.mapping, known);
    return { number: row.number, facts: read, problems };
  });
  const places = known.municipalities.map(({ name }) => name);
  return compareRows(reads, await listCandidates(db, session.kind, today), places);
}
