import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from '#ui/icon/icon.tsx';

export type AlertKind = 'info' | 'success' | 'warning' | 'danger';

const icons: Record<AlertKind, IconName> = {
  info: 'question',
  success: 'check',
  warning: 'warning',
  danger: 'warning',
};

export interface AlertProps {
  kind?: AlertKind | undefined;
  /** the consequence first, in bold */
  title?: ComponentChildren;
  children?: ComponentChildren;
  /** one button or link at the end */
  action?: ComponentChildren;
  icon?: IconName | undefined;
  /** announced when it appears after an action of the reader (`status`); otherwise it is a quiet note */
  live?: boolean | undefined;
  /** says why a button did nothing: the page opens at it, however far below it stands */
  refuses?: boolean | undefined;
}

/** A notice in the flow of the page. Errors of a form belong into `ErrorSummary`, confirmations into `Toast`. */
export function Alert({ kind = 'info', title, children, action, icon, live, refuses }: AlertProps) {
  return (
    <div
      class={`kern-alert kern-alert--${kind}`}
      role={live ? 'status' : 'note'}
      {...(refuses && { role: 'alert', tabindex: -1, autofocus: true, 'data-focus': true })}
    >
      <Icon name={icon ?? icons[kind]} />
      <div class="qs-alert__text">
        {title && (
          <p>
            <b>{title}</b>
          </p>
        )}
        {children && <div>{children}</div>}
      </div>
      {action && <div class="qs-alert__act">{action}</div>}
    </div>
  );
}
