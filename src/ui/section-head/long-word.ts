import { type ComponentChildren, isValidElement } from 'preact';

/** Letters of the longest word in what a page shows; a line may end at a space, a hyphen or a slash. */
export function longestWord(shown: ComponentChildren): number {
  if (typeof shown === 'string' || typeof shown === 'number')
    return Math.max(
      ...String(shown)
        .split(/[\s/\u00ad-]/)
        .map((word) => word.length),
    );
  else if (Array.isArray(shown)) return Math.max(0, ...shown.map(longestWord));
  else if (isValidElement<{ children?: ComponentChildren }>(shown)) return longestWord(shown.props.children);
  else return 0;
}
