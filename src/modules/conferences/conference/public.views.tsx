import { conceptRoutes } from '#modules/concept/index.ts';
import { voiceRoutes } from '#modules/voices/index.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Alert } from '#ui/alert/alert.tsx';
import { BarChart } from '#ui/bars/bars.tsx';
import { Bdi } from '#ui/bdi/bdi.tsx';
import { LinkButton } from '#ui/button/button.tsx';
import { EmptyState } from '#ui/empty-state/empty-state.tsx';
import { List, type ListRow, StepList } from '#ui/list/list.tsx';
import { Columns, PageHead, Section, Stack } from '#ui/section-head/section-head.tsx';
import { Stats } from '#ui/stats/stats.tsx';
import { PublicInvited } from '../invited/views.tsx';
import { ItemTable } from '../programme/table.views.tsx';
import { type CountedRoom, roomState } from '../room/rules.ts';
import { routes } from '../routes.ts';
import { type Conference, conferenceCode, titleOf } from '../rules.ts';
import { stepState } from '../step/rules.ts';
import { answersHref, type CardFilter, EndingsView } from '../views.tsx';
import type { Compared } from './list.rules.ts';
import { hasDash } from './list.rules.ts';
import { SeriesTable } from './list.views.tsx';
import { publicAttendance, type ShownConference } from './rules.ts';

/** The series for readers: the conferences beside each other, with links to their documentation. */
export function PublicSeriesView({ series, lang }: { series: readonly Compared[]; lang: string }) {
  const { t } = useWords();
  return (
    <Stack gap="l">
      <PageHead title={t('conferences.public.series')} lead={t('conferences.public.series-lead')} />
      {series.length === 0 ? (
        <EmptyState title={t('conferences.public.none')} />
      ) : (
        <SeriesTable
          series={series}
          hrefOf={(number) => routes.publicConference.href({ lang, number })}
          findingsHref={({ state, number }) =>
            state === 'documented'
              ? `${routes.publicDocumentation.href({ lang, number: String(number) })}#befunde`
              : undefined
          }
          state={({ conference }) =>
            conference.state === 'documented' ? (
              <a href={routes.publicDocumentation.href({ lang, number: String(conference.number) })}>
                {t('conferences.public.documentation')}
              </a>
            ) : (
              t(`conferences.public.state.${conference.state}`)
            )
          }
        />
      )}
      {hasDash(series) && <p class="qs-small qs-quiet">{t('conferences.public.dash')}</p>}
    </Stack>
  );
}

interface PublicProps {
  shown: ShownConference;
  lang: string;
  today: string;
}

/** One conference for readers: what it is about, where to speak, what people said, what follows. */
export function PublicConferenceView(props: PublicProps) {
  const { t, format } = useWords();
  const { conference, tally, rooms, items } = props.shown;
  const cards = (filter: CardFilter) =>
    answersHref(props.lang, { conference: conferenceCode(conference.number), ...filter });
  return (
    <Stack gap="l">
      <PageHead
        kicker={
          <>
            {format.weekday(conference.heldOn)}
            {conference.place ? (
              <>
                {' '}
                · <bdi lang="de">{conference.place}</bdi>
              </>
            ) : null}
          </>
        }
        title={<bdi lang="de">{titleOf(conference)}</bdi>}
        lead={t(`conferences.public.lead.${conference.isTakenOver ? 'taken-over' : conference.state}`)}
        actions={<DocumentationLink {...props} />}
      />
      <CalledOff conference={conference} />
      <PublicFigures {...props} />
      <Questions conference={conference} />
      {rooms.length > 0 ? (
        <Section title={t('conferences.public.rooms')}>
          <List rows={rooms.map((one) => useRoomRow(one, props))} label={t('conferences.public.rooms')} />
        </Section>
      ) : null}
      {tally.all > 0 ? (
        <Section
          title={t('conferences.public.what-became')}
          aside={
            <a href={cards({ antwort: 'ja' })}>
              {t('conferences.public.answered-of', { count: tally.answered, all: tally.all })}
            </a>
          }
        >
          <EndingsView
            tally={tally}
            hrefOf={(ergebnis) => (ergebnis === 'withheld' ? undefined : cards({ ergebnis }))}
          />
        </Section>
      ) : null}
      <Attendance conference={conference} />
      <PublicInvited invited={props.shown.invited} />
      {items.length > 0 ? (
        <Section title={t('conferences.public.programme')}>
          <ItemTable items={items} isPublic />
        </Section>
      ) : null}
      <Steps {...props} />
    </Stack>
  );
}

/** Why it does not take place. */
function CalledOff({ conference }: { conference: Conference }) {
  const { t } = useWords();
  if (conference.state !== 'called-off') return null;
  return (
    <Alert kind="warning" title={t('conferences.public.called-off-why')}>
      <bdi lang="de">{conference.moved.reason}</bdi>
    </Alert>
  );
}

function DocumentationLink({ shown: { conference }, lang }: PublicProps) {
  const { t } = useWords();
  if (conference.state !== 'documented') return null;
  return (
    <LinkButton kind="primary" href={routes.publicDocumentation.href({ lang, number: String(conference.number) })}>
      {t('conferences.public.read')}
    </LinkButton>
  );
}

function PublicFigures({ shown: { conference, tally, rooms }, lang }: PublicProps) {
  const { t, format } = useWords();
  const stats = [
    ...(conference.participants === null
      ? []
      : [{ value: format.number(conference.participants), label: t('conferences.public.participants') }]),
    ...(rooms.length === 0 ? [] : [{ value: format.number(rooms.length), label: t('conferences.public.rooms') }]),
    ...(tally.all === 0
      ? []
      : [
          {
            value: format.number(tally.all),
            label: t('conferences.public.cards'),
            href: answersHref(lang, { conference: conferenceCode(conference.number) }),
          },
        ]),
  ];
  return stats.length > 0 ? <Stats stats={stats} /> : null;
}

function Questions({ conference }: { conference: Conference }) {
  const { t } = useWords();
  if (conference.guidingQuestions.length === 0) return null;
  return (
    <Section title={t('conferences.public.questions')}>
      <ul>
        {conference.guidingQuestions.map((question) => (
          <li key={question}>
            <bdi lang="de">{question}</bdi>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** A room with its fields of action; while it is open one can write in it, later its wall is there to read. */
function useRoomRow({ room, tally }: CountedRoom, { shown, lang }: PublicProps): ListRow {
  const { t } = useWords();
  const params = { lang, number: String(shown.conference.number), code: room.code };
  const isOpen = roomState(room) === 'open';
  const fields = room.fields.map(({ id, code, name }) => (
    <span key={id}>
      {' · '}
      <a href={conceptRoutes.publicField.href({ lang, code })}>
        <bdi lang="de">{name}</bdi>
      </a>
    </span>
  ));
  return {
    title: (
      <>
        <Bdi>{room.code}</Bdi> <bdi lang="de">{room.title}</bdi>
      </>
    ),
    note: (
      <>
        <bdi lang="de">{room.place || t('conferences.public.room')}</bdi>
        {fields}
      </>
    ),
    end: isOpen ? (
      <a href={voiceRoutes.speakAt.href({ lang, occasion: room.code })}>{t('conferences.public.wall.take-part')}</a>
    ) : room.openedAt ? (
      <>
        <a href={`${voiceRoutes.answers.href({ lang }, { raum: room.code })}#stimmen`}>
          {t('conferences.public.count-cards', { count: tally.all })}
        </a>
        {' · '}
        <a href={routes.wall.href(params)}>{t('conferences.public.wall.title')}</a>
      </>
    ) : undefined,
  };
}

/** Who came, as far as nobody can be recognised in it. */
function Attendance({ conference }: { conference: Conference }) {
  const { t, format } = useWords();
  if (conference.attendance.length === 0) return null;
  const { total, parts } = publicAttendance(conference);
  const rows = conference.attendance.map(({ group }, index) => {
    const count = parts[index] ?? 'hidden';
    return {
      label: t(`conferences.public.group.${group}`),
      value: count === 'hidden' ? 0 : count,
      text: count === 'hidden' ? t('conferences.public.hidden') : format.number(count),
      unknown: count === 'hidden',
    };
  });
  return (
    <Section
      title={t('conferences.public.attendance')}
      aside={total === 'hidden' ? undefined : t('conferences.public.attendance-sum', { count: total })}
    >
      <BarChart rows={rows} label={t('conferences.public.attendance')} />
      {parts.includes('hidden') ? <Alert kind="info">{t('conferences.public.hidden-why')}</Alert> : null}
    </Section>
  );
}

/** What follows, with the day of each step and whether it was kept. */
function Steps({ shown: { conference, steps }, today }: PublicProps) {
  const { t, format } = useWords();
  if (steps.length === 0) return null;
  const day = { when: format.day(conference.heldOn), title: t('conferences.public.the-day') };
  return (
    <Columns split="8-4">
      <Section title={t('conferences.public.steps')}>
        <StepList
          label={t('conferences.public.steps')}
          steps={[
            day,
            ...steps.map((step) => ({
              when: format.day(step.dueOn),
              title: <bdi lang="de">{step.title}</bdi>,
              state:
                step.doneOn === null
                  ? t(`conferences.public.step.${stepState(step, today)}`)
                  : t('conferences.public.done-on', { day: format.day(step.doneOn) }),
            })),
          ]}
        />
      </Section>
    </Columns>
  );
}
