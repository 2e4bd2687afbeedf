import { daysBetween } from '#platform/i18n/format.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Badge } from '#ui/badge/badge.tsx';
import type { RoundStanding } from './rules.ts';

/** When the round is due, and since when it is overdue. */
export function DueBadge({ standing: { nextDueOn, overdueSince }, today }: { standing: RoundStanding; today: string }) {
  const { t, format } = useWords();
  const day = format.day(nextDueOn);
  if (overdueSince) {
    const days = daysBetween(overdueSince, today);
    return <Badge sign="stop">{t('responsibilities.round.overdue', { day, days })}</Badge>;
  }
  const days = daysBetween(today, nextDueOn);
  return <Badge sign={days <= 14 ? 'late' : 'go'}>{t('responsibilities.round.due', { day, days })}</Badge>;
}
