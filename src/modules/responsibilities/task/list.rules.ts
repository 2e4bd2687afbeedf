import { saysSought, soughtIn } from '#platform/i18n/sought.rules.ts';
import { isTaskOf, lacksDay, type Task, type TaskState, taskState, taskStates } from './rules.ts';

/** What the address narrows the list of tasks to. */
export interface TaskFilter {
  words: string;
  states: readonly TaskState[];
  /** Code of the area whose joint list it is, or who does or awaits it. */
  area: string | undefined;
  /** Only promises, or only promises without a day. */
  promises: 'all' | 'without-day' | undefined;
  sort: SortName;
  descending: boolean;
}

type Sorted = (a: Task, b: Task) => number;

const byText = (a: string, b: string) => a.localeCompare(b, 'de', { numeric: true });

const sorts = {
  // Tasks without a day stand last.
  termin: (a, b) => byText(a.dueOn ?? '9999', b.dueOn ?? '9999'),
  nummer: (a, b) => byText(a.code, b.code),
  wer: (a, b) => byText(a.owner.name, b.owner.name),
  wem: (a, b) => byText(a.for.name, b.for.name),
} satisfies Record<string, Sorted>;

export type SortName = keyof typeof sorts;
const sortNames = Object.keys(sorts) as SortName[];

/** Reads the filter from an address; without one, what is open. */
export function readTaskFilter(query: URLSearchParams): TaskFilter {
  const sort = query.get('sortierung') ?? 'termin';
  const name = sort.replace(/^-/, '');
  const states = taskStates.filter((state) => query.getAll('stand').includes(state));
  const promises = query.get('zusage');
  return {
    words: (query.get('q') ?? '').trim().slice(0, 100),
    states: states.length > 0 ? states : ['open', 'overdue'],
    area: query.get('bereich') ?? undefined,
    promises: promises === 'ja' ? 'all' : promises === 'ohne-datum' ? 'without-day' : undefined,
    sort: sortNames.find((known) => known === name) ?? 'termin',
    descending: sort.startsWith('-'),
  };
}

/** The tasks that the filter leaves, in its order. */
export function filterTasks(tasks: readonly Task[], filter: TaskFilter, today: string): Task[] {
  const order: Sorted = sorts[filter.sort];
  const sign = filter.descending ? -1 : 1;
  return tasks.filter((task) => fits(task, filter, today)).sort((a, b) => sign * order(a, b) || byText(a.code, b.code));
}

function fits(task: Task, filter: TaskFilter, today: string): boolean {
  return (
    saysSought([task.code, task.title, task.owner.name, task.for.name], soughtIn(filter.words)) &&
    filter.states.includes(taskState(task, today)) &&
    (filter.area === undefined || isTaskOf(task, filter.area)) &&
    (filter.promises === undefined || (filter.promises === 'all' ? task.isPromise : lacksDay(task)))
  );
}
