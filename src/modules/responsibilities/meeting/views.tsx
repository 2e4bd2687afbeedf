import type { HistoryEntry } from '#platform/history/history.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Alert } from '#ui/alert/alert.tsx';
import { Badge } from '#ui/badge/badge.tsx';
import { Actions, Button, LinkButton } from '#ui/button/button.tsx';
import { ActionForm } from '#ui/form/form.tsx';
import { PrintButton } from '#ui/page-tools/page-tools.tsx';
import { Columns, PageHead, Section, Stack } from '#ui/section-head/section-head.tsx';
import type { Round } from '../round/rules.ts';
import { routes } from '../routes.ts';
import type { Task } from '../task/rules.ts';
import { TaskList } from '../task/table.views.tsx';
import { ResponsibilityHistory } from '../views.tsx';
import { meetingSigns } from './frame.views.tsx';
import { type AgendaItem, lacksMinutes, type Meeting, meetingState } from './rules.ts';

export interface MeetingViewProps {
  round: Round;
  meeting: Meeting;
  /** Open tasks that the meeting found on its table. */
  carried: readonly Task[];
  /** Tasks that it gave. */
  given: readonly Task[];
  history: readonly HistoryEntry[];
  /** Whether the reader may open this task: others of the round are named only. */
  opens: (task: Task) => boolean;
  mayEdit: boolean;
  today: string;
}

/** One meeting: what was open, its minutes, what is to be done. */
export function MeetingView(props: MeetingViewProps) {
  const { t, format } = useWords();
  const { round, meeting, carried, given, today, opens } = props;
  const { code, name } = round.body;
  const { outcome } = meeting;
  const state = meetingState(meeting);
  const count =
    outcome?.kind === 'held'
      ? t('responsibilities.meeting.count', { attended: outcome.attended ?? 0, invited: outcome.invited ?? 0 })
      : undefined;
  return (
    <>
      <PageHead
        title={t('responsibilities.meeting.numbered', { number: meeting.number })}
        kicker={<a href={routes.round.href({ code })}>{`${code} ${name}`}</a>}
        lead={[format.weekday(meeting.plannedOn), meeting.place, count].filter(Boolean).join(' · ')}
        actions={
          <>
            <Badge sign={meetingSigns[state]}>{t(`responsibilities.meeting.state.${state}`)}</Badge>
            <PrintButton />
            <MeetingActions {...props} />
          </>
        }
      />
      {outcome?.kind === 'cancelled' && (
        <Alert title={t('responsibilities.meeting.cancelled-why')}>{outcome.reason}</Alert>
      )}
      {lacksMinutes(meeting, today) && <Alert kind="warning">{t('responsibilities.meeting.lacks-minutes')}</Alert>}
      <Columns split="7-5">
        <Stack>
          {carried.length > 0 && (
            <Section title={t('responsibilities.meeting.carried', { count: carried.length })} id="uebertrag">
              <TaskList {...{ tasks: carried, today, opens }} caption={t('responsibilities.meeting.carried-caption')} />
            </Section>
          )}
          <Agenda meeting={meeting} />
        </Stack>
        <Stack>
          <Section title={t('responsibilities.meeting.tasks')} id="aufgaben">
            <TaskList {...{ tasks: given, today, opens }} caption={t('responsibilities.meeting.tasks')} />
            {props.mayEdit && outcome?.kind !== 'cancelled' && (
              <Actions>
                <LinkButton href={routes.taskNew.href({}, { treffen: `${code}-${meeting.number}` })}>
                  {t('responsibilities.task.new')}
                </LinkButton>
              </Actions>
            )}
          </Section>
          <Section title={t('responsibilities.history.title')}>
            <ResponsibilityHistory entries={props.history} />
          </Section>
        </Stack>
      </Columns>
    </>
  );
}

function MeetingActions({ round, meeting, mayEdit, today }: MeetingViewProps) {
  const { t } = useWords();
  if (!mayEdit) return null;
  const params = { code: round.body.code, number: String(meeting.number) };
  const state = meetingState(meeting);
  if (state === 'cancelled')
    return (
      <ActionForm action={routes.cancellation.href(params)} hidden={{ _method: 'delete' }}>
        <Button>{t('responsibilities.meeting.plan-again')}</Button>
      </ActionForm>
    );
  return (
    <>
      {state === 'planned' && (
        <>
          <LinkButton href={routes.meetingEdit.href(params)}>{t('responsibilities.meeting.edit')}</LinkButton>
          <LinkButton href={routes.cancellation.href(params)}>{t('responsibilities.meeting.cancel')}</LinkButton>
        </>
      )}
      {meeting.plannedOn <= today && (
        <LinkButton kind={state === 'planned' ? 'primary' : 'secondary'} href={routes.minutes.href(params)}>
          {t('responsibilities.meeting.minutes')}
        </LinkButton>
      )}
    </>
  );
}

/** The items, each with its minutes. */
function Agenda({ meeting: { agenda, outcome } }: { meeting: Meeting }) {
  const { t } = useWords();
  return (
    <>
      {agenda.map((item, index) => (
        <Section key={item.id} title={<ItemTitle item={item} index={index} />}>
          {item.minutes === '' ? (
            <p class="qs-quiet">
              {t(
                outcome?.kind === 'held'
                  ? 'responsibilities.meeting.nothing-said'
                  : 'responsibilities.meeting.on-agenda',
              )}
            </p>
          ) : (
            item.minutes.split(/\n{2,}/).map((paragraph) => <p key={paragraph}>{paragraph}</p>)
          )}
        </Section>
      ))}
    </>
  );
}

/** Number and name of an item; the standing ones are named by the house. */
export function ItemTitle({ item, index }: { item: Pick<AgendaItem, 'kind' | 'title'>; index: number }) {
  const { t } = useWords();
  return (
    <>
      {index + 1}. {item.kind === 'other' ? item.title : t(`responsibilities.meeting.item.${item.kind}`)}
    </>
  );
}
