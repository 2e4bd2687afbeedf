import { isTaskOf, lacksDay, type Task, type TaskState, taskState, taskStates } from './rules.ts';

/** What the list of tasks is asked, as it stands in the address. */
export interface TaskQuery {
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

/** Reads the question from an address; without one, what is open. */
export function readTaskQuery(query: URLSearchParams): TaskQuery {
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

/** The tasks a question asks for, in the order it asks for. */
export function answerTasks(tasks: readonly Task[], query: TaskQuery, today: string): Task[] {
  const order: Sorted = sorts[query.sort];
  const sign = query.descending ? -1 : 1;
  return tasks.filter((task) => fits(task, query, today)).sort((a, b) => sign * order(a, b) || byText(a.code, b.code));
}

function fits(task: Task, query: TaskQuery, today: string): boolean {
  const text = `${task.code} ${task.title} ${task.owner.name} ${task.for.name}`.toLocaleLowerCase('de');
  return (
    text.includes(query.words.toLocaleLowerCase('de')) &&
    query.states.includes(taskState(task, today)) &&
    (query.area === undefined || isTaskOf(task, query.area)) &&
    (query.promises === undefined || (query.promises === 'all' ? task.isPromise : lacksDay(task)))
  );
}
