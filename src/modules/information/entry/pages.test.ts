import { beforeAll, expect, test } from 'vitest';
import { changeContactPoint, findContactPoint } from '#modules/directory/index.ts';
import { loadDemoDirectory } from '#modules/directory/test-support.ts';
import { useSite } from '../../../../test/site.ts';
import { listEntries } from './data.ts';
import { byOpening, firstDoors } from './rules.ts';

const site = useSite();
beforeAll(() => loadDemoDirectory(site.db()));

const read = async (path: string) => {
  const response = await site.get(path);
  expect(response.status).toBe(200);
  return response.text();
};
const codesIn = (html: string) => [
  ...new Set([...html.matchAll(/\/(?:angebote|anlaufstellen)\/((?:O|AS)-\d+)"/g)].map((match) => match[1])),
];

test('a reader without account sees offers and contact points, and is told that one is missing', async () => {
  const html = await read('/de/angebote');
  const codes = codesIn(html);
  for (const from of [13, 25, 37]) codes.push(...codesIn(await read(`/de/angebote?ab=${from}`)));
  expect(new Set(codes).size).toBe(33 + 6);
  expect(codes).toHaveLength(33 + 6);
  expect(codes).not.toContain('O-014');
  expect(html).toContain('Ein Eintrag fehlt hier, weil ihn seit über zwei Jahren niemand bestätigt hat.');
  expect(html).toContain('39 Einträge');
});

test('the filters of the address narrow the list, alone and together', async () => {
  expect(codesIn(await read('/de/angebote?ort=G04&thema=wohnen'))).toEqual(['O-015']);
  expect(codesIn(await read('/de/angebote?sprache=pl&ort=G01'))).toEqual(
    expect.arrayContaining(['O-020', 'O-021', 'O-034']),
  );
  expect(codesIn(await read('/de/angebote?gruppe=ehren'))).toEqual(expect.arrayContaining(['O-009', 'AS-06', 'O-013']));
  expect(codesIn(await read('/de/angebote?art=contact-point'))).toHaveLength(6);
});

test('on Sunday afternoon only the swimming course is open', async () => {
  expect(codesIn(await read('/de/angebote?offen=1'))).toEqual(['O-018']);
});

test('a search finds the topic in the language of the reader', async () => {
  const found = codesIn(await read(`/uk/angebote?q=${encodeURIComponent('німецьку')}`));
  expect(found).toEqual(expect.arrayContaining(['O-001', 'O-002', 'O-003', 'O-026']));
  expect(found).not.toContain('O-018');
});

test.each([
  'Brueckenpfeiler',
  'Brückenpfeiler',
  'Brücken\u00adpfeiler',
  '„Brückenpfeiler“',
  'Sozialverband, Brückenpfeiler?',
])('the list understands what is typed as the search over everything does: %s', async (words) => {
  expect(codesIn(await read(`/de/angebote?q=${encodeURIComponent(words)}`))).toContain('O-007');
});

test('an offer whose title has the word comes before those of its topic', async () => {
  const [first, ...others] = codesIn(await read('/de/angebote?q=Schwimmen'));
  expect(first).toBe('O-018');
  expect(others).toContain('O-016');
});

test.each([
  ['de', 'Kinderbetreuung'],
  ['en', 'childcare'],
  ['uk', 'догляд за дітьми'],
  ['ar', 'رعاية الأطفال'],
  ['fa-AF', 'نگهداری کودکان'],
  ['tr', 'çocuk bakımı'],
  ['pl', 'opieka nad dziećmi'],
  ['ru', 'присмотр за детьми'],
])('who looks for childcare in %s finds the course that has it', async (lang, words) => {
  expect(codesIn(await read(`/${lang}/angebote?q=${encodeURIComponent(words)}`))).toContain('O-002');
});

test.each(['Kinderarzt', 'Kinderärztin', 'Kinderklinik', 'طبيب أطفال', 'çocuk doktoru'])(
  'a question about health is answered by no offer that shares a part of its word: %s',
  async (words) => {
    for (const lang of ['de', 'de-einfach', 'ar', 'tr']) {
      const found = codesIn(await read(`/${lang}/angebote?q=${encodeURIComponent(words)}`));
      expect(found.filter((code) => code?.startsWith('O-'))).toEqual([]);
    }
  },
);

test('what the empty field proposes finds something, and a word that finds nothing is not proposed', async () => {
  expect(await read('/de')).toContain('placeholder="Suchen: Kita, Wohnung"');
  // The field of the list is narrow.
  for (const path of ['/de/angebote', '/de-einfach/angebote'])
    expect(await read(path)).toContain('placeholder="Kita, Wohnung"');
});

test('two words are found by what an offer is for and what it is about, in any language', async () => {
  expect(codesIn(await read('/de/angebote?q=Sprachkurse+f%C3%BCr+Frauen'))).toContain('O-002');
  expect(codesIn(await read('/en/angebote?q=evening+classes'))).toContain('O-003');
  expect(codesIn(await read('/de/angebote?q=polnisch'))).toEqual(expect.arrayContaining(['O-020', 'O-021']));
});

test('a search without result says so and offers a way out', async () => {
  const html = await read('/de/angebote?q=%25unfug%25');
  expect(html).toContain('Dazu haben wir nichts gefunden');
  expect(html).not.toContain('O-001');
});

test('what somebody types into the address is shown as text and never as markup', async () => {
  expect(await read('/de/angebote?q=%3Cscript%3Ealert(1)%3C/script%3E')).not.toContain('<script>alert');
});

test('the map counts per municipality and leads to the narrowed list', async () => {
  const html = await read('/de/angebote?thema=deutsch-lernen');
  expect(html).toContain('href="/de/angebote?ort=G01&amp;thema=deutsch-lernen"');
  const list = html.slice(html.indexOf('qs-map__list'));
  expect(list.match(/Musterau<\/a> \((\d+)\)/)?.[1]).toBe('4');
  // A place without any is on the drawing, but no way to go in the list beside it.
  expect(list.includes('>Kleinprobe</a> (')).toBe(false);
  expect(html.slice(0, html.indexOf('qs-map__list'))).toContain('>Kleinprobe</text>');
});

test('the list comes before the map, with a way to the map above it', async () => {
  const html = await read('/de/angebote');
  expect(html.indexOf('href="#karte"')).toBeLessThan(html.indexOf('/de/anlaufstellen/AS-'));
  expect(html.indexOf('/de/anlaufstellen/AS-')).toBeLessThan(html.indexOf('id="karte"'));
});

test('where nothing is open now, the list says what opens next and when', async () => {
  const html = await read('/de/angebote?offen=1&thema=wohnen');
  expect(html).toContain('Davon ist gerade nichts offen');
  expect(html).toContain('Als Nächstes offen');
  expect(html).toContain('/de/angebote/O-015"');
});

test('what has one fixed meaning is said in the language of the reader; the rest is marked as German, once', async () => {
  const first = await read('/en/angebote');
  let english = first;
  for (const from of [13, 25, 37]) english += await read(`/en/angebote?ab=${from}`);
  expect(english).toContain('free of charge');
  expect(english).toContain('by appointment');
  expect(english).not.toContain('>kostenlos<');
  expect(english).toContain('<bdi lang="de" dir="ltr">viermal im Jahr</bdi>');
  expect(first.match(/Name and description are in German/g)).toHaveLength(1);
  const arabic = await read('/ar/angebote/O-017');
  expect(arabic).toContain('الاثنين');
  expect(arabic).toContain('ابتداءً من');
  expect(arabic).not.toContain('Zuschuss möglich');
  expect(await read('/de-einfach/angebote/O-029')).toContain('nur mit Termin');
  expect(await read('/de/angebote/O-029')).toContain('nach Termin');
});

test('in Arabic the page runs right to left and phone numbers keep their order', async () => {
  const html = await read('/ar/angebote?ort=G02');
  expect(html).toContain('dir="rtl"');
  expect(html).toContain('<bdi class="qs-ltr qs-nb" dir="ltr">069 90009-117</bdi>');
});

test('the print view is a table without a map', async () => {
  const html = await read('/de/angebote?ansicht=druck');
  expect(html).toContain('<table');
  expect(html).not.toContain('qs-map');
});

test('the printed list has the week, the note and the address, and nothing of the moment', async () => {
  const point = await findContactPoint(site.db(), 'AS-03');
  const by = { kind: 'system', name: 'test' } as const;
  if (!point) throw new Error('AS-03 is not there');
  const facts = { ...point, address: 'Torgasse 12', hoursNote: 'nach Vereinbarung' };
  await changeContactPoint(site.db(), by, site.clock.now, point, facts);
  const rows = (await read('/de/angebote?ansicht=druck&art=contact-point')).split('<tr');
  const row = rows.find((one) => one.includes(point.name)) ?? '';
  const words = row.replaceAll(/<[^>]+>/g, ' ').replaceAll(/[\u2066\u2069]/g, '');
  for (const part of ['Dienstag', '09:00–12:00', '14:00–18:00', 'nach Vereinbarung', 'Torgasse 12'])
    expect(words).toContain(part);
  expect(rows.join('')).not.toMatch(/Offen bis|Heute |Morgen, /);
  await changeContactPoint(site.db(), by, site.clock.now, { ...point, ...facts }, point);
});

test('a card tells the moment on the screen and the week on paper', async () => {
  const html = (await read('/de/angebote')).replaceAll(/[\u2066\u2069]/g, '');
  expect(html).toMatch(/class="qs-now">[^<]*\d\d:\d\d/);
  expect(html).toMatch(/class="qs-lasting">/);
});

test('a topic that does not exist is left out and said, not shown as one without entries', async () => {
  const html = await read('/de/angebote?thema=quatsch&ort=G04');
  expect(html).toContain('Ein Teil der Auswahl in dieser Adresse ist hier unbekannt');
  expect(html).not.toMatch(/value="quatsch"|>quatsch/);
  expect(codesIn(html)).toEqual(codesIn(await read('/de/angebote?ort=G04')));
});

test.each(['/de/angebote/%00', '/de/angebote?q=%00', '/de/anlaufstellen/a%00b'])(
  'an address with a sign that no text can hold is one that does not exist: %s',
  async (path) => {
    expect((await site.get(path)).status).toBe(404);
  },
);

test('wer das Ende einer Adresse des Verzeichnisses abschneidet, findet die Liste in seiner Sprache', async () => {
  for (const path of ['/en/anlaufstellen', '/en/akteure']) {
    const answer = await site.get(path);
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/en/angebote']);
  }
});

test('"open now" is one tap, and one tap takes it back; other filters keep it', async () => {
  expect(await read('/de/angebote?thema=wohnen')).toContain('href="/de/angebote?thema=wohnen&amp;offen=1"');
  const narrowed = await read('/de/angebote?thema=wohnen&offen=1');
  expect(narrowed).toContain('<input type="hidden" name="offen" value="1"');
  expect(narrowed).toContain('class="qs-chip__toggle" href="/de/angebote?thema=wohnen"');
});

test('the first doors are different ones, and what is full comes after what is not', async () => {
  const { entries } = await listEntries(site.db(), site.clock.now, 'hessen');
  const [entry] = entries;
  if (!entry) throw new Error('no entries');
  const open = { kind: 'open', until: '16:00' } as const;
  const place = { ...entry, kind: 'contact-point', title: 'Büro', owner: '', utilisation: null, open } as const;
  const same = { ...place, kind: 'offer', title: 'Beratung', owner: 'Büro' } as const;
  const full = { ...place, kind: 'offer', title: 'A', owner: 'Verein', utilisation: 'full' } as const;
  const other = { ...place, kind: 'offer', title: 'Z', owner: 'Treff' } as const;
  const order = [full, place, same, other].sort(byOpening);
  expect(firstDoors(order, 3).map(({ title }) => title)).toEqual(['Beratung', 'Z', 'A']);
});

test('a long list comes in pages that keep the filter; what is changed in the filter begins with the first page', async () => {
  const first = await read('/ar/angebote');
  // Twelve stand on one page: on a phone in Arabic 24 were ten thousand pixels long.
  expect(codesIn(first)).toHaveLength(12);
  expect(first).toContain('rel="next" href="/ar/angebote?ab=13"');
  expect(first).not.toContain('rel="prev"');
  expect(await read('/ar/angebote?ab=13')).toContain('rel="prev" href="/ar/angebote"');
  const last = await read('/ar/angebote?ab=37');
  expect(last).toContain('rel="prev" href="/ar/angebote?ab=25"');
  expect(last).not.toContain('rel="next"');
  expect(last).toContain('href="/ar/angebote?offen=1"');
  expect(last).not.toContain('name="ab"');
  const offers = await read('/de/angebote?art=offer');
  expect(offers).toContain('rel="next" href="/de/angebote?art=offer&amp;ab=13"');
  expect(await read('/de/angebote?thema=wohnen')).not.toContain('class="qs-pager"');
  // Paper and the map have all of them.
  expect((await read('/de/angebote?ansicht=druck')).match(/<tr/g)).toHaveLength(39 + 1);
});

test('an address beyond the last page, or none at all, shows the first one', async () => {
  const codes = codesIn(await read('/de/angebote'));
  for (const ab of ['4000', '0', '-3', 'x', '1e3']) expect(codesIn(await read(`/de/angebote?ab=${ab}`))).toEqual(codes);
});
