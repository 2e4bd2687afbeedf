import { beforeAll, expect, test } from 'vitest';
import { formOf } from '../../../../test/form-of.ts';
import { useSite } from '../../../../test/site.ts';
import { loadDemoDirectory } from '../test-support.ts';

const site = useSite();
const coordinator = { role: 'coordinator' } as const;
beforeAll(() => loadDemoDirectory(site.db()));

test('a mobile number in the words of an offer is pointed out on its page, with its place', async () => {
  expect(await (await site.get('/angebote/O-010', coordinator)).text()).not.toContain('steht eine Handynummer');
  const form = formOf(
    await (await site.get('/angebote/O-010/bearbeiten', coordinator)).text(),
    '/angebote/O-010/bearbeiten',
  );
  const saved = await site.post(
    '/angebote/O-010/bearbeiten',
    { ...form, cost: 'frei, Olena: 0176 2345678', contactIsOfficial: 'ja' },
    coordinator,
  );
  expect(saved.status).toBe(303);
  expect(await (await site.get('/angebote/O-010', coordinator)).text()).toContain('In „Kosten“ steht eine Handynummer');
});
