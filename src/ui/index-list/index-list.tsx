import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from '#ui/icon/icon.tsx';

/** One row of an index: the whole row is the link. */
export interface IndexItem {
  href: string;
  title: ComponentChildren;
  /** one line under the title */
  text?: ComponentChildren;
  icon?: IconName | undefined;
  lang?: string | undefined;
}

export interface IndexListProps {
  items: readonly IndexItem[];
  /** columns from 768 px on */
  columns?: 1 | 2 | 3 | undefined;
}

/** A list of ways to go: icon, title, one line, chevron. Rules, not boxes. */
export function IndexList({ items, columns = 1 }: IndexListProps) {
  return (
    <ul class={`qs-index qs-index--${columns}`}>
      {items.map((item) => (
        <li key={item.href}>
          <a
            class={`qs-item${item.icon ? '' : ' qs-item--bare'}`}
            href={item.href}
            {...(item.lang && { lang: item.lang, hreflang: item.lang })}
          >
            {item.icon && <Icon name={item.icon} size="l" />}
            <span>
              <b>{item.title}</b>
              {item.text && <span>{item.text}</span>}
            </span>
            <Icon name="more" flip />
          </a>
        </li>
      ))}
    </ul>
  );
}
