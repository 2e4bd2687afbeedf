import type { ComponentChildren } from 'preact';
import { LinkButton } from '#ui/button/button.tsx';
import { EmptyState } from './empty-state.tsx';

/** A way to put something into a register: `Ziel anlegen`, `Liste einspielen`, `Zehn Themen übernehmen`. */
export interface Beginning {
  href: string;
  label: string;
}

export interface EmptyRegisterProps {
  /** that nothing is there yet: `Noch keine Kommune` */
  title: ComponentChildren;
  /** one sentence: what belongs here and why it matters */
  why: ComponentChildren;
  /** makes the first entry; left out for readers who may not */
  first?: Beginning | false | undefined;
  /** further beginnings: an import, a template */
  others?: readonly Beginning[] | undefined;
  /** a beginning that is a form of its own; it has the primary button then */
  children?: ComponentChildren;
  level?: 2 | 3 | undefined;
}

/**
 * A register into which nobody has written yet. Where filters leave nothing over, it is an `EmptyState` that takes them
 * off again; `isNarrowed` tells the two apart.
 */
export function EmptyRegister({ title, why, first, others = [], children, level }: EmptyRegisterProps) {
  const buttons = (first || others.length > 0) && (
    <>
      {first && (
        <LinkButton kind={children ? 'secondary' : 'primary'} href={first.href}>
          {first.label}
        </LinkButton>
      )}
      {others.map(({ href, label }) => (
        <LinkButton key={href} href={href}>
          {label}
        </LinkButton>
      ))}
    </>
  );
  return (
    <EmptyState title={title} level={level} actions={buttons}>
      <p>{why}</p>
      {children}
    </EmptyState>
  );
}

/** What an address says about a list without narrowing it. */
const unnarrowing = new Set(['sortierung', 'format', 'hinweis', 'seite']);

/** Does the address narrow a list? Then no rows mean that nothing fits; otherwise nobody has written into it yet. */
export function isNarrowed(query: URLSearchParams): boolean {
  return [...query].some(([name, value]) => value.trim() !== '' && !unnarrowing.has(name));
}
