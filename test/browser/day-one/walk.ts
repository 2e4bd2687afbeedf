import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { type Browser, expect } from '@playwright/test';
import { linkInOutbox } from '../outbox.ts';
import { Tally } from './tally.ts';
import { patience, Walker } from './walker.ts';

const root = join(import.meta.dirname, '../../..');

/** Where a walk takes place. */
export interface Place {
  browser: Browser;
  slug: string;
  port: number;
  dataDir: string;
}

/** A county, whoever is in it, and what they have come to know on the way. */
export class Walk {
  readonly place: Place;
  readonly tally = new Tally();
  /** codes, receipts and keys that people wrote down */
  readonly notes: Record<string, string> = {};
  readonly #walkers = new Map<string, Walker>();
  /** Do windows run scripts, in the part of the day that goes on now? */
  hasScript = true;

  constructor(place: Place) {
    this.place = place;
  }

  get origin(): string {
    return `http://${this.place.slug}.localhost:${this.place.port}`;
  }

  /** Somebody's window; where scripts come or go meanwhile, another one on the same page with the same session. */
  async window(who: string, locale = 'de-DE'): Promise<Walker> {
    const known = this.#walkers.get(who);
    if (known?.hasScript === this.hasScript) return known;
    const context = await this.place.browser.newContext({
      baseURL: this.origin,
      javaScriptEnabled: this.hasScript,
      locale,
      serviceWorkers: 'block',
      ...(known ? { storageState: await known.storageState() } : {}),
    });
    context.setDefaultTimeout(patience);
    const walker = await Walker.sitDown(context, this.tally, this.hasScript);
    const page = known?.page.url();
    await known?.leave();
    if (page?.startsWith('http')) await walker.arrive(page);
    this.#walkers.set(who, walker);
    return walker;
  }

  note(name: string): string {
    const noted = this.notes[name];
    if (noted === undefined) throw new Error(`nobody wrote down "${name}"`);
    return noted;
  }

  /** What the IT of the house does at a shell, and nobody else. */
  operate(...words: string[]): string {
    return execFileSync(join(root, 'bin/ops'), [...words, '--data', this.place.dataDir], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    });
  }

  /** The link in the newest mail to somebody, as it stands in the outbox of the house. */
  async linkFromMail(mailbox: string): Promise<string> {
    const { dataDir, slug } = this.place;
    let link: string | undefined;
    // Some mails are sent by a job a moment later.
    await expect(async () => {
      link = linkInOutbox({ dataDir, county: slug }, mailbox);
      expect(link, `a mail to ${mailbox} with a link`).toBeDefined();
    }).toPass({ timeout: patience });
    return link ?? '';
  }

  async end(): Promise<void> {
    for (const walker of this.#walkers.values()) await walker.leave();
  }
}

/** One part of the day. */
export interface Step {
  title: string;
  run(walk: Walk): Promise<void>;
}
