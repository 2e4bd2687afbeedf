import { beforeAll, describe, expect, test } from 'vitest';
import { findOccasionByCode, listCards } from '#modules/voices/index.ts';
import { inTransaction } from '#platform/database/transaction.ts';
import { asRead } from '../../../../test/as-read.ts';
import { useSite } from '../../../../test/site.ts';
import { loadMusterau } from '../test-support.ts';

const site = useSite();
const coordinator = { role: 'coordinator' } as const;
let roomIds: Map<string, string>;

beforeAll(async () => {
  await inTransaction(site.db(), {}, (db) => loadMusterau(db));
  const ids = await Promise.all(
    ['R1', 'R3'].map(async (code) => [code, (await findOccasionByCode(site.db(), code))?.id ?? ''] as const),
  );
  roomIds = new Map(ids);
}, 120_000);

const moderator = (code: string) =>
  ({ role: 'moderator', scope: { kind: 'room', id: roomIds.get(code) ?? '' } }) as const;
const read = async (path: string, person?: Parameters<typeof site.get>[1]) => (await site.get(path, person)).text();

describe('wer darf', () => {
  test.each([
    ['head', 200, null],
    ['privacy', 200, null],
    ['council', 303, '/de/konferenzen/3'],
    ['area', 303, '/de/konferenzen/3'],
  ] as const)(
    '%s sieht die Konferenz mit Antwort %i; wer sie nicht sieht, liest die öffentliche Seite',
    async (role, status, to) => {
      const scope = role === 'area' ? { scope: { kind: 'unit', id: crypto.randomUUID() } } : {};
      const answer = await site.get('/konferenzen/3', { role, ...scope });
      expect([answer.status, answer.headers.get('location')]).toEqual([status, to]);
    },
  );

  test('ein Gast wird zur Anmeldung geschickt', async () => {
    expect((await site.get('/konferenzen/3')).headers.get('location')).toContain('/anmelden');
  });

  test('die Dezernatsleitung liest und gibt frei, aber sie plant nicht und schließt nichts ab', async () => {
    const head = { role: 'head' } as const;
    expect(await read('/konferenzen/3/dokumentation', head)).toContain('Freigabe zurücknehmen');
    // No conference is called "neu": nobody is led to a public page of that name.
    expect((await site.get('/konferenzen/neu', head)).status).toBe(403);
    expect((await site.post('/konferenzen/3/abschluss', {}, head)).status).toBe(403);
    expect((await site.post('/konferenzen/3/dokumentation/saetze', { text: 'Nein' }, head)).status).toBe(403);
  });

  test('der Datenschutz liest, ändert nichts und gibt nichts frei', async () => {
    const privacy = { role: 'privacy' } as const;
    expect(await read('/konferenzen/3', privacy)).not.toContain('/konferenzen/3/bearbeiten');
    expect((await site.post('/konferenzen/3/dokumentation/freigabe', {}, privacy)).status).toBe(403);
  });

  test('eine Moderation sieht ihren Raum, und keinen anderen gibt es für sie', async () => {
    expect((await site.get('/konferenzen/3/raeume/R3', moderator('R3'))).status).toBe(200);
    expect((await site.get('/konferenzen/3/raeume/R1', moderator('R3'))).status).toBe(404);
    expect((await site.get('/konferenzen/3', moderator('R3'))).headers.get('location')).toBe('/de/konferenzen/3');
    const own = await site.get('/konferenzen/raeume', moderator('R3'));
    expect(own.headers.get('location')).toBe('/konferenzen/3/raeume/R3');
  });
});

test('kein Verweis einer Seite führt jemanden, der sie sehen darf, vor eine verschlossene Tür', async () => {
  const people = [{ role: 'head' }, { role: 'privacy' }, coordinator] as const;
  const visits = [
    ...people.flatMap((person) =>
      [
        '/konferenzen',
        '/konferenzen/3',
        '/konferenzen/3/dokumentation',
        '/konferenzen/3/programm',
        '/konferenzen/raeume',
      ].map((path) => ({ person, path })),
    ),
    { person: moderator('R3'), path: '/konferenzen/3/raeume/R3' },
  ];
  const closed: string[] = [];
  for (const { person, path } of visits) {
    const main = /<main[^]*<\/main>/.exec(await read(path, person))?.[0] ?? '';
    const hrefs = new Set(
      [...main.matchAll(/<a[^>]* href="(\/[^"#]*)/g)].map((match) => match[1]?.replaceAll('&amp;', '&') ?? ''),
    );
    for (const href of hrefs) {
      const { status } = await site.get(href, person);
      if (status >= 400) closed.push(`${person.role} ${path} → ${href}: ${status}`);
    }
  }
  expect(closed).toEqual([]);
}, 120_000);

describe('ein Konferenztag, ganz ohne JavaScript', () => {
  const guest = (number: string, text: string) => ({
    id: crypto.randomUUID(),
    kind: 'idea',
    text,
    language: 'ar',
    number,
  });

  const fresh = () => ({ id: crypto.randomUUID(), start: 'blank' });

  test('planen, Raum anlegen, beginnen, Karte auf Arabisch, Wand, abgelehnter Abschluss mit der Nummer der Karte', async () => {
    const form = { ...fresh(), number: '5', title: 'Integrationskonferenz', heldOn: '2026-11-22' };
    const made = await site.post('/konferenzen/neu', form, coordinator);
    const page = (made.headers.get('location') ?? '').replace(/\?.*/, '');
    expect(page).toBe('/konferenzen/5');
    const room = await site.post(
      `${page}/raeume/neu`,
      { id: crypto.randomUUID(), title: 'Sprache am Abend' },
      coordinator,
    );
    expect(room.headers.get('location')).toContain('/konferenzen/5/raeume/K5-R1');
    expect((await site.get('/de/konferenzen/5/wand/K5-R1')).status).toBe(404);
    expect((await site.post(`${page}/beginn`, {}, coordinator)).status).toBe(303);

    const { number: _, ...card } = guest('5', 'أريد أن أتعلّم الألمانية في المساء.');
    expect((await site.post('/ar/mitreden/K5-R1', card)).status).toBe(200);
    expect(await read('/de/konferenzen/5/wand/K5-R1')).not.toContain('أريد أن');
    const [stored] = await listCards(site.db(), { occasionCode: 'K5-R1' });
    const code = stored?.code ?? '';
    expect((await site.post(`/stimmen/${code}/pruefung`, { state: 'checked' }, coordinator)).status).toBe(303);
    expect(await read('/de/konferenzen/5/wand/K5-R1')).toContain('<p lang="ar" dir="rtl">أريد أن أتعلّم');

    const refused = await site.post(`${page}/abschluss`, {}, coordinator);
    expect(refused.status).toBe(422);
    expect(asRead(await refused.text())).toContain(`Eine Karte hat noch keinen Verbleib: ${code}`);
    const roomRefused = await site.post(`${page}/raeume/K5-R1/abschluss`, {}, coordinator);
    expect(roomRefused.status).toBe(422);

    const fate = { kind: 'parked', lacks: 'money' };
    expect((await site.post(`/stimmen/${code}/ergebnis`, fate, coordinator)).status).toBe(303);
    expect((await site.post(`${page}/abschluss`, {}, coordinator)).status).toBe(303);
    const late = await site.post('/ar/mitreden/K5-R1', { ...card, id: crypto.randomUUID() });
    expect(late.status).toBe(422);
  });

  test('die Dokumentation gibt es für Leser erst nach der Freigabe, und eine Rücknahme braucht den Grund', async () => {
    const path = '/konferenzen/5/dokumentation';
    expect((await site.get('/de/konferenzen/5/dokumentation')).status).toBe(404);
    const waiting = await site.post(`${path}/freigabe`, {}, coordinator);
    expect(waiting.status).toBe(422);
    const [stored] = await listCards(site.db(), { occasionCode: 'K5-R1' });
    expect(await waiting.text()).toContain(stored?.code);
    await site.post(`/stimmen/${stored?.code}/pruefung`, { state: 'public' }, coordinator);
    await site.post(`${path}/saetze`, { id: crypto.randomUUID(), text: 'Der Abend war <kurz>.' }, coordinator);
    await sumUp(path);
    expect((await site.post(`${path}/freigabe`, {}, { role: 'head' })).status).toBe(303);
    expect(await read('/de/konferenzen/5/dokumentation')).toContain('Abends, nicht am Vormittag.');
    const shown = await read('/ar/konferenzen/5/dokumentation');
    expect(shown).toContain('أريد أن أتعلّم الألمانية');
    expect(shown).toContain('<p lang="de" dir="ltr">Der Abend war &lt;kurz>.</p>');
    expect((await site.post(`${path}/freigabe`, { _method: 'delete' }, coordinator)).status).toBe(422);
    const back = { _method: 'delete', reason: 'Ein Name stand noch darin.' };
    expect((await site.post(`${path}/freigabe`, back, coordinator)).status).toBe(303);
    expect((await site.get('/de/konferenzen/5/dokumentation')).status).toBe(410);
  });

  /** "Ist es das, was Sie gesagt haben?": ohne ein Wort dazu geht nichts hinaus (M10). */
  async function sumUp(path: string) {
    const summary = '/konferenzen/5/raeume/K5-R1/zusammenfassung';
    const release = async () => (await site.post(`${path}/freigabe`, {}, coordinator)).text();
    expect(await release()).toContain('kein Grund steht dabei: K5-R1');
    const room = { kind: 'room', id: (await findOccasionByCode(site.db(), 'K5-R1'))?.id ?? '' };
    const own = { role: 'moderator', scope: room } as const;
    expect((await site.post(summary, { text: 'Kurse fehlen.' }, moderator('R3'))).status).toBe(404);
    expect((await site.post(summary, { text: 'Kurse fehlen.' }, { role: 'head' })).status).toBe(403);
    expect((await site.post(summary, { text: 'Kurse fehlen.' }, own)).status).toBe(303);
    expect(await read(summary, own)).toContain('Ist es das, was Sie gesagt haben?');
    expect(await release()).toContain('kein Grund steht dabei: K5-R1');
    expect((await site.post(`${summary}/begruendung`, { reason: '' }, own)).status).toBe(422);
    const correction = { correction: 'Abends, nicht am Vormittag.' };
    expect((await site.post(`${summary}/bestaetigung`, correction, own)).status).toBe(303);
  }

  test('ein falsches Formular kommt zurück, und nichts Getipptes ist weg', async () => {
    const form = { ...fresh(), number: '6', title: 'Neue', heldOn: '' };
    const response = await site.post('/konferenzen/neu', form, coordinator);
    expect(response.status).toBe(422);
    expect(await response.text()).toContain('value="Neue"');
    const counted = await site.post(
      '/konferenzen/5/bearbeiten',
      { title: 'Neue', heldOn: '2027-10-06', participants: '3', politics: '9' },
      coordinator,
    );
    expect(await counted.text()).toContain('Die Gruppen ergeben zusammen 9');
  });

  test('eine Uhrzeit, die keine ist, und ein Raum einer anderen Konferenz werden am Feld abgelehnt', async () => {
    const item = { id: crypto.randomUUID(), startsAt: '9 Uhr', endsAt: '10:00', title: 'Begrüßung' };
    expect(await (await site.post('/konferenzen/5/programm', item, coordinator)).text()).toContain(
      'Bitte eine Uhrzeit',
    );
    const foreign = { ...item, startsAt: '9:00', roomId: roomIds.get('R1') ?? '' };
    expect((await site.post('/konferenzen/5/programm', foreign, coordinator)).status).toBe(422);
    expect((await site.post('/konferenzen/5/programm', { ...item, startsAt: '9:00' }, coordinator)).status).toBe(303);
    expect(await read('/konferenzen/5/programm', coordinator)).toContain('09:00–10:00');
  });
});

describe('was Leser sehen', () => {
  test('kleine Gruppen bleiben im Haus: 4 und 2 stehen nirgends, die Summe schon', async () => {
    const page = await read('/de/konferenzen/3');
    expect(page).toContain('130 Personen gezählt');
    expect(page.match(/>nicht gezeigt</g)).toHaveLength(2);
    expect(page).not.toMatch(/Politik[^]{0,200}>4</);
    expect(await read('/konferenzen/3', coordinator)).toMatch(/Politik[^]{0,60}4/);
  });

  test('die Dokumentation nennt 120 von 120, die Schwärzung und die Sprache des Originals, in jeder Sprache', async () => {
    const german = await read('/de/konferenzen/3/dokumentation');
    expect(german).toContain('120 von 120');
    expect(german).toContain('Angaben zu einer Person entfernt');
    expect(german).toContain('Diese Sätze stammen von: Leitstelle Integration');
    for (const lang of ['de-einfach', 'en', 'uk', 'ar', 'fa-AF', 'tr', 'pl', 'ru']) {
      expect((await site.get(`/${lang}/konferenzen/3/dokumentation`)).status, lang).toBe(200);
    }
  });

  test('die Karten gibt es als Tabelle mit genau den gezeigten Zeilen und ohne Gruppe der Sprechenden', async () => {
    const csv = await site.get('/de/konferenzen/3/dokumentation/karten?format=csv');
    const lines = (await csv.text()).trim().split('\r\n');
    expect(lines).toHaveLength(121);
    expect(lines.join()).not.toContain('hauptamt');
    const xlsx = await site.get('/de/konferenzen/3/dokumentation/karten?format=xlsx');
    expect(new Uint8Array(await xlsx.arrayBuffer()).slice(0, 2)).toEqual(new Uint8Array([0x50, 0x4b]));
    expect((await site.get('/de/konferenzen/3/dokumentation/karten?format=exe')).status).toBe(404);
  });

  test('und zum Drucken als PDF', async () => {
    const pdf = await site.get('/ar/konferenzen/3/dokumentation/datei');
    expect(pdf.headers.get('content-type')).toBe('application/pdf');
    expect(Buffer.from(await pdf.arrayBuffer()).toString('latin1')).toContain('pdfuaid');
  }, 120_000);

  test('die Wand lädt sich nur neu, wo jemand darum gebeten hat, und lässt sich anhalten', async () => {
    expect(await read('/de/konferenzen/3/wand/R3')).not.toContain('http-equiv="refresh"');
    const live = await read('/de/konferenzen/3/wand/R3?live=an');
    expect(live).toContain('<meta http-equiv="refresh" content="15"/>');
    expect(live).toContain('href="/de/konferenzen/3/wand/R3">Anhalten</a>');
  });

  test('die Reihe vergleicht die Konferenzen, und eine übernommene sagt, was fehlt', async () => {
    expect(await read('/de/konferenzen')).toContain('130 (26 mehr)');
    expect(await read('/de/konferenzen/1')).toContain('nur Tag und Zahl der Teilnehmenden überliefert');
    expect((await site.get('/de/konferenzen/99')).status).toBe(404);
    expect((await site.get('/de/konferenzen/drei')).status).toBe(404);
  });

  test('von der Startseite und von „Etwas sagen“ führt ein Weg zur Dokumentation', async () => {
    for (const path of ['/de', '/de/mitreden/IDEEN']) {
      expect(await read(path)).toContain('href="/de/konferenzen/3/dokumentation"');
    }
  });
});

test('die fehlende Dokumentation der vierten Konferenz steht auf der Seite des Tages, die übernommenen stehen nicht dort', async () => {
  const today = await read('/heute', coordinator);
  expect(today).toContain('4. Integrationskonferenz des Kreises Musterau: Dokumentation fehlt');
  expect(today).not.toContain('1. Integrationskonferenz');
});

test('die Liste lässt sich mitnehmen, eine Zeile je Konferenz', async () => {
  const csv = await read('/konferenzen?format=csv', coordinator);
  expect(csv.trim().split('\r\n')).toHaveLength(6);
  expect(csv).toContain(
    '3. Integrationskonferenz des Kreises Musterau;08.10.2025;Berufliche Schule Musterau;130;4;120',
  );
});

describe('Zahlen einer Konferenz öffnen genau ihre Karten', () => {
  const href = (html: string, shape: RegExp) => shape.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? '';

  test('im Arbeitsbereich: beantwortet, mit Verbleib und jedes Ende zählen dort dasselbe', async () => {
    const page = await read('/konferenzen/3', coordinator);
    const answered = href(page, /href="(\/stimmen\?konferenz=KONF-3&amp;antwort=ja)"/);
    expect((await read(`${answered}&format=csv`, coordinator)).trim().split('\n').length - 1).toBe(120);
    for (const [, link = '', count = ''] of page.matchAll(
      /href="(\/stimmen\?konferenz=KONF-3&amp;ergebnis=[a-z-]+)"[^>]*>(?:<[^>]+>)*(\d+)/g,
    )) {
      const csv = await read(`${link.replaceAll('&amp;', '&')}&format=csv`, coordinator);
      expect([link, csv.trim().split('\n').length - 1]).toEqual([link, Number(count)]);
    }
    expect((await read('/stimmen?konferenz=KONF-4&format=csv', coordinator)).trim().split('\n').length).toBe(1);
    expect((await read('/stimmen?konferenz=quatsch&format=csv', coordinator)).trim().split('\n').length).toBe(1);
  });

  test('öffentlich: 120 von 120 Karten mit Antwort öffnet 120 Stimmen', async () => {
    const page = await read('/de/konferenzen/3');
    const answered = href(page, /href="(\/de\/antworten\?konferenz=KONF-3&amp;antwort=ja#stimmen)"/);
    expect(await read(answered.replace('#stimmen', ''))).toContain('120 Stimmen');
    expect(await read('/de/antworten?konferenz=KONF-4')).not.toContain('120 Stimmen');
  });
});
