import { bind } from '#platform/forms/bind.ts';
import { type FormResult, prefill, refuse } from '#platform/forms/form.ts';
import { type Context, get, type Page, post, seeOther } from '#platform/http/page.ts';
import { readSheets } from '#platform/tables/read.ts';
import type { SheetsRead } from '#platform/tables/table.ts';
import { routes } from '../routes.ts';
import { listImports } from './data.ts';
import { uploadForm } from './form.ts';
import { listDoubts } from './meaning.data.ts';
import { type ImportKind, importKinds } from './rules.ts';
import { startImport } from './verbs.ts';
import { Imports } from './views.tsx';

const may = 'intake.import.take' as const;

const list = get(routes.imports, {
  help: 'intake.help.imports',
  may,
  example: {},
  handle: (context) => drawList(context),
});

/** A file that somebody sent, and what stands in it. */
interface ReadFile {
  name: string;
  content: Uint8Array;
  read: SheetsRead;
}

const upload = post(routes.imports, {
  may,
  limit: 11_000_000,
  // Reading may take seconds; no transaction waits for it.
  outside: async ({ sent }) => {
    const file = sent.get('file');
    if (!(file instanceof File) || file.name === '') return undefined;
    const content = new Uint8Array(await file.arrayBuffer());
    return { name: file.name, content, read: await readSheets(content, file.name) } satisfies ReadFile;
  },
  handle: async (context) => {
    const { db, by, now } = context;
    const file = context.outside as ReadFile | undefined;
    let result: FormResult<(typeof uploadForm)['fields']> = context.read(uploadForm);
    // Where nobody chose a file, the browser sends one without a name; an empty one is refused as what it is.
    if (!file) result = refuse(result, { field: 'file', key: 'platform.form.no-file' });
    if (!result.ok || !file) return drawList(context, result);
    const { name, content, read } = file;
    if (!read.ok) return drawList(context, refuse(result, { field: 'file', ...read.problem }));
    const input = { ...result.value, name, content, sheets: read.sheets };
    const outcome = await startImport(db, by, now, input);
    if (!outcome.ok) return drawList(context, refuse(result, outcome));
    return seeOther(routes.importMapping.href({ id: outcome.id }));
  },
});

async function drawList(context: Context, result?: FormResult<(typeof uploadForm)['fields']>): Promise<Response> {
  const { db, query } = context;
  const wanted = importKinds.find((kind): kind is ImportKind => kind === query.get('art'));
  const body = (
    <Imports
      imports={await listImports(db)}
      doubts={(await listDoubts(db)).length}
      form={bind(uploadForm, result ?? prefill({ id: crypto.randomUUID(), kind: wanted }))}
    />
  );
  return context.page({ title: context.t('intake.import.plural'), body, ...(result && { status: 422 }) });
}

export const importPages: readonly Page[] = [list, upload];
