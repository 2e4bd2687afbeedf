import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openedFolder } from './facts.ts';

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
 * Remembers what was opened, by any worker of this run. Opening a page in the browser costs a hundred times what asking for
 * it does, and what is made of known parts meets nothing new there.
 */
export class Opened {
  readonly #known = new Set<string>();
  readonly #folder: string;

  /** `name`: what is looked at, for a place of its own. */
  constructor(name: string) {
    this.#folder = join(openedFolder, name);
    mkdirSync(this.#folder, { recursive: true });
  }

  /** Is there anything in it that was never opened? From now on there is not. */
  bringsNew(parts: Parts): boolean {
    const own = [...parts].filter((part) => !this.#known.has(part));
    for (const part of own) this.#known.add(part);
    return own.filter((part) => this.#isFirst(part)).length > 0;
  }

  /** Of two workers that meet a part at once, one makes its folder. */
  #isFirst(part: string): boolean {
    try {
      mkdirSync(join(this.#folder, createHash('sha1').update(part).digest('hex')));
      return true;
    } catch {
      return false;
    }
  }
}
