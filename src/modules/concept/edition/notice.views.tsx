import type { ComponentChildren } from 'preact';
import { useWords } from '#platform/i18n/words.ts';
import { Alert } from '#ui/alert/alert.tsx';

/** On every public page of a draft: nothing of this is resolved, and of the first one nothing else is in force. Below it what others have to say about it. */
export function DraftNotice({ isFirst, children }: { isFirst: boolean; children: ComponentChildren }) {
  const { t } = useWords();
  return (
    <>
      <Alert kind="warning" title={t('concept.public.draft')}>
        {t(isFirst ? 'concept.public.draft-first' : 'concept.public.draft-rule')}
      </Alert>
      {children}
    </>
  );
}
