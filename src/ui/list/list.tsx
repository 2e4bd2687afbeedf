import type { ComponentChildren } from 'preact';
import { Icon } from '#ui/icon/icon.tsx';

export interface ListRow {
  title: ComponentChildren;
  href?: string | undefined;
  /** quiet line under the title */
  note?: ComponentChildren;
  /** at the end of the line: days, sum, state */
  end?: ComponentChildren;
}

/** Simple rows with hairlines: who waits, what belongs here, sums. */
export function List({ rows, label }: { rows: readonly ListRow[]; label?: string | undefined }) {
  return (
    <ul class="qs-list" {...(label && { 'aria-label': label })}>
      {rows.map(({ title, href, note, end }, index) => (
        <li key={index}>
          <span>{href ? <a href={href}>{title}</a> : title}</span>
          {end && <span class="qs-list__end">{end}</span>}
          {note && <small>{note}</small>}
        </li>
      ))}
    </ul>
  );
}

export interface Step {
  when: ComponentChildren;
  title: ComponentChildren;
  state?: ComponentChildren;
}

/** "Dasselbe als Liste": when, what, how it stands. Stands below every drawn thread. */
export function StepList({ steps, label }: { steps: readonly Step[]; label?: string | undefined }) {
  return (
    <ol class="qs-steplist" {...(label && { 'aria-label': label })}>
      {steps.map(({ when, title, state }, index) => (
        <li key={index}>
          <span>{when}</span>
          <b>{title}</b>
          <span>{state}</span>
        </li>
      ))}
    </ol>
  );
}

/** Numbered steps to do one after the other. */
export function Steps({ children }: { children: readonly ComponentChildren[] }) {
  return (
    <ol class="qs-steps">
      {children.map((step, index) => (
        <li key={index}>
          <span>{step}</span>
        </li>
      ))}
    </ol>
  );
}

/** A gap and the next step: `act` somebody must do something · `unknown` nobody knows. */
export function GapHint({
  kind = 'act',
  children,
}: {
  kind?: 'act' | 'unknown' | undefined;
  children: ComponentChildren;
}) {
  return (
    <p class={`qs-gap qs-gap--${kind}`}>
      <GapIcon kind={kind} />
      <span>{children}</span>
    </p>
  );
}

function GapIcon({ kind }: { kind: 'act' | 'unknown' }) {
  return <Icon name={kind === 'act' ? 'warning' : 'question'} />;
}
