import { useWords } from '#platform/i18n/words.ts';
import { Actions, LinkButton } from '#ui/button/button.tsx';
import { Section } from '#ui/section-head/section-head.tsx';
import { routes } from '../routes.ts';
import type { Task } from './rules.ts';
import { TaskList } from './table.views.tsx';

export interface TasksOfMeasureProps {
  /** Of the measure. */
  code: string;
  tasks: readonly Task[];
  opens(task: Task): boolean;
  mayGive: boolean;
  today: string;
}

/** Who handed what to whom on this measure, done or open, and the way to hand something on. */
export function TasksOfMeasure({ code, tasks, opens, mayGive, today }: TasksOfMeasureProps) {
  const { t } = useWords();
  const title = t('responsibilities.task.of-measure');
  if (tasks.length === 0 && !mayGive) return null;
  return (
    <Section title={title} id="aufgaben">
      <TaskList tasks={tasks} today={today} caption={title} opens={opens} />
      {mayGive && (
        <Actions>
          <LinkButton href={routes.taskNew.href({}, { zu: code })}>{t('responsibilities.task.hand-on')}</LinkButton>
        </Actions>
      )}
    </Section>
  );
}
