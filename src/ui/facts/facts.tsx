import type { ComponentChildren } from 'preact';

export interface Fact {
  label: string;
  value: ComponentChildren /** quiet line under the value */;
  note?: ComponentChildren;
}

/** What is known about a thing, as pairs of word and value. Missing facts are left out by the caller or shown as unknown. */
export function Facts({ facts, look = 'rows' }: { facts: readonly Fact[]; look?: 'rows' | 'figures' | undefined }) {
  return (
    <dl class={`qs-facts qs-facts--${look}`}>
      {facts.map(({ label, value, note }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            {value}
            {note && <small>{note}</small>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
