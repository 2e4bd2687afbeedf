import { expect, test } from 'vitest';
import { modules } from '#src/modules.ts';
import { useSite } from '../../../../test/site.ts';

const site = useSite();

test('the matrix shows every permission of every module with a label', async () => {
  const page = await (await site.get('/zugaenge/rechte', { role: 'privacy' })).text();
  for (const permission of modules.flatMap((module) => Object.keys(module.permissions)))
    expect(page).toContain(permission);
  expect(page).toContain('Wer darf was?');
});

test('the matrix can be saved for the record of processing', async () => {
  const csv = await (await site.get('/zugaenge/rechte?format=csv', { role: 'privacy' })).text();
  expect(csv).toContain('Zugänge ansehen');
});

test('a partner does not see the matrix', async () => {
  expect((await site.get('/zugaenge/rechte', { role: 'partner' })).status).toBe(403);
});
