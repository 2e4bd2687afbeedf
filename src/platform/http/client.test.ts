import { expect, test } from 'vitest';
import { clientOf } from './client.ts';

test.each([
  ['without a proxy the header proves nothing', '1.1.1.1', 0, '9.9.9.9'],
  ['one proxy: the address it saw', '1.1.1.1', 1, '1.1.1.1'],
  ['one proxy: what the client wrote before it does not count', '6.6.6.6, 1.1.1.1', 1, '1.1.1.1'],
  ['two proxies: the one the first saw', '6.6.6.6, 1.1.1.1, 2.2.2.2', 2, '1.1.1.1'],
  ['no header: the peer', '', 1, '9.9.9.9'],
])('%s', (_name, header, trustProxy, expected) => {
  expect(clientOf(header, '9.9.9.9', trustProxy)).toBe(expected);
});
