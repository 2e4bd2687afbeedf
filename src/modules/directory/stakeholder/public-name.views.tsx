import { useWords } from '#platform/i18n/words.ts';
import type { Stakeholder } from './rules.ts';

/** What readers see of whoever takes part: the name, or only that there is somebody where nobody has published it. */
export function PublicName({ party }: { party: Pick<Stakeholder, 'name' | 'isPublic'> }) {
  const { t } = useWords();
  return party.isPublic ? <bdi lang="de">{party.name}</bdi> : <span>{t('directory.unnamed')}</span>;
}
