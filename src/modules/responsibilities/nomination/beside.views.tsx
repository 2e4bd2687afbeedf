import { PublicName } from '#modules/directory/index.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Alert } from '#ui/alert/alert.tsx';
import { LinkButton } from '#ui/button/button.tsx';
import { Facts } from '#ui/facts/facts.tsx';
import { GapHint } from '#ui/list/list.tsx';
import { Columns, Section, Stack } from '#ui/section-head/section-head.tsx';
import { RoundFacts } from '../meeting/frame.views.tsx';
import type { Meeting } from '../meeting/rules.ts';
import type { Profile } from '../profile/rules.ts';
import { DueBadge } from '../round/frame.views.tsx';
import type { Round, RoundStanding } from '../round/rules.ts';
import { routes } from '../routes.ts';
import type { Task } from '../task/rules.ts';
import { TaskList } from '../task/table.views.tsx';
import type { ListedArea } from './list.rules.ts';
import { ProfileSummary } from './profile.views.tsx';
import { type Area, areaState } from './rules.ts';

/** The area by its name, with its page for whoever may open that. */
function AreaName({ party, isPublic, opens }: Pick<Area, 'party'> & { isPublic: boolean; opens: boolean }) {
  if (isPublic) return <PublicName party={party} />;
  return opens ? <a href={routes.area.href({ code: party.code })}>{party.name}</a> : <span>{party.name}</span>;
}

/** On the page of a measure: who is responsible in the leading area. Readers see the function, never more. */
export function BesideMeasure({ area, isPublic, opens }: { area: Area; isPublic: boolean; opens: boolean }) {
  const { t, format, language } = useWords();
  const { nomination, party } = area;
  const isNominated = areaState(area) === 'nominated' && nomination !== null;
  const title = t('responsibilities.public.person');
  const since = isNominated
    ? t('responsibilities.public.since', { day: format.day(nomination.state.sinceOn) })
    : undefined;
  return (
    <Section title={title} id="verantwortlich">
      {isNominated ? (
        <Facts
          facts={[
            {
              label: t('responsibilities.public.area'),
              value: <AreaName {...{ party, isPublic, opens }} />,
            },
            {
              label: t('responsibilities.public.function'),
              value: <bdi lang="de">{nomination.functionTitle}</bdi>,
              note: since,
            },
          ]}
        />
      ) : (
        <GapHint>
          {t('responsibilities.public.nobody', {
            area: isPublic && !party.isPublic ? t('directory.unnamed') : party.name,
          })}
        </GapHint>
      )}
      {isPublic && (
        <p>
          <a href={routes.publicAreas.href({ lang: language.tag })}>{t('responsibilities.public.title')}</a>
        </p>
      )}
    </Section>
  );
}

type BesideRecordProps = { area: Area } | { round: Round; standing: RoundStanding; today: string };

/** On the page of a unit, an organisation or a body: what this module knows of it. */
export function BesideRecord(props: BesideRecordProps) {
  const { t, format } = useWords();
  if ('round' in props)
    return (
      <Section title={t('responsibilities.round.singular')} id="runde">
        <p>
          <DueBadge standing={props.standing} today={props.today} />
        </p>
        <LinkButton href={routes.round.href({ code: props.round.body.code })}>
          {t('responsibilities.round.open')}
        </LinkButton>
      </Section>
    );
  const { nomination, party, namedBy } = props.area;
  const state = t(`responsibilities.area.state.${areaState(props.area)}`);
  const day = nomination
    ? t('responsibilities.public.since', { day: format.day(nomination.state.sinceOn) })
    : t('responsibilities.list.by', { day: format.day(namedBy) });
  return (
    <Section title={t('responsibilities.field.person')} id="verantwortlich">
      <Facts
        facts={[
          { label: t('responsibilities.field.state'), value: state, note: day },
          {
            label: t('responsibilities.field.function'),
            value: nomination?.functionTitle ?? t('responsibilities.nomination.nobody'),
          },
        ]}
      />
      <LinkButton href={routes.area.href({ code: party.code })}>{t('responsibilities.area.open')}</LinkButton>
    </Section>
  );
}

/** On the own page of an area: everything its person needs, without another place to look at. */
export function OwnPage({
  listed,
  profile,
  tasks,
  meetings,
  today,
}: {
  listed: ListedArea;
  profile: Profile | undefined;
  tasks: readonly Task[];
  meetings: readonly Meeting[];
  today: string;
}) {
  const { t } = useWords();
  const { code } = listed.area.party;
  return (
    <Stack>
      {listed.state === 'open' && (
        <Alert
          kind="warning"
          title={t('responsibilities.nomination.nobody')}
          action={
            <LinkButton href={routes.nomination.href({ code })}>{t('responsibilities.nomination.new')}</LinkButton>
          }
        />
      )}
      <Columns split="7-5">
        <Stack>
          <Section
            title={t('responsibilities.task.joint')}
            id="aufgaben"
            aside={<a href={routes.tasks.href({}, { bereich: code })}>{t('responsibilities.task.all')}</a>}
          >
            <TaskList tasks={tasks} today={today} caption={t('responsibilities.task.joint')} />
          </Section>
        </Stack>
        <Stack>
          <Section title={t('responsibilities.round.singular')} id="runde">
            <RoundFacts round={listed.round} meetings={meetings} today={today} />
          </Section>
          <ProfileSummary listed={listed} profile={profile} may={{ writeProfile: true }} today={today} />
        </Stack>
      </Columns>
    </Stack>
  );
}
