import { type ComponentChildren, h } from 'preact';
import { useWords } from '#platform/i18n/words.ts';
import { Icon } from '#ui/icon/icon.tsx';

export interface DialogProps {
  /** opened by a link to `#id` */
  id: string;
  title: ComponentChildren;
  /** one quiet line under the title */
  lead?: ComponentChildren;
  /** usually one form for one decision */
  children: ComponentChildren;
  /** opened when the page is drawn: the form in it was refused */
  open?: boolean | undefined;
}

/** One decision above the page. Opens by its anchor without script; with script it keeps the focus and closes with Esc. */
export function Dialog({ id, title, lead, children, open }: DialogProps) {
  const { t } = useWords();
  return h(
    'qs-dialog',
    {},
    <div class={`qs-veil${open ? ' qs-veil--open' : ''}`} id={id}>
      <section class="kern-dialog" role="dialog" aria-modal="true" aria-labelledby={`${id}-titel`} tabindex={-1}>
        <header>
          <h2 id={`${id}-titel`}>{title}</h2>
          <a class="kern-dialog__close" href="#inhalt" data-close>
            <Icon name="close" label={t('ui.dialog.close')} />
          </a>
        </header>
        {lead && <p class="qs-quiet qs-small">{lead}</p>}
        {children}
      </section>
    </div>,
  );
}
