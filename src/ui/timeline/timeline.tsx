import type { ComponentChildren } from 'preact';
import { useWords } from '#platform/i18n/words.ts';
import { Sign, type SignName } from '#ui/sign/sign.tsx';

export interface TimelineItem {
  /** `2026-12-31` */
  day: string;
  /** shows the year, too: 31.12.2026 */
  withYear?: boolean | undefined;
  /** standard: a dot */
  sign?: SignName | undefined;
  children: ComponentChildren;
  /** quiet line below */
  fact?: ComponentChildren;
  /** at the end of the line: "39 Tage" */
  end?: ComponentChildren;
  /** set off from the others: the one date that decides */
  strong?: boolean | undefined;
}

/** Dates on a rule: what ends, what is due, what happened. */
export function Timeline({ items, label }: { items: readonly TimelineItem[]; label?: string | undefined }) {
  const { format } = useWords();
  const withYear = items.some((item) => item.withYear);
  return (
    <ol class={`qs-time${withYear ? ' qs-time--year' : ''}`} {...(label && { 'aria-label': label })}>
      {items.map((item, index) => (
        <li key={item.day + index}>
          <time dateTime={item.day}>{item.withYear ? format.day(item.day) : format.shortDay(item.day)}</time>
          <Sign name={item.sign ?? 'dot'} />
          <div class="qs-time__what">
            <div class={item.strong ? 'qs-time__strong' : undefined}>
              {item.children}
              {item.fact && <small>{item.fact}</small>}
            </div>
            {item.end && <span class="qs-quiet">{item.end}</span>}
          </div>
        </li>
      ))}
    </ol>
  );
}
