import type { ComponentChildren } from 'preact';

export interface EmptyStateProps {
  /** what was looked for: `Keine Maßnahme passt zu diesen Filtern` */
  title: ComponentChildren;
  /** why it may be empty, or what happens next and by when */
  children?: ComponentChildren;
  /** one way out: remove the narrowest filter, make the first one */
  actions?: ComponentChildren;
  level?: 2 | 3 | undefined;
}

/** A list without rows that helps. */
export function EmptyState({ title, children, actions, level = 2 }: EmptyStateProps) {
  const Heading = `h${level}` as 'h2';
  return (
    <div class="qs-empty">
      <Heading>{title}</Heading>
      {children && <div class="qs-text">{children}</div>}
      {actions && <div class="qs-acts">{actions}</div>}
    </div>
  );
}
