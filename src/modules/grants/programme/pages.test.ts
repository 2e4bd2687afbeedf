import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { useSite } from '../../../../test/site.ts';
import { dueByKey } from '../test-support.ts';

const site = useSite();
const coordinator = { role: 'coordinator' } as const;
const head = { role: 'head' } as const;
const text = async (path: string, person: Parameters<typeof site.get>[1] = coordinator) =>
  (await site.get(path, person)).text();
const send = async (path: string, fields: Record<string, string>) =>
  (await site.post(path, fields, coordinator)).status;

test('REQ-B01 in einem leeren Kreis führt alles zum ersten Programm, und von dort zur Zuwendung', async () => {
  for (const path of ['/geld', '/geld/neu']) {
    const html = await text(path);
    expect(html).toContain('/geld/programme/neu?zurueck=zuwendung');
    expect(html).toContain('/geld/programme/vorlage?zurueck=zuwendung');
  }
  expect(await text('/geld/programme')).toContain('Erstes Programm anlegen');
  expect(await text('/geld/programme', head)).not.toContain('/geld/programme/neu');
  const id = randomUUID();
  const fields = { id, title: 'Hilfe vor Ort', funder: 'Stiftung Auenland', funderKind: 'foundation' };
  const made = await site.post('/geld/programme/neu?zurueck=zuwendung', fields, coordinator);
  expect([made.status, made.headers.get('location')?.split('&')[0]]).toEqual([303, '/geld/neu?programm=PR1']);
  const again = await site.post('/geld/programme/neu', fields, coordinator);
  expect(again.headers.get('location')?.split('?')[0]).toBe('/geld/programme/PR1');
  expect(await text('/geld/programme')).toContain('Ein Programm');
  const form = await text('/geld/neu?programm=PR1');
  expect(form).toContain(`value="${id}" selected`);
});

test('eine falsche Eingabe kommt mit allem Geschriebenen zurück', async () => {
  const fields = { id: randomUUID(), title: '', funder: 'Bleibt stehen', funderKind: 'state', rules: 'Auch das.' };
  const answer = await site.post('/geld/programme/neu', fields, coordinator);
  const html = await answer.text();
  expect(answer.status).toBe(422);
  for (const kept of ['Bleibt stehen', 'Auch das.', fields.id, 'id="f-title-error"']) expect(html).toContain(kept);
  expect((await site.post('/geld/programme/neu', fields, head)).status).toBe(403);
});

test('zwei Menschen zugleich bekommen zwei Nummern und keinen Fehler', async () => {
  const make = () =>
    site.post(
      '/geld/programme/neu',
      { id: randomUUID(), title: 'Zugleich', funder: 'Land', funderKind: 'state' },
      coordinator,
    );
  const answers = await Promise.all([make(), make(), make()]);
  const places = answers.map((answer) => answer.headers.get('location')?.split('?')[0]);
  expect(answers.map(({ status }) => status)).toEqual([303, 303, 303]);
  expect(new Set(places).size).toBe(3);
});

test('REQ-C46 REQ-C47 ein Teil hat Zweck, Summe und wer beantragen darf; das steht dort, wo eine Zuwendung beginnt', async () => {
  const part = {
    ...{ id: randomUUID(), title: 'Lotsen schulen', purpose: 'guides-qualification' },
    ...{ eligible: 'Nur Landkreise', maxCents: '1.234,56', per: 'project', sharePercent: '80' },
  };
  expect(await send('/geld/programme/PR1/teile/neu', { ...part, per: '' })).toBe(422);
  expect(await send('/geld/programme/PR1/teile/neu', part)).toBe(303);
  expect(await send('/geld/programme/PR1/teile/neu', part)).toBe(303);
  const page = await text('/geld/programme/PR1');
  for (const words of ['Lotsen schulen', 'Integrationslotsen: Qualifizierung', '1.234,56', '80 %', 'nicht geprüft'])
    expect(page).toContain(words);
  expect(page.split('/geld/programme/PR1/teile/').length).toBe(3);
  const begin = await text('/geld/neu?programm=PR1&teil=1');
  expect(begin).toContain('Nur Landkreise');
  expect(begin).toContain(`value="${part.id}" selected`);
  expect(await send('/geld/programme/PR1/teile/1', { ...part, isChecked: 'ja' })).toBe(303);
  expect(await text('/geld/programme/PR1')).not.toContain('nicht geprüft');
});

test('aus der Frist des Programms folgen die Tage einer neuen Zuwendung', async () => {
  const proof = { id: randomUUID(), kind: 'proof', rule: 'Drei Monate danach', reckoning: 'after-end' };
  expect(await send('/geld/programme/PR1/fristen/neu', proof)).toBe(422);
  expect(await send('/geld/programme/PR1/fristen/neu', { ...proof, amount: '3', unit: 'months' })).toBe(303);
  const apply = { id: randomUUID(), kind: 'application', rule: 'Silvester', reckoning: 'fixed-day' };
  const day = { dayOfMonth: '31', month: '12', yearOffset: '-1' };
  expect(await send('/geld/programme/PR1/fristen/neu', { ...apply, ...day })).toBe(303);
  const programmeId = /name="programmeId"[\s\S]*?<option value="([^"]{36})"/.exec(await text('/geld/neu'))?.[1] ?? '';
  const grant = { id: randomUUID(), title: 'Erste', programmeId, startOn: '2027-01-01', endOn: '2027-12-31' };
  expect(await send('/geld/neu', grant)).toBe(303);
  expect(await send('/geld/neu', grant)).toBe(303);
  const edit = await text('/geld/zuwendungen/FM01/bearbeiten');
  expect(edit).toContain('value="2028-03-31"');
  expect(edit).toContain('value="2027-12-31"');
  expect((await site.get('/geld/zuwendungen/FM02', coordinator)).status).toBe(404);
});

test('ein Programm, das es nicht gibt, ist ein Fehler am Feld und kein Absturz', async () => {
  const grant = { title: 'Falsch', programmeId: randomUUID(), startOn: '2027-01-01', endOn: '2027-12-31' };
  const created = await site.post('/geld/neu', { id: randomUUID(), ...grant }, coordinator);
  expect([created.status, (await created.text()).includes('Dieses Programm gibt es nicht')]).toEqual([422, true]);
  const changed = await site.post('/geld/zuwendungen/FM01/bearbeiten', grant, coordinator);
  expect([changed.status, (await changed.text()).includes('id="f-programmeId-error"')]).toEqual([422, true]);
  const other = { ...grant, id: randomUUID(), programmeId: await idOf('PR2'), partId: await partIdOf('PR1') };
  const wrongPart = await site.post('/geld/neu', other, coordinator);
  expect([wrongPart.status, (await wrongPart.text()).includes('gehört zu einem anderen Programm')]).toEqual([
    422,
    true,
  ]);
});

async function idOf(code: string): Promise<string> {
  const row = await site.db().selectFrom('grants.programme').select('id').where('code', '=', code).executeTakeFirst();
  return row?.id ?? '';
}

async function partIdOf(code: string): Promise<string> {
  const id = await idOf(code);
  const part = site.db().selectFrom('grants.programme_part').select('id').where('programme_id', '=', id);
  return (await part.executeTakeFirst())?.id ?? '';
}

test('REQ-C01 der alte Name bleibt stehen und wird gefunden', async () => {
  expect(await send('/geld/programme/PR1/namen', { title: 'Nähe fördern', on: '2026-01-01' })).toBe(303);
  const page = await text('/geld/programme/PR1');
  expect(page).toContain('Nähe fördern');
  expect(page).toContain('Hilfe vor Ort');
  expect(await text('/geld/programme?q=hilfe')).toContain('früher: Hilfe vor Ort');
  expect(await text('/geld/programme?q=gibtesnicht')).toContain('Kein Programm heißt oder hieß');
});

test('REQ-C42 die landesweite Summe eines Jahres steht auf den Cent da, wird berichtigt und entfernt', async () => {
  const year = { year: '2014', amountCents: '3.080.000,01', source: 'Haushalt' };
  expect(await send('/geld/programme/PR1/mittel', year)).toBe(303);
  expect(await text('/geld/programme/PR1')).toContain('3.080.000,01');
  expect(await send('/geld/programme/PR1/mittel', { ...year, amountCents: '3.080.000' })).toBe(303);
  expect(await text('/geld/programme/PR1')).toMatch(/3\.080\.000\s€/);
  expect(await send('/geld/programme/PR1/mittel', { _method: 'delete', year: '2014' })).toBe(303);
  expect(await text('/geld/programme/PR1')).toContain('Noch kein Jahr eingetragen');
});

test('REQ-B01 die Vorlage wird übernommen und angepasst; zweimal übernommen ist es ein Programm', async () => {
  const shown = await text('/geld/programme/vorlage');
  expect(shown).toContain('Wegweisende Integrationsansätze Realisieren');
  const take = () => site.post('/geld/programme/vorlage', { template: 'wir' }, coordinator);
  const [first, second] = await Promise.all([take(), take()]);
  const place = first.headers.get('location')?.split('?')[0] ?? '';
  expect(second.headers.get('location')?.split('?')[0]).toBe(place);
  const page = await text(place);
  for (const words of [
    ...['60.000', '20.000', '5.000', 'Landkreise und größere Städte', 'nicht geprüft', 'Innovative Projekte'],
    ...['Integrationslotsen: Einsatz', 'Integrationslotsen: Qualifizierung', '31. Dezember des Vorjahres', '3.080.000'],
    ...['31.12.2025', '31.12.2026'],
  ])
    expect(page).toContain(words);
  expect((await site.post('/geld/programme/vorlage', { template: 'gibtesnicht' }, coordinator)).status).toBe(404);
});

test('ist der Tag der Prüfung vorbei, steht es unter dem, was zu tun ist; geprüft ist es wieder still', async () => {
  const facts = { title: 'Nähe fördern', funder: 'Stiftung', funderKind: 'foundation' };
  const days = { asOf: '2025-01-01', checkBy: '2026-06-30' };
  expect(await send('/geld/programme/PR1/bearbeiten', { ...facts, ...days })).toBe(303);
  expect((await dueByKey(site.db(), '2026-11-22')).get('grants.check:PR1')).toMatchObject({ dueOn: '2026-06-30' });
  expect(await send('/geld/programme/PR1/pruefung', { checkBy: '2026-11-22' })).toBe(422);
  expect(await send('/geld/programme/PR1/pruefung', { checkBy: '2027-11-22' })).toBe(303);
  expect((await dueByKey(site.db(), '2026-11-22')).has('grants.check:PR1')).toBe(false);
});

test('beendet wird ein Programm mit Grund; neue Zuwendungen gibt es dann nicht, weitergeführt schon', async () => {
  expect(await send('/geld/programme/PR1/ende', { on: '2026-11-22', reason: '' })).toBe(422);
  expect(await send('/geld/programme/PR1/ende', { on: '2026-11-22', reason: 'Ausgelaufen.' })).toBe(303);
  expect(await text('/geld/programme/PR1')).toContain('Ausgelaufen.');
  expect(await text('/geld/neu')).not.toContain(`<option value="${await idOf('PR1')}"`);
  expect(await send('/geld/programme/PR1/teile/neu', { id: randomUUID(), title: 'x', purpose: 'other' })).toBe(422);
  for (const form of ['bearbeiten', 'teile/neu', 'teile/1', 'fristen/neu', 'fristen/1']) {
    const closed = await text(`/geld/programme/PR1/${form}`);
    expect([form, closed.includes('Dieses Programm ist beendet.'), closed.includes('name="title"')]).toEqual([
      form,
      true,
      false,
    ]);
  }
  expect(await send('/geld/programme/PR1/ende', { _method: 'delete' })).toBe(303);
  expect(await text('/geld/neu')).toContain(`<option value="${await idOf('PR1')}"`);
  const again = await site.post('/geld/programme/PR1/ende', { _method: 'delete' }, coordinator);
  const refused = await again.text();
  expect([
    again.status,
    /<section class="qs-errors"[\s\S]*?<\/section>/.exec(refused)?.[0].match(/<li>/g)?.length,
  ]).toEqual([422, 1]);
});

test('entfernt wird ein Teil ohne Zuwendung; einer mit bleibt und sagt, warum', async () => {
  const edited = { title: 'Erste', programmeId: await idOf('PR1'), partId: await partIdOf('PR1') };
  const days = { startOn: '2027-01-01', endOn: '2027-12-31' };
  expect(await send('/geld/zuwendungen/FM01/bearbeiten', { ...edited, ...days })).toBe(303);
  const kept = await site.post('/geld/programme/PR1/teile/1', { _method: 'delete' }, coordinator);
  expect([kept.status, (await kept.text()).includes('kommt aus diesem Teil')]).toEqual([422, true]);
  expect(await send('/geld/zuwendungen/FM01/bearbeiten', { ...edited, ...days, partId: '' })).toBe(303);
  expect(await send('/geld/programme/PR1/teile/1', { _method: 'delete' })).toBe(303);
  expect(await text('/geld/programme/PR1')).toContain('Noch keine Teile');
});
