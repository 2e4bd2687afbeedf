import type { ComponentChildren } from 'preact';
import { useWords } from '#platform/i18n/words.ts';
import { Alert } from '#ui/alert/alert.tsx';

/** Words of the concept: resolved in German, and marked as German inside every other language. */
export function German({ children }: { children: ComponentChildren }) {
  const { language } = useWords();
  if (language.tag === 'de') return <>{children}</>;
  else return <bdi lang="de">{children}</bdi>;
}

/** Says honestly that the words of the concept exist in German only; nothing where the reader reads German. */
export function GermanNote() {
  const { t, language } = useWords();
  if (language.tag === 'de') return null;
  else return <Alert kind="info">{t('concept.public.german-only')}</Alert>;
}
