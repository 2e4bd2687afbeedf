import {
  type EmptyList,
  listContactPoints,
  listMunicipalities,
  listOffers,
  listOrganisations,
  listStakeholders,
  listTopics,
  offersResemble,
  placesResemble,
} from '#modules/directory/index.ts';
import { bind } from '#platform/forms/bind.ts';
import { choice } from '#platform/forms/fields.ts';
import { type FormResult, form, prefill, refuse } from '#platform/forms/form.ts';
import { type Context, get, NotFound, type Page, post, seeOther } from '#platform/http/page.ts';
import { visible } from '#platform/http/visible.ts';
import { readTable } from '#platform/tables/read.ts';
import type { Beginning } from '#ui/empty-state/empty-register.tsx';
import { routes } from '../routes.ts';
import { findImport, listImportRows, listImports, updateMapping } from './data.ts';
import { type Known, type RowFacts, type RowRead, readImportRow, uploadForm } from './form.ts';
import {
  decisionValue,
  type FieldName,
  fieldsOf,
  type ImportRow,
  type ImportSession,
  type RowDecision,
  readDecision,
} from './rules.ts';
import { keepDecisions, startImport, takeImport } from './verbs.ts';
import { Done, Imports, MappingView, Preview, type PreviewRow } from './views.tsx';

const may = 'intake.import.take' as const;

const list = get(routes.imports, { may, example: {}, handle: (context) => drawList(context) });

const upload = post(routes.imports, {
  may,
  limit: 11_000_000,
  handle: async (context) => {
    const { db, by, now, sent } = context;
    const file = sent.get('file');
    let result: FormResult<(typeof uploadForm)['fields']> = context.read(uploadForm);
    // Where nobody chose a file, the browser sends one without a name; an empty one is refused as what it is.
    if (!(file instanceof File) || file.name === '')
      result = refuse(result, { field: 'file', key: 'platform.form.no-file' });
    if (!result.ok || !(file instanceof File)) return drawList(context, result);
    const read = await readTable(new Uint8Array(await file.arrayBuffer()), file.name);
    if (!read.ok) return drawList(context, refuse(result, { field: 'file', ...read.problem }));
    const input = { kind: result.value.kind, name: file.name, table: read.table };
    const outcome = await startImport(db, by, now, input);
    if (!outcome.ok) return drawList(context, refuse(result, outcome));
    return seeOther(routes.importMapping.href({ id: outcome.id }));
  },
});

const columns = get(routes.importMapping, {
  may,
  example: 'none',
  handle: async (context) => drawMapping(context, await visibleImport(context)),
});

const assign = post(routes.importMapping, {
  may,
  handle: async (context) => {
    const session = await openImport(context);
    const numbers = session.columns.map((_, index) => String(index));
    // Only columns that the file has can be chosen.
    const result = context.read(
      form(Object.fromEntries(fieldsOf[session.kind].map((field) => [field, choice(numbers)]))),
    );
    if (!result.ok) return drawMapping(context, session, result);
    const mapping = Object.fromEntries(
      Object.entries(result.value).flatMap(([field, column]) => (column === null ? [] : [[field, Number(column)]])),
    );
    await updateMapping(context.db, session.id, mapping);
    return seeOther(routes.importPreview.href({ id: session.id }));
  },
});

const preview = get(routes.importPreview, {
  may,
  example: 'none',
  handle: async (context) => {
    const session = await visibleImport(context);
    const rows = await listImportRows(context.db, session.id);
    if (session.takenAt) return context.page({ title: session.fileName, body: <Done session={session} rows={rows} /> });
    return context.page({
      title: session.fileName,
      body: <Preview session={session} rows={await previewRows(context, session, rows)} />,
    });
  },
});

const take = post(routes.importPreview, {
  may,
  limit: 2_000_000,
  handle: async (context) => {
    const session = await openImport(context);
    const rows = await previewRows(context, session, await listImportRows(context.db, session.id));
    const shape = form({
      action: choice(['take', 'keep']),
      ...Object.fromEntries(rows.map((row) => [`row${row.number}`, choice(row.choices.map(decisionValue))])),
    });
    const result = context.read(shape);
    if (!result.ok)
      return context.page({
        title: session.fileName,
        status: 422,
        body: <Preview session={session} rows={rows} errors={result.errors} />,
      });
    const values = result.value as Record<string, string | null>;
    const decisions = new Map(
      rows.map((row): [number, RowDecision] => [row.number, readDecision(values[`row${row.number}`] ?? 'skip')]),
    );
    if (values.action === 'keep') {
      await keepDecisions(context.db, session, decisions);
      return seeOther(routes.importPreview.href({ id: session.id }), 'intake.notice.kept');
    }
    const counts = await takeImport(
      context.db,
      context.by,
      context.now,
      session,
      decisions,
      await knownThings(context),
    );
    return seeOther(
      routes.importPreview.href({ id: session.id }),
      counts ? 'intake.notice.taken' : 'intake.notice.taken-before',
    );
  },
});

/** The import of an address. Whoever takes lists in does so for the whole county. */
async function visibleImport({ db, reach, params }: Context<'/:id'>): Promise<ImportSession> {
  return visible(reach, await findImport(db, params.id), 'county-wide');
}

/** An import that can still be changed. */
async function openImport(context: Context<'/:id'>): Promise<ImportSession> {
  const session = await visibleImport(context);
  if (session.takenAt) throw new NotFound();
  return session;
}

async function knownThings({ db, t }: Context): Promise<Known> {
  return {
    municipalities: await listMunicipalities(db),
    topics: await listTopics(db),
    owners: await listStakeholders(db, ['organisation', 'unit']),
    t,
  };
}

/** Each row as it would be taken: what is wrong, what it might be the same as, what can be decided. */
async function previewRows(
  context: Context,
  session: ImportSession,
  rows: readonly ImportRow[],
): Promise<PreviewRow[]> {
  const known = await knownThings(context);
  const resembling = await resemblance(context);
  const seen = new Map<string, number>();
  return rows.map((row) => {
    const read = readImportRow(session.kind, row.cells, session.mapping, known);
    const title = row.cells[session.mapping.title ?? session.mapping.name ?? -1] ?? '';
    const key = read.ok ? JSON.stringify([title.toLowerCase(), placeOf(read.read)]) : '';
    const doubleOf = key === '' ? undefined : seen.get(key);
    if (key !== '' && doubleOf === undefined) seen.set(key, row.number);
    const same = read.ok ? resembling(read.read, known) : [];
    const choices: RowDecision[] = [
      ...(read.ok ? [{ kind: 'new' } as const] : []),
      ...same.map(({ id }) => ({ kind: 'same', id }) as const),
      { kind: 'skip' },
    ];
    return {
      number: row.number,
      title,
      problems: problemsOf(read),
      doubleOf,
      same,
      choices,
      chosen: row.decision ?? proposal(read, same, doubleOf),
    };
  });
}

const problemsOf = (read: RowRead) => (read.ok ? [] : read.problems);

/** A row with a fault cannot be taken; a likely double is proposed as the same, never as new. */
function proposal(read: RowRead, same: readonly { id: string }[], doubleOf: number | undefined): RowDecision {
  if (!read.ok || doubleOf !== undefined) return { kind: 'skip' };
  return same[0] ? { kind: 'same', id: same[0].id } : { kind: 'new' };
}

function placeOf(read: RowFacts): unknown {
  return read.kind === 'offer' ? [...read.facts.municipalityIds].sort() : read.facts.municipalityId;
}

/** Finds what a row might be the same as, among everything that is here. */
async function resemblance({ db, today }: Context) {
  const organisations = await listOrganisations(db, {}, today);
  const offers = await listOffers(db, {}, today);
  const points = await listContactPoints(db, {}, today);
  return (read: RowFacts, known: Known): { id: string; title: string }[] => {
    if (read.kind === 'offer')
      return offers
        .filter((one) => offersResemble({ ...read.facts, id: '' }, one))
        .map(({ id, code, title }) => ({ id, title: `${code} ${title}` }));
    const place = known.municipalities.find(({ id }) => id === read.facts.municipalityId);
    const row = {
      id: '',
      name: read.facts.name,
      municipality: place ? { id: place.id, name: place.name } : null,
      mailbox: read.facts.mailbox,
    };
    const others = read.kind === 'organisation' ? organisations : points;
    return others
      .filter((one) => placesResemble(row, one))
      .map(({ id, code, name }) => ({ id, title: `${code} ${name}` }));
  };
}

/** The import as a way to fill an empty list of the directory. */
export async function waysToImport({ kind, by, access, t }: EmptyList): Promise<Beginning[]> {
  return access.may(by, may) ? [{ href: routes.imports.href({}, { art: kind }), label: t('intake.import.begin') }] : [];
}

async function drawList(context: Context, result?: FormResult<(typeof uploadForm)['fields']>): Promise<Response> {
  const chosen = prefill({ kind: context.query.get('art') });
  const body = <Imports imports={await listImports(context.db)} form={bind(uploadForm, result ?? chosen)} />;
  return context.page({ title: context.t('intake.import.plural'), body, ...(result && { status: 422 }) });
}

async function drawMapping(
  context: Context,
  session: ImportSession,
  result?: FormResult<Record<string, never>> | FormResult<never>,
): Promise<Response> {
  const [first] = await listImportRows(context.db, session.id);
  const errors = result && !result.ok ? result.errors : [];
  const chosen = Object.fromEntries(fieldsOf[session.kind].map((field: FieldName) => [field, session.mapping[field]]));
  const body = <MappingView session={session} chosen={chosen} example={first?.cells ?? []} errors={errors} />;
  return context.page({ title: session.fileName, body, ...(errors.length > 0 && { status: 422 }) });
}

export const importPages: readonly Page[] = [list, upload, columns, assign, preview, take];
