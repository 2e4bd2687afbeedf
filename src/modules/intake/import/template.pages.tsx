import { get, NotFound, type Page } from '#platform/http/page.ts';
import type { Translate } from '#platform/i18n/translate.ts';
import { sheetsResponse, tableResponse } from '#platform/tables/response.ts';
import type { Column } from '#platform/tables/write.ts';
import { routes } from '../routes.ts';
import { type FieldName, fieldsOf, type ImportKind, importKinds } from './rules.ts';

type OwnField = Exclude<FieldName, 'houseNumber' | 'postcode'>;
type Example = Partial<Record<FieldName, string>>;

/** An empty table with our headings, and rows that show what belongs into them; of a concept on a sheet of their own. */
const template = get(routes.importTemplate, {
  may: 'intake.import.take',
  example: { kind: 'organisation' },
  handle: async (context) => {
    const kind = importKinds.find((one) => one === context.params.kind);
    if (!kind) throw new NotFound();
    const { t } = context;
    const name = t(`intake.template.${kind}`);
    const columns = templateFields(kind).map(
      (field): Column<Example> => ({
        label: t(`intake.field.${field}`),
        value: (row) => row[field] ?? '',
      }),
    );
    if (kind === 'measure' && !context.query.has('format'))
      return sheetsResponse(context, name, [
        { name: t('intake.template.sheet'), columns, rows: [] },
        { name: t('intake.template.example'), columns, rows: examplesOf(kind, t) },
      ]);
    if (!context.query.has('format')) context.query.set('format', 'xlsx');
    const file = await tableResponse(context, name, columns, examplesOf(kind, t));
    if (!file) throw new NotFound();
    return file;
  },
});

/** An address is one column of ours; its parts are only for the lists of others. */
const templateFields = (kind: ImportKind): readonly OwnField[] =>
  fieldsOf[kind].filter((field) => field !== 'houseNumber' && field !== 'postcode');

/** Every field once; a concept shows that field and goal may stand once for several measures. */
function examplesOf(kind: ImportKind, t: Translate): Example[] {
  const sample = (field: OwnField) =>
    kind === 'measure' && field === 'title' ? t('intake.sample.title-measure') : t(`intake.sample.${field}`);
  const whole = Object.fromEntries(templateFields(kind).map((field) => [field, sample(field)]));
  if (kind !== 'measure') return [whole];
  const [second, third] = [t('intake.template.second-measure'), t('intake.template.third-measure')];
  return [
    whole,
    { code: 'M-112', title: second },
    { goal: t('intake.template.second-goal'), code: 'M-121', title: third },
  ];
}

export const templatePages: readonly Page[] = [template];
