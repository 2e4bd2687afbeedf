import type { Words } from '#platform/i18n/words.ts';
import type { Column } from '#platform/tables/write.ts';
import type { Partner } from '../measure/rules.ts';
import { lightNames } from '../rules.ts';
import type { ListRow } from './rules.ts';

const withPart = ({ name, part }: Partner) => (part === '' ? name : `${name} (${part})`);

/** Where the money of measures comes from, by their id. */
export type MoneySources = ReadonlyMap<string, readonly string[]>;

/** The columns of the list as a file: everything a row knows, one value per cell. */
export function measureColumns({ t, format }: Pick<Words, 't' | 'format'>, sources: MoneySources): Column<ListRow>[] {
  const names = (list: readonly { name: string }[]) => format.list(list.map(({ name }) => name));
  return [
    { label: t('concept.measure.code'), value: ({ measure }) => measure.code },
    { label: t('concept.measure.title'), value: ({ measure }) => measure.title },
    { label: t('concept.measure.description'), value: ({ measure }) => measure.description || null },
    { label: t('concept.measure.field'), value: ({ measure }) => `${measure.field.code} ${measure.field.title}` },
    {
      label: t('concept.measure.further-fields'),
      value: ({ measure }) => measure.furtherFields.map(({ code, title }) => `${code} ${title}`).join('; ') || null,
    },
    { label: t('concept.measure.goal'), value: ({ measure }) => `${measure.goal.code} ${measure.goal.title}` },
    { label: t('concept.measure.lead'), value: ({ measure }) => measure.lead?.name ?? null },
    { label: t('concept.measure.person'), value: ({ measure }) => measure.personFunction || null },
    { label: t('concept.measure.deputy'), value: ({ measure }) => measure.deputyFunction || null },
    { label: t('concept.measure.places'), value: ({ places }) => names(places) || null },
    { label: t('concept.measure.partners'), value: ({ measure }) => measure.partners.map(withPart).join('; ') || null },
    ...stateColumns({ t, format }),
    ...lightNames.map((name) => ({
      label: t(`concept.light.${name}`),
      value: ({ derived }: ListRow) => t(`ui.light.${derived.lights[name].value}`),
    })),
    { label: t('concept.measure.next-report'), kind: 'day', value: ({ measure }) => measure.nextReportOn },
    { label: t('concept.measure.budget'), kind: 'euros', value: ({ measure }) => measure.budgetCents },
    {
      label: t('concept.measure.money-source'),
      value: ({ measure }) => sources.get(measure.id)?.join('; ') ?? null,
    },
    { label: t('concept.measure.has-voice'), kind: 'tick', value: ({ hasVoice }) => hasVoice },
    {
      label: t('concept.measure.attention'),
      value: ({ derived }) => format.list(derived.attention.map((reason) => t(`concept.attention.${reason}`))),
    },
  ];
}

/** Where a measure stands, what it lacks, and its days. */
function stateColumns({ t, format }: Pick<Words, 't' | 'format'>): Column<ListRow>[] {
  return [
    { label: t('concept.measure.state'), value: ({ derived }) => t(`concept.state.${derived.state}`) },
    {
      label: t('concept.measure.lacks'),
      value: ({ measure }) => format.list(measure.lacks.map((lack) => t(`concept.lack.${lack}`))) || null,
    },
    { label: t('concept.public.additional'), kind: 'tick', value: ({ measure }) => measure.isAdditional },
    { label: t('concept.measure.since'), kind: 'day', value: ({ measure }) => measure.state.sinceOn },
    { label: t('concept.measure.start'), kind: 'day', value: ({ measure }) => measure.startOn },
    { label: t('concept.measure.end'), kind: 'day', value: ({ measure }) => measure.endOn },
    { label: t('concept.measure.permanently'), kind: 'tick', value: ({ measure }) => measure.isPermanent },
  ];
}
