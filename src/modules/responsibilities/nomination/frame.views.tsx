import { useWords } from '#platform/i18n/words.ts';
import { Badge } from '#ui/badge/badge.tsx';
import type { ListedArea } from './list.rules.ts';
import type { AreaState } from './rules.ts';

/** How an area stands; a gap whose day has passed stands out. */
export function AreaBadge({ state, overdue }: { state: AreaState; overdue: boolean }) {
  const { t } = useWords();
  const sign = state === 'nominated' ? 'go' : overdue ? 'stop' : state === 'proposed' ? 'late' : 'unknown';
  return <Badge sign={sign}>{t(`responsibilities.area.state.${state}`)}</Badge>;
}

/** What still has to be done, as small words with a sign. */
export function MissingBadges({ missing }: { missing: ListedArea['missing'] }) {
  const { t } = useWords();
  if (missing.length === 0) return <Badge sign="tick">{t('responsibilities.missing.nothing')}</Badge>;
  return (
    <>
      {missing.map((thing, index) => (
        <span key={thing}>
          {index > 0 && ', '}
          {t(`responsibilities.missing.${thing}`)}
        </span>
      ))}
    </>
  );
}
