import type { Context } from '#platform/http/page.ts';
import type { Column } from '#platform/tables/write.ts';
import type { Municipality } from './rules.ts';

/** The columns of the list as a file. */
export function municipalityColumns({ t }: Pick<Context, 't'>): Column<Municipality>[] {
  return [
    { label: t('directory.field.code'), value: (one) => one.code },
    { label: t('directory.field.name'), value: (one) => one.name },
    { label: t('directory.field.type'), value: (one) => one.type },
    { label: t('directory.field.regional-key'), value: (one) => one.regionalKey },
    { label: t('directory.field.population'), kind: 'number', value: (one) => one.population },
    { label: t('directory.field.foreign-nationals'), kind: 'number', value: (one) => one.foreignNationals },
    { label: t('directory.field.has-office'), kind: 'tick', value: (one) => one.hasIntegrationOffice },
  ];
}
