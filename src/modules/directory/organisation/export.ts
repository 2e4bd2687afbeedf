import type { Context } from '#platform/http/page.ts';
import type { Column } from '#platform/tables/write.ts';
import { languagesInWords } from '../stakeholder/rules.ts';
import { type Organisation, organisationState } from './rules.ts';

/** The columns of the list as a file; their names are understood again by the import. */
export function organisationColumns({ t, today }: Pick<Context, 't' | 'today'>): Column<Organisation>[] {
  return [
    { label: t('directory.field.code'), value: (one) => one.code },
    { label: t('directory.field.name'), value: (one) => one.name },
    {
      label: t('directory.field.category'),
      value: (one) => (one.category ? t(`directory.category.${one.category}`) : ''),
    },
    { label: t('directory.field.municipality'), value: (one) => one.municipality?.name ?? null },
    { label: t('directory.field.address'), value: (one) => one.address },
    { label: t('directory.field.website'), value: (one) => one.website },
    { label: t('directory.field.contact-function'), value: (one) => one.contactFunction },
    { label: t('directory.field.mailbox'), value: (one) => one.mailbox },
    { label: t('directory.field.phone'), value: (one) => one.phone },
    { label: t('directory.field.languages'), value: (one) => languagesInWords(one.languages) },
    { label: t('directory.field.state'), value: (one) => t(`directory.state.${organisationState(one, today)}`) },
    { label: t('directory.field.confirmed-on'), kind: 'day', value: (one) => one.confirmedOn },
    { label: t('directory.field.description'), value: (one) => one.description },
  ];
}
