import { createHash } from 'node:crypto';
import type { Route } from '../http/routes.ts';
import { waitingBody } from './waiting.ts';

/** What readers' browsers may keep for reading without a network. */
export interface OfflineParts {
  /** Public routes; a route of the workspace is refused. */
  routes: readonly Route[];
  /** Routes whose form waits on the device where there is no network: public ones, and those that a signed link opens. */
  forms: readonly Route[];
  /** Languages on offer, as they stand in addresses. */
  languages: readonly string[];
  /** Changes with every build; what an older one kept is thrown away. */
  build: string;
}

/** Where a reader lands whose page is not kept: `/uk/offline`. */
export const fallbackPath = '/offline';
/** Where somebody lands whose form waits on the device: `/uk/wartet`. */
export const waitingPath = '/wartet';

/**
 * The text of `/sw.js`. It answers for the named public pages only: from the network where there is one, else from what
 * was kept, which says from when it is; for all other public pages without a network it shows the page that says so. Everything else passes by.
 */
export function workerText({ routes, forms, languages, build }: OfflineParts): string {
  const patterns = routes.map((route) => patternOf(route, languages));
  const later = forms.map((route) => (route.public ? patternOf(route, languages) : linkPatternOf(route)));
  const body = `${workerBody}${waitingBody}`;
  const version = createHash('sha256')
    .update(JSON.stringify([build, patterns, later, body]))
    .digest('hex')
    .slice(0, 16);
  const publicPage = `^/(${languages.join('|')})(/|$)`;
  const paths = { fallback: fallbackPath, waiting: waitingPath };
  const settings = { version, pages: patterns, forms: later, publicPage, language: languages[0], ...paths };
  return `const kept = ${JSON.stringify(settings)};\n${body}`;
}

/** The kill switch: takes away what was kept and then itself. Browsers ask for it at the next visit, at most a day later. */
export const removingWorker = `self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil((async () => {
  for (const name of await caches.keys()) await caches.delete(name);
  await self.registration.unregister();
})()));
`;

/** A regular expression for the addresses of a public route, in the languages on offer. */
function patternOf(route: Route, languages: readonly string[]): string {
  if (!route.public) throw new Error(`${route.path} is not public and may not be kept`);
  return `^/(${languages.join('|')})${restOf(route.path.replace(/^\/:lang/, ''))}/?$`;
}

/** A page that a signed link opens says who may by its address. Any other page of the workspace is none that waits. */
function linkPatternOf(route: Route): string {
  if (!route.path.endsWith('/:token')) throw new Error(`${route.path} is not public, and no signed link opens it`);
  return `^${restOf(route.path)}/?$`;
}

const restOf = (path: string) => path.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/:[a-zA-Z]+/g, '[^/]+');

/** Plain script for browsers, beside the constant `kept`. */
const workerBody = `const cacheName = 'qs-' + kept.version;
const pages = kept.pages.map((text) => new RegExp(text));
const publicPage = new RegExp(kept.publicPage);
const mostPages = 60;

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil((async () => {
  for (const name of await caches.keys()) if (name !== cacheName) await caches.delete(name);
  await self.clients.claim();
})()));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== self.location.origin) return;
  if (mayWait(request, url)) event.respondWith(sendOrKeep(request, url));
  if (request.method !== 'GET') return;
  if (url.pathname.startsWith('/-/assets/')) event.respondWith(asset(request));
  else if (isKept(url)) event.respondWith(page(request, url));
  else if (request.mode === 'navigate' && publicPage.test(url.pathname)) event.respondWith(orFallback(request, url));
});

function isKept(url) {
  return isFallback(url) || (url.search === '' && pages.some((pattern) => pattern.test(url.pathname)));
}

function isFallback(url) {
  const rest = '/' + url.pathname.split('/').slice(2).join('/');
  return publicPage.test(url.pathname) && [kept.fallback, kept.waiting].includes(rest);
}

async function asset(request) {
  const cache = await caches.open(cacheName);
  const known = await cache.match(request);
  if (known) return known;
  const response = await fetch(request);
  if (response.ok) await cache.put(request, response.clone());
  return response;
}

async function page(request, url) {
  const cache = await caches.open(cacheName);
  try {
    const response = await fetch(request);
    if (response.ok && response.type === 'basic' && !response.redirected) {
      await cache.put(url.pathname, response.clone());
      const names = (await cache.keys()).filter((each) => isKept(new URL(each.url)) && !isFallback(new URL(each.url)));
      for (const old of names.slice(0, Math.max(0, names.length - mostPages))) await cache.delete(old);
    }
    return response;
  } catch (error) {
    const found = await cache.match(url.pathname);
    return found ? asKept(found) : fallback(cache, url, error);
  }
}

async function asKept(response) {
  const text = await response.text();
  const since = momentOf(response.headers.get('date'), (/<html lang="([^"]+)"/.exec(text) || [])[1]);
  const headers = new Headers(response.headers);
  for (const name of ['content-encoding', 'content-length', 'etag']) headers.delete(name);
  const html = text
    .replace('<html ', '<html data-kept ')
    .replace(/(<p data-kept-note)[^>]*?( class)/, '$1$2')
    .replace(/(<time data-kept-since[^>]*>)/, (tag) => tag + since);
  return new Response(html, { status: response.status, headers });
}

function momentOf(date, language) {
  const shown = { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Berlin', calendar: 'gregory', numberingSystem: 'latn' };
  if (!date || Number.isNaN(Date.parse(date))) return '';
  try {
    return new Date(date).toLocaleString(language || 'de', shown);
  } catch {
    return new Date(date).toLocaleString('de', shown);
  }
}

async function orFallback(request, url) {
  try {
    return await fetch(request);
  } catch (error) {
    return fallback(await caches.open(cacheName), url, error);
  }
}

async function fallback(cache, url, error) {
  const page = await cache.match('/' + url.pathname.split('/')[1] + kept.fallback);
  if (page) return page;
  throw error;
}
`;
