import type { ComponentChildren } from 'preact';
import { TargetBar, type TargetBarProps } from '#ui/bars/bars.tsx';

export interface Stat {
  /** `46`, or `unbekannt` */
  value: ComponentChildren;
  /** base of the number: `von 70`, `%` */
  base?: string | undefined;
  label: ComponentChildren;
  /** where the number can be opened */
  href?: string | undefined;
  bar?: TargetBarProps | undefined;
  unknown?: boolean | undefined;
  /** the value is a day, which must stay in one line on a phone */
  isDay?: boolean | undefined;
}

/** A few numbers with what they mean. Always with their base; each can be opened. */
export function Stats({ stats }: { stats: readonly Stat[] }) {
  return (
    <ul class="qs-stats">
      {stats.map((stat, index) => (
        <li key={index}>
          {stat.href ? (
            <a href={stat.href}>
              <Inside stat={stat} />
            </a>
          ) : (
            <Inside stat={stat} />
          )}
        </li>
      ))}
    </ul>
  );
}

function Inside({ stat: { value, base, label, bar, unknown, isDay } }: { stat: Stat }) {
  const look = [unknown && 'qs-quiet', isDay && 'qs-stats__day'].filter(Boolean).join(' ');
  return (
    <>
      <b class={look || undefined}>
        {value}
        {base && <i> {base}</i>}
      </b>
      {bar && <TargetBar {...bar} />}
      <span>{label}</span>
    </>
  );
}

/** The one large number of a page, always with its base: "48 von 70"; it can be opened. */
export function BigNumber({ href, children }: { href?: string | undefined; children: ComponentChildren }) {
  return <b class="qs-big">{href ? <a href={href}>{children}</a> : children}</b>;
}
