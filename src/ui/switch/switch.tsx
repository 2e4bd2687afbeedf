/** One position of the switch. */
export interface SwitchPosition {
  label: string;
  href: string;
  current: boolean;
}

/** Two to four views of the same thing, one of them chosen. Links, so that each view has its address. */
export function Switch({ label, positions }: { label: string; positions: readonly SwitchPosition[] }) {
  return (
    <nav class="qs-switch" aria-label={label}>
      {positions.map(({ label: words, href, current }) => (
        <a key={href} href={href} {...(current && { 'aria-current': 'true' as const })}>
          {words}
        </a>
      ))}
    </nav>
  );
}
