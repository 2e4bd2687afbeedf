import type { ComponentChildren } from 'preact';
import { LinkButton } from '#ui/button/button.tsx';

/** A way on: `Ziel anlegen`, `Liste einspielen`, `Alle 70 zeigen`. */
export interface Beginning {
  href: string;
  label: string;
}

export interface EmptyStateProps {
  /** that nothing is there: `Noch keine Kommune`, `Keine Maßnahme passt zu diesen Filtern` */
  title: ComponentChildren;
  /** one sentence: what belongs here and why it matters, or why nothing is left over; never once more that nothing is there */
  why?: ComponentChildren;
  /** makes the first entry; left out for readers who may not, and where entries exist that a filter hides */
  first?: Beginning | false | undefined;
  /** further beginnings: an import, a template; or the way back to all entries */
  others?: readonly Beginning[] | undefined;
  /** a beginning that is a form of its own; it has the primary button then */
  children?: ComponentChildren;
  level?: 2 | 3 | undefined;
}

/**
 * A list without rows that helps: nobody has written into it yet, or filters leave nothing over; `isNarrowed` tells the
 * two apart.
 */
export function EmptyState({ title, why, first, others = [], children, level = 2 }: EmptyStateProps) {
  const Heading = `h${level}` as 'h2';
  return (
    <div class="qs-empty">
      <Heading>{title}</Heading>
      {(why || children) && (
        <div class="qs-text">
          {why && <p>{why}</p>}
          {children}
        </div>
      )}
      {(first || others.length > 0) && (
        <div class="qs-acts">
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
        </div>
      )}
    </div>
  );
}

/** What an address says about a list without narrowing it. */
const unnarrowing = new Set(['sortierung', 'format', 'hinweis', 'seite']);

/** Does the address narrow a list? Then no rows mean that nothing fits; otherwise nobody has written into it yet. */
export function isNarrowed(query: URLSearchParams): boolean {
  return [...query].some(([name, value]) => value.trim() !== '' && !unnarrowing.has(name));
}
