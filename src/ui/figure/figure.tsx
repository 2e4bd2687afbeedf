import type { ComponentChildren } from 'preact';
import { useWords } from '#platform/i18n/words.ts';
import { Disclosure } from '#ui/disclosure/disclosure.tsx';

export interface FigureProps {
  title: ComponentChildren;
  /** what can be seen, in one sentence */
  description?: ComponentChildren;
  /** the drawing, with `role="img"` and an accessible name of its own */
  children: ComponentChildren;
  /** the same numbers as a table: no figure without */
  table: ComponentChildren;
  /** where the numbers come from and of which day */
  source?: ComponentChildren;
}

/** Title, drawing, table behind it, source: the only way a chart comes onto a page. */
export function Figure({ title, description, children, table, source }: FigureProps) {
  const { t } = useWords();
  return (
    <figure class="qs-fig">
      <figcaption>
        <b>{title}</b>
        {description && <p class="qs-small qs-quiet">{description}</p>}
      </figcaption>
      {children}
      <Disclosure summary={t('ui.figure.table')}>{table}</Disclosure>
      {source && <p class="qs-small qs-quiet">{source}</p>}
    </figure>
  );
}
