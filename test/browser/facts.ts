import { join } from 'node:path';
import type { ChangingPage, ReadablePage } from './read-pages.ts';

/** One person of the demo county, signed in once for all tests. */
export interface Person {
  mailbox: string;
  role: string;
  /** `name=value` */
  cookie: string;
}

/** What `start-county.ts` writes down for the tests. */
export interface Facts {
  port: number;
  dataDir: string;
  people: Person[];
  pages: ReadablePage[];
  changes: ChangingPage[];
}

/** Where the workers of a run tell each other what was opened in a browser. */
export const openedFolder = join(import.meta.dirname, '../../build/browser/opened');

export const factsFile = join(import.meta.dirname, '../../build/browser/county.json');

export function hostOf(county: string, port: number): string {
  return `${county}.localhost:${port}`;
}

/** The address of a page's example in a language. */
export function addressOf(page: ReadablePage, lang = 'de'): string {
  const values: Record<string, string> = { ...page.example, lang };
  return page.path.replace(/:([a-zA-Z]+)/g, (_, name: string) => encodeURIComponent(values[name] ?? ''));
}
