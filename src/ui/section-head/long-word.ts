import { type ComponentChildren, isValidElement, type VNode } from 'preact';

/** Letters of the longest word in what a page shows; a line may end at a space, a hyphen or a slash. */
export function longestWord(shown: ComponentChildren): number {
  if (typeof shown === 'string' || typeof shown === 'number')
    return Math.max(
      ...String(shown)
        .split(/[\s/\u00ad-]/)
        .map((word) => word.length),
    );
  else if (Array.isArray(shown)) return Math.max(0, ...shown.map(longestWord));
  else if (isValidElement(shown)) return longestWord((shown as VNode<{ children?: ComponentChildren }>).props.children);
  else return 0;
}
