import { useWords } from '#platform/i18n/words.ts';
import { Badge } from '#ui/badge/badge.tsx';
import { List } from '#ui/list/list.tsx';
import type { Column } from '#ui/table/table.tsx';
import { routes } from '../routes.ts';
import { lacksDay, type Task, taskState } from './rules.ts';

const signs = { open: 'ring', overdue: 'stop', done: 'tick', withdrawn: 'cross' } as const;

/** How a task stands today. */
export function TaskBadge({ task, today }: { task: Task; today: string }) {
  const { t } = useWords();
  const state = taskState(task, today);
  return <Badge sign={signs[state]}>{t(`responsibilities.task.state.${state}`)}</Badge>;
}

/** By when; a promise without a day is missed. */
export function DueCell({ task }: { task: Task }) {
  const { t, format } = useWords();
  if (task.dueOn) return <>{format.day(task.dueOn)}</>;
  if (lacksDay(task)) return <Badge sign="late">{t('responsibilities.task.day-missing')}</Badge>;
  return <span class="qs-quiet">{t('responsibilities.task.no-day')}</span>;
}

/** The columns every list of tasks has. */
export function useTaskColumns(today: string, sortOf?: (name: string) => Column<Task>['sort']): Column<Task>[] {
  const { t } = useWords();
  const sorted = (name: string) => {
    const sort = sortOf?.(name);
    return sort ? { sort } : {};
  };
  return [
    {
      label: t('responsibilities.field.code'),
      cell: ({ code }) => code,
      quiet: true,
      narrow: 'hide',
      ...sorted('nummer'),
    },
    {
      label: t('responsibilities.task.singular'),
      header: true,
      cell: ({ code, title, isPromise }) => (
        <>
          <a href={routes.task.href({ code })}>{title}</a>
          {isPromise && <span class="qs-small qs-quiet"> · {t('responsibilities.task.promise')}</span>}
        </>
      ),
    },
    { label: t('responsibilities.field.owner'), cell: ({ owner }) => owner.name, ...sorted('wer') },
    { label: t('responsibilities.field.recipient'), cell: (task) => task.for.name, ...sorted('wem') },
    {
      label: t('responsibilities.field.due'),
      numeric: true,
      cell: (task) => <DueCell task={task} />,
      ...sorted('termin'),
    },
    {
      label: t('responsibilities.field.state'),
      cell: (task) => <TaskBadge task={task} today={today} />,
      narrow: 'plain',
    },
  ];
}

interface TaskListProps {
  tasks: readonly Task[];
  today: string;
  caption: string;
  /** Whether the reader may open this task; every one by default. */
  opens?: (task: Task) => boolean;
}

/** Tasks on the page of an area, a round or a meeting: who owes what to whom stands under its title. */
export function TaskList({ tasks, today, caption, opens = () => true }: TaskListProps) {
  const { t } = useWords();
  if (tasks.length === 0) return <p class="qs-quiet">{t('responsibilities.task.none')}</p>;
  return (
    <List
      label={caption}
      rows={tasks.map((task) => ({
        title: `${task.code} ${task.title}`,
        href: opens(task) ? routes.task.href({ code: task.code }) : undefined,
        end: <ListEnd task={task} today={today} />,
        note: <ListNote task={task} />,
      }))}
    />
  );
}

function ListEnd({ task, today }: { task: Task; today: string }) {
  const { t, format } = useWords();
  if (lacksDay(task)) return <Badge sign="late">{t('responsibilities.task.promise-without-day')}</Badge>;
  const state = taskState(task, today);
  const day = task.end?.on ?? task.dueOn;
  const word = t(`responsibilities.task.state.${state}`);
  return (
    <Badge sign={signs[state]}>
      {state === 'open'
        ? t('responsibilities.task.until', { day: day ? format.day(day) : t('responsibilities.task.no-day') })
        : [word, day && format.day(day)].filter(Boolean).join(' ')}
    </Badge>
  );
}

function ListNote({ task }: { task: Task }) {
  const { t } = useWords();
  const who = t('responsibilities.task.who-for-whom', { owner: task.owner.name, recipient: task.for.name });
  return <>{task.isPromise ? `${who} · ${t('responsibilities.task.promise')}` : who}</>;
}
