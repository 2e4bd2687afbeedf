import { beforeAll, describe, expect, test } from 'vitest';
import { loadDemoDirectory } from '#modules/directory/test-support.ts';
import { modules } from '#src/modules.ts';
import { formOf } from '../form-of.ts';
import { useSite } from '../site.ts';

const site = useSite();
const coordinator = { role: 'coordinator' } as const;
const admin = { role: 'admin' } as const;
beforeAll(async () => {
  await site.get('/'); // puts the app together, so that modules hear of each other
  await loadDemoDirectory(site.db());
}, 60_000);

/** What clumsy hands and attackers write into any field. */
const odd = {
  'the character NUL': 'a\0b',
  'a text as long as a book': 'ä'.repeat(30_000),
  'signs that turn the direction': '\u202Eabc\u2066 👩🏽‍🚒',
  'more digits than a number has': '9'.repeat(40),
  'an id of nothing': '00000000-0000-4000-8000-000000000000',
  'a day that no month has': '2026-02-31',
  'half of a JSON': '{"a":[',
  'a script': '<script>alert(1)</script>',
  'two values where one fits': ['a', 'b'],
} as const;

/** Addresses with forms of every kind: in the workspace, in the house, for everybody. */
const withForms = [
  ['/angebote/neu', coordinator],
  ['/angebote/O-010/bearbeiten', coordinator],
  ['/anlaufstellen/neu', coordinator],
  ['/akteure/neu', coordinator],
  ['/einstellungen', admin],
  ['/anmelden', undefined],
  ['/de/beleg', undefined],
  ['/de/mitreden/IDEEN', undefined],
] as const;

describe.each(Object.entries(odd))('%s in any field', (_, value) => {
  test('is answered with the form and what is wrong, never with an unexpected error', async () => {
    const failed: string[] = [];
    for (const [path, person] of withForms) {
      const page = await site.get(path, person);
      if (page.status !== 200) continue;
      const fields = formOf(await page.text(), path);
      for (const name of Object.keys(fields).filter((one) => one !== 'question')) {
        const answer = await site.post(path, { ...fields, [name]: value }, person);
        const text = await answer.text();
        if (answer.status >= 500) failed.push(`${path} ${name}: ${answer.status}`);
        if (text.includes('<script>alert')) failed.push(`${path} ${name}: a script came back`);
      }
    }
    expect(failed).toEqual([]);
  });
});

test('a guest who sends an id that looks right but is no municipality reads so at the field, and keeps the words', async () => {
  const path = '/de/mitreden/IDEEN';
  const fields = formOf(await (await site.get(path)).text(), path);
  const sent = {
    ...fields,
    kind: 'idea',
    text: 'Mehr Bänke am Markt.',
    municipalityId: '00000000-0000-4000-8000-000000000000',
  };
  const answer = await site.post(path, sent);
  const text = await answer.text();
  expect(answer.status).toBe(422);
  expect(text).toContain('Mehr Bänke am Markt.');
  expect(text).toContain('Bitte einen der angebotenen Werte wählen.');
});

test.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])(
  'a field called "%s" is one that the form does not have, and nothing typed is lost',
  async (name) => {
    const fields = formOf(await (await site.get('/angebote/neu', coordinator)).text(), '/angebote/neu');
    const answer = await site.post('/angebote/neu', { ...fields, title: 'Lesepaten', [`${name}`]: 'x' }, coordinator);
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('value="Lesepaten"');
  },
);

test('an address with something else in place of an id names nothing, on every page', async () => {
  const failed: string[] = [];
  for (const { route, method } of modules.flatMap((module) => module.pages)) {
    if (!route.path.includes('/:', 5)) continue;
    for (const value of ['abc', "'", '%F0%9F%98%80', '9'.repeat(30)]) {
      const path = route.path.replace('/:lang', '/de').replace(/:[a-zA-Z]+/g, value);
      const form = method === 'DELETE' ? { _method: 'delete' } : {};
      const answer = method === 'GET' ? await site.get(path, admin) : await site.post(path, form, admin);
      if (answer.status >= 500) failed.push(`${method} ${path}`);
    }
  }
  expect(failed).toEqual([]);
});

test('a reason that was not taken stands where it was typed, with what is wrong with it', async () => {
  const long = 'Der Raum ist gekündigt. '.repeat(30);
  for (const path of ['/angebote/O-010/ende', '/akteure/A08/archiv']) {
    const answer = await site.post(path, { reason: long }, coordinator);
    expect([path, answer.status]).toEqual([path, 422]);
    const page = await answer.text();
    expect(page).toContain('höchstens 400');
    expect(page).toContain('Der Raum ist gekündigt. Der Raum');
  }
  const refused = await (await site.post('/akteure/A08/archiv', { reason: 'Verein aufgelöst' }, coordinator)).text();
  expect(refused).toContain('value="Verein aufgelöst"');
});

test('a request that is no form, comes from another site or says nothing of itself changes nothing', async () => {
  const json = { 'content-type': 'application/json' };
  expect((await site.post('/angebote/neu', { title: 'x' }, coordinator, json)).status).toBe(400);
  for (const headers of [{ 'sec-fetch-site': 'cross-site' }, { 'sec-fetch-site': 'same-site' }])
    expect((await site.post('/angebote/neu', { title: 'x' }, coordinator, headers)).status).toBe(403);
  const answer = await site.post('/angebote/neu', { title: 'x'.repeat(300_000) }, coordinator);
  expect(answer.status).toBe(413);
  expect(await answer.text()).toContain('lang="de"');
});

describe('a list that somebody sends to be taken', () => {
  const send = async (content: string | Uint8Array<ArrayBuffer>, name: string) => {
    const file = new File([content], name);
    const answer = await site.post('/einspielen', { id: crypto.randomUUID(), kind: 'organisation', file }, coordinator);
    return { status: answer.status, page: answer.status === 303 ? '' : await answer.text(), answer };
  };
  const german = 'Name;Art;Ort;Beschreibung\r\nTreff für Grüße;Verein;Musterstadt;„Ja“\r\n';
  const wide = (bom: boolean) => new Uint8Array(Buffer.from(`${bom ? '\ufeff' : ''}${german}`, 'utf16le'));

  test.each([
    ['nothing', '', 'leer.csv', 'ist leer'],
    ['a picture', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16]), 'foto.csv', 'keine Tabelle'],
    ['a page of a PDF under another name', '%PDF-1.7 \0', 'liste.xlsx', 'keine Tabelle'],
    ['an unclosed quote', 'Name;Art\n"Verein;x\n', 'a.csv', 'Anführungszeichen'],
  ])('%s is refused at its field, in words that say what is wrong', async (_, content, name, words) => {
    const { status, page } = await send(content, name);
    expect(status).toBe(422);
    expect(page).toContain(words);
    expect(page).toContain('aria-invalid="true"');
  });

  test.each([
    ['UTF-8', german],
    ['UTF-8 with a mark', `\ufeff${german}`],
    ['UTF-16', wide(true)],
    ['UTF-16 without a mark', wide(false)],
    ['what Excel saves in Germany', new Uint8Array(Buffer.from(german.replace(/[„“]/g, '"'), 'latin1'))],
  ])('%s is read with its umlauts', async (_, content) => {
    const { status, answer } = await send(content, `${'sehr langer Name '.repeat(40)}\u202Efdp.csv`);
    expect(status).toBe(303);
    const page = await (await site.get(answer.headers.get('location') ?? '', coordinator)).text();
    expect(page).toContain('Treff für Grüße');
  });

  test('of more bytes than are read at all is refused as too large', async () => {
    const answer = await site.post('/einspielen', { kind: 'offer' }, coordinator, { 'content-length': '11200000' });
    expect(answer.status).toBe(413);
    expect(await answer.text()).toContain('zu groß');
  });
});
