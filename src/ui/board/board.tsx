import type { ComponentChildren } from 'preact';
import { useWords } from '#platform/i18n/words.ts';
import { MixedText } from '#ui/bdi/mixed-text.tsx';

export interface BoardColumnProps {
  /** what the column is called; a link where it can be opened */
  title: ComponentChildren;
  /** quiet, before the title: F-06 */
  code?: string | undefined;
  /** how many lie in it */
  count: number;
  /** where a card that is dropped here goes; sent as `target` */
  target: string;
  /** words of the button that brings the chosen cards here */
  here: string;
  /** the key that does the same */
  shortcut?: string | undefined;
  /** below the cards: more, pages */
  foot?: ComponentChildren;
  /** cards; without any, `empty` is shown */
  children?: ComponentChildren;
  /** shown where there is none */
  empty?: string | undefined;
  /** not sorted yet: a dashed border */
  open?: boolean | undefined;
}

/** A place that cards can be put: by button, by key, by dragging. */
export function BoardColumn(props: BoardColumnProps) {
  const { format } = useWords();
  const { title, code, count, target, here, shortcut, foot, children, empty, open } = props;
  return (
    <section class={`qs-column${open ? ' qs-column--open' : ''}`} data-target={target}>
      <header>
        <h2>
          {code && (
            <span class="qs-id">
              <bdi>{code}</bdi>
            </span>
          )}{' '}
          {title}
        </h2>
        <span class="qs-quiet">{format.number(count)}</span>
        <button type="submit" class="kern-btn kern-btn--tertiary" name="target" value={target}>
          {here}
          {shortcut && (
            <span aria-hidden="true">
              {' '}
              <kbd>{shortcut}</kbd>
            </span>
          )}
        </button>
      </header>
      {empty && <p class="qs-quiet">{empty}</p>}
      {!empty && children !== undefined && <ul>{children}</ul>}
      {foot}
    </section>
  );
}

export interface BoardCardProps {
  id: string;
  code: string;
  /** sent as `card` where it is chosen */
  value: string;
  /** accessible name of the tick box */
  label: string;
  href: string;
  lang: string;
  dir: 'ltr' | 'rtl';
  /** the words */
  children: ComponentChildren;
  /** above the words: a language, that something was removed */
  note?: ComponentChildren;
  /** below: kind, votes */
  facts?: ComponentChildren;
  /** one button, e.g. a suggestion to confirm */
  action?: ComponentChildren;
  chosen?: boolean | undefined;
}

/** Somebody's words on a card that can be chosen. */
export function BoardCard({
  id,
  code,
  value,
  label,
  href,
  lang,
  dir,
  children,
  note,
  facts,
  action,
  chosen,
}: BoardCardProps) {
  return (
    <li class="qs-slip" id={id} data-code={code}>
      <label>
        <input type="checkbox" name="card" value={value} aria-label={label} checked={chosen} />
        {note && <small class="qs-quiet">{note}</small>}
        <span class="qs-slip__words" lang={lang} dir={dir}>
          <MixedText>{children}</MixedText>
        </span>
      </label>
      <footer>
        <a class="qs-id" href={href}>
          <bdi>{code}</bdi>
        </a>
        <span class="qs-quiet">{facts}</span>
        {action}
      </footer>
    </li>
  );
}

/** Places that take cards without showing them, below each other: what is settled and still grows. */
export function BoardStack({ title, children }: { title: ComponentChildren; children: ComponentChildren }) {
  return (
    <div class="qs-column-stack">
      <p class="qs-kicker">{title}</p>
      {children}
    </div>
  );
}

/** Columns side by side; a phone moves from one to the next. */
export function BoardColumns({ children, label, id }: { children: ComponentChildren; label: string; id?: string }) {
  return (
    <section class="qs-columns-board" id={id} aria-label={label} tabindex={0}>
      {children}
    </section>
  );
}
