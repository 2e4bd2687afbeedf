import { beforeAll, describe, expect, test } from 'vitest';
import { inTransaction } from '#platform/database/transaction.ts';
import { useSite } from '../../../../test/site.ts';
import { loadDemoConcept, plantStakeholders } from '../test-support.ts';

const site = useSite();
const coordinator = { role: 'coordinator' } as const;
let ids: Map<string, string>;

beforeAll(async () => {
  await inTransaction(site.db(), {}, async (db) => {
    ids = await plantStakeholders(db);
    await loadDemoConcept(db);
  });
}, 60_000);

const unit = (code: string) => ({ role: 'area', scope: { kind: 'unit', id: ids.get(code) ?? '' } }) as const;
const organisation = (code: string) =>
  ({ role: 'partner', scope: { kind: 'organisation', id: ids.get(code) ?? '' } }) as const;

describe('who sees a measure', () => {
  test('a reader without account is sent to the sign-in', async () => {
    const response = await site.get('/konzept/massnahmen/M-121');
    expect(response.headers.get('location')).toContain('/anmelden');
  });

  test('a service area sees and changes its own measures, and no others exist for it', async () => {
    expect((await site.get('/konzept/massnahmen/M-231', unit('U03'))).status).toBe(200);
    expect((await site.get('/konzept/massnahmen/M-231/bearbeiten', unit('U03'))).status).toBe(200);
    expect((await site.get('/konzept/massnahmen/M-121', unit('U03'))).status).toBe(303);
  });

  test('who sees only their own is led to what everybody may read of the rest, whether there is such a thing or not', async () => {
    for (const code of ['M-121', 'M-999']) {
      const answer = await site.get(`/konzept/massnahmen/${code}`, unit('U03'));
      expect([answer.status, answer.headers.get('location')]).toEqual([303, `/de/konzept/massnahmen/${code}`]);
    }
  });

  test('the number of a measure in old papers leads to the last edition that had it', async () => {
    const former = await site.get('/konzept/massnahmen/A-08', coordinator);
    expect(former.status).toBe(200);
    expect((await site.get('/konzept/massnahmen/A-08?fassung=K-2026', coordinator)).status).toBe(404);
  });

  test.each([
    ['/de/konzept/ziele/A5.Z2', '/de/konzept/felder/A5?fassung=K-2019'],
    ['/de/konzept/felder/A1', '?fassung=K-2019'],
    ['/de/konzept/massnahmen/A-08', 'A-08'],
  ])('the public address of a former edition still leads there: %s', async (path, link) => {
    const former = await site.get(path);
    expect(former.status).toBe(200);
    expect(await former.text()).toContain(link);
    expect((await site.get(`${path}?fassung=K-2026`)).status).toBe(404);
  });

  test('a partner office sees a measure it works on, but does not change it', async () => {
    expect((await site.get('/konzept/massnahmen/M-121', unit('U14'))).status).toBe(200);
    expect((await site.get('/konzept/massnahmen/M-121/bearbeiten', unit('U14'))).status).toBe(403);
  });

  test('the list of an organisation holds its own measures only', async () => {
    const text = await (await site.get('/konzept/massnahmen?ansicht=alle', organisation('A17'))).text();
    expect(text).toContain('M-111');
    expect(text).not.toContain('M-121');
  });

  test('the council and the data protection officer have no business in the workspace list and get the public one', async () => {
    for (const role of ['council', 'privacy'] as const) {
      const led = await site.get('/konzept/massnahmen', { role });
      expect([led.status, led.headers.get('location')]).toEqual([303, '/de/konzept/massnahmen']);
    }
  });
});

describe('the list', () => {
  test('begins with the 18 measures that need attention and counts every view', async () => {
    const text = await (await site.get('/konzept/massnahmen', coordinator)).text();
    expect(text).toContain('18 von 70, nach Ende sortiert');
    for (const count of [
      'Braucht Aufmerksamkeit<b>18</b>',
      'Alle<b>70</b>',
      'Endet bald<b>8</b>',
      'Ohne Stimme<b>9</b>',
    ]) {
      expect(text).toContain(count);
    }
    expect(text).toContain('98.280');
  });

  test('is narrowed by filters in the address, and says what to do where nothing fits', async () => {
    const some = await (await site.get('/konzept/massnahmen?ansicht=alle&feld=HF1&stand=planned', coordinator)).text();
    expect(some).toContain('M-132');
    expect(some).not.toContain('M-213');
    const none = await (await site.get('/konzept/massnahmen?ansicht=alle&q=gibtesnicht', coordinator)).text();
    expect(none).toContain('Keine Maßnahme passt dazu');
    expect(none).toContain('Filter entfernen');
  });

  test('is taken away as a table with exactly the rows that are shown', async () => {
    const response = await site.get('/konzept/massnahmen?ansicht=ohne-stimme&format=csv', coordinator);
    expect(response.headers.get('content-disposition')).toContain('massnahmen-musterau-2026-11-22.csv');
    const lines = (await response.text()).trim().split('\r\n');
    expect(lines).toHaveLength(10);
    expect(lines[0]).toContain('Nr.;Titel;Beschreibung, öffentlich;Handlungsfeld');
  });

  test('keeps a filter under a name of one’s own, for that person only', async () => {
    const kept = await site.post(
      '/konzept/massnahmen/ansichten',
      { name: 'Steuerung', query: 'ansicht=alle&feld=HF1' },
      coordinator,
    );
    expect(kept.status).toBe(303);
    expect(await (await site.get('/konzept/massnahmen', coordinator)).text()).toContain('Steuerung</a>');
    expect(await (await site.get('/konzept/massnahmen', { role: 'head' })).text()).not.toContain('feld=HF1">Steuerung');
  });
});

describe('changing a measure', () => {
  const edit = '/konzept/massnahmen/M-122/bearbeiten';

  test('saves what runs on and says so', async () => {
    const response = await site.post(
      edit,
      {
        leadId: ids.get('U01') ?? '',
        personFunction: 'Sachgebiet Beteiligung',
        deputyFunction: 'Leitung Stabsstelle',
        startOn: '2026-06-01',
        endOn: '2027-12-31',
        nextReportOn: '2027-03-31',
        budgetCents: '6.500,50',
      },
      coordinator,
    );
    expect(response.status).toBe(303);
    const text = await (await site.get(response.headers.get('location') ?? '', coordinator)).text();
    expect(text).toContain('6.500,50');
    expect(text).toContain('beschlossen:');
  });

  test('brings a wrong form back with everything that was typed and the fault at its field', async () => {
    const response = await site.post(
      edit,
      { startOn: '2026-06-01', endOn: '2025-01-01', budgetCents: '12,00' },
      coordinator,
    );
    expect(response.status).toBe(422);
    const text = await response.text();
    expect(text).toContain('Das Ende liegt vor dem Beginn.');
    expect(text).toContain('value="12,00"');
    expect(text).toContain('href="#f-endOn"');
  });

  test('refuses an id that is nobody’s', async () => {
    const response = await site.post(
      edit,
      { leadId: crypto.randomUUID(), startOn: '2026-06-01', endOn: '2027-01-01' },
      coordinator,
    );
    expect(response.status).toBe(422);
    expect(await response.text()).toContain('Diese Stelle gibt es nicht');
  });

  test('does not let anybody rewrite what the council resolved', async () => {
    const response = await site.post(
      edit,
      { title: 'Anders', endOn: '2027-12-31', startOn: '2026-06-01' },
      coordinator,
    );
    expect(response.status).toBe(422);
  });
});

describe('nothing is public without somebody who stands for it', () => {
  const edit = '/konzept/massnahmen/M-132/bearbeiten';
  const days = { startOn: '2026-09-01', nextReportOn: '' };

  test('every field that is missing says so, and nothing typed is lost', async () => {
    const response = await site.post(edit, { ...days, personFunction: 'Fördermittel' }, coordinator);
    expect(response.status).toBe(422);
    const text = await response.text();
    for (const field of ['leadId', 'deputyFunction', 'nextReportOn']) expect(text).toContain(`href="#f-${field}"`);
    expect(text).not.toContain('href="#f-personFunction"');
    expect(text).toContain('Öffentlich wird eine Maßnahme nur mit Vertretung.');
    expect(text).toContain('value="Fördermittel"');
  });

  test('what was public before the rule stays public and says that nobody is named', async () => {
    const text = await (await site.get('/de/konzept/massnahmen/M-132')).text();
    expect(text).toContain('noch nicht benannt');
    const check = await (await site.get('/konzept/pruefung', coordinator)).text();
    expect(check).toContain('Maßnahmen, für die nicht alle benannt sind');
    expect(check).toContain('Person und Vertretung');
  });

  test('the head reads how complete the concept is, without forms; somebody without an office does not', async () => {
    const check = await (await site.get('/konzept/pruefung', { role: 'head' })).text();
    expect(check).toContain('href="#offen"');
    expect(check).not.toContain('98 %');
    expect(check).not.toContain('/bearbeiten');
    expect((await site.get('/konzept/pruefung', { role: 'moderator' })).status).toBe(403);
  });

  test('an area’s named function stands for what the area leads', async () => {
    const text = await (await site.get('/de/konzept/massnahmen/M-231')).text();
    expect(text).toContain('Leitung Servicetheke');
    expect(text).toContain('Sachgebiet Meldewesen');
  });
});

describe('ideas', () => {
  test('say what they lack; only money is lacking for two of the three', async () => {
    const all = await (await site.get('/konzept/massnahmen?ansicht=ideen', coordinator)).text();
    expect(all).toContain('fehlt: Personal');
    const money = await (await site.get('/konzept/massnahmen?ansicht=nur-geld', coordinator)).text();
    expect(money).toContain('2 von 70');
    expect(['M-143', 'M-813', 'M-423'].filter((code) => money.includes(code))).toEqual(['M-143', 'M-813']);
  });
});

describe('state and lights', () => {
  test('a paused measure needs its reason, and then says it', async () => {
    const path = '/konzept/massnahmen/M-123/stand';
    const refused = await site.post(path, { state: 'paused', on: '2026-11-20' }, coordinator);
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('Bitte schreiben Sie, warum.');
    const taken = await site.post(
      path,
      { state: 'paused', on: '2026-11-20', reason: 'Der Kreistag berät erst im März.' },
      coordinator,
    );
    expect(taken.status).toBe(303);
    expect(await (await site.get('/konzept/massnahmen/M-123', coordinator)).text()).toContain(
      'Der Kreistag berät erst im März.',
    );
  });

  test('green without evidence is refused at the field of the evidence', async () => {
    const response = await site.post(
      '/konzept/massnahmen/M-121/einschaetzung',
      {
        doing: 'go',
        doingEvidence: '',
        timing: 'unknown',
        effect: 'unknown',
        on: '2026-11-22',
        nextReportOn: '2027-03-31',
      },
      coordinator,
    );
    expect(response.status).toBe(422);
    expect(await response.text()).toContain('Ohne Beleg bleibt das Licht grau.');
  });

  test('a partner objects, everybody reads it, and only the partner takes it back', async () => {
    const path = '/konzept/massnahmen/M-121/widerspruch';
    const view = { light: 'doing', stakeholderId: ids.get('U14') ?? '' };
    expect(
      (await site.post(path, { ...view, text: 'Papierbelege lassen sich nicht nachlesen.' }, unit('U15'))).status,
    ).toBe(422);
    expect(
      (await site.post(path, { ...view, text: 'Papierbelege lassen sich nicht nachlesen.' }, unit('U14'))).status,
    ).toBe(303);
    const seen = await (await site.get('/de/konzept/massnahmen/M-121')).text();
    expect(seen).toContain('IT-Service sieht „Umsetzung“ anders:');
    expect(seen).toContain('Papierbelege lassen sich nicht nachlesen.');
    expect((await site.post(path, { ...view, _method: 'delete' }, unit('U14'))).status).toBe(303);
    expect(await (await site.get('/de/konzept/massnahmen/M-121')).text()).not.toContain('Papierbelege');
  });
});

describe('the public page of a measure', () => {
  test('trap M-132, M-142: an overdue start is not beside a timetable that runs', async () => {
    for (const code of ['M-132', 'M-142']) {
      const text = await (await site.get(`/de/konzept/massnahmen/${code}`)).text();
      expect(text).toContain('Start überfällig');
      expect(text).toContain('Gemeldet ist er noch nicht.');
      expect(text).not.toContain('Zeitplan: läuft');
      const row = await (await site.get(`/konzept/massnahmen?ansicht=alle&q=${code}`, coordinator)).text();
      expect(row).toContain('Zeitplan: Verzug oder Risiko');
    }
  });

  test('marks German words as German inside another language, and says so', async () => {
    const text = await (await site.get('/ar/konzept/massnahmen/M-121')).text();
    expect(text).toContain('<bdi lang="de">Rückmeldung zu jeder Stimme</bdi>');
    expect(text).toContain('نصوص الخطة متوفرة بالألمانية فقط');
  });

  test('shows a light grey that is stored green but older than 180 days', async () => {
    const text = await (await site.get('/de/konzept/massnahmen/M-722')).text();
    expect(text).toContain('387 Tage alt, deshalb grau.');
  });

  test('a measure of a draft does not exist for readers', async () => {
    expect((await site.get('/de/konzept/massnahmen/M-999')).status).toBe(404);
  });
});
