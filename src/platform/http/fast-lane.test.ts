import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeFastLane, minuteOf } from './fast-lane.ts';
import { makePageKeeper } from './keep.ts';

let now = new Date('2026-11-22T14:10:00Z');
let version: string | undefined = '1';
const keeper = makePageKeeper();
const versions = { certain: () => version, current: async () => '1', move: async () => undefined };
const lane = makeFastLane({
  keeper,
  versions,
  safe: { 'x-content-type-options': 'nosniff' },
  now: () => now,
  observe: () => undefined,
});
const server = createServer((incoming, outgoing) => {
  if (!lane.answer(incoming, outgoing)) outgoing.writeHead(200, { 'x-way': 'ordinary' }).end('drawn anew');
});
let url = '';

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/de/seite`;
  keeper.keep('v musterau /de/seite', '1', 'text/html; charset=utf-8', '<p>Grüße</p>');
  const requestTo = (address: string) => new Request(address, { headers: { host: new URL(url).host } });
  lane.remember(requestTo(url), { slug: 'musterau', key: 'v musterau /de/seite', forAMinute: false });
  keeper.keep('m musterau /de/offen', minuteOf('1', now), 'text/html; charset=utf-8', '<p>Jetzt offen</p>');
  lane.remember(requestTo(url.replace('seite', 'offen')), {
    slug: 'musterau',
    key: 'm musterau /de/offen',
    forAMinute: true,
  });
});
beforeEach(() => {
  version = '1';
});
afterAll(() => void server.close());

describe('A page that lies in memory', () => {
  it.each(['br', 'gzip', 'identity'])('goes out at once, with every header that protects it (%s)', async (encoding) => {
    const answer = await fetch(url, { headers: { 'accept-encoding': encoding } });
    expect([answer.status, answer.headers.get('x-way'), answer.headers.get('x-content-type-options')]).toEqual([
      200,
      null,
      'nosniff',
    ]);
    expect(await answer.text()).toBe('<p>Grüße</p>');
  });

  it('that depends on the time goes out for a minute', async () => {
    const open = url.replace('seite', 'offen');
    expect(await (await fetch(open)).text()).toBe('<p>Jetzt offen</p>');
    now = new Date('2026-11-22T14:11:00Z');
    expect((await fetch(open)).headers.get('x-way')).toBe('ordinary');
  });

  it('is not sent again to whoever has it', async () => {
    const etag = (await fetch(url)).headers.get('etag') ?? '';
    expect((await fetch(url, { headers: { 'if-none-match': etag } })).status).toBe(304);
  });

  it.each([
    [
      'its content has changed',
      () => {
        version = '2';
      },
    ],
    [
      'nobody knows whether its content has changed',
      () => {
        version = undefined;
      },
    ],
  ])('takes the ordinary way where %s', async (_name, change) => {
    change();
    expect((await fetch(url)).headers.get('x-way')).toBe('ordinary');
  });

  it('is not found under another address or by another kind of request', async () => {
    keeper.keep('v musterau /de/seite', '1', 'text/html; charset=utf-8', '<p>Grüße</p>');
    expect((await fetch(`${url}?andere=1`)).headers.get('x-way')).toBe('ordinary');
    expect((await fetch(url, { method: 'POST' })).headers.get('x-way')).toBe('ordinary');
    const { port } = new URL(url);
    expect(
      (await fetch(`http://localhost:${port}/de/seite`).catch(() => undefined))?.headers.get('x-way') ?? 'ordinary',
    ).toBe('ordinary');
  });
});
