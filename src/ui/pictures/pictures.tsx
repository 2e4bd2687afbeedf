import type { ComponentChildren } from 'preact';

/** One picture with what it shows. */
export interface Picture {
  key: string;
  src: string;
  /** for whoever does not see it; never empty */
  alternative: string;
  /** language of the alternative, where it is not that of the page */
  lang?: string | undefined;
  width: number | null;
  height: number | null;
  caption: ComponentChildren;
  /** small line below the caption: consent, day */
  note?: ComponentChildren;
  children?: ComponentChildren;
}

/** Pictures beside each other, each with its caption; loaded when somebody comes near. */
export function Pictures({ pictures }: { pictures: readonly Picture[] }) {
  if (pictures.length === 0) return null;
  return (
    <ul class="qs-pictures">
      {pictures.map(({ key, src, alternative, lang, width, height, caption, note, children }) => (
        <li key={key}>
          <figure>
            <img
              src={src}
              alt={alternative}
              loading="lazy"
              decoding="async"
              {...(lang && { lang })}
              {...(width && height && { width, height })}
            />
            <figcaption>
              {caption}
              {note && <small>{note}</small>}
            </figcaption>
          </figure>
          {children}
        </li>
      ))}
    </ul>
  );
}
