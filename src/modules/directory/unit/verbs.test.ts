import { beforeAll, describe, expect, test } from 'vitest';
import { listHistory } from '#platform/history/read.ts';
import { useSite } from '../../../../test/site.ts';
import { findBody, listBodies } from '../body/data.ts';
import { listContactPoints } from '../contact-point/data.ts';
import { countEntries } from '../municipality/data.ts';
import { findOrganisation } from '../organisation/data.ts';
import { listOwners } from '../stakeholder/data.ts';
import { loadDemoDirectory } from '../test-support.ts';
import { findUnit, listUnits } from './data.ts';

const site = useSite();
const coordinator = { role: 'coordinator' } as const;
beforeAll(() => loadDemoDirectory(site.db()));

const end = (path: string, reason: string, person: Parameters<typeof site.get>[1] = coordinator) =>
  site.post(`${path}/ende`, { reason }, person);

describe('a unit ends', () => {
  test('only with a reason, and only by whoever keeps the records of the county', async () => {
    const refused = await end('/stellen/U09', '');
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('Stelle beenden');
    const lead = await findUnit(site.db(), 'U09');
    const town = { role: 'municipality', scope: { kind: 'municipality', id: lead?.id ?? '' } } as const;
    expect((await end('/stellen/U09', 'Aufgelöst', town)).status).toBe(403);
    expect((await findUnit(site.db(), 'U09'))?.archival).toBeNull();
  });

  test('not while it owns what readers see, while others dock onto it or while it answers for data protection', async () => {
    const owner = (await listContactPoints(site.db(), {}, '2026-11-22')).find(
      ({ owner, state }) => state === 'published' && owner?.code.startsWith('U') === true,
    );
    const attached = (await listUnits(site.db())).find(({ attachedTo }) => attachedTo)?.attachedTo;
    const officer = (await listUnits(site.db())).find(({ isPrivacyOffice }) => isPrivacyOffice);
    for (const [code, words] of [
      [owner?.owner?.code, 'noch veröffentlicht'],
      [attached?.code, /noch (angedockt|veröffentlicht)/],
      [officer?.code, 'Ansprechstelle für den Datenschutz. Bitte zuerst'],
    ] as const) {
      const response = await end(`/stellen/${code}`, 'Aufgelöst');
      expect(response.status).toBe(422);
      expect(await response.text()).toMatch(words);
    }
  });

  test('it keeps its page with the reason, is no choice any more, and can come back', async () => {
    expect((await end('/stellen/U09', 'Aufgelöst zum Jahresende')).status).toBe(303);
    const page = await (await site.get('/stellen/U09', coordinator)).text();
    expect(page).toContain('Aufgelöst zum Jahresende');
    expect(page).not.toContain('/stellen/U09/bearbeiten');
    expect((await listOwners(site.db())).map(({ code }) => code)).not.toContain('U09');
    expect(await (await site.get('/stellen', coordinator)).text()).not.toContain('href="/stellen/U09"');
    expect(await (await site.get('/stellen?stand=archived', coordinator)).text()).toContain('href="/stellen/U09"');

    const edit = await site.get('/stellen/U09/bearbeiten', coordinator);
    expect([edit.status, (await edit.text()).includes('Das gibt es nicht mehr.')]).toEqual([422, true]);
    const changed = { name: 'Anders', placement: '', mailbox: '', phone: '' };
    expect((await site.post('/stellen/U09/bearbeiten', changed, coordinator)).status).toBe(422);
    expect((await findUnit(site.db(), 'U09'))?.name).not.toBe('Anders');

    expect((await site.post('/stellen/U09/ende', { _method: 'delete' }, coordinator)).status).toBe(303);
    const unit = await findUnit(site.db(), 'U09');
    expect(unit?.archival).toBeNull();
    const entries = await listHistory(site.db(), { kind: 'unit', id: unit?.id ?? '' });
    expect(entries.map(({ action }) => action)).toEqual(expect.arrayContaining(['archived', 'restored']));
  });
});

test('a body ends with a reason, once, and leaves the list', async () => {
  expect((await end('/gremien/B6', 'Aufgelöst')).status).toBe(303);
  expect((await end('/gremien/B6', 'Noch einmal')).status).toBe(422);
  const edit = await site.get('/gremien/B6/bearbeiten', coordinator);
  expect([edit.status, (await edit.text()).includes('Das gibt es nicht mehr.')]).toEqual([422, true]);
  expect((await listBodies(site.db())).map(({ code }) => code)).not.toContain('B6');
  expect((await findBody(site.db(), 'B6'))?.archival?.reason).toBe('Aufgelöst');
});

test('an organisation of one town works everywhere in the county from now on', async () => {
  const before = await findOrganisation(site.db(), 'A08');
  expect(before?.municipalityId).not.toBeNull();
  const fields = {
    name: before?.name ?? '',
    category: before?.category ?? '',
    municipalityId: '',
    contactFunction: before?.contactFunction ?? '',
    mailbox: before?.mailbox ?? '',
    phone: before?.phone ?? '',
    contactIsOfficial: 'ja',
  };
  expect((await site.post('/akteure/A08/bearbeiten', fields, coordinator)).status).toBe(303);
  expect((await findOrganisation(site.db(), 'A08'))?.municipalityId).toBeNull();
});

test('a town cannot let an organisation of its own leave it', async () => {
  const before = await findOrganisation(site.db(), 'A06');
  const id = before?.municipalityId ?? '';
  const town = { role: 'municipality', scope: { kind: 'municipality', id } } as const;
  const fields = { name: before?.name ?? '', category: before?.category ?? '', municipalityId: '' };
  expect((await site.post('/akteure/A06/bearbeiten', fields, town)).status).toBe(422);
});

test('a contact point that has ended is not counted at its municipality', async () => {
  const point = (await listContactPoints(site.db(), {}, '2026-11-22')).find(({ municipalityId }) => municipalityId);
  const municipalityId = point?.municipalityId ?? '';
  const before = await countEntries(site.db(), municipalityId);
  expect((await end(`/anlaufstellen/${point?.code}`, 'Geschlossen')).status).toBe(303);
  const after = await countEntries(site.db(), municipalityId);
  expect(after.contactPoints).toBe(before.contactPoints - 1);
});
