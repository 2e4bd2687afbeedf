import { beforeAll, expect, test } from 'vitest';
import { loadDemoDirectory } from '#modules/directory/test-support.ts';
import { useSite } from '../../../../test/site.ts';

const site = useSite();
const empty = useSite();
beforeAll(() => loadDemoDirectory(site.db()));

test('the start page begins with the person and shows what is open on this Sunday', async () => {
  const html = await (await site.get('/de')).text();
  for (const words of [
    'Was brauchen Sie?',
    'Ich will Deutsch lernen',
    'Schwimmkurs für Frauen',
    'Offen bis',
    'Am Sonntag ist wenig offen.',
    'Gleiche Rechte, Religion und Schutz',
  ]) {
    expect(html).toContain(words);
  }
  expect(html).toContain('href="/de/angebote?thema=deutsch-lernen"');
  expect(html).toContain('href="tel:116117"');
});

test('around one place the entry that is hidden there is mentioned', async () => {
  const html = await (await site.get('/de?ort=G04')).text();
  expect(html).toContain('Rund um Fabelbach');
  expect(html).toContain('Ein Eintrag fehlt hier');
});

test('the start page exists in every language, with topics in that language', async () => {
  for (const [lang, words] of [
    ['uk', 'Що вам потрібно?'],
    ['ar', 'تعلّم الألمانية'],
    ['tr', 'Neye ihtiyacınız var?'],
    ['de-einfach', 'Das brauche ich'],
  ] as const) {
    expect(await (await site.get(`/${lang}`)).text()).toContain(words);
  }
});

test('a county without any data still has a start page', async () => {
  expect((await site.get('/en?ort=G99')).status).toBe(200);
});

test('every life situation leads to something that can be found', async () => {
  const html = await (await site.get('/de')).text();
  const ways = [...html.matchAll(/href="(\/de\/angebote\?(?:thema|gruppe)=[a-z-]+)"/g)].map(([, href]) => href ?? '');
  expect(ways).toContain('/de/angebote?gruppe=ehren');
  for (const way of ways.slice(0, 6)) {
    expect(await (await site.get(way)).text(), way).not.toContain('Dazu haben wir nichts gefunden');
  }
});

test('REQ-C11 a county without offers says that its directory is being built, in every language', async () => {
  const html = await (await empty.get('/de')).text();
  expect(html).toContain('Das Verzeichnis entsteht gerade');
  for (const words of ['Ich will Deutsch lernen', 'Alle Themen', 'Schauen Sie in die Nachbarorte'])
    expect(html).not.toContain(words);
  expect(await (await empty.get('/uk')).text()).toContain('Довідник ще створюється');
  const list = await (await empty.get('/de/angebote')).text();
  expect(list).toContain('Das Verzeichnis entsteht gerade');
  expect(list).not.toContain('Dazu haben wir nichts gefunden');
});

test('when everything is closed the start page does not promise open doors', async () => {
  const html = await (await site.get('/de?ort=G06')).text();
  expect(html).toContain('Als Nächstes offen');
  expect(html).not.toContain('Jetzt offen bei Ihnen');
});

test('the start page of a county in which nobody takes voices yet leads to no closed door', async () => {
  const page = await (await site.get('/de')).text();
  expect(page).toContain('Gerade ist kein Raum offen.');
  expect(page).not.toContain('href="/de/mitreden" class');
  expect(page).not.toMatch(/kern-btn--primary[^>]*href="\/de\/mitreden"/);
});
