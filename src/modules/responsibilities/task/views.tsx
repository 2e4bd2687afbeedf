import { directoryRoutes } from '#modules/directory/index.ts';
import type { HistoryEntry } from '#platform/history/history.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Alert } from '#ui/alert/alert.tsx';
import { Button, LinkButton } from '#ui/button/button.tsx';
import { Facts } from '#ui/facts/facts.tsx';
import { ActionForm } from '#ui/form/form.tsx';
import { Columns, PageHead, Section, Stack } from '#ui/section-head/section-head.tsx';
import { routes } from '../routes.ts';
import type { Party } from '../rules.ts';
import { ResponsibilityHistory } from '../views.tsx';
import { lacksDay, type Task } from './rules.ts';
import { DueCell, TaskBadge } from './table.views.tsx';

export interface TaskViewProps {
  task: Task;
  history: readonly HistoryEntry[];
  mayEdit: boolean;
  today: string;
}

/** One task: who does what for whom until when, and how it ended. */
export function TaskView({ task, history, mayEdit, today }: TaskViewProps) {
  const { t } = useWords();
  const { code, title, note, end } = task;
  return (
    <>
      <PageHead
        code={code}
        title={title}
        kicker={
          <>
            <a href={routes.tasks.href({})}>{t('responsibilities.task.plural')}</a>
            {task.isPromise && <> · {t('responsibilities.task.promise')}</>}
          </>
        }
        lead={note || undefined}
        actions={
          <>
            <TaskBadge task={task} today={today} />
            {mayEdit && <TaskActions task={task} />}
          </>
        }
      />
      {lacksDay(task) && <Alert kind="warning">{t('responsibilities.task.promise-gap')}</Alert>}
      <Columns split="7-5">
        <Stack>
          <TaskFacts task={task} />
          {end && end.reason !== '' && (
            <Section title={t('responsibilities.field.reason')}>
              <p>{end.reason}</p>
            </Section>
          )}
        </Stack>
        <Section title={t('responsibilities.history.title')}>
          <ResponsibilityHistory entries={history} />
        </Section>
      </Columns>
    </>
  );
}

function TaskActions({ task: { code, end } }: { task: Task }) {
  const { t } = useWords();
  if (end)
    return (
      <ActionForm action={routes.taskEnd.href({ code })} hidden={{ _method: 'delete' }}>
        <Button>{t('responsibilities.task.reopen')}</Button>
      </ActionForm>
    );
  return (
    <>
      <LinkButton href={routes.taskEdit.href({ code })}>{t('responsibilities.task.edit')}</LinkButton>
      <LinkButton kind="primary" href={routes.taskEnd.href({ code })}>
        {t('responsibilities.task.finish')}
      </LinkButton>
    </>
  );
}

function TaskFacts({ task }: { task: Task }) {
  const { t, format } = useWords();
  const { meeting, area, end } = task;
  const facts = [
    { label: t('responsibilities.field.owner'), value: <Name party={task.owner} /> },
    { label: t('responsibilities.field.recipient'), value: <Name party={task.for} /> },
    { label: t('responsibilities.field.due'), value: <DueCell task={task} /> },
    { label: t('responsibilities.field.begun'), value: format.day(task.begunOn) },
  ];
  if (area)
    facts.push({
      label: t('responsibilities.area.singular'),
      value: <a href={routes.area.href({ code: area.code })}>{area.name}</a>,
    });
  if (meeting)
    facts.push({
      label: t('responsibilities.meeting.singular'),
      value: <>{t('responsibilities.task.from-meeting', { day: format.day(meeting.on), number: meeting.number })}</>,
    });
  if (end)
    facts.push({
      label: t(`responsibilities.task.state.${end.kind}`),
      value: <>{[format.day(end.on), end.byLabel].filter(Boolean).join(' · ')}</>,
    });
  return <Facts facts={facts} />;
}

function Name({ party: { kind, code, name } }: { party: Party }) {
  const href =
    kind === 'unit'
      ? directoryRoutes.unit.href({ code })
      : kind === 'body'
        ? directoryRoutes.body.href({ code })
        : directoryRoutes.organisationPage.href({ code });
  return <a href={href}>{name}</a>;
}
