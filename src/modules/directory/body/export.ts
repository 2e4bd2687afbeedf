import type { Context } from '#platform/http/page.ts';
import type { Column } from '#platform/tables/write.ts';
import type { Body } from './rules.ts';

/** The columns of the list as a file. */
export function bodyColumns({ t }: Pick<Context, 't'>): Column<Body>[] {
  return [
    { label: t('directory.field.code'), value: (body) => body.code },
    { label: t('directory.field.name'), value: (body) => body.name },
    { label: t('directory.field.type'), value: (body) => t(`directory.body-type.${body.type}`) },
    { label: t('directory.field.level'), value: (body) => t(`directory.level.${body.level}`) },
    { label: t('directory.field.municipality'), value: (body) => body.municipality?.name ?? '' },
    { label: t('directory.field.members'), kind: 'number', value: (body) => body.members },
    { label: t('directory.field.rhythm'), value: (body) => body.rhythm },
  ];
}
