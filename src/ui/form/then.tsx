import type { ComponentChildren } from 'preact';
import { useWords } from '#platform/i18n/words.ts';

/**
 * What happens when somebody presses the button beside it: who sees it then, what changes elsewhere, whether there is a
 * way back. Stands at every form whose outcome cannot simply be taken back.
 */
export function Then({ children }: { children: ComponentChildren }) {
  const { t } = useWords();
  return (
    <p class="qs-text">
      <b>{t('ui.form.then')}</b> {children}
    </p>
  );
}
