import type { Words } from '#platform/i18n/words.ts';
import type { Column } from '#platform/tables/write.ts';
import type { Round, RoundStanding } from './rules.ts';

/** The columns of the list as a file: how often each round meets, when it did, since when it is overdue. */
export function roundColumns({ t }: Pick<Words, 't'>): Column<{ round: Round; standing: RoundStanding }>[] {
  return [
    { label: t('responsibilities.field.code'), value: ({ round }) => round.body.code },
    { label: t('responsibilities.round.singular'), value: ({ round }) => round.body.name },
    {
      label: t('responsibilities.field.every'),
      value: ({ round }) => t(`responsibilities.round.every-${round.unit}`, { count: round.every }),
    },
    { label: t('responsibilities.round.last'), kind: 'day', value: ({ standing }) => standing.lastHeldOn },
    {
      label: t('responsibilities.field.attended'),
      kind: 'number',
      value: ({ round }) => round.lastHeld?.attended ?? null,
    },
    {
      label: t('responsibilities.field.invited'),
      kind: 'number',
      value: ({ round }) => round.lastHeld?.invited ?? null,
    },
    { label: t('responsibilities.round.next'), kind: 'day', value: ({ standing }) => standing.nextDueOn },
    { label: t('responsibilities.round.overdue-since'), kind: 'day', value: ({ standing }) => standing.overdueSince },
    { label: t('responsibilities.round.planned'), kind: 'day', value: ({ round }) => round.planned?.on ?? null },
    { label: t('responsibilities.area.plural-short'), kind: 'number', value: ({ round }) => round.areas.length },
  ];
}
