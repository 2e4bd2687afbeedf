import { expect, test } from 'vitest';
import { useSite } from '../../../../test/site.ts';

const site = useSite();
const coordinator = { role: 'coordinator' } as const;
const read = async (path: string, person: Parameters<typeof site.get>[1] = coordinator) =>
  (await site.get(path, person)).text();

test.each([
  ['/akteure', 'Noch kein Akteur', '/akteure/neu'],
  ['/angebote', 'Noch kein Angebot', '/angebote/neu'],
  ['/anlaufstellen', 'Noch keine Anlaufstelle', '/anlaufstellen/neu'],
  ['/stellen', 'Noch keine Stelle', '/stellen/neu'],
  ['/gremien', 'Noch kein Gremium', '/gremien/neu'],
  ['/kommunen', 'Noch keine Kommune', '/kommunen/neu'],
  ['/themen', 'Noch kein Thema', '/themen/neu'],
])('the empty register %s says “%s” and offers the first entry', async (path, title, first) => {
  const html = await read(path);
  expect(html).toContain(title);
  expect(html).toContain(`href="${first}"`);
  expect(html).not.toContain('Nichts passt zu dieser Suche');
  expect((await site.get(first, coordinator)).status).toBe(200);
});

test('lists that people have elsewhere can be imported from the empty register', async () => {
  expect(await read('/akteure')).toContain('href="/einspielen?art=organisation"');
  expect(await read('/einspielen?art=contact-point')).toMatch(/value="contact-point" checked/);
});

test('where a search finds nothing, it is the search', async () => {
  const html = await read('/akteure?q=gibtesnicht');
  expect(html).toContain('Nichts passt zu dieser Suche');
  expect(html).not.toContain('Noch kein Akteur');
});

test('whoever may only read is offered no first entry', async () => {
  for (const path of ['/akteure', '/stellen', '/kommunen', '/themen']) {
    const html = await read(path, { role: 'head' });
    expect(html).toContain('Noch kein');
    expect(html, path).not.toMatch(/href="\/[a-z]+\/neu"/);
    expect(html).not.toContain('/einspielen');
  }
});
