import { expect, test } from 'vitest';
import { upkeepResponse } from './upkeep.ts';

const parts = {
  version: '1.0.0',
  counties: async () => ['musterau'],
  isStopping: () => false,
  metrics: { text: async () => 'figures', contentType: 'text/plain' },
};

function ask(path: string, changes: Partial<typeof parts> = {}, headers: Record<string, string> = {}) {
  return upkeepResponse(new Request(`http://any.host${path}`, { headers }), { ...parts, ...changes });
}

test.each([
  ['ready', {}, 200, { status: 'ok', version: '1.0.0', counties: ['musterau'] }],
  ['stopping', { isStopping: () => true }, 503, { status: 'stopping', version: '1.0.0', counties: ['musterau'] }],
  [
    'without database',
    { counties: () => Promise.reject(new Error('gone')) },
    503,
    { status: 'unavailable', version: '1.0.0', counties: [] },
  ],
])('health of an installation that is %s', async (_name, changes, status, body) => {
  const response = await ask('/-/health', changes);
  expect(response?.status).toBe(status);
  expect(await response?.json()).toEqual(body);
});

test('metrics are for machines on the inside, not for the public behind the proxy', async () => {
  expect(await (await ask('/-/metrics'))?.text()).toBe('figures');
  expect(await ask('/-/metrics', {}, { 'x-forwarded-for': '1.1.1.1' })).toBeUndefined();
});

test('who asks for the health through the proxy is told no county', async () => {
  const answer = await ask('/-/health', {}, { 'x-forwarded-for': '1.1.1.1' });
  expect(await answer?.json()).toEqual({ status: 'ok', version: '1.0.0' });
});

test('everything else is none of its business', async () => {
  expect(await ask('/')).toBeUndefined();
  expect(await ask('/-/healthy')).toBeUndefined();
});
