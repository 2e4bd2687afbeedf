import { bind } from '#platform/forms/bind.ts';
import { type FieldTexts, type FormResult, prefill, refuse } from '#platform/forms/form.ts';
import { type Context, get, NotFound, post, remove, seeOther } from '#platform/http/page.ts';
import { routes } from '../routes.ts';
import { TaskEndView } from './edit.views.tsx';
import { type TaskEndFields, taskEndForm } from './form.ts';
import type { Task } from './rules.ts';
import { endTask, reopenTask } from './verbs.ts';
import { changeableTask } from './visible.pages.tsx';

const show = get(routes.taskEnd, {
  help: 'responsibilities.help.task-end',
  may: 'responsibilities.task.edit',
  example: { code: 'AU-005' },
  handle: async (context) => draw(context, await changeableTask(context), prefill({ kind: 'done', on: context.today })),
});

const end = post(routes.taskEnd, {
  may: 'responsibilities.task.edit',
  handle: async (context) => {
    const task = await changeableTask(context);
    const result = context.read(taskEndForm);
    if (!result.ok) return draw(context, task, result);
    const outcome = await endTask(context.db, context.by, context.now, task, result.value);
    if (!outcome.ok) return draw(context, task, refuse(result, outcome));
    return seeOther(routes.task.href({ code: task.code }), 'responsibilities.notice.task-ended');
  },
});

async function draw(context: Context, task: Task, state: FormResult<TaskEndFields> | FieldTexts): Promise<Response> {
  const body = <TaskEndView task={task} form={bind(taskEndForm, state)} />;
  const title = `${task.code} · ${context.t('responsibilities.task.finish')}`;
  return context.page({ title, body, ...('ok' in state ? { status: 422 } : {}) });
}

const reopen = remove(routes.taskEnd, {
  may: 'responsibilities.task.edit',
  handle: async (context) => {
    const task = await changeableTask(context);
    const outcome = await reopenTask(context.db, context.by, context.now, task);
    if (!outcome.ok && task.end) throw new NotFound();
    return seeOther(routes.task.href({ code: task.code }), 'responsibilities.notice.task-reopened');
  },
});

export const taskEndPages = [show, end, reopen];
