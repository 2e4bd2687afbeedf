import { useWords } from '#platform/i18n/words.ts';
import { Badge } from '#ui/badge/badge.tsx';
import type { VersionState } from './rules.ts';

const signs = { draft: 'ring', 'one-sided': 'half', valid: 'tick', expired: 'cross' } as const;

/** How a profile or one of its versions stands. */
export function ProfileBadge({ standing }: { standing: VersionState }) {
  const { t } = useWords();
  return <Badge sign={signs[standing]}>{t(`responsibilities.profile.state.${standing}`)}</Badge>;
}
