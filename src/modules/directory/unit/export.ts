import type { Context } from '#platform/http/page.ts';
import type { Column } from '#platform/tables/write.ts';
import type { Unit } from './rules.ts';

/** The columns of the list as a file. */
export function unitColumns({ t }: Pick<Context, 't'>): Column<Unit>[] {
  return [
    { label: t('directory.field.code'), value: (unit) => unit.code },
    { label: t('directory.field.name'), value: (unit) => unit.name },
    { label: t('directory.field.placement'), value: (unit) => unit.placement },
    { label: t('directory.field.attached-to'), value: (unit) => unit.attachedTo?.name ?? null },
    {
      label: t('directory.field.public'),
      value: (unit) => t(unit.publicSince === null ? 'directory.no' : 'directory.yes'),
    },
    { label: t('directory.field.mailbox'), value: (unit) => unit.mailbox },
    { label: t('directory.field.phone'), value: (unit) => unit.phone },
  ];
}
