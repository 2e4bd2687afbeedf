import type { Words } from '#platform/i18n/words.ts';
import type { Column } from '#platform/tables/write.ts';
import type { ListedArea } from './list.rules.ts';

/** The columns of the list as a file: everything a row knows, one value per cell. */
export function areaColumns({ t, format }: Pick<Words, 't' | 'format'>): Column<ListedArea>[] {
  return [
    { label: t('responsibilities.field.code'), value: ({ area }) => area.party.code },
    { label: t('responsibilities.area.singular'), value: ({ area }) => area.party.name },
    { label: t('responsibilities.field.state'), value: ({ state }) => t(`responsibilities.area.state.${state}`) },
    {
      label: t('responsibilities.field.since'),
      kind: 'day',
      value: ({ area }) => area.nomination?.state.sinceOn ?? null,
    },
    { label: t('responsibilities.field.named-by'), kind: 'day', value: ({ area }) => area.namedBy },
    { label: t('responsibilities.field.function'), value: ({ area }) => area.nomination?.functionTitle ?? null },
    { label: t('responsibilities.field.deputy'), value: ({ area }) => area.nomination?.deputyTitle || null },
    {
      label: t('responsibilities.field.duties'),
      value: ({ area }) =>
        format.list((area.nomination?.duties ?? []).map((duty) => t(`responsibilities.duty.${duty}`))),
    },
    {
      label: t('responsibilities.profile.singular'),
      value: ({ profile }) => (profile ? t(`responsibilities.profile.state.${profile.standing}`) : null),
    },
    { label: t('responsibilities.round.singular'), value: ({ round }) => round?.name ?? null },
    { label: t('responsibilities.round.last'), kind: 'day', value: ({ round }) => round?.standing.lastHeldOn ?? null },
    { label: t('responsibilities.round.next'), kind: 'day', value: ({ round }) => round?.standing.nextDueOn ?? null },
    { label: t('responsibilities.task.open'), kind: 'number', value: ({ openTasks }) => openTasks },
    {
      label: t('responsibilities.field.missing'),
      value: ({ missing }) => format.list(missing.map((thing) => t(`responsibilities.missing.${thing}`))),
    },
  ];
}
