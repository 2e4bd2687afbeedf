import { useWords } from '#platform/i18n/words.ts';
import { Timeline } from '#ui/timeline/timeline.tsx';
import { DueBadge } from '../round/frame.views.tsx';
import type { RoundStanding } from '../round/rules.ts';
import { routes } from '../routes.ts';
import { type Meeting, meetingState } from './rules.ts';

export const meetingSigns = { planned: 'ring', held: 'tick', cancelled: 'cross' } as const;

/** Meetings of a round on a rule, each leading to its minutes. */
export function MeetingTimeline({ code, meetings }: { code: string; meetings: readonly Meeting[] }) {
  const { t } = useWords();
  const items = meetings.map((meeting) => {
    const state = meetingState(meeting);
    const { outcome, number } = meeting;
    const fact =
      outcome?.kind === 'held'
        ? t('responsibilities.meeting.count', { attended: outcome.attended ?? 0, invited: outcome.invited ?? 0 })
        : outcome?.reason;
    return {
      day: meeting.plannedOn,
      withYear: true,
      sign: meetingSigns[state],
      children: (
        <a href={routes.meeting.href({ code, number: String(number) })}>
          {t('responsibilities.meeting.numbered', { number })}
        </a>
      ),
      fact: [t(`responsibilities.meeting.state.${state}`), fact].filter(Boolean).join(' · '),
    };
  });
  return <Timeline items={items} label={t('responsibilities.meeting.plural')} />;
}

/** The round of an area: when it is due and what came out of the last meetings. */
export function RoundFacts({
  round,
  meetings,
  today,
}: {
  round: { code: string; name: string; standing: RoundStanding } | null;
  meetings: readonly Meeting[];
  today: string;
}) {
  const { t } = useWords();
  if (!round) return <p class="qs-quiet">{t('responsibilities.round.none')}</p>;
  return (
    <>
      <p>
        <a href={routes.round.href({ code: round.code })}>{round.name}</a>
      </p>
      <p>
        <DueBadge standing={round.standing} today={today} />
      </p>
      {meetings.length > 0 && <MeetingTimeline code={round.code} meetings={meetings} />}
    </>
  );
}
