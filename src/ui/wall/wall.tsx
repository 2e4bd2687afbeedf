import type { ComponentChildren } from 'preact';
import { MixedText } from '#ui/bdi/mixed-text.tsx';

export interface WallCard {
  key: string;
  /** the person's own words */
  text: string;
  lang: string;
  dir: 'ltr' | 'rtl';
  /** small line below: that something was taken out; never a name */
  note?: ComponentChildren;
}

export interface WallColumn {
  key: string;
  title: ComponentChildren;
  /** how many there are, also those that do not fit */
  count: ComponentChildren;
  /** says what a column without cards waits for */
  empty: ComponentChildren;
  cards: readonly WallCard[];
}

export interface WallProps {
  columns: readonly WallColumn[];
  /** fills the screen of a beamer: only the wall, larger letters */
  big?: boolean | undefined;
}

/**
 * What people say, as cards on a wall: one column per question, each card in its own language and direction. Reads on a
 * phone one column after the other, and from the last row of a hall.
 */
export function Wall({ columns, big }: WallProps) {
  return (
    <div class={big ? 'qs-wall qs-wall--big' : 'qs-wall'}>
      {columns.map(({ key, title, count, empty, cards }) => (
        <section key={key} class="qs-wall__column" data-column={key} aria-labelledby={`spalte-${key}`}>
          <header>
            <h2 id={`spalte-${key}`}>{title}</h2>
            <b>{count}</b>
          </header>
          {cards.length === 0 ? (
            <p class="qs-wall__empty">{empty}</p>
          ) : (
            <ul>
              {cards.map((card) => (
                <li key={card.key} data-card={card.key}>
                  <p lang={card.lang} dir={card.dir}>
                    <MixedText>{card.text}</MixedText>
                  </p>
                  {card.note && <small>{card.note}</small>}
                </li>
              ))}
            </ul>
          )}
        </section>
      ))}
    </div>
  );
}

/** The head of a wall: what it is about, how many cards, and the code for a camera at the end of the line. */
export function WallHead({ children, aside }: { children: ComponentChildren; aside?: ComponentChildren }) {
  return (
    <div class="qs-wall__head">
      <div>{children}</div>
      {aside && <aside>{aside}</aside>}
    </div>
  );
}
