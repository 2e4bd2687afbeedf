import { expect, test } from 'vitest';
import { saveSetting } from '#modules/accounts/index.ts';
import { isConfigErrors, readConfig } from '#platform/config/read-config.ts';
import { useDatabase } from '#platform/testing/database.ts';
import { welcome } from './welcome.ts';

const [musterau, offenbach] = [useDatabase(), useDatabase()];
const entry = (slug: string) => ({ slug, name: slug, hosts: [`${slug}.localhost`], database: slug });
const dbs = { musterau, offenbach } as const;
const catalogue = {
  entries: async () => [entry('offenbach'), entry('musterau')].sort((a, b) => (a.slug > b.slug ? -1 : 1)),
  bySlug: async (slug: string) => ({ ...entry(slug), db: dbs[slug as keyof typeof dbs].db() }),
};

test.each([{}, { QS_CLOCK: '2026-12-01T09:15:00Z' }])(
  'the start message leads to the sign-in of the demo county, whatever county comes first (%j)',
  async (environment) => {
    await saveSetting(musterau.db(), 'isDemo', true, new Date('2026-11-22T14:10:00Z'));
    const config = readConfig(['--port', '8092'], environment);
    if (isConfigErrors(config)) throw new Error('a wrong setting');
    const message = await welcome(catalogue, config, '0.1.0');
    expect(message.indexOf('offenbach')).toBeLessThan(message.indexOf('musterau'));
    expect(message).toContain('sign in by button: http://musterau.localhost:8092/anmelden');
  },
);

test('without a demo county nobody is offered to sign in as', async () => {
  const config = readConfig([], {});
  if (isConfigErrors(config)) throw new Error('a wrong setting');
  const alone = { ...catalogue, entries: async () => [entry('offenbach')] };
  expect(await welcome(alone, config, '0.1.0')).not.toContain('sign in by button');
});

test('the start message gives the address that answers: without a proxy no https, also in production', async () => {
  const read = (environment: Record<string, string>) => {
    const config = readConfig(['--port', '8092', '--no-demo'], environment);
    if (isConfigErrors(config)) throw new Error('a wrong setting');
    return welcome(catalogue, config, '0.1.0');
  };
  const without = await read({});
  expect(without).toContain('  musterau: http://musterau.localhost:8092\n');
  expect(without).toContain('QS_TRUST_PROXY');
  const behind = await read({ QS_TRUST_PROXY: '1' });
  expect(behind).toContain('  musterau: https://musterau.localhost\n');
  expect(behind).not.toContain('QS_TRUST_PROXY');
});
