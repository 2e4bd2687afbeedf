import { expect, test } from 'vitest';
import { modules } from '#src/modules.ts';
import { useSite } from '../../test/site.ts';

const site = useSite();

test('data protection reads every kind of data with its purpose and its end, on the page and as a file', async () => {
  const html = await (await site.get('/verzeichnis', { role: 'privacy' })).text();
  for (const { data } of modules.flatMap(({ retention }) => retention)) expect(html).toContain(`<code>${data}</code>`);
  expect(html).toContain('30 Tage nachdem die Mail geschrieben wurde');
  expect(html).toContain('href="/verlauf"');
  const file = await site.get('/verzeichnis?format=csv', { role: 'privacy' });
  expect(file.headers.get('content-type')).toContain('text/csv');
});

test('the register is not for the council or outside organisations', async () => {
  expect((await site.get('/verzeichnis', { role: 'council' })).status).toBe(403);
  expect((await site.get('/verzeichnis')).status).toBe(303);
});

test.each([
  ['privacy', '/verzeichnis'],
  ['operations', '/betrieb'],
  ['admin', '/zugaenge'],
  ['moderator', '/konferenzen/raeume'],
] as const)('the day of %s begins at %s, and nothing that others owe is put before them', async (role, path) => {
  const person = role === 'moderator' ? { role, scope: { kind: 'room', id: crypto.randomUUID() } } : { role };
  const answer = await site.get('/heute', person);
  expect([answer.status, answer.headers.get('location')]).toEqual([303, path]);
  const begun = await site.get(path, person);
  expect(begun.status).toBe(200);
  expect(await begun.text()).not.toContain('href="/heute/spaeter');
});

test('whoever has work in the county begins with what is due', async () => {
  for (const role of ['coordinator', 'head', 'council', 'mediator'] as const) {
    expect((await site.get('/heute', { role })).status).toBe(200);
  }
});
