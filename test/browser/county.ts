import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from '@playwright/test';
import { type Facts, factsFile, hostOf } from './facts.ts';

export { addressOf } from './facts.ts';

/** What `start-county.ts` wrote down. */
export const facts = JSON.parse(readFileSync(factsFile, 'utf8')) as Facts;

export function originOf(county = 'musterau'): string {
  return `http://${hostOf(county, facts.port)}`;
}

/** A browser window of its own for a person of the demo county, or for a guest. */
export async function windowOf(
  browser: Browser,
  mailbox: string | undefined,
  options: BrowserContextOptions = {},
): Promise<BrowserContext> {
  const context = await browser.newContext({ baseURL: originOf(), ...options });
  const person = facts.people.find((each) => each.mailbox === mailbox);
  if (mailbox && !person) throw new Error(`nobody is called ${mailbox}`);
  if (person) {
    const [name = '', value = ''] = person.cookie.split('=');
    // Set as if by https: a `__Host-` cookie is Secure, and browsers send those to localhost without https, too.
    const url = originOf().replace('http:', 'https:');
    await context.addCookies([{ name, value, url, secure: true, httpOnly: true, sameSite: 'Lax' }]);
  }
  return context;
}

const shared = new WeakMap<Browser, Map<string, Page>>();
const wide = { width: 1280, height: 900 };

/**
 * A page that the tests of one worker share, for what is only looked at: opening a window takes longer than most of our
 * pages, and style, script and fonts are loaded once. It comes wide and without listeners; whoever uses it leaves it
 * open. No service worker answers in the place of the server.
 */
export async function pageOf(
  browser: Browser,
  mailbox: string | undefined,
  options: { javaScriptEnabled?: boolean } = {},
): Promise<Page> {
  const pages = shared.get(browser) ?? new Map<string, Page>();
  shared.set(browser, pages);
  const key = JSON.stringify([mailbox, options]);
  const known = pages.get(key);
  const page = known ?? (await (await windowOf(browser, mailbox, { serviceWorkers: 'block', ...options })).newPage());
  pages.set(key, page);
  page.removeAllListeners();
  await page.setViewportSize(wide);
  return page;
}

/** Writes down everything a page should never do: errors, refused content, requests to others. */
export function watch(page: Page): string[] {
  const seen: string[] = [];
  page.on('console', (message) => {
    // A refused entry (403, 404) is meant in these tests; Chromium reports it as an error of its own.
    const isStatus = message.text().startsWith('Failed to load resource');
    if (message.type() === 'error' && !isStatus) seen.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => seen.push(`script: ${error.message}`));
  page.on('request', (request) => {
    const url = new URL(request.url());
    const isOurs = url.protocol === 'data:' || url.host.endsWith(`localhost:${facts.port}`);
    if (!isOurs) seen.push(`request to ${url.origin}`);
  });
  page.on('requestfailed', (request) => seen.push(`failed: ${request.url()} ${request.failure()?.errorText ?? ''}`));
  return seen;
}
