import { runInNewContext } from 'node:vm';
import { beforeEach, expect, test } from 'vitest';
import { publicRoute, route } from '../http/routes.ts';
import { workerText } from './worker.ts';

interface Waiting {
  id: string;
  fields: string[][];
  state: string;
  receipt?: string;
}
type Event = Record<string, unknown> & { waitUntil?(work: Promise<unknown>): void };

const forms = [publicRoute('/mitreden/:occasion'), publicRoute('/barriere-melden'), route('/stimmt-noch/:token')];

/** A browser with nothing but a worker, a store and a network that can be cut. */
function browser() {
  const listeners: Record<string, (event: Event) => void> = {};
  const shelf = new Map<string, Waiting>();
  const arrived: string[] = [];
  const network = { answer: (): Response => new Response('<p data-receipt="7F3K-92Q-DXA">'), isThere: true };
  const ask = <T>(result: T) => {
    const asking: { result: T; onsuccess?: () => void } = { result };
    queueMicrotask(() => asking.onsuccess?.());
    return asking;
  };
  const store = {
    put: (one: Waiting) => ask(void shelf.set(one.id, structuredClone(one))),
    delete: (id: string) => ask(shelf.delete(id)),
    getAll: () => ask([...shelf.values()]),
  };
  const database = { transaction: () => ({ objectStore: () => store }), close: () => undefined };
  runInNewContext(workerText({ routes: [], forms, languages: ['de', 'ar'], build: 'a' }), {
    self: {
      addEventListener: (name: string, listener: (event: Event) => void) => {
        listeners[name] = listener;
      },
      location: { origin: 'https://musterau.example' },
      registration: { sync: { register: async () => undefined } },
      clients: { matchAll: async () => [] },
    },
    caches: { open: async () => ({ match: async () => new Response('waiting page') }) },
    indexedDB: { open: () => ask(database) },
    fetch: async (to: Request | string, init?: { body: URLSearchParams }) => {
      if (!network.isThere) throw new TypeError('no network');
      const sent = typeof to === 'string' ? init?.body : new URLSearchParams(await to.text());
      arrived.push(sent?.get('id') ?? '');
      return network.answer();
    },
    ...{ URL, URLSearchParams, Response: Redirecting, crypto, queueMicrotask },
  });
  return { listeners, shelf, arrived, network };
}

/** Node refuses a redirect to a bare path; a browser reads it beside the worker's own address. */
class Redirecting extends Response {
  static override redirect(path: string): Response {
    return new Response(null, { status: 303, headers: { location: path } });
  }
}

let device: ReturnType<typeof browser>;
beforeEach(() => {
  device = browser();
});

async function send(id: string, path = '/de/mitreden/IDEEN'): Promise<Response | undefined> {
  const body = new URLSearchParams({ id, text: 'Der Bus fährt nicht.', _draft: '0123456789abcdef' });
  const request = new Request(`https://musterau.example${path}`, { method: 'POST', body });
  Object.defineProperty(request, 'mode', { value: 'navigate' });
  let answer: Promise<Response> | undefined;
  device.listeners.fetch?.({ request, respondWith: (one: Promise<Response>) => (answer = one) });
  return answer;
}

async function later(): Promise<void> {
  const works: Promise<unknown>[] = [];
  device.listeners.message?.({ data: 'send', waitUntil: (work) => void works.push(work) });
  await Promise.all(works);
}

test('with a network a card goes as ever, and nothing of it stays on the device', async () => {
  expect((await send('a'))?.status).toBe(200);
  expect([...device.shelf]).toEqual([]);
});

test('without one it waits, the reader is led to the page that shows it, and the draft is no longer needed', async () => {
  device.network.isThere = false;
  const answer = await send('a');
  expect(answer?.headers.get('location')).toBe('/de/wartet#~0123456789abcdef');
  expect(device.shelf.get('a')).toMatchObject({
    state: 'waiting',
    fields: [
      ['id', 'a'],
      ['text', 'Der Bus fährt nicht.'],
    ],
  });
});

test('it goes once there is a network, however often it is tried; its words go from the device, its receipt stays', async () => {
  device.network.isThere = false;
  await send('a');
  await send('a');
  await later();
  expect(device.arrived).toEqual([]);
  device.network.isThere = true;
  await later();
  await later();
  expect(device.arrived).toEqual(['a']);
  expect(device.shelf.get('a')).toMatchObject({ state: 'sent', fields: [], receipt: '7F3K-92Q-DXA' });
});

test.each([429, 500, 503])('while the server answers %i it waits on', async (status) => {
  device.network.isThere = false;
  await send('a');
  device.network.isThere = true;
  device.network.answer = () => new Response('', { status });
  await later();
  expect(device.shelf.get('a')?.state).toBe('waiting');
});

test('what was refused keeps its words, so that they can be changed and sent again', async () => {
  device.network.isThere = false;
  await send('a');
  device.network.isThere = true;
  device.network.answer = () => new Response('', { status: 422 });
  await later();
  expect(device.shelf.get('a')).toMatchObject({ state: 'refused', fields: [['id', 'a'], expect.anything()] });
});

test.each([
  ['/de/barriere-melden', '/de/wartet'],
  ['/ar/barriere-melden', '/ar/wartet'],
  ['/stimmt-noch/abc.def', '/de/wartet'],
])('a form at %s waits on %s', async (path, page) => {
  device.network.isThere = false;
  expect((await send('b', path))?.headers.get('location')).toBe(`${page}#~0123456789abcdef`);
  device.network.isThere = true;
  device.network.answer = () => new Response('<h1>Danke</h1>');
  await later();
  expect(device.shelf.get('b')).toMatchObject({ state: 'sent', fields: [] });
});

test('a page of the workspace waits on no device', () => {
  const parts = { routes: [], languages: ['de'], build: 'a' };
  expect(() => workerText({ ...parts, forms: [route('/angebote/neu')] })).toThrow('/angebote/neu is not public');
});

test('a form that may not be sent later passes by', async () => {
  device.network.isThere = false;
  expect(await send('a', '/anmelden')).toBeUndefined();
  expect(await send('a', '/de/beleg')).toBeUndefined();
});
