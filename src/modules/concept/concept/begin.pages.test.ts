import { describe, expect, test } from 'vitest';
import { assertEdge, findNodeByCode, registerNode } from '#modules/thread/index.ts';
import { inTransaction } from '#platform/database/transaction.ts';
import { asRead } from '../../../../test/as-read.ts';
import { formOf } from '../../../../test/form-of.ts';
import { storyNow, useSite } from '../../../../test/site.ts';
import { findEdition, listEditions } from '../edition/data.ts';
import { listFields } from '../field/data.ts';
import { findGoal, listGoals } from '../goal/data.ts';
import { coordinator as actor } from '../test-support.ts';

const site = useSite();
const coordinator = { role: 'coordinator' } as const;
const blank = { context: '', validFrom: '', validTo: '' };
const id = () => crypto.randomUUID();
const html = async (path: string, person?: Parameters<typeof site.get>[1]) => {
  const response = await site.get(path, person);
  return { status: response.status, text: await response.text() };
};

/** Sends a form, which must succeed, and gives the address it leads to. */
async function send(path: string, fields: Record<string, string | readonly string[]>): Promise<string> {
  const response = await site.post(path, fields, coordinator);
  if (response.status !== 303) throw new Error(`${path}: ${response.status}\n${await response.text()}`);
  return response.headers.get('location') ?? '';
}

describe('a county without any concept', () => {
  test.each(['/konzept', '/konzept/ziele', '/konzept/massnahmen', '/konzept/pruefung'])(
    '%s says what belongs there and how to begin, not that there is no such page',
    async (path) => {
      const shown = await html(path, coordinator);
      expect(shown.status).toBe(200);
      expect(shown.text).toContain('Ihr Kreis hat hier noch kein Konzept');
      expect(shown.text).toContain('href="/konzept/neu"');
    },
  );

  test('whoever may not begin one is told who does', async () => {
    const shown = await html('/konzept', { role: 'head' });
    expect(shown.text).toContain('Beginnen kann es: Leitstelle Integration');
    expect(shown.text).not.toContain('/konzept/neu');
    expect((await site.get('/konzept/neu', { role: 'head' })).status).toBe(403);
    expect((await site.post('/konzept/neu', {}, { role: 'council' })).status).toBe(403);
  });

  test.each([
    ['/de/konzept', 'Der Landkreis hat noch kein Konzept veröffentlicht'],
    ['/de/konzept/ziele', 'Der Landkreis hat noch kein Konzept veröffentlicht'],
    ['/de/konzept/massnahmen', 'Der Landkreis hat noch kein Konzept veröffentlicht'],
    ['/uk/konzept', 'Округ ще не опублікував концепцію'],
  ])('everybody reads at %s that nothing is published', async (path, words) => {
    const shown = await html(path);
    expect([shown.status, shown.text.includes(words)]).toEqual([200, true]);
  });

  test('the public menu does not lead there', async () => {
    expect((await html('/de')).text).not.toContain('Was der Kreis tut');
  });

  test('an edition asked for by name, and a goal, are still not there', async () => {
    expect((await site.get('/konzept?fassung=K-1999', coordinator)).status).toBe(404);
    expect((await site.get('/konzept/ziele/Z1.1', coordinator)).status).toBe(404);
  });

  test('a goal, a measure and a field wait for a draft, and say so', async () => {
    for (const path of ['/konzept/ziele/neu', '/konzept/massnahmen/neu', '/konzept/felder/neu']) {
      expect((await html(path, coordinator)).text).toContain('/konzept/neu');
    }
  });
});

describe('the first edition', () => {
  const first = { ...blank, id: id(), code: 'K-2026', number: '1', title: 'Gemeinsam', beginning: 'four' };

  test('a form with mistakes comes back with everything that was typed, and makes nothing', async () => {
    const wrong = { ...first, code: 'k 26', context: 'Viel Zuzug', validFrom: '2027-01-01', validTo: '2026-01-01' };
    const refused = await site.post('/konzept/neu', wrong, coordinator);
    const text = await refused.text();
    expect([refused.status, text.includes('f-code-error'), text.includes('Viel Zuzug')]).toEqual([422, true, true]);
    const copy = await site.post('/konzept/neu', { ...first, beginning: 'copy' }, coordinator);
    expect([copy.status, (await copy.text()).includes('Es gibt noch keine Fassung')]).toEqual([422, true]);
    expect(await listEditions(site.db())).toEqual([]);
  });

  test('REQ-A14 begins with the four fields of the template, and a double click begins one', async () => {
    expect(await send('/konzept/neu', first)).toContain('/konzept?fassung=K-2026');
    await send('/konzept/neu', first);
    const [edition, ...others] = await listEditions(site.db());
    expect(others).toEqual([]);
    const fields = await listFields(site.db(), edition?.id ?? '');
    expect(fields.map(({ code, title }) => `${code} ${title}`)).toEqual([
      'HF1 Bildung und Sprachförderung',
      'HF2 Ausbildung und Arbeit',
      'HF3 Religion',
      'HF4 Gleichberechtigung',
    ]);
  });

  test('a second draft does not begin beside it', async () => {
    const second = { ...first, id: id(), code: 'K-2031', number: '2' };
    const refused = await site.post('/konzept/neu', second, coordinator);
    expect([refused.status, asRead(await refused.text()).includes('Es gibt schon einen Entwurf: K-2026')]).toEqual([
      422,
      true,
    ]);
  });

  test('REQ-D05 is drafted, laid before the council and adopted by clicks', async () => {
    const body = { name: 'Kreistag Neustadt', type: 'council', level: 'county' };
    await send('/stellen/neu', { id: crypto.randomUUID(), name: 'Leitstelle Integration' });
    expect((await html('/konzept?fassung=K-2026', coordinator)).text).not.toContain('Beschluss eintragen');
    await send('/konzept/fassungen/K-2026/bearbeiten', { ...blank, title: 'Gemeinsam hier', validFrom: '2027-01-01' });

    const [edition] = await listEditions(site.db());
    const [field] = await listFields(site.db(), edition?.id ?? '');
    const goal = { id: id(), fieldId: field?.id ?? '', title: 'Alle finden einen Kurs', text: '', kind: 'outcome' };
    expect(await send('/konzept/ziele/neu', goal)).toContain('/konzept/ziele/Z1.1?fassung=K-2026');
    await send('/konzept/ziele/neu', goal);
    expect(await listGoals(site.db(), edition?.id ?? '')).toHaveLength(1);

    const lead = (await findNodeByCode(site.db(), 'unit', 'U01'))?.id ?? '';
    const measure = {
      id: id(),
      goalId: goal.id,
      title: 'Kursfinder',
      description: '',
      leadId: lead,
      personFunction: 'Sachgebiet Sprache',
      deputyFunction: 'Leitung',
      startOn: '2027-01-01',
      endOn: '2027-12-31',
      nextReportOn: '2027-06-30',
      budgetCents: '1000',
    };
    expect(await send('/konzept/massnahmen/neu', measure)).toContain('/konzept/massnahmen/M-111?fassung=K-2026');
    await send('/konzept/massnahmen/neu', measure);

    await plantIndicator(goal.id);
    const freigabe = '/konzept/fassungen/K-2026/freigabe';
    await send(freigabe, {});
    const seen = formOf((await html(freigabe, { role: 'head' })).text, `${freigabe}/erteilen`);
    expect((await site.post(`${freigabe}/erteilen`, seen, { role: 'head' })).status).toBe(303);
    await send('/konzept/fassungen/K-2026/stand', { state: 'approval', reason: '' });
    const before = (await html('/konzept?fassung=K-2026', coordinator)).text;
    expect(before).toContain('Es gibt noch kein Gremium');
    expect(before).toContain('href="/gremien/neu"');
    await send('/gremien/neu', { id: crypto.randomUUID(), ...body });
    const council = (await findNodeByCode(site.db(), 'body', 'B01'))?.id ?? '';
    await send('/konzept/fassungen/K-2026/beschluss', { on: '2026-11-22', byId: council });
    expect(await findEdition(site.db(), 'K-2026')).toMatchObject({ state: 'adopted', title: 'Gemeinsam hier' });
    expect((await html('/de')).text).toContain('Was der Kreis tut');
    expect((await html('/de/konzept')).text).toContain('Gemeinsam hier');
  });

  test('REQ-B16 one page leads to texts, fields, goals, measures, money and effect, each with its figure', async () => {
    const page = (await html('/konzept', coordinator)).text;
    const whole = page.slice(page.indexOf('id="alles"'), page.indexOf('id="felder"'));
    for (const href of [
      '#texte',
      '#felder',
      '/konzept/ziele',
      '/konzept/massnahmen?',
      '/geld',
      '/wirkung',
      '/berichte',
    ])
      expect(whole).toContain(`href="${href}`);
    expect(whole).toContain('1.000');
    expect(whole).toContain('Ziele, die kein Indikator misst');
    expect((await html('/konzept', { role: 'head' })).text).toContain('Maßnahmen ohne Zuwendung');
  });

  test('REQ-A13 the next one begins as a copy, and is thrown away with a reason while nobody has read it', async () => {
    const offered = formOf(await (await site.get('/konzept/neu', coordinator)).text(), '/konzept/neu');
    expect(offered['title'], 'nobody types the title of the last one again').not.toEqual(['']);
    const next = { ...blank, id: id(), code: 'K-2031', number: '2', title: 'Weiter', beginning: 'copy' };
    expect((await html('/konzept/neu', coordinator)).text).toContain('value="copy"');
    await send('/konzept/neu', next);
    const copy = await findEdition(site.db(), 'K-2031');
    const goal = await findGoal(site.db(), copy?.id ?? '', 'Z1.1');
    expect(goal).toBeDefined();
    const compared = await html('/konzept/fassungen/K-2031/vergleich', coordinator);
    expect([compared.status, compared.text.includes('Z1.1')]).toEqual([200, true]);

    const silent = await site.post('/konzept/fassungen/K-2031/verwerfen', { reason: '' }, coordinator);
    expect(silent.status).toBe(422);
    await send('/konzept/fassungen/K-2031/verwerfen', { reason: 'Nur ausprobiert' });
    expect((await listEditions(site.db())).map(({ code }) => code)).toEqual(['K-2026']);
    const gone = await findNodeByCode(site.db(), 'edition', 'K-2031');
    expect(gone?.tombstone).toEqual({ on: '2026-11-22', reason: 'Nur ausprobiert' });
    const again = await site.post('/konzept/neu', { ...next, id: id() }, coordinator);
    expect([again.status, (await again.text()).includes('der verworfen wurde')]).toEqual([422, true]);
  });

  test('an edition that was public is not thrown away', async () => {
    expect((await html('/konzept/fassungen/K-2026/verwerfen', coordinator)).text).toContain('Er bleibt.');
    const refused = await site.post('/konzept/fassungen/K-2026/verwerfen', { reason: 'Weg damit' }, coordinator);
    expect(refused.status).toBe(422);
  });
});

/** The indicator of a goal comes from a module above the concept. */
async function plantIndicator(goalId: string): Promise<void> {
  const indicator = { kind: 'indicator', id: id() };
  await inTransaction(site.db(), {}, async (db) => {
    await registerNode(db, storyNow, { ...indicator, code: 'I01', title: 'Anteil mit Kurs', isPublic: true });
    const ends = { from: { kind: 'goal', id: goalId }, to: indicator };
    await assertEdge(db, actor, storyNow, { type: 'measured-by', ...ends, occurredOn: '2026-11-22' });
  });
}

describe('a concept on paper', () => {
  test('keeps its own numbers, which other drafts are not asked for, and is in force by one form', async () => {
    const paper = {
      ...blank,
      id: id(),
      code: 'K-2028',
      number: '2',
      title: 'Vom Papier',
      beginning: 'blank',
      validFrom: '',
    };
    await send('/konzept/neu', { ...paper, isTakenOver: 'ja' });
    expect((await html('/konzept/felder/neu', coordinator)).text).toContain('Nummer auf dem Papier');
    const field = { id: id(), code: 'A1', title: 'Sprache', shortTitle: 'Sprache', description: '' };
    expect(await send('/konzept/felder/neu', field)).toContain('/konzept/felder/A1?fassung=K-2028');
    const wrong = await site.post('/konzept/felder/neu', { ...field, id: id(), title: 'Arbeit' }, coordinator);
    expect([wrong.status, (await wrong.text()).includes('f-code-error')]).toEqual([422, true]);
    const goal = { id: id(), code: 'A1.Z1', fieldId: field.id, title: 'Sprache für alle', text: '', kind: 'guiding' };
    await send('/konzept/ziele/neu', goal);
    await send('/konzept/massnahmen/neu', { id: id(), code: 'A-01', goalId: goal.id, title: 'Kurse' });
    const page = (await html('/konzept?fassung=K-2028', coordinator)).text;
    expect([page.includes('Beschluss eintragen'), page.includes('Dem Kreistag vorlegen')]).toEqual([true, false]);
    const verdicts = '/konzept/fassungen/K-2028/urteile';
    const rows = formOf((await html(verdicts, coordinator)).text, verdicts);
    for (const name of Object.keys(rows)) {
      if (name.startsWith('verdict-')) rows[name] = ['ended'];
      if (name.startsWith('reason-')) rows[name] = ['Neu geordnet'];
    }
    await send(verdicts, rows);
    await send('/konzept/fassungen/K-2028/beschluss', { on: '2026-06-13', byId: '' });
    expect(await findEdition(site.db(), 'K-2028')).toMatchObject({ state: 'adopted', adoptedOn: '2026-06-13' });
    expect((await html('/de/konzept/massnahmen/A-01')).status).toBe(200);
  });
});
