import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { publicRoute, route } from '../http/routes.ts';
import { removingWorker, workerText } from './worker.ts';

const parts = {
  routes: [publicRoute('/'), publicRoute('/angebote'), publicRoute('/angebote/:code')],
  forms: [publicRoute('/mitreden/:occasion')],
  languages: ['de', 'de-einfach', 'uk'],
  build: 'a',
};

interface Loaded {
  kept: { version: string; pages: string[] };
  isKept(url: URL): boolean;
}

/** Runs the worker's text as a browser would, with nothing around it but what it needs to be read. */
function load(text: string): Loaded {
  const self = { addEventListener: () => undefined, location: { origin: 'https://musterau.example' } };
  return runInNewContext(`${text}\n({ kept, isKept })`, { self, caches: {}, URL }) as Loaded;
}

const isKept = (path: string) => load(workerText(parts)).isKept(new URL(`https://musterau.example${path}`));

test.each(['/de', '/uk/', '/de-einfach/angebote', '/uk/angebote/O-001', '/de/offline', '/uk/wartet'])(
  '%s is kept',
  (path) => {
    expect(isKept(path)).toBe(true);
  },
);

test.each([
  '/',
  '/heute',
  '/angebote',
  '/de/angebote/O-001/melden',
  '/de/angebote?ort=1',
  '/fr/angebote',
  '/-/mail',
  '/de/beleg/ABC',
  '/anmelden',
])('%s is not kept', (path) => {
  expect(isKept(path)).toBe(false);
});

test('a page of the workspace on the list stops the making of the worker', () => {
  expect(() => workerText({ ...parts, routes: [route('/heute')] })).toThrow('/heute is not public');
});

test('a new build, a new list or a new language is a new version', () => {
  const versions = [
    parts,
    { ...parts, build: 'b' },
    { ...parts, routes: parts.routes.slice(1) },
    { ...parts, languages: ['de'] },
    { ...parts, forms: [] },
  ].map((each) => load(workerText(each)).kept.version);
  expect(new Set(versions).size).toBe(5);
  expect(load(workerText(parts)).kept.version).toBe(versions[0]);
});

test('the kill switch takes away what was kept and then itself', async () => {
  const waiting: Promise<unknown>[] = [];
  const gone: string[] = [];
  const listeners: Record<string, (event: { waitUntil(work: Promise<unknown>): void }) => void> = {};
  const self = {
    addEventListener: (name: string, listener: (typeof listeners)[string]) => {
      listeners[name] = listener;
    },
    registration: { unregister: async () => void gone.push('the worker') },
  };
  const caches = { keys: async () => ['qs-1', 'qs-2'], delete: async (name: string) => void gone.push(name) };
  runInNewContext(removingWorker, { self, caches });
  listeners.activate?.({ waitUntil: (work) => void waiting.push(work) });
  await Promise.all(waiting);
  expect(gone).toEqual(['qs-1', 'qs-2', 'the worker']);
});

test('a kept page says from when it is, and that it is a kept one', async () => {
  const self = { addEventListener: () => undefined, location: { origin: 'https://musterau.example' } };
  const world = { self, caches: {}, URL, Response, Headers };
  const { asKept } = runInNewContext(`${workerText(parts)}\n({ asKept })`, world) as {
    asKept(response: Response): Promise<Response>;
  };
  const page =
    '<!DOCTYPE html><html lang="uk" dir="ltr"><body><p data-kept-note hidden class="qs-quiet">x <bdi><time data-kept-since></time></bdi></p>';
  const stored = new Response(page, {
    headers: {
      date: 'Tue, 24 Nov 2026 09:10:00 GMT',
      'content-type': 'text/html',
      'content-encoding': 'br',
      etag: '"1"',
    },
  });
  const kept = await asKept(stored);
  const html = await kept.text();
  expect(html).toContain('<html data-kept lang="uk"');
  expect(html).toContain('<p data-kept-note class="qs-quiet">');
  expect(html).toMatch(/<time data-kept-since>24 листопада 2026/);
  expect(html).toContain('10:10');
  expect([...kept.headers.keys()].sort()).toEqual(['content-type', 'date']);
});
