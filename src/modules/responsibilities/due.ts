import { addDays, daysBetween, formatsOf } from '#platform/i18n/format.ts';
import { languageOf } from '#platform/i18n/languages.ts';
import type {
  Calculation,
  Counted,
  DueContext,
  DueItem,
  DueSource,
  FigureSource,
} from '#platform/manifest/manifest.ts';
import { listMeetings } from './meeting/data.ts';
import { lacksMinutes } from './meeting/rules.ts';
import { listAreas } from './nomination/data.ts';
import { isComplete, type ListedArea } from './nomination/list.rules.ts';
import { type Area, areaState, isNominationOverdue } from './nomination/rules.ts';
import { readListedAreas } from './nomination/visible.pages.tsx';
import { listProfiles } from './profile/data.ts';
import { agreedSides, answerWithinDays, draftOf, type Profile, type ProfileVersion, sides } from './profile/rules.ts';
import { listRounds } from './round/data.ts';
import { type Round, roundStanding, scopesOfRound } from './round/rules.ts';
import { routes } from './routes.ts';
import { scopesOfParty } from './rules.ts';
import { listTasks } from './task/data.ts';
import { scopesOfTask, type Task, taskState } from './task/rules.ts';

/** Days in a due list stand in German notation, whatever the reader's language: they are looked up in minutes. */
const { day, list } = formatsOf(languageOf('de'));

/**
 * Areas without a person, one-sided profiles, rounds that do not meet, meetings without minutes, tasks that are late: for
 * those who can do something about it, and on pages that each of them may read.
 */
export const dueResponsibilities: DueSource = {
  may: 'responsibilities.nomination.propose',
  list: async (context) => [
    ...openAreas(context, await listAreas(context.db)),
    ...oneSided(context, await listProfiles(context.db)),
    ...(await rounds(context)),
    ...lateTasks(context, await listTasks(context.db)),
  ],
};

/** Whoever looks after the whole county gets one line for all open areas; an area its own. */
function openAreas({ by, access, today, t }: DueContext, areas: readonly Area[]): DueItem[] {
  const late = areas.filter((area) => isNominationOverdue(area, today));
  const [first] = late;
  if (!first) return [];
  const consequence = t('responsibilities.due.open.consequence');
  const action = t('responsibilities.due.open.action');
  const shared = { consequence, action, weight: 2, about: t('responsibilities.area.plural') } as const;
  if (access.reach(by, 'responsibilities.area.read').kind === 'everything' && late.length > 1) {
    const title = t('responsibilities.due.open.several', {
      count: late.length,
      areas: list(late.map(({ party }) => party.name)),
    });
    const dueOn = late.map(({ namedBy }) => namedBy).sort()[0] ?? today;
    const href = routes.areas.href({}, { frist: 'vorbei' });
    return [{ ...shared, key: 'responsibilities.area.open', title, dueOn, href, scopes: [] }];
  }
  return late.map(({ party, namedBy }) => ({
    ...shared,
    key: `responsibilities.area.open:${party.code}`,
    title: t('responsibilities.due.open.title', { area: party.name }),
    dueOn: namedBy,
    href: routes.area.href({ code: party.code }),
    scopes: scopesOfParty(party),
  }));
}

/** One side agreed; the other has four weeks before it is reminded. */
function oneSided({ by, access, t }: DueContext, profiles: readonly Profile[]): DueItem[] {
  const seesAll = access.reach(by, 'responsibilities.area.read').kind === 'everything';
  return profiles.flatMap((profile) => {
    const draft = draftOf(profile);
    const agreed = draft ? agreedSides(draft) : [];
    if (!draft || agreed.length !== 1) return [];
    const missing = sides.find((side) => !agreed.includes(side)) ?? 'area';
    const { code, party } = profile;
    return [
      {
        key: `responsibilities.profile.one-sided:${code}:${draft.number}`,
        title: t('responsibilities.due.profile.title', {
          area: party.name,
          side: t(`responsibilities.side.${missing}`),
        }),
        consequence: t('responsibilities.due.profile.consequence', { day: day(agreedOn(draft)) }),
        dueOn: addDays(agreedOn(draft), answerWithinDays),
        weight: 1,
        href: routes.profile.href({ code }),
        action: t('responsibilities.due.profile.action'),
        about: code,
        // Whoever looks after the whole county does not wait for itself.
        ...(seesAll && agreed[0] !== 'area'
          ? {}
          : { waiting: agreed[0] === 'area' ? party.name : t(`responsibilities.side.${agreed[0] ?? 'area'}`) }),
        scopes: scopesOfParty(party),
      } satisfies DueItem,
    ];
  });
}

function agreedOn({ agreements }: ProfileVersion): string {
  return agreements.find(({ withdrawn }) => withdrawn === null)?.agreedOn ?? '';
}

async function rounds(context: DueContext): Promise<DueItem[]> {
  const all = await listRounds(context.db);
  const meetings = await listMeetings(context.db);
  return all.flatMap((round) => {
    const unwritten = meetings.find(
      (meeting) => meeting.roundId === round.body.id && lacksMinutes(meeting, context.today),
    );
    if (unwritten) return [withoutMinutes(context, round, unwritten.number, unwritten.plannedOn)];
    const { nextDueOn } = roundStanding(round, context.today);
    const isPlannedInTime = round.planned !== null && round.planned.on >= context.today && nextDueOn >= context.today;
    return isPlannedInTime ? [] : [roundDue(context, round)];
  });
}

function withoutMinutes({ t }: DueContext, round: Round, number: number, on: string): DueItem {
  const { code, name } = round.body;
  return {
    key: `responsibilities.meeting.minutes:${code}:${number}`,
    title: t('responsibilities.due.minutes.title', { round: name, day: day(on) }),
    consequence: t('responsibilities.due.minutes.consequence'),
    dueOn: on,
    weight: 1,
    href: routes.meeting.href({ code, number: String(number) }),
    action: t('responsibilities.due.minutes.action'),
    about: code,
    scopes: [],
  };
}

/** A round is due, or has not met although it was. */
function roundDue({ today, t }: DueContext, round: Round): DueItem {
  const { code, name } = round.body;
  const { nextDueOn, overdueSince, lastHeldOn } = roundStanding(round, today);
  return {
    key: `responsibilities.round.due:${code}:${nextDueOn}`,
    title: overdueSince
      ? t('responsibilities.due.round.overdue', { round: name, days: daysBetween(overdueSince, today) })
      : t('responsibilities.due.round.title', { round: name, day: day(nextDueOn) }),
    consequence: lastHeldOn
      ? t('responsibilities.due.round.consequence', { day: day(lastHeldOn) })
      : t('responsibilities.due.round.never'),
    dueOn: nextDueOn,
    weight: overdueSince ? 2 : 1,
    href: routes.round.href({ code }),
    action: t('responsibilities.due.round.action'),
    about: code,
    scopes: scopesOfRound(round),
  };
}

/** An area's person sees every task with a day; whoever looks after the whole county only promises and what is late. */
function lateTasks({ by, access, today, t }: DueContext, tasks: readonly Task[]): DueItem[] {
  const seesAll = access.reach(by, 'responsibilities.area.read').kind === 'everything';
  const counts = (task: Task) => !seesAll || task.isPromise || taskState(task, today) === 'overdue';
  return tasks
    .filter((task) => task.end === null && task.dueOn !== null && counts(task))
    .map((task) => ({
      key: `responsibilities.task.due:${task.code}`,
      title: t('responsibilities.due.task.title', { title: task.title }),
      consequence: t(
        taskState(task, today) === 'overdue'
          ? 'responsibilities.due.task.late'
          : 'responsibilities.due.task.consequence',
        { owner: task.owner.name, recipient: task.for.name },
      ),
      dueOn: task.dueOn ?? today,
      weight: task.isPromise ? 2 : 1,
      href: routes.task.href({ code: task.code }),
      action: t('responsibilities.due.task.action'),
      about: [task.code, task.area?.name].filter(Boolean).join(' · '),
      scopes: scopesOfTask(task),
    }));
}

/** How many areas have named somebody: the module's figure for the first page of the day. */
export const responsibilityFigures: FigureSource = {
  may: 'responsibilities.area.read',
  list: async ({ db, t }) => {
    const areas = await listAreas(db);
    if (areas.length === 0) return [];
    const nominated = areas.filter((area) => areaState(area) === 'nominated').length;
    return [
      {
        value: String(nominated),
        base: t('responsibilities.list.of', { count: areas.length }),
        label: t('responsibilities.list.stat-named'),
        href: routes.areas.href({}, { stand: 'nominated' }),
        share: { value: (100 * nominated) / areas.length },
      },
    ];
  },
};

/** What indicators can count of the areas: who has named somebody, and who is complete. */
export const responsibilityCalculations: readonly Calculation[] = [
  {
    key: 'responsibilities.areas-named',
    label: 'responsibilities.calculation.areas-named',
    kind: 'share',
    may: 'responsibilities.area.read',
    count: (db, today) => countAreas(db, today, ({ state }) => state === 'nominated', { stand: 'nominated' }),
  },
  {
    key: 'responsibilities.areas-complete',
    label: 'responsibilities.calculation.areas-complete',
    kind: 'count',
    may: 'responsibilities.area.read',
    count: (db, today) => countAreas(db, today, isComplete, { vollstaendig: 'ja' }),
  },
];

async function countAreas(
  db: DueContext['db'],
  today: string,
  isCounted: (area: ListedArea) => boolean,
  filter: Record<string, string>,
): Promise<Counted> {
  const areas = await readListedAreas(db, today);
  return { count: areas.filter(isCounted).length, total: areas.length, href: routes.areas.href({}, filter) };
}
