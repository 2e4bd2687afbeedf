import { directoryRoutes } from '#modules/directory/index.ts';
import type { BoundForm } from '#platform/forms/bind.ts';
import type { HistoryEntry } from '#platform/history/history.ts';
import { useWords } from '#platform/i18n/words.ts';
import type { Scope } from '#platform/permissions/actor.ts';
import { Actions, LinkButton } from '#ui/button/button.tsx';
import { EmptyState } from '#ui/empty-state/empty-state.tsx';
import { Facts } from '#ui/facts/facts.tsx';
import { List } from '#ui/list/list.tsx';
import { Columns, PageHead, Section, Stack } from '#ui/section-head/section-head.tsx';
import type { EndReasonFields } from '../form.ts';
import { DueBadge } from '../round/frame.views.tsx';
import type { Round, RoundStanding } from '../round/rules.ts';
import { routes } from '../routes.ts';
import { scopesOfParty } from '../rules.ts';
import { scopesOfTask, type Task } from '../task/rules.ts';
import { TaskList } from '../task/table.views.tsx';
import { EndedNote, Ending, ResponsibilityHistory } from '../views.tsx';
import { MeetingTimeline } from './frame.views.tsx';
import type { Meeting } from './rules.ts';

export interface RoundViewProps {
  round: Round;
  standing: RoundStanding;
  meetings: readonly Meeting[];
  tasks: readonly Task[];
  history: readonly HistoryEntry[];
  /** Whether the reader may open a thing in these scopes: others of the round are named, but stay among themselves. */
  opens: (scopes: readonly Scope[]) => boolean;
  mayEdit: boolean;
  ending: BoundForm<EndReasonFields>;
  today: string;
}

/** One round: its rhythm, its meetings, what is open from them, who sits in it. */
export function RoundView(props: RoundViewProps) {
  const { t } = useWords();
  const { round, standing, meetings, tasks, mayEdit, today } = props;
  const { code, name } = round.body;
  return (
    <>
      <PageHead
        code={code}
        title={name}
        kicker={<a href={routes.rounds.href({})}>{t('responsibilities.round.plural')}</a>}
        actions={
          <>
            {!round.ended && <DueBadge standing={standing} today={today} />}
            {mayEdit && !round.ended && (
              <>
                <LinkButton href={routes.roundEdit.href({ code })}>{t('responsibilities.round.edit')}</LinkButton>
                <LinkButton kind="primary" href={routes.meetingNew.href({ code })}>
                  {t('responsibilities.meeting.plan')}
                </LinkButton>
              </>
            )}
          </>
        }
      />
      {round.ended && <EndedNote ended={round.ended} />}
      <Columns split="aside">
        <Stack>
          <Rhythm {...props} />
          <Section title={t('responsibilities.meeting.plural')} id="treffen">
            {meetings.length > 0 ? (
              <MeetingTimeline code={code} meetings={meetings} />
            ) : (
              <EmptyState level={3} title={t('responsibilities.meeting.none-yet')} />
            )}
          </Section>
          <Section title={t('responsibilities.task.from-round')} id="aufgaben">
            <TaskList
              tasks={tasks}
              today={today}
              caption={t('responsibilities.task.from-round')}
              opens={(task) => props.opens(scopesOfTask(task))}
            />
          </Section>
          <Section title={t('responsibilities.history.title')}>
            <ResponsibilityHistory entries={props.history} />
          </Section>
          {mayEdit && !round.ended && <EndRound code={code} form={props.ending} />}
        </Stack>
        <Members {...props} />
      </Columns>
    </>
  );
}

function EndRound({ code, form }: { code: string; form: BoundForm<EndReasonFields> }) {
  const { t } = useWords();
  return (
    <Ending
      at={routes.round.href({ code })}
      action={routes.roundEnd.href({ code })}
      label={t('responsibilities.round.end')}
      hint={t('responsibilities.round.end-hint')}
      form={form}
    />
  );
}

function Rhythm({ round, standing }: RoundViewProps) {
  const { t, format } = useWords();
  const { lastHeld, planned } = round;
  return (
    <Facts
      facts={[
        {
          label: t('responsibilities.field.every'),
          value: t(`responsibilities.round.every-${round.unit}`, { count: round.every }),
        },
        {
          label: t('responsibilities.round.last'),
          value: lastHeld
            ? t('responsibilities.list.ago', { day: format.day(lastHeld.on), days: standing.daysSince ?? 0 })
            : t('responsibilities.list.never'),
          note:
            lastHeld && t('responsibilities.meeting.count', { attended: lastHeld.attended, invited: lastHeld.invited }),
        },
        ...(round.ended
          ? []
          : [
              {
                label: t('responsibilities.round.next'),
                value: format.day(standing.nextDueOn),
                note: planned
                  ? t('responsibilities.round.planned-on', { day: format.day(planned.on) })
                  : t('responsibilities.round.not-planned'),
              },
            ]),
      ]}
    />
  );
}

function Members({ round, opens }: RoundViewProps) {
  const { t } = useWords();
  return (
    <aside>
      <Section title={t('responsibilities.round.members', { count: round.areas.length })} id="mitglieder">
        {round.areas.length === 0 ? (
          <p class="qs-quiet">{t('responsibilities.round.no-areas')}</p>
        ) : (
          <List
            rows={round.areas.map((area) => ({
              title: area.name,
              href: opens(scopesOfParty(area)) ? routes.area.href({ code: area.code }) : undefined,
            }))}
          />
        )}
        <Actions>
          <LinkButton kind="tertiary" href={directoryRoutes.body.href({ code: round.body.code })}>
            {t('responsibilities.round.body')}
          </LinkButton>
        </Actions>
      </Section>
    </aside>
  );
}
