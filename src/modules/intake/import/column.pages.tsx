import { bind } from '#platform/forms/bind.ts';
import { choice } from '#platform/forms/fields.ts';
import { type FieldTexts, type FormResult, form, refuse } from '#platform/forms/form.ts';
import { type Context, get, type Page, post, seeOther } from '#platform/http/page.ts';
import { readSheets } from '#platform/tables/read.ts';
import type { Sheet } from '#platform/tables/table.ts';
import { routes } from '../routes.ts';
import { HeadingView, MappingView } from './column.views.tsx';
import { findFile, listImportRows } from './data.ts';
import { type HeadingFields, headingForm } from './form.ts';
import { unknownWords } from './meaning.form.ts';
import { fieldsOf, type ImportSession, type Mapping } from './rules.ts';
import { assignColumns, moveHeading } from './verbs.ts';
import { knownThings, openImport } from './visible.pages.tsx';

const may = 'intake.import.take' as const;

const columns = get(routes.importMapping, {
  help: 'intake.help.import-steps',
  may,
  example: 'none',
  handle: async (context) => {
    const session = await openImport(context);
    return drawMapping(context, session, mappingTexts(session.mapping));
  },
});

const assign = post(routes.importMapping, {
  may,
  handle: async (context) => {
    const session = await openImport(context);
    const result = context.read(mappingForm(session));
    if (!result.ok) return drawMapping(context, session, result);
    const mapping = Object.fromEntries(
      Object.entries(result.value).flatMap(([field, column]) => (column === null ? [] : [[field, Number(column)]])),
    );
    const outcome = await assignColumns(context.db, session, mapping);
    if (!outcome.ok) return drawMapping(context, session, refuse(result, outcome));
    const rows = await listImportRows(context.db, { ...session, mapping });
    const open = unknownWords(session.kind, rows, mapping, await knownThings(context));
    const next = open.length > 0 ? routes.importWords : routes.importPreview;
    return seeOther(next.href({ id: session.id }));
  },
});

const place = post(routes.importHeading, {
  may,
  handle: async (context) => {
    const { db, by, now } = context;
    const session = await openImport(context);
    const sheets = await sheetsOf(context, session);
    const result = context.read(headingForm(sheets.map(({ name }) => sheetValue(name))));
    if (!result.ok) return drawMapping(context, session, mappingTexts(session.mapping), result);
    const sheet = sheets.find(({ name }) => sheetValue(name) === result.value.sheet);
    const outcome = await moveHeading(db, by, now, session, { sheet, heading: result.value.heading });
    if (!outcome.ok) return drawMapping(context, session, mappingTexts(session.mapping), refuse(result, outcome));
    return seeOther(routes.importMapping.href({ id: session.id }), 'intake.notice.heading-moved');
  },
});

/** Only columns that the file has can be chosen. */
function mappingForm(session: ImportSession) {
  const numbers = session.columns.map((_, index) => String(index));
  return form(Object.fromEntries(fieldsOf[session.kind].map((field) => [field, choice(numbers)])));
}

const mappingTexts = (mapping: Mapping): FieldTexts =>
  Object.fromEntries(Object.entries(mapping).map(([field, column]) => [field, [String(column)]]));

/** A CSV file has one sheet without a name; a choice needs one. */
const sheetValue = (name: string) => name || '1';

async function sheetsOf({ db }: Pick<Context, 'db'>, session: ImportSession): Promise<readonly Sheet[]> {
  const content = await findFile(db, session.id);
  const read = content && (await readSheets(content, session.fileName));
  return read?.ok ? read.sheets : [];
}

async function drawMapping(
  context: Context,
  session: ImportSession,
  state: FormResult<ReturnType<typeof mappingForm>['fields']> | FieldTexts,
  heading?: FormResult<HeadingFields>,
): Promise<Response> {
  const [first] = await listImportRows(context.db, session);
  const sheets = await sheetsOf(context, session);
  const hidden = sheets.find(({ name }) => name === session.sheet)?.hiddenColumns ?? new Set<number>();
  const shape = headingForm(sheets.map(({ name }) => sheetValue(name)));
  const now = { sheet: [sheetValue(session.sheet)], heading: [String(session.heading)] };
  const body = (
    <MappingView
      session={session}
      form={bind(mappingForm(session), state)}
      example={first?.cells ?? []}
      hidden={hidden}
    >
      <HeadingView
        session={session}
        form={bind(shape, heading ?? now)}
        sheets={sheets.map(({ name, isHidden, lines }) => ({ value: sheetValue(name), name, isHidden, lines }))}
      />
    </MappingView>
  );
  const isRefused = 'ok' in state || heading !== undefined;
  return context.page({ title: session.fileName, body, ...(isRefused && { status: 422 }) });
}

export const columnPages: readonly Page[] = [columns, assign, place];
