import type { BoundForm } from '#platform/forms/bind.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Control } from '#ui/field/control.tsx';
import { FieldGrid } from '#ui/field/field.tsx';
import { Form, SaveBar } from '#ui/form/form.tsx';
import { PageHead } from '#ui/section-head/section-head.tsx';
import { routes } from '../routes.ts';
import type { Party } from '../rules.ts';
import type { NewTaskFields, TaskEndFields, TaskFields } from './form.ts';
import { type Task, taskEnds } from './rules.ts';

interface Choices {
  parties: readonly Party[];
  areas: readonly Party[];
}

function useLabels() {
  const { t } = useWords();
  return {
    title: t('responsibilities.task.what'),
    note: t('responsibilities.field.note'),
    ownerId: t('responsibilities.field.owner'),
    forId: t('responsibilities.field.recipient'),
    areaId: t('responsibilities.field.joint-list'),
    dueOn: t('responsibilities.field.due'),
    isPromise: t('responsibilities.task.is-promise'),
    about: t('responsibilities.field.about'),
    meeting: t('responsibilities.meeting.singular'),
  };
}

function TaskControls({ form, parties, areas }: Choices & { form: Pick<BoundForm<TaskFields>, 'control'> }) {
  const { t } = useWords();
  const labels = useLabels();
  const choices = parties.map(({ id, code, name }) => ({ value: id, label: `${name} (${code})` }));
  return (
    <>
      <Control of={form.control('title')} label={labels.title} />
      <Control of={form.control('ownerId')} label={labels.ownerId} choices={choices} span={6} />
      <Control of={form.control('forId')} label={labels.forId} choices={choices} span={6} />
      <Control
        of={form.control('dueOn')}
        label={labels.dueOn}
        hint={t('responsibilities.hint.due')}
        span={6}
        optional
      />
      <Control
        of={form.control('areaId')}
        label={labels.areaId}
        span={6}
        optional
        empty={t('responsibilities.task.no-joint-list')}
        choices={areas.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Control of={form.control('isPromise')} label={labels.isPromise} hint={t('responsibilities.hint.promise')} />
      <Control of={form.control('note')} label={labels.note} rows={3} optional />
    </>
  );
}

/** A new task; a promise can name what it is about. */
export function NewTaskView({ form, ...choices }: Choices & { form: BoundForm<NewTaskFields> }) {
  const { t } = useWords();
  const labels = useLabels();
  const meeting = form.control('meeting').value;
  return (
    <>
      <PageHead
        title={t('responsibilities.task.new')}
        lead={meeting === '' ? undefined : t('responsibilities.task.of-meeting', { meeting })}
      />
      <Form
        action={routes.taskNew.href({})}
        of={form}
        labels={labels}
        hidden={{ id: form.control('id').value, meeting: meeting || undefined }}
      >
        <FieldGrid>
          <TaskControls form={form} {...choices} />
          <Control
            of={form.control('about')}
            label={labels.about}
            hint={t('responsibilities.hint.about')}
            span={6}
            optional
          />
        </FieldGrid>
        <SaveBar cancelHref={routes.tasks.href({})} />
      </Form>
    </>
  );
}

/** Changing an open task. */
export function TaskEditView({ task, form, ...choices }: Choices & { task: Task; form: BoundForm<TaskFields> }) {
  const { t } = useWords();
  const { code, title } = task;
  return (
    <>
      <PageHead
        code={code}
        title={t('responsibilities.task.edit')}
        kicker={<a href={routes.task.href({ code })}>{title}</a>}
      />
      <Form action={routes.taskEdit.href({ code })} of={form} labels={useLabels()}>
        <FieldGrid>
          <TaskControls form={form} {...choices} />
        </FieldGrid>
        <SaveBar cancelHref={routes.task.href({ code })} />
      </Form>
    </>
  );
}

/** Done, or withdrawn with the reason. */
export function TaskEndView({ task, form }: { task: Task; form: BoundForm<TaskEndFields> }) {
  const { t } = useWords();
  const { code, title } = task;
  const labels = {
    kind: t('responsibilities.field.state'),
    on: t('responsibilities.field.on'),
    reason: t('responsibilities.field.reason'),
  };
  return (
    <>
      <PageHead
        code={code}
        title={t('responsibilities.task.finish')}
        kicker={<a href={routes.task.href({ code })}>{title}</a>}
      />
      <Form action={routes.taskEnd.href({ code })} of={form} labels={labels}>
        <Control
          of={form.control('kind')}
          label={labels.kind}
          look="list"
          choices={taskEnds.map((value) => ({ value, label: t(`responsibilities.task.state.${value}`) }))}
        />
        <Control of={form.control('on')} label={labels.on} />
        <Control of={form.control('reason')} label={labels.reason} hint={t('responsibilities.hint.end')} rows={2} />
        <SaveBar save={t('responsibilities.task.finish')} cancelHref={routes.task.href({ code })} sticky={false} />
      </Form>
    </>
  );
}
