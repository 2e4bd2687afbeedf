import type { ComponentChildren } from 'preact';

/** One thing that needs somebody now. */
export interface Need {
  title: ComponentChildren;
  /** missing where the reader may not open it: somebody else does it */
  href?: string | undefined;
  /** the consequence: what happens if nobody does it */
  text?: ComponentChildren;
  /** deadline as a `Badge` */
  badge?: ComponentChildren;
  /** where it comes from: `Geld · FM01` */
  origin?: ComponentChildren;
  /** one button, perhaps a quiet second */
  actions?: ComponentChildren;
}

/** The few things that count today, most urgent first. Five at most; the rest goes into one line below. */
export function Needs({ needs, after }: { needs: readonly Need[]; after?: ComponentChildren }) {
  return (
    <>
      <ol class="qs-needs">
        {needs.map(({ title, href, text, badge, origin, actions }) => (
          <li key={`${href} ${title}`}>
            <h2>{href ? <a href={href}>{title}</a> : title}</h2>
            {text && <p>{text}</p>}
            <div class="qs-needs__meta">
              {badge}
              {origin && <span class="qs-quiet">{origin}</span>}
            </div>
            {actions && <div class="qs-acts">{actions}</div>}
          </li>
        ))}
      </ol>
      {after && <p class="qs-small qs-quiet qs-needs__after">{after}</p>}
    </>
  );
}
