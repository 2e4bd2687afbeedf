import { Fragment, type VNode } from 'preact';
import {
  type Hours,
  hoursFromSchedule,
  isHalfRead,
  isRoundTheClock,
  joinedHours,
  readCost,
  readSchedule,
  type WordingDays,
  type WordingPart,
} from '#modules/directory/index.ts';
import { useWords, type Words } from '#platform/i18n/words.ts';
import { GermanText } from './german.views.tsx';

/** When something takes place, in the owner's wording: translated where the wording has one fixed meaning. */
export function ScheduleText({ schedule }: { schedule: string }) {
  const { language } = useWords();
  // Readers of German get the owner's own words.
  if (language.tag === 'de') return schedule;
  const parts = readSchedule(schedule);
  return isHalfRead(parts) ? <UnreadSchedule schedule={schedule} /> : <Parts parts={parts} />;
}

/** All of it in the reader's language where the hours are understood as a whole, all of it in the owner's otherwise. */
function UnreadSchedule({ schedule }: { schedule: string }) {
  const words = useWords();
  const hours = hoursFromSchedule(schedule);
  return hours ? weekText(words, joinedHours(hours)) : <GermanText>{schedule}</GermanText>;
}

/** What something costs, likewise. */
export function CostText({ cost }: { cost: string }) {
  const { language } = useWords();
  return language.tag === 'de' ? cost : <Parts parts={readCost(cost)} />;
}

/**
 * When something is open, as it stands for weeks: its hours and what its owner says of them. Nothing of the moment, for
 * paper and for pages that are read later.
 */
export function WeekText({ hours, schedule }: { hours: Hours; schedule: string }) {
  const words = useWords();
  const week = hours && weekText(words, joinedHours(hours));
  if (week && words.language.tag !== 'de' && isHalfRead(readSchedule(schedule))) return week;
  // Where the owner's words say the hours already, they say them once.
  const isRepeated =
    hours !== null && JSON.stringify(hoursFromSchedule(schedule)) === JSON.stringify(joinedHours(hours));
  if (!week && schedule === '') return <>{words.t('information.open.unknown')}</>;
  return (
    <>
      {!isRepeated && week}
      {!isRepeated && week && schedule && ' · '}
      {schedule && <ScheduleText schedule={schedule} />}
    </>
  );
}

/** The week in one line in the reader's language; days with the same times together. */
function weekText(words: Words, hours: NonNullable<Hours>): string {
  if (isRoundTheClock(hours)) return words.t('information.open.always');
  const lines = new Map<string, number[]>();
  for (const day of [1, 2, 3, 4, 5, 6, 7]) {
    const times = hours.filter((one) => one.day === day).map(({ from, to }) => timesText(words, from, to));
    if (times.length > 0) lines.set(times.join(', '), [...(lines.get(times.join(', ')) ?? []), day]);
  }
  return [...lines]
    .map(([times, days]) =>
      words.t('information.said.times', { days: daysText(words, { kind: 'weekly', days }), times }),
    )
    .join(' · ');
}

function Parts({ parts }: { parts: readonly WordingPart[] }) {
  const words = useWords();
  return (
    <>
      {parts.map((part, index) => (
        <Fragment key={index}>
          {index > 0 && ' · '}
          {partText(words, part)}
        </Fragment>
      ))}
    </>
  );
}

function partText(words: Words, part: WordingPart): string | VNode {
  const { t, format } = words;
  switch (part.kind) {
    case 'times':
      return t('information.said.times', {
        days: daysText(words, part.on),
        times: timesText(words, part.from, part.to),
      });
    case 'phrase': {
      const what = t(`information.said.${part.phrase}`);
      return part.on ? t('information.said.on-days', { days: daysText(words, part.on), what }) : what;
    }
    case 'next':
      return t('information.said.next', { day: format.longDay(part.on) });
    case 'amount': {
      const euros = `\u2066${format.euros(part.cents)}\u2069`;
      const amount = part.per ? t(`information.said.per-${part.per}`, { amount: euros }) : euros;
      if (part.isFrom) return t('information.said.from', { amount });
      return part.isReduced ? t('information.said.reduced', { amount }) : amount;
    }
    default:
      return <GermanText>{part.text}</GermanText>;
  }
}

/** `09:00–12:00` in the order of the clock, also inside Arabic and Dari. */
export function timesText({ format }: Pick<Words, 'format'>, from: string, to: string | null): string {
  return `\u2066${to === null ? format.time(from) : `${format.time(from)}–${format.time(to)}`}\u2069`;
}

function daysText({ t, format }: Words, on: WordingDays): string {
  if (on.kind === 'nth') return t('information.said.nth', { nth: on.nth, day: format.weekdayName(on.day) });
  if (on.kind === 'fortnightly') return t('information.said.fortnightly', { day: format.weekdayName(on.day) });
  const first = on.days[0] ?? 1;
  const last = on.days.at(-1) ?? first;
  const isRun = on.days.length > 2 && on.days.every((day, index) => day === first + index);
  return isRun
    ? t('information.said.days-range', { from: format.weekdayName(first), to: format.weekdayName(last) })
    : format.list(on.days.map((day) => format.weekdayName(day)));
}
