/** What a piece of a page is made of: kinds of elements with their classes and roles, without the words. */
export type Parts = ReadonlySet<string>;

export function partsOf(html: string): Parts {
  const attributeOf = (tag: string, name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
  const tags = html.match(/<\w+[^>]*>/g) ?? [];
  return new Set(
    tags.map(
      (tag) => `${/^<\w+/.exec(tag)?.[0]} ${['class', 'role', 'type'].map((name) => attributeOf(tag, name)).join(' ')}`,
    ),
  );
}

/**
 * Remembers what was opened. Opening a page in the browser costs a hundred times what asking for it does, and what is
 * made of known parts meets nothing new there.
 */
export class Opened {
  readonly #known = new Set<string>();

  /** Is there anything in it that was never opened? From now on there is not. */
  bringsNew(parts: Parts): boolean {
    const isNew = [...parts].some((part) => !this.#known.has(part));
    for (const part of parts) this.#known.add(part);
    return isNew;
  }
}
