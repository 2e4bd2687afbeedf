import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from '#ui/icon/icon.tsx';

export type ButtonKind = 'primary' | 'secondary' | 'tertiary' | 'danger';

interface Look {
  /** one primary per view; `danger` only for what cannot be undone */
  kind?: ButtonKind | undefined;
  /** in front of the words */
  icon?: IconName | undefined;
  /** show only the icon; the words stay for assistive technology */
  iconOnly?: boolean | undefined;
  children: ComponentChildren;
  /** spans the whole width */
  wide?: boolean | undefined;
  class?: string | undefined;
}

export interface ButtonProps extends Look {
  type?: 'submit' | 'button' | 'reset' | undefined;
  name?: string | undefined;
  value?: string | undefined;
  /** id of a form elsewhere on the page */
  form?: string | undefined;
  /** submit to another address than the form's own */
  formaction?: string | undefined;
  /** a key shown beside the words, e.g. `Strg S`; the island behind it binds the key */
  shortcut?: string | undefined;
  id?: string | undefined;
  disabled?: boolean | undefined;
  formnovalidate?: boolean | undefined;
  'aria-describedby'?: string | undefined;
  /** Where the words alone do not say of what: `„Wohnen“ nach oben`; begins with the words. */
  'aria-label'?: string | undefined;
  'data-on'?: string | undefined;
}

/** A button that does something: submits a form, or (with `data-on`) asks an island. */
export function Button({
  kind = 'secondary',
  icon,
  iconOnly,
  children,
  wide,
  shortcut,
  class: extra,
  type = 'submit',
  ...rest
}: ButtonProps) {
  return (
    <button type={type} class={buttonClass(kind, wide, iconOnly, extra)} {...rest}>
      <Inside icon={icon} iconOnly={iconOnly}>
        {children}
      </Inside>
      {shortcut && (
        <span aria-hidden="true">
          <kbd>{shortcut}</kbd>
        </span>
      )}
    </button>
  );
}

export interface LinkButtonProps extends Look {
  href: string;
  lang?: string | undefined;
  hreflang?: string | undefined;
  /** `_blank` only where leaving the page would lose what was typed; its words say so */
  target?: '_blank' | undefined;
  download?: boolean | string | undefined;
  id?: string | undefined;
  'aria-current'?: 'page' | undefined;
}

/** A link that looks like a button: it leads somewhere and changes nothing. */
export function LinkButton({
  kind = 'secondary',
  icon,
  iconOnly,
  children,
  wide,
  class: extra,
  ...rest
}: LinkButtonProps) {
  return (
    <a class={buttonClass(kind, wide, iconOnly, extra)} {...rest}>
      <Inside icon={icon} iconOnly={iconOnly}>
        {children}
      </Inside>
    </a>
  );
}

/** Buttons in one row that wraps. */
export function Actions({ children, end }: { children: ComponentChildren; end?: boolean | undefined }) {
  return <div class={`qs-acts${end ? ' qs-acts--end' : ''}`}>{children}</div>;
}

function Inside({ icon, iconOnly, children }: Pick<Look, 'icon' | 'iconOnly' | 'children'>) {
  return (
    <>
      {icon && <Icon name={icon} flip={icon === 'more' || icon === 'undo'} />}
      {iconOnly ? <span class="kern-sr-only">{children}</span> : children}
    </>
  );
}

function buttonClass(kind: ButtonKind, wide?: boolean, iconOnly?: boolean, extra?: string): string {
  return ['kern-btn', `kern-btn--${kind}`, wide && 'qs-btn--wide', iconOnly && 'qs-btn--icon', extra]
    .filter(Boolean)
    .join(' ');
}
