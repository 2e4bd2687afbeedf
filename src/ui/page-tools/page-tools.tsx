import { h } from 'preact';
import { useWords } from '#platform/i18n/words.ts';
import { Icon } from '#ui/icon/icon.tsx';

/** Print this page. Shown only where script can do it; every page prints well from the browser's own menu. */
export function PrintButton() {
  const { t } = useWords();
  return h(
    'qs-print',
    { hidden: true },
    <button type="button" class="kern-btn kern-btn--secondary">
      <Icon name="printer" />
      {t('ui.print.button')}
    </button>,
  );
}

/** Copy or share the address of this page or of `href`. Shown only where script can do it. */
export function CopyLink({ href, share }: { href?: string | undefined; share?: boolean | undefined }) {
  const { t } = useWords();
  return h(
    'qs-copy',
    { hidden: true, 'data-href': href, 'data-share': share ? '' : undefined, 'data-done': t('ui.copy.done') },
    <button type="button" class="kern-btn kern-btn--secondary">
      <Icon name={share ? 'share' : 'copy'} />
      <span>{share ? t('ui.share.button') : t('ui.copy.button')}</span>
    </button>,
  );
}

/** Hands words on: to a messenger or a notebook of the same device, or into the clipboard. They stand in no address. */
export function ShareWords({ words, label }: { words: string; label: string }) {
  const { t } = useWords();
  return h(
    'qs-copy',
    { hidden: true, 'data-words': words, 'data-done': t('ui.copy.done') },
    <button type="button" class="kern-btn kern-btn--secondary">
      <Icon name="share" />
      <span>{label}</span>
    </button>,
  );
}
