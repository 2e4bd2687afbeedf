import { beforeAll, describe, expect, test } from 'vitest';
import { inTransaction } from '#platform/database/transaction.ts';
import { formOf } from '../../../../test/form-of.ts';
import { storyNow, useSite } from '../../../../test/site.ts';
import { findEdition, insertEditionState } from '../edition/data.ts';
import { listFields } from '../field/data.ts';
import { createGoal } from '../goal/verbs.ts';
import { coordinator as actor } from '../test-support.ts';
import { findApproval } from './approval.data.ts';

const site = useSite();
const coordinator = { role: 'coordinator' } as const;
const head = { role: 'head' } as const;
const at = '/konzept/fassungen/K-2027/freigabe';
const text = async (answer: Response | Promise<Response>) => (await answer).text();
const edition = async () => {
  const found = await findEdition(site.db(), 'K-2027');
  if (!found) throw new Error('no edition');
  return found;
};
const standing = async () => findApproval(site.db(), (await edition()).id);

async function send(path: string, fields: Record<string, string | readonly string[]>): Promise<string> {
  const response = await site.post(path, fields, coordinator);
  if (response.status !== 303) throw new Error(`${path}: ${response.status}\n${await response.text()}`);
  return response.headers.get('location') ?? '';
}

const seen = async () => formOf(await text(site.get(at, head)), `${at}/erteilen`);
const lay = () => site.post('/konzept/fassungen/K-2027/stand', { state: 'approval', reason: '' }, coordinator);

beforeAll(async () => {
  const blank = { context: '', validFrom: '', validTo: '', number: '1', beginning: 'four' };
  await send('/konzept/neu', { ...blank, id: crypto.randomUUID(), code: 'K-2027', title: 'Gemeinsam hier' });
});

describe('REQ-A07 a draft goes to the council only after the head approved it', () => {
  test('while nobody approved it, the council is no step that is offered: who acts stands there, with the way', async () => {
    const page = await text(site.get('/konzept?fassung=K-2027', coordinator));
    expect(page).not.toContain('Dem Kreistag vorlegen');
    expect(page).toContain('Jetzt ist dran: Leitstelle Integration');
    expect(page).toContain(`href="${at}"`);
    expect(page).toContain('Zur Beteiligung öffnen');
  });

  test('in a county without a head nobody is stuck: whom to invite stands there, and paper can be recorded', async () => {
    const page = await text(site.get(at, coordinator));
    expect(page).toContain('Noch niemand kann freigeben');
    expect(page).toContain('Die Vertretung bekommt dieselbe Rolle');
    expect(page).not.toContain('href="/zugaenge/neu"');
    expect(await text(site.get(at, { role: 'admin' }))).toContain('href="/zugaenge/neu"');
    const late = await site.post(`${at}/papier`, { on: '2027-01-01', signingFunction: 'Landrätin' }, coordinator);
    expect([late.status, (await late.text()).includes('value="Landrätin"')]).toEqual([422, true]);
    await send(`${at}/papier`, { on: '2026-11-20', signingFunction: 'Landrätin' });
    expect(await standing()).toMatchObject({ state: 'approved', signingFunction: 'Landrätin', changed: [] });
    expect(await text(site.get(at, coordinator))).toContain('Freigegeben am 20.11.2026 von Landrätin');
  });

  test('a change afterwards makes the approval fall away, and the page says what was changed', async () => {
    const field = { title: 'Bildung und Sprache', shortTitle: 'Bildung', description: '', unitId: '' };
    await send('/konzept/felder/HF1/bearbeiten?fassung=K-2027', field);
    const page = await text(site.get(at, coordinator));
    expect(page).toContain('gilt nicht mehr');
    expect(page).toContain('Seither geändert: HF1');
    expect(await text(site.get('/heute/alles', coordinator))).toContain('Freigabe des Konzepts gilt nicht mehr');
    const refused = await lay();
    expect([
      refused.status,
      (await refused.text()).includes('Nach der Freigabe wurde der Entwurf geändert (HF1)'),
    ]).toEqual([422, true]);
  });

  test('the lead unit submits it; who only reads does not, and the head is told', async () => {
    expect((await site.post(at, {}, head)).status).toBe(403);
    expect((await site.get(at, { role: 'council' })).status).toBe(403);
    await send(at, {});
    expect(await text(site.get('/heute/alles', head))).toContain('Konzept freigeben: Gemeinsam hier');
    // Sent twice it is one step.
    expect((await site.post(at, {}, coordinator)).status).toBe(303);
    const submitted = site.db().selectFrom('concept.edition_approval').select('state').where('state', '=', 'submitted');
    expect(await submitted.execute()).toHaveLength(1);
    const page = await text(site.get(at, head));
    for (const words of ['Entwurf freigeben', 'Was sich ändert', 'Offene Antworten', 'Mängel'])
      expect(page).toContain(words);
    expect(await text(site.get(at, coordinator))).not.toContain('Entwurf freigeben');
  });

  test('once a head is there, paper does not replace them', async () => {
    const refused = await site.post(`${at}/papier`, { on: '2026-11-20', signingFunction: 'Landrätin' }, coordinator);
    expect([refused.status, (await refused.text()).includes('Es gibt jemanden, der hier freigeben kann')]).toEqual([
      422,
      true,
    ]);
  });

  test('the head gives it back with a reason; the lead unit reads it and submits again', async () => {
    expect((await site.post(`${at}/rueckgabe`, { reason: 'x' }, coordinator)).status).toBe(403);
    expect((await site.post(`${at}/rueckgabe`, { reason: '' }, head)).status).toBe(422);
    expect((await site.post(`${at}/rueckgabe`, { reason: 'Es fehlt der Sport' }, head)).status).toBe(303);
    expect(await text(site.get(at, coordinator))).toContain('Es fehlt der Sport');
    expect(await text(site.get('/heute/alles', coordinator))).toContain('Entwurf des Konzepts zurückgegeben');
    expect(await text(await lay())).toContain('Der Entwurf wurde zurückgegeben');
    await send(at, {});
    await send(at, { _method: 'delete' });
    expect(await standing()).toMatchObject({ state: 'withdrawn' });
    await send(at, {});
  });

  test('the head approves what they saw, not what was changed meanwhile', async () => {
    const before = await seen();
    await send('/konzept/fassungen/K-2027/bearbeiten', { title: 'Gemeinsam', context: '', validFrom: '', validTo: '' });
    const refused = await site.post(`${at}/erteilen`, before, head);
    expect([refused.status, (await refused.text()).includes('seit Sie diese Seite geöffnet haben')]).toEqual([
      422,
      true,
    ]);
    expect((await site.post(`${at}/erteilen`, await seen(), coordinator)).status).toBe(403);
    expect((await site.post(`${at}/erteilen`, await seen(), head)).status).toBe(303);
    expect(await text(site.get('/heute/alles', coordinator))).toContain('Konzept ist freigegeben');
    expect(await text(site.get('/konzept?fassung=K-2027', coordinator))).toContain('Freigegeben für den Kreistag');
  });

  test('nothing reaches the council unapproved, not even past the rules', async () => {
    await send('/konzept/fassungen/K-2027/bearbeiten', { title: 'Anders', context: '', validFrom: '', validTo: '' });
    const { id: editionId } = await edition();
    const past = inTransaction(site.db(), {}, (db) =>
      insertEditionState(db, actor, storyNow, { editionId, state: 'approval', on: '2026-11-22', reason: '' }),
    );
    await expect(past).rejects.toThrow('without a valid approval');
  });

  test('what stops the resolution is said beside the button already, and which changes count', async () => {
    const goal = { kind: 'outcome', text: '', horizonOn: '2029-12-31', targetGroups: [] } as const;
    await inTransaction(site.db(), {}, async (db) => {
      const [field] = await listFields(db, (await edition()).id);
      if (!field) throw new Error('no field');
      await createGoal(db, actor, storyNow, field, { ...goal, title: 'Mehr Kurse' }, { code: 'Z1.1' });
    });
    for (const by of [coordinator, head]) {
      const page = await text(site.get(at, by));
      expect(page).toContain('So kann der Kreistag den Entwurf noch nicht beschließen: 1 Mangel ist offen');
      expect(page).toContain('href="#maengel"');
    }
    expect(await text(site.get(at, coordinator))).toContain('auch Beginn und Ende einer Maßnahme');
  });

  test('what keeps it from the council is said of this draft, on the page of the approval as at the step', async () => {
    expect(await text(site.get(at, head))).toContain('Zu diesem Entwurf ist keine Antwort mehr offen');
    const made = site.db().insertInto('directory.stakeholder').returning('id');
    const body = { code: 'G01', name: 'Beirat', kind: 'body', created_at: storyNow };
    const { id } = await made.values(body).executeTakeFirstOrThrow();
    const invited = { partyIds: [id], dueOn: '2026-12-20' };
    await send('/konzept/fassungen/K-2027/stellungnahmen/einladen', invited);
    expect(await text(site.get(at, head))).toContain('Eine eingeladene Stelle hat noch Zeit');
  });

  test('approved again, it is laid before the council; a draft that never was public can still go', async () => {
    await send(at, {});
    await site.post(`${at}/erteilen`, await seen(), head);
    expect(await text(site.get('/konzept?fassung=K-2027', coordinator))).toContain('Dem Kreistag vorlegen');
    expect((await lay()).status).toBe(422);
    const knowing = { state: 'approval', isAware: 'ja', reason: 'Die Sitzung ist morgen.' };
    expect((await site.post('/konzept/fassungen/K-2027/stand', knowing, coordinator)).status).toBe(303);
    expect(await text(site.get(at, head))).toContain('Hier ist nichts freizugeben');
  });
});
