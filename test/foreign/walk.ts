import type { Page } from '#platform/http/page.ts';
import { modules } from '#src/modules.ts';
import { unescaped } from '../form-of.ts';

/** Reads an address as somebody; undefined where it did not open as a page. */
export type Read = (address: string) => Promise<string | undefined>;

const pages: readonly Page[] = modules.flatMap((module) => module.pages);

/** An address and the page it belongs to. */
export interface Place {
  address: string;
  page: Page;
}

const patterns = pages
  .filter(({ method }) => method === 'GET')
  .map((page) => ({
    page,
    fits: new RegExp(`^${page.route.path.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/:([a-zA-Z]+)/g, '([^/]+)')}$`),
    fixed: page.route.path.replace(/:[a-zA-Z]+/g, '').length,
    variables: (page.route.path.match(/:/g) ?? []).length,
  }))
  .sort((one, other) => one.variables - other.variables || other.fixed - one.fixed);

/** The page behind an address. */
export function pageOf(address: string): Page | undefined {
  const [path = ''] = address.split('?');
  return patterns.find(({ fits }) => fits.test(path))?.page;
}

/** Every own address that a page leads to, as written there. */
export function linksOf(address: string, html: string): string[] {
  const hrefs = [...html.matchAll(/<(?:a|form)\s[^>]*?(?:href|action)="([^"]+)"/g)].map((match) =>
    unescaped(match[1] ?? ''),
  );
  return [...new Set(hrefs)].flatMap((href) => {
    const url = new URL(href, `http://musterau.localhost${address}`);
    return url.host === 'musterau.localhost' ? [url.pathname + url.search] : [];
  });
}

/** Of which sort an address is: its page, and which questions it asks. */
function sortOf(address: string, page: Page): string {
  const url = new URL(address, 'http://x');
  const asked = [...url.searchParams].map(([name, value]) =>
    /^(format|formular)$/.test(name) ? `${name}=${value}` : name,
  );
  return `${page.route.path} ${[...new Set(asked)].sort().join(' ')}`;
}

/** Follows all links from the beginnings on; of each sort of address no more than `most`. */
export async function walk(
  beginnings: readonly string[],
  read: Read,
  isWanted: (page: Page, address: string) => boolean,
  most: (page: Page, address: string) => number,
): Promise<Map<string, string | undefined>> {
  const opened = new Map<string, string | undefined>();
  const times = new Map<string, number>();
  const waiting = [...beginnings];
  for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
    const page = pageOf(address);
    if (!page || opened.has(address) || !isWanted(page, address)) continue;
    const sort = sortOf(address, page);
    const already = times.get(sort) ?? 0;
    if (already >= most(page, address)) continue;
    times.set(sort, already + 1);
    const text = await read(address);
    opened.set(address, text);
    if (text?.startsWith('<!')) waiting.push(...linksOf(address, text));
  }
  return opened;
}
