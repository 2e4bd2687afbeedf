import type { Words } from '#platform/i18n/words.ts';
import type { Column } from '#platform/tables/write.ts';
import { type Task, taskState } from './rules.ts';

/** The columns of the list as a file: everything a row knows, one value per cell. */
export function taskColumns({ t }: Pick<Words, 't'>, today: string): Column<Task>[] {
  return [
    { label: t('responsibilities.field.code'), value: ({ code }) => code },
    { label: t('responsibilities.field.title'), value: ({ title }) => title },
    { label: t('responsibilities.field.owner'), value: ({ owner }) => owner.name },
    { label: t('responsibilities.field.recipient'), value: (task) => task.for.name },
    { label: t('responsibilities.area.singular'), value: ({ area }) => area?.name ?? null },
    { label: t('responsibilities.field.due'), kind: 'day', value: ({ dueOn }) => dueOn },
    {
      label: t('responsibilities.field.state'),
      value: (task) => t(`responsibilities.task.state.${taskState(task, today)}`),
    },
    { label: t('responsibilities.field.on'), kind: 'day', value: ({ end }) => end?.on ?? null },
    { label: t('responsibilities.field.reason'), value: ({ end }) => end?.reason || null },
    { label: t('responsibilities.task.promise'), kind: 'tick', value: ({ isPromise }) => isPromise },
    { label: t('responsibilities.meeting.singular'), kind: 'day', value: ({ meeting }) => meeting?.on ?? null },
    { label: t('responsibilities.field.note'), value: ({ note }) => note || null },
  ];
}
