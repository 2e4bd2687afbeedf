import { useWords } from '#platform/i18n/words.ts';
import { Badge } from './badge.tsx';

export interface DueBadgeProps {
  /** whole days until the date; negative when it has passed (`daysBetween(today, day)`) */
  daysLeft: number;
  /** from so many days on it counts as near; standard 60 */
  near?: number | undefined;
}

/** How much time is left, or how long it is overdue. Quiet while the date is far away. */
export function DueBadge({ daysLeft, near = 60 }: DueBadgeProps) {
  const { t } = useWords();
  if (daysLeft < 0) return <Badge sign="stop">{t('ui.time.overdue', { days: -daysLeft })}</Badge>;
  else if (daysLeft === 0) return <Badge sign="late">{t('ui.time.today')}</Badge>;
  else if (daysLeft <= near) return <Badge sign="late">{t('ui.time.daysLeft', { days: daysLeft })}</Badge>;
  else return <span class="qs-quiet">{t('ui.time.daysLeft', { days: daysLeft })}</span>;
}
