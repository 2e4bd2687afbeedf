import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { listen, tryPort } from './listen.ts';

const base = { port: 0, address: '127.0.0.1', trustProxy: 0 };

test('a taken port is named, with another one to choose', async () => {
  const first = await listen({ ...base, answer: async () => new Response('one') });
  const second = listen({ ...base, port: first.port, answer: async () => new Response('two') });
  await expect(tryPort({ ...base, port: first.port })).rejects.toThrow(`Port ${first.port} ist schon belegt`);
  await expect(second).rejects.toThrow(new RegExp(`Port ${first.port} ist schon belegt[^]*--port ${first.port + 1}`));
  await first.close(100);
});

test('TRACE is refused like any other method that nobody needs, with the headers of every answer', async () => {
  const server = await listen({ ...base, answer: async () => new Response('never') });
  const sent = request({ port: server.port, method: 'TRACE', headers: { 'x-secret': 'abc' } }).end();
  const [answer] = (await once(sent, 'response')) as [IncomingMessage];
  const body = Buffer.concat(await answer.toArray()).toString();
  expect([answer.statusCode, answer.headers.allow, body]).toEqual([405, 'GET, HEAD, POST, DELETE', '']);
  expect(answer.headers['x-content-type-options']).toBe('nosniff');
  await server.close(100);
});

test('a request that is being answered is answered to its end, a new one is not taken', async () => {
  const answer = async () => {
    await wait(200);
    return new Response('finished');
  };
  const server = await listen({ ...base, answer });
  const pending = fetch(`http://127.0.0.1:${server.port}/`);
  await wait(50);
  const closing = server.close(5000);
  await wait(20);
  await expect(fetch(`http://127.0.0.1:${server.port}/`)).rejects.toThrow();
  expect(await (await pending).text()).toBe('finished');
  await closing;
});

test('a request that never ends does not hold the stop up', async () => {
  const server = await listen({ ...base, answer: () => new Promise<Response>(() => undefined) });
  const pending = fetch(`http://127.0.0.1:${server.port}/`).catch(() => 'cut off');
  await wait(50);
  const started = Date.now();
  await server.close(200);
  expect(Date.now() - started).toBeLessThan(2000);
  expect(await pending).toBe('cut off');
});
