import { stakeholdersByCode } from '#modules/directory/index.ts';
import { listNodesByCode, type ThreadNode } from '#modules/thread/index.ts';
import { bind } from '#platform/forms/bind.ts';
import { yes } from '#platform/forms/decision.ts';
import { type FieldTexts, type FormResult, prefill, refuse } from '#platform/forms/form.ts';
import { listHistory } from '#platform/history/read.ts';
import { type Context, get, NotFound, post, seeOther } from '#platform/http/page.ts';
import { reaches } from '#platform/permissions/permissions.ts';
import { ClosedForm } from '#ui/form/closed-form.tsx';
import { routes } from '../routes.ts';
import { findMeetingId } from './data.ts';
import { NewTaskView, TaskEditView } from './edit.views.tsx';
import { type NewTaskFields, newTaskForm, prefilledTask, type TaskFields, taskForm } from './form.ts';
import { canBeAbout, canChooseParties, canRewrite, canTie, scopesOfTask, type Task } from './rules.ts';
import { changeTask, giveTask } from './verbs.ts';
import { TaskView } from './views.tsx';
import { changeableTask, taskChoices, visibleTask } from './visible.pages.tsx';

const show = get(routes.task, {
  help: 'responsibilities.help.tasks',
  may: 'responsibilities.area.read',
  example: { code: 'AU-005' },
  handle: async (context) => draw(context, await visibleTask(context)),
});

const showPromise = get(routes.promise, {
  help: 'responsibilities.help.tasks',
  may: 'responsibilities.area.read',
  example: { code: 'AU-009' },
  handle: async (context) => {
    const task = await visibleTask(context);
    if (!task.isPromise) throw new NotFound();
    return draw(context, task);
  },
});

async function draw(context: Context, task: Task): Promise<Response> {
  const { db, access, by, today } = context;
  const props = {
    task,
    history: [
      ...(await listHistory(db, { kind: 'promise', id: task.id })),
      ...(await listHistory(db, { kind: 'task', id: task.id })),
    ],
    mayEdit: reaches(access.reach(by, 'responsibilities.task.edit'), scopesOfTask(task)),
    today,
  };
  return context.page({ title: `${task.code} ${task.title}`, body: <TaskView {...props} /> });
}

const newTask = get(routes.taskNew, {
  help: 'responsibilities.help.task-form',
  may: 'responsibilities.task.edit',
  example: {},
  handle: async (context) => {
    const { db, query } = context;
    const code = query.get('bereich') ?? '';
    const area = (await stakeholdersByCode(db, [code])).get(code);
    const meeting = query.get('treffen') ?? undefined;
    // Handed on from a measure, it is a promise about it: that is how the measure knows of it.
    const about = query.get('zu') ?? undefined;
    const beginning = { ownerId: area?.id, areaId: area?.id, meeting, about, isPromise: about !== undefined };
    return drawNew(context, prefill({ id: crypto.randomUUID(), ...beginning }));
  },
});

const give = post(routes.taskNew, {
  may: 'responsibilities.task.edit',
  handle: async (context) => {
    const { db, by, now } = context;
    const result = context.read(newTaskForm);
    if (!result.ok) return drawNew(context, result);
    const { id, meeting, about, ...input } = result.value;
    const chosen = canChooseParties(input, await taskChoices(context), context.reach);
    if (!chosen.ok) return drawNew(context, refuse(result, chosen));
    const node = about === '' ? undefined : await nodeAbout(context, about);
    const tied = about === '' ? yes : canTie(input.isPromise, node);
    if (!tied.ok) return drawNew(context, refuse(result, tied));
    const meetingId = meeting === '' ? null : await meetingIdOf(context, meeting);
    const outcome = await giveTask(db, by, now, input, { id, meetingId, about: node });
    if (!outcome.ok) return drawNew(context, refuse(result, outcome));
    return seeOther(routes.task.href({ code: outcome.task.code }), 'responsibilities.notice.task-given');
  },
});

/** The measure, voice or finding with this code that a promise can be about; of a draft only whoever reads it learns. */
async function nodeAbout({ db, by, access }: Context, code: string): Promise<ThreadNode | undefined> {
  const readsDrafts = access.may(by, 'thread.path.read-internal');
  return (await listNodesByCode(db, code)).find(
    ({ kind, tombstone, isPublic }) => canBeAbout(kind) && tombstone === null && (isPublic || readsDrafts),
  );
}

/** The meeting of a mark like `B5-2`; only whoever keeps rounds can hang a task to one. */
async function meetingIdOf({ db, by, access }: Context, mark: string): Promise<string | null> {
  const [, code = '', number = ''] = /^([A-Z]+\d+)-(\d{1,4})$/.exec(mark) ?? [];
  const body = (await stakeholdersByCode(db, [code])).get(code);
  if (!body || !access.may(by, 'responsibilities.round.edit')) return null;
  return (await findMeetingId(db, body.id, Number(number))) ?? null;
}

async function drawNew(context: Context, state: FormResult<NewTaskFields> | FieldTexts): Promise<Response> {
  const body = <NewTaskView form={bind(newTaskForm, state)} {...(await taskChoices(context))} />;
  const title = context.t('responsibilities.task.new');
  return context.page({ title, body, ...('ok' in state ? { status: 422 } : {}) });
}

const edit = get(routes.taskEdit, {
  help: 'responsibilities.help.task-form',
  may: 'responsibilities.task.edit',
  example: { code: 'AU-005' },
  handle: async (context) => {
    const task = await changeableTask(context);
    const open = canRewrite(task);
    if (open.ok) return drawEdit(context, task, prefilledTask(task));
    const title = `${task.code} · ${context.t('responsibilities.task.edit')}`;
    const back = { href: routes.task.href({ code: task.code }), label: task.title };
    return context.page({ title, status: 422, body: <ClosedForm title={title} refusal={open} back={back} /> });
  },
});

const change = post(routes.taskEdit, {
  may: 'responsibilities.task.edit',
  handle: async (context) => {
    const task = await changeableTask(context);
    const result = context.read(taskForm, prefilledTask(task));
    if (!result.ok) return drawEdit(context, task, result);
    const input = result.value;
    const chosen = canChooseParties(input, await taskChoices(context, task), context.reach);
    if (!chosen.ok) return drawEdit(context, task, refuse(result, chosen));
    const outcome = await changeTask(context.db, context.by, context.now, task, input);
    if (!outcome.ok) return drawEdit(context, task, refuse(result, outcome));
    return seeOther(routes.task.href({ code: task.code }), 'responsibilities.notice.saved');
  },
});

async function drawEdit(context: Context, task: Task, state: FormResult<TaskFields> | FieldTexts): Promise<Response> {
  const body = <TaskEditView task={task} form={bind(taskForm, state)} {...(await taskChoices(context, task))} />;
  const title = `${task.code} · ${context.t('responsibilities.task.edit')}`;
  return context.page({ title, body, ...('ok' in state ? { status: 422 } : {}) });
}

export const taskPages = [newTask, give, show, showPromise, edit, change];
