import { expect, test } from 'vitest';
import { originOf } from './origin.ts';

test.each([
  ['no proxy', 0, 8080, 'http://musterau.localhost:8080'],
  ['no proxy, on the port of http itself', 0, 80, 'http://musterau.localhost'],
  ['a proxy', 1, 8080, 'https://musterau.localhost'],
])('with %s in front (%i, port %i) people reach %s, whatever the mode is', (_, trustProxy, port, origin) => {
  const modes = ['production', 'demo', 'development'] as const;
  const origins = modes.map((mode) => originOf('musterau.localhost', { trustProxy, port, mode } as never));
  expect(origins).toEqual([origin, origin, origin]);
});
