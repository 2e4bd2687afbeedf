import type { EmptyList } from '#modules/directory/index.ts';
import { bind } from '#platform/forms/bind.ts';
import { type FormResult, refuse } from '#platform/forms/form.ts';
import { type Context, get, NotFound, type Page, post, seeOther } from '#platform/http/page.ts';
import { readSheets } from '#platform/tables/read.ts';
import { tableResponse } from '#platform/tables/response.ts';
import type { Beginning } from '#ui/empty-state/empty-state.tsx';
import { routes } from '../routes.ts';
import { listImports } from './data.ts';
import { uploadForm } from './form.ts';
import { listDoubts } from './meaning.data.ts';
import { fieldsOf, type ImportKind, importKinds } from './rules.ts';
import { startImport } from './verbs.ts';
import { Imports } from './views.tsx';

const may = 'intake.import.take' as const;

/** The import as a way to fill an empty list of the directory. */
export async function waysToImport({ kind, by, access, t }: EmptyList): Promise<Beginning[]> {
  return access.may(by, may) ? [{ href: routes.imports.href({}, { art: kind }), label: t('intake.import.begin') }] : [];
}

const list = get(routes.imports, {
  help: 'intake.help.imports',
  may,
  example: {},
  handle: (context) => drawList(context),
});

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
    const content = new Uint8Array(await file.arrayBuffer());
    const read = await readSheets(content, file.name);
    if (!read.ok) return drawList(context, refuse(result, { field: 'file', ...read.problem }));
    const input = { kind: result.value.kind, name: file.name, content, sheets: read.sheets };
    const outcome = await startImport(db, by, now, input);
    if (!outcome.ok) return drawList(context, refuse(result, outcome));
    return seeOther(routes.importMapping.href({ id: outcome.id }));
  },
});

/** An empty table with our headings, and one row that shows what belongs into them. */
const template = get(routes.importTemplate, {
  may,
  example: { kind: 'organisation' },
  handle: async (context) => {
    const kind = importKinds.find((one) => one === context.params.kind);
    if (!kind) throw new NotFound();
    const { t } = context;
    const columns = fieldsOf[kind].map((field) => ({
      label: t(`intake.field.${field}`),
      value: () => t(`intake.sample.${field}`),
    }));
    if (!context.query.has('format')) context.query.set('format', 'xlsx');
    const file = await tableResponse(context, t(`intake.template.${kind}`), columns, [kind]);
    if (!file) throw new NotFound();
    return file;
  },
});

async function drawList(context: Context, result?: FormResult<(typeof uploadForm)['fields']>): Promise<Response> {
  const { db, query } = context;
  const wanted = importKinds.find((kind): kind is ImportKind => kind === query.get('art'));
  const body = (
    <Imports
      imports={await listImports(db)}
      doubts={(await listDoubts(db)).length}
      form={bind(uploadForm, result ?? (wanted ? { kind: [wanted] } : {}))}
    />
  );
  return context.page({ title: context.t('intake.import.plural'), body, ...(result && { status: 422 }) });
}

export const importPages: readonly Page[] = [list, upload, template];
