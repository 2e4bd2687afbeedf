import { beforeAll, describe, expect, test } from 'vitest';
import { listEditions, listFields, listMeasures } from '#modules/concept/index.ts';
import { plantDraft, plantStakeholders } from '#modules/concept/test-support.ts';
import { findOrganisation, listOffers, listOrganisations } from '#modules/directory/index.ts';
import { inTransaction } from '#platform/database/transaction.ts';
import { formOf } from '../../../../test/form-of.ts';
import { useSite } from '../../../../test/site.ts';
import { conceptList, workbookOf } from '../test-support.ts';
import { findImport, listImportRows } from './data.ts';

const coordinator = { role: 'coordinator' } as const;
const today = '2026-11-22';
let site: ReturnType<typeof useSite>;
const page = async (path: string) => (await site.get(path, coordinator)).text();

async function upload(kind: string, file: File): Promise<string> {
  const id = crypto.randomUUID();
  const sent = await site.post('/einspielen', { id, kind, file }, coordinator);
  expect(sent.headers.get('location')).toBe(`/einspielen/${id}/spalten`);
  return id;
}

async function take(id: string): Promise<void> {
  const shown = formOf(await page(`/einspielen/${id}`), `/einspielen/${id}`);
  const sent = await site.post(`/einspielen/${id}`, { ...shown, action: 'take' }, coordinator);
  expect(sent.status).toBe(303);
}

async function rowsOf(id: string) {
  const session = await findImport(site.db(), id);
  if (!session) throw new Error('no import');
  return listImportRows(site.db(), session);
}

/** The words beside a row of the preview. */
async function remarksOf(id: string, row: number): Promise<string> {
  const html = await page(`/einspielen/${id}`);
  return new RegExp(`id="zeile-${row}"[\\s\\S]*?</tr>`).exec(html)?.[0].replaceAll(/<[^>]+>/g, ' ') ?? '';
}

async function plantPlaces(): Promise<void> {
  const places = await site
    .db()
    .insertInto('directory.stakeholder')
    .values(
      ['Musterau', 'Fabelbach'].map((name, at) => ({ code: `G9${at}`, name, kind: 'municipality', created_at: today })),
    )
    .returning('id')
    .execute();
  await site.db().insertInto('directory.municipality').values(places).execute();
}

describe('a list of organisations with headings in two rows, merged cells and words that point upwards', () => {
  const organisations = [
    ['Anbieter im Kreis', '', '', '', '', '', 'Stand: Mai'],
    ['Name', 'Art', 'Ort', 'Kontakt', '', '', 'Bemerkung', 'Beschreibung'],
    ['', '', '', 'Funktion', 'Telefon', 'E-Mail', '', ''],
    ['Lesekreis', '', 'Musterau', 'Büro', '069 90009-1', 'post@lesekreis.example', 'Frau Berg ist nett', 'Wir lesen.'],
    ['', '', '', 'Kasse', '069 90009-2', 'kasse@lesekreis.example', '', ''],
    [
      'Nähstube',
      'Verein',
      's. o.',
      'siehe oben',
      'info@naehstube.example',
      '069 90009-3',
      '',
      'Frau Berg näht, 0171 2345678',
    ],
    [
      'Garten',
      '–',
      'Musterau, Fabelbach',
      '',
      '',
      'a@garten.example; b@garten.example',
      '',
      'Am Weg 3, Tel. 069 90009-4',
    ],
    ['Chorhaus', 'k. A.', '', '', '', '0171 2345678', '', '-'],
    ...Array.from({ length: 25 }, (_, index) => [
      `Gruppe ${String.fromCharCode(65 + index).repeat(3)}`,
      '',
      'Musterau',
    ]),
  ];
  const merged = ['A2:A3', 'B2:B3', 'C2:C3', 'D2:F2', 'A4:A5', 'C4:C5'];
  const own = useSite();
  let id = '';
  beforeAll(async () => {
    site = own;
    await plantPlaces();
  });

  test('every column is found, and none is proposed for what an office remarks for itself', async () => {
    id = await upload('organisation', workbookOf('Anbieter.xlsx', organisations, merged));
    expect(await findImport(site.db(), id)).toMatchObject({
      heading: 3,
      mapping: { name: 0, category: 1, municipality: 2, contactFunction: 3, phone: 4, mailbox: 5, description: 7 },
    });
    expect((await rowsOf(id)).length).toBe(30);
  });

  test('a kind that no row names is asked once, for this list alone, and never guessed', async () => {
    const path = `/einspielen/${id}/spalten`;
    const sent = await site.post(path, formOf(await page(path), path), coordinator);
    expect(sent.headers.get('location')).toBe(`/einspielen/${id}/woerter`);
    const words = await page(`/einspielen/${id}/woerter`);
    expect(words).toContain('Ohne Angabe (29 Zeilen');
    expect(await remarksOf(id, 4)).toContain('Art: steht nicht in der Liste');
  });

  test('nothing is changed or dropped without a word', async () => {
    expect(await remarksOf(id, 5)).toContain('steht schon in Zeile 4');
    const sewing = await remarksOf(id, 6);
    for (const words of [
      'E-Mail: „069 90009-3“ ist keine E-Mail-Adresse',
      'Telefon: „info@naehstube.example“ ist keine Telefonnummer',
      'Beschreibung: vielleicht steht darin etwas über eine Person',
      'aus Zeile 5 übernommen',
    ])
      expect(sewing.includes(words), words).toBe(true);
    const garden = await remarksOf(id, 7);
    expect(garden).toContain('nennt mehrere Orte');
    expect(garden).toContain('nennt mehreres, übernommen wird das erste');
    expect(garden).not.toContain('über eine Person');
    expect(await remarksOf(id, 8)).not.toContain('0171');
    expect(await remarksOf(id, 8)).toContain('sieht privat aus');
  });

  test('what comes in says nothing that the list did not say', async () => {
    await take(id);
    const all = await listOrganisations(site.db(), {}, today);
    expect(all.length).toBe(29);
    expect(all.filter(({ category }) => category !== null).map(({ name }) => name)).toEqual(['Nähstube']);
    expect(all.find(({ name }) => name === 'Nähstube')).toMatchObject({
      ...{ description: '', mailbox: '', phone: '', contactFunction: 'Kasse', municipality: { name: 'Musterau' } },
    });
    expect(all.find(({ name }) => name === 'Garten')).toMatchObject({
      ...{ mailbox: 'a@garten.example', description: 'Am Weg 3, Tel. 069 90009-4' },
    });
    expect(all.find(({ name }) => name === 'Chorhaus')).toMatchObject({ description: '', phone: '' });
    const list = await page('/akteure?art=offen');
    expect(list).toContain('Garten');
    expect(list).not.toContain('Nähstube');
    const code = all.find(({ name }) => name === 'Garten')?.code ?? '';
    expect(await page(`/akteure/${code}/bearbeiten`)).toContain('value="Garten"');
  });

  test('an answer for all rows counts for this list, not for the next', async () => {
    const next = await upload(
      'organisation',
      workbookOf('Mehr.xlsx', [
        ['Name', 'Ort'],
        ['Orgelbau', 'Musterau'],
        ['Turnhalle', ''],
      ]),
    );
    const words = await page(`/einspielen/${next}/woerter`);
    const [, name = ''] = /name="(word\d+)"/.exec(words) ?? [];
    expect((await site.post(`/einspielen/${next}/woerter`, { [name]: 'sport' }, coordinator)).status).toBe(303);
    expect(await remarksOf(next, 2)).not.toContain('Art:');
    await take(next);
    const [organ] = await listOrganisations(site.db(), { words: 'Orgelbau' }, today);
    expect(await findOrganisation(site.db(), organ?.code ?? '')).toMatchObject({ category: 'sport' });
    const third = await upload(
      'organisation',
      workbookOf('Dritte.xlsx', [
        ['Name', 'Ort'],
        ['Uhrwerk', ''],
      ]),
    );
    expect(await remarksOf(third, 2)).toContain('Art: steht nicht in der Liste');
  });
});

describe('a list of offers as people write it', () => {
  const own = useSite();
  beforeAll(async () => {
    site = own;
    await plantPlaces();
    await take(
      await upload(
        'organisation',
        workbookOf('Anbieter.xlsx', [
          ['Name', 'Ort'],
          ['Garten', 'Musterau'],
        ]),
      ),
    );
  });

  test('times in words, places and ticks are read or doubted, and nothing stops', async () => {
    const offers = [
      ['Angebot', 'Träger', 'Orte', 'Letzter Tag', 'Offen für alle', 'Plätze', 'Termine', 'Kosten'],
      ['Deutsch am Morgen', 'Garten', 'Musterau / Fabelbach', 'Dezember 2026', 'ja', '15', 'Mo 9–11 Uhr', '–'],
      ['Deutsch am Abend', 'dito', 's. o.', 'bis auf Weiteres', 'nach Absprache', 'ca. 20', 'bei Herrn Kranz', 'frei'],
      ...Array.from({ length: 18 }, (_, index) => [
        `Kurs ${'MNOPQRSTUVWXYZABCD'.charAt(index).repeat(4)}`,
        'siehe oben',
        'kreisweit',
      ]),
    ];
    const id = await upload('offer', workbookOf('Angebote.xlsx', offers));
    const second = await remarksOf(id, 3);
    for (const words of [
      'Träger und Kommunen aus Zeile 2 übernommen',
      '„bis auf Weiteres“ ist kein Datum',
      '„nach Absprache“ sagt weder ja noch nein',
      '„ca. 20“ ist keine Zahl',
      'über eine Person',
    ])
      expect(second.includes(words), `${words} in ${second}`).toBe(true);
    await take(id);
    const all = await listOffers(site.db(), {}, today);
    expect(all.length).toBe(20);
    expect(all.find(({ title }) => title === 'Deutsch am Morgen')).toMatchObject({ endsOn: '2026-12-31', cost: '' });
    expect(all.find(({ title }) => title === 'Deutsch am Abend')).toMatchObject({ schedule: '', isOpenToAll: false });
  });

  test('Zahlen gelten wie im Formular, und „unbefristet“ als letzter Tag heißt: auf Dauer', async () => {
    const offers = [
      ['Angebot', 'Träger', 'Orte', 'Letzter Tag', 'Plätze'],
      ['Schreibwerkstatt', 'Garten', 'kreisweit', 'unbefristet', '1.200'],
    ];
    const id = await upload('offer', workbookOf('Dauer.xlsx', offers));
    const remarks = await remarksOf(id, 2);
    expect([remarks.includes('ist keine Zahl'), remarks.includes('ist kein Datum')]).toEqual([false, false]);
    await take(id);
    const found = (await listOffers(site.db(), {}, today)).find(({ title }) => title === 'Schreibwerkstatt');
    expect(found).toMatchObject({ capacityPerYear: 1_200, isPermanent: true, endsOn: null });
  });
});

describe('a concept into a draft that is here', () => {
  const own = useSite();
  beforeAll(() => {
    site = own;
  });

  test('short titles meet, merged leads count for all rows, a merged amount for none, and the numbers come true', async () => {
    const leads = await plantStakeholders(site.db());
    const { edition, goal } = await inTransaction(site.db(), {}, plantDraft);
    await site
      .db()
      .updateTable('concept.field')
      .set({ title: 'Sprache und Bildung', short_title: 'Sprache' })
      .execute();
    const table = [
      ['Handlungsfeld', 'Ziel', 'Maßnahme', 'Federführung', 'Kosten'],
      ['Sprache', 'Alle lernen Deutsch', 'Sprachcafé', 'Volkshochschule', '30.000 €'],
      ['', '', 'Lesepaten', '', ''],
      ['', '', 'Schreibstube', '', ''],
      ['Sprache und Bildung', 'Schulen helfen', 'Elternabend', '', '1.000 €'],
      ['Wohnen', '', 'Wohnungslotsen', '', ''],
    ];
    const id = await upload('measure', workbookOf('Konzept.xlsx', table, ['D2:D4', 'E2:E4']));
    const html = (await page(`/einspielen/${id}`)).replaceAll(/<[^>]+>/g, ' ');
    expect(html).toContain('2 Handlungsfelder, 4 Ziele, 5 Maßnahmen.');
    expect(html).toContain('Davon steht schon da: ein Handlungsfeld, ein Ziel');
    expect(await remarksOf(id, 3)).toContain('Handlungsfeld und Ziel aus Zeile 2 übernommen');
    expect(await remarksOf(id, 4)).toContain('der Anteil jeder Zeile ist offen');
    const path = `/einspielen/${id}/zeilen/4`;
    await site.post(path, { ...formOf(await page(path), path), goal: '' }, coordinator);
    expect(await remarksOf(id, 4)).toContain('kommt unter „Ziel noch offen“');
    const shown = (await page(`/einspielen/${id}`)).replaceAll(/<[^>]+>/g, ' ');
    expect(shown).toContain('2 Handlungsfelder, 5 Ziele, 5 Maßnahmen.');
    await take(id);
    const fields = await listFields(site.db(), edition.id);
    expect(fields.map(({ title }) => title)).toEqual(['Sprache und Bildung', 'Wohnen']);
    expect(fields[0]?.id).toBe(goal.fieldId);
    const measures = await listMeasures(site.db(), edition.id);
    const lead = [...leads].find(([, one]) => one === measures[0]?.lead?.id)?.[0];
    expect(lead).toBe(measures[2]?.lead?.code);
    expect(measures.map(({ budgetCents }) => budgetCents)).toContain(100_000);
    expect(measures.filter(({ budgetCents }) => budgetCents === 3_000_000)).toEqual([]);
    expect((await listEditions(site.db())).length).toBe(1);
  });

  test('a title of its own in a CSV file is no field of another', async () => {
    const id = await upload('measure', conceptList('HF 9: Sprachen|||Sprachfest|||||||||'));
    expect((await page(`/einspielen/${id}`)).replaceAll(/<[^>]+>/g, ' ')).toContain('3 Handlungsfelder');
  });
});
