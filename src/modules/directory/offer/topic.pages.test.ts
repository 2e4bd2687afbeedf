import { beforeAll, expect, test } from 'vitest';
import { inTransaction } from '#platform/database/transaction.ts';
import { languageTags } from '#platform/i18n/languages.ts';
import { useSite } from '../../../../test/site.ts';
import { loadDemoDirectory } from '../test-support.ts';
import { listTopics } from './topic.data.ts';

const site = useSite();
const coordinator = { role: 'coordinator' } as const;
const edit = '/themen/T02/bearbeiten';

beforeAll(async () => {
  await inTransaction(site.db(), {}, (db) => loadDemoDirectory(db));
}, 60_000);

async function stored(): Promise<Record<string, string>> {
  const topic = (await listTopics(site.db())).find(({ code }) => code === 'T02');
  const words = Object.fromEntries(languageTags.map((tag) => [tag, (topic?.titles[tag]?.words ?? []).join('\n')]));
  return { title: topic?.titles.de?.title ?? '', ...words };
}

test('the lead unit adds a word, every reader finds the topic by it, and the history says which word came', async () => {
  const words = await stored();
  expect(await (await site.get('/themen?q=Wehwehchen', coordinator)).text()).not.toContain('/themen/T02');
  const saved = await site.post(edit, { ...words, de: `${words['de']}\nWehwehchen` }, coordinator);
  expect(saved.headers.get('location')).toContain('/themen/T02');
  expect((await stored())['ar']).toBe(words['ar']);
  expect(await (await site.get('/themen?q=Wehwehchen', coordinator)).text()).toContain('/themen/T02');
  expect(await (await site.get('/themen/T02', coordinator)).text()).toContain('Wehwehchen</ins>');
});

test('a wrong list of words comes back as it was typed, with the fault at its language', async () => {
  const words = await stored();
  const sent = await site.post(edit, { ...words, ar: `طبيب\n${'x'.repeat(90)}`, de: 'Nur das' }, coordinator);
  const text = await sent.text();
  expect(sent.status).toBe(422);
  expect(text).toContain('href="#f-ar"');
  expect(text).toContain('Nur das');
  expect(await stored()).toEqual(words);
});

test('a municipality and the council read the words, and change none', async () => {
  const municipality = { role: 'municipality', scope: { kind: 'municipality', id: crypto.randomUUID() } } as const;
  for (const person of [municipality, { role: 'council' } as const]) {
    expect((await site.get('/themen/T02', person)).status).toBe(200);
    expect((await site.get(edit, person)).status).toBe(403);
    expect((await site.post(edit, { de: 'x' }, person)).status).toBe(403);
  }
});
