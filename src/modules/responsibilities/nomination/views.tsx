import type { Measure, Statement } from '#modules/concept/index.ts';
import { conceptRoutes } from '#modules/concept/index.ts';
import { directoryRoutes } from '#modules/directory/index.ts';
import type { BoundForm } from '#platform/forms/bind.ts';
import type { HistoryEntry } from '#platform/history/history.ts';
import { dayOf } from '#platform/i18n/format.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Alert } from '#ui/alert/alert.tsx';
import { Actions, Button, LinkButton } from '#ui/button/button.tsx';
import { ActionForm } from '#ui/form/form.tsx';
import { List } from '#ui/list/list.tsx';
import { Columns, PageHead, Section, Stack } from '#ui/section-head/section-head.tsx';
import type { EndReasonFields } from '../form.ts';
import { RoundFacts } from '../meeting/frame.views.tsx';
import type { Meeting } from '../meeting/rules.ts';
import type { Profile } from '../profile/rules.ts';
import { routes } from '../routes.ts';
import type { Task } from '../task/rules.ts';
import { TaskList } from '../task/table.views.tsx';
import { EndedNote, Ending, ResponsibilityHistory } from '../views.tsx';
import { AreaBadge } from './frame.views.tsx';
import type { ListedArea } from './list.rules.ts';
import { DutyList, FormerNominations, PersonFacts } from './person.views.tsx';
import { ProfileSummary } from './profile.views.tsx';
import { type Area, isNominationOverdue, type Nomination, nextReminderOn } from './rules.ts';

export interface AreaViewProps {
  listed: ListedArea;
  former: readonly Nomination[];
  profile: Profile | undefined;
  tasks: readonly Task[];
  /** The last meetings of the area's round, latest first. */
  meetings: readonly Meeting[];
  statement: Statement | undefined;
  measures: readonly Measure[];
  history: readonly HistoryEntry[];
  hasAccount: boolean;
  may: Record<'edit' | 'propose' | 'decide' | 'writeProfile' | 'giveTask' | 'readConcept', boolean>;
  ending: BoundForm<EndReasonFields>;
  today: string;
}

/** One area: who stands for it, what for, when the round meets, what is to be done. */
export function AreaView(props: AreaViewProps) {
  const { t } = useWords();
  const { listed, tasks, today, may } = props;
  const { area, state } = listed;
  const { code, name } = area.party;
  return (
    <>
      <PageHead
        code={code}
        title={name}
        kicker={<a href={routes.areas.href({})}>{t('responsibilities.area.plural')}</a>}
        actions={
          <>
            {!area.ended && <AreaBadge state={state} overdue={isNominationOverdue(area, today)} />}
            {may.edit && (
              <LinkButton kind="tertiary" href={routes.areaEdit.href({ code })}>
                {t('responsibilities.area.edit')}
              </LinkButton>
            )}
          </>
        }
      />
      {area.ended && <EndedNote ended={area.ended} />}
      <Columns split="aside">
        <Stack>
          <Person {...props} />
          <ProfileSummary {...props} />
          <Section
            title={t('responsibilities.task.joint')}
            id="aufgaben"
            aside={<a href={routes.tasks.href({}, { bereich: code })}>{t('responsibilities.task.all')}</a>}
          >
            <TaskList tasks={tasks} today={today} caption={t('responsibilities.task.joint')} />
            {may.giveTask && (
              <Actions>
                <LinkButton href={routes.taskNew.href({}, { bereich: code })}>
                  {t('responsibilities.task.new')}
                </LinkButton>
              </Actions>
            )}
          </Section>
          <Section title={t('responsibilities.history.title')}>
            <ResponsibilityHistory entries={props.history} />
          </Section>
          {may.edit && (
            <Ending
              at={routes.area.href({ code })}
              action={routes.areaEnd.href({ code })}
              label={t('responsibilities.area.end')}
              hint={t('responsibilities.area.end-hint')}
              form={props.ending}
            />
          )}
        </Stack>
        <AreaAside {...props} />
      </Columns>
    </>
  );
}

/** Who stands for the area since when, or that nobody does and what to do about it. */
function Person(props: AreaViewProps) {
  const { t } = useWords();
  const { listed, former, may } = props;
  const { area } = listed;
  const { code } = area.party;
  return (
    <Section title={t('responsibilities.field.person')} id="person">
      {area.nomination ? (
        <>
          <PersonFacts nomination={area.nomination} hasAccount={props.hasAccount} />
          <DutyList nomination={area.nomination} />
          <Actions>
            {may.propose && (
              <LinkButton href={routes.nominationEdit.href({ code })}>
                {t('responsibilities.nomination.edit')}
              </LinkButton>
            )}
            {may.decide && (
              <LinkButton
                href={routes.nominationState.href({ code })}
                kind={listed.state === 'proposed' ? 'primary' : 'secondary'}
              >
                {t(`responsibilities.nomination.${listed.state === 'proposed' ? 'decide' : 'end'}`)}
              </LinkButton>
            )}
          </Actions>
        </>
      ) : (
        !area.ended && <Nobody {...props} />
      )}
      <FormerNominations former={former} />
    </Section>
  );
}

function Nobody({ listed: { area }, may, today }: AreaViewProps) {
  const { t, format } = useWords();
  const { code } = area.party;
  const isLate = isNominationOverdue(area, today);
  return (
    <Stack gap="s">
      <Alert
        kind={isLate ? 'danger' : 'warning'}
        title={t(isLate ? 'responsibilities.nomination.overdue' : 'responsibilities.nomination.expected', {
          day: format.day(area.namedBy),
        })}
      >
        <Reminded area={area} isLate={isLate} />
      </Alert>
      <Actions>
        {may.propose && (
          <LinkButton kind="primary" href={routes.nomination.href({ code })}>
            {t('responsibilities.nomination.new')}
          </LinkButton>
        )}
        {may.edit && isLate && (
          <ActionForm action={routes.reminder.href({ code })}>
            <Button>{t('responsibilities.reminder.send')}</Button>
          </ActionForm>
        )}
      </Actions>
    </Stack>
  );
}

/** When the head was reminded, and when it will be again while nobody is named. */
function Reminded({ area, isLate }: { area: Area; isLate: boolean }) {
  const { t, format } = useWords();
  const { remindedAt } = area;
  const last = remindedAt
    ? t('responsibilities.reminder.last', { moment: format.moment(remindedAt) })
    : t('responsibilities.reminder.never');
  const next = nextReminderOn(area, remindedAt && dayOf(remindedAt));
  return (
    <>
      {last} {(!isLate || remindedAt) && t('responsibilities.reminder.next', { day: format.day(next) })}
    </>
  );
}

function AreaAside({ listed, meetings, statement, measures, may, today }: AreaViewProps) {
  const { t, format } = useWords();
  const { code, kind } = listed.area.party;
  const directoryHref =
    kind === 'unit' ? directoryRoutes.unit.href({ code }) : directoryRoutes.organisationPage.href({ code });
  return (
    <aside>
      <Stack>
        <Section title={t('responsibilities.round.singular')} id="runde">
          <RoundFacts round={listed.round} meetings={meetings} today={today} />
        </Section>
        <Section title={t('responsibilities.area.concept')} id="konzept">
          <List
            rows={[
              {
                title: statement?.title ?? t('responsibilities.area.no-statement'),
                href: statement && may.readConcept ? conceptRoutes.statement.href({ code: statement.code }) : undefined,
                note: statement?.state ? t(`responsibilities.statement.${statement.state}`) : undefined,
              },
              ...measures.map((measure) => ({
                title: `${measure.code} ${measure.title}`,
                href: conceptRoutes.measure.href({ code: measure.code }),
                note: measure.endOn ? t('responsibilities.area.until', { day: format.day(measure.endOn) }) : undefined,
              })),
              { title: t('responsibilities.area.directory'), href: directoryHref },
            ]}
          />
        </Section>
      </Stack>
    </aside>
  );
}
