import type { Context } from '#platform/http/page.ts';
import type { Column } from '#platform/tables/write.ts';
import { languagesInWords } from '../stakeholder/rules.ts';
import { hoursText } from './hours.rules.ts';
import { pausesInWords } from './pause.views.tsx';
import { type ContactPoint, contactPointState } from './rules.ts';

/** The columns of the list as a file; their names are understood again by the import. */
export function contactPointColumns({ t, today }: Pick<Context, 't' | 'today'>): Column<ContactPoint>[] {
  return [
    { label: t('directory.field.code'), value: (point) => point.code },
    { label: t('directory.field.name'), value: (point) => point.name },
    { label: t('directory.field.type'), value: (point) => t(`directory.type.${point.type}`) },
    { label: t('directory.field.owner'), value: (point) => point.owner?.name ?? null },
    { label: t('directory.field.municipality'), value: (point) => point.municipality.name },
    { label: t('directory.field.address'), value: (point) => point.address },
    { label: t('directory.field.contact-function'), value: (point) => point.contactFunction },
    { label: t('directory.field.mailbox'), value: (point) => point.mailbox },
    { label: t('directory.field.phone'), value: (point) => point.phone },
    {
      label: t('directory.field.hours'),
      value: (point) => (point.hours ? hoursText(point.hours).replaceAll('\n', '; ') : null),
    },
    { label: t('directory.field.hours-note'), value: (point) => point.hoursNote },
    { label: t('directory.field.languages'), value: (point) => languagesInWords(point.languages) },
    {
      label: t('directory.field.audiences'),
      value: (point) => point.audiences.map((audience) => t(`directory.audience.${audience}`)).join(', '),
    },
    { label: t('directory.pause.plural'), value: (point) => pausesInWords(point.pauses, { t }, today) || null },
    { label: t('directory.field.state'), value: (point) => t(`directory.state.${contactPointState(point, today)}`) },
    { label: t('directory.field.confirmed-on'), kind: 'day', value: (point) => point.confirmedOn },
    { label: t('directory.field.description'), value: (point) => point.description },
  ];
}
