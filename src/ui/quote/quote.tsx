import type { ComponentChildren } from 'preact';
import { MixedText } from '#ui/bdi/mixed-text.tsx';

export interface QuoteProps {
  /** the person's own words, verbatim and short, with the quotation marks of their language */
  children: ComponentChildren;
  /** number, where and when; never a name */
  source?: ComponentChildren;
  lang?: string | undefined;
  /** `paper` stands alone on warm paper · `plain` inside a paper band · `card` small, in lists and boards */
  look?: 'paper' | 'plain' | 'card' | undefined;
}

/** People's words look like people's words: serif, on paper, never paraphrased. */
export function Quote({ children, source, lang, look = 'paper' }: QuoteProps) {
  return (
    <figure class={`qs-voice qs-voice--${look}`}>
      <blockquote class="qs-quote" {...(lang && { lang, dir: 'auto' as const })}>
        <MixedText>{children}</MixedText>
      </blockquote>
      {source && <figcaption>{source}</figcaption>}
    </figure>
  );
}
