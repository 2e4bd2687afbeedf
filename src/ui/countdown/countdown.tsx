import type { ComponentChildren } from 'preact';
import { useWords } from '#platform/i18n/words.ts';

export interface CountdownProps {
  /** days that are left */
  days: number;
  /** days of the whole span; the ticks */
  of: number;
  /** what ends, and what to do: `Tage, dann endet Ihre Stelle.` */
  children: ComponentChildren;
  from: string;
  to: string;
  /** in words: `39 von 90 Tagen der Übergabe bleiben` */
  label: string;
}

/** The one large number of a page: days until something ends. Past ticks short and quiet, remaining ones tall. */
export function Countdown({ days, of, children, from, to, label }: CountdownProps) {
  const { t, format } = useWords();
  const span = Math.max(1, of);
  const step = 320 / span;
  const passed = Math.max(0, span - days);
  const ticks = (start: number, end: number, top: number) =>
    Array.from(
      { length: Math.max(0, end - start) },
      (_, index) => `M${((start + index) * step + 1).toFixed(1)} ${top}V16`,
    ).join('');
  const today = Math.min(passed * step + 1, 270);
  return (
    <div class="qs-count">
      <strong>{format.number(days)}</strong>
      <div>{children}</div>
      <svg viewBox="0 0 320 30" role="img" aria-label={label}>
        <path class="past" d={ticks(0, passed, 8)} />
        <path class="left" d={ticks(passed, span, 2)} />
        {today > 50 && (
          <text x="0" y="29">
            {format.shortDay(from)}
          </text>
        )}
        <text x={today} y="29">
          {t('ui.time.today')}
        </text>
        {today < 240 && (
          <text x="320" y="29" text-anchor="end">
            {format.shortDay(to)}
          </text>
        )}
      </svg>
    </div>
  );
}
