import { expect, test } from 'vitest';
import { loadDemoDirectory } from '#modules/directory/test-support.ts';
import { type NodeInput, registerNode, tombstoneNode } from '#modules/thread/index.ts';
import { storyNow, useSite } from '../../test/site.ts';

const site = useSite();
const by = { kind: 'system', name: 'test' } as const;

async function known(node: Partial<NodeInput>): Promise<NodeInput> {
  // The first request puts the house together.
  await site.get('/de/suche');
  const whole = {
    kind: 'measure',
    id: crypto.randomUUID(),
    code: 'M-900',
    title: 'Sprachcafé',
    isPublic: true,
    ...node,
  };
  await registerNode(site.db(), whole, storyNow);
  return whole;
}

const found = async (path: string, person?: Parameters<typeof site.get>[1]) => (await site.get(path, person)).text();

test('readers find what is public, by a piece of a word or its number, in their language', async () => {
  await known({ title: 'Begegnungscafé am Markt', code: 'M-901' });
  for (const typed of ['caf%C3%A9', 'begegnungscafe', 'm-901']) {
    const html = await found(`/uk/suche?q=${typed}`);
    expect(html).toContain('Begegnungscafé am Markt');
    expect(html).toContain('/uk/konzept/massnahmen/M-901');
  }
});

test('what is not public is found in the workspace only, and only by who may read it', async () => {
  await known({ title: 'Vertrauliche Planung', code: 'M-902', isPublic: false });
  expect(await found('/de/suche?q=vertrauliche')).not.toContain('Vertrauliche Planung');
  expect(await found('/suche?q=vertrauliche', { role: 'coordinator' })).toContain('Vertrauliche Planung');
  expect(await found('/suche?q=vertrauliche', { role: 'council' })).not.toContain('Vertrauliche Planung');
  expect(
    await found('/suche?q=vertrauliche', { role: 'partner', scope: { kind: 'organisation', id: crypto.randomUUID() } }),
  ).not.toContain('Vertrauliche Planung');
});

test('what is withdrawn from the public is no longer found there, and what is gone is found nowhere', async () => {
  const node = await known({ title: 'Fahrradwerkstatt', code: 'M-903' });
  await registerNode(site.db(), { ...node, isPublic: false }, storyNow);
  expect(await found('/de/suche?q=fahrradwerkstatt')).not.toContain('M-903');
  await tombstoneNode(site.db(), by, storyNow, node, 'doppelt angelegt');
  expect(await found('/suche?q=fahrradwerkstatt', { role: 'coordinator' })).not.toContain('M-903');
});

test('an offer is found by what it says about itself, by its owner and by its place', async () => {
  await site.get('/de/suche');
  await loadDemoDirectory(site.db());
  for (const typed of ['schichtdienst', 'deutsch+schichtdienst', 'Fahrtkosten']) {
    const html = await found(`/de/suche?q=${typed}`);
    expect(html, typed).toContain(typed === 'Fahrtkosten' ? '/de/angebote/O-001' : '/de/angebote/O-003');
  }
  expect(await found('/de/suche?q=Fahrtkosten')).toContain('Die Kursberatung hilft bei Anmeldung und Fahrtkosten.');
});

test('a search without result says so and helps', async () => {
  const html = await found('/de/suche?q=Zeppelin');
  expect(html).toContain('Nichts gefunden zu „Zeppelin“');
  expect(html).toContain('Versuchen Sie ein kürzeres');
});

test('what is typed cannot become part of the page', async () => {
  expect(await found('/de/suche?q=%3Cscript%3Ealert(1)%3C/script%3E')).not.toContain('<script>alert');
});
