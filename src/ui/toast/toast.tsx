import type { ComponentChildren } from 'preact';
import { Icon } from '#ui/icon/icon.tsx';

export interface ToastProps {
  children: ComponentChildren;
  /** usually "Zurücknehmen" */
  action?: { label: string; href: string } | undefined;
}

/** Confirms what just happened. Never for errors, never the only place of a fact. */
export function Toast({ children, action }: ToastProps) {
  return (
    <div class="qs-toast" role="status">
      <Icon name="check" />
      <span>{children}</span>
      {action && <a href={action.href}>{action.label}</a>}
    </div>
  );
}
