import { beforeAll, expect, test } from 'vitest';
import { findNode } from '#modules/thread/index.ts';
import { inTransaction } from '#platform/database/transaction.ts';
import { listHistory } from '#platform/history/read.ts';
import { formOf } from '../../../../test/form-of.ts';
import { useSite } from '../../../../test/site.ts';
import { findOfferById, listOffers } from '../offer/data.ts';
import { draftOffer, publishOffer } from '../offer/verbs.ts';
import { listOwners, stakeholdersByCode } from '../stakeholder/data.ts';
import { removeEntry } from '../stakeholder/removal.verbs.ts';
import { loadDemoDirectory } from '../test-support.ts';
import { findUnit } from './data.ts';
import type { Unit, UnitFacts } from './rules.ts';
import { addUnit, changeUnit } from './verbs.ts';

const site = useSite();
const coordinator = { role: 'coordinator' } as const;
const by = { kind: 'system', name: 'test' } as const;
const at = new Date('2026-11-22T10:00:00Z');
const facts: UnitFacts = {
  name: 'Sachgebiet Sprache',
  placement: 'Dezernat II',
  attachedToId: null,
  contactFunction: 'Sachgebietsleitung',
  mailbox: 'sprache@musterau.example',
  phone: '069 90009-777',
  place: '',
  hours: null,
  isPrivacyOffice: false,
  isLeadUnit: false,
};
beforeAll(() => loadDemoDirectory(site.db()));

async function internal(name: string): Promise<Unit> {
  const made = await addUnit(site.db(), by, at, { ...facts, name }, { isInternal: true });
  const unit = made.ok && (await findUnit(site.db(), made.unit.code));
  if (!unit) throw new Error('no unit');
  return unit;
}

const isPublicIn = async ({ id, code }: Unit) => ({
  thread: (await findNode(site.db(), { kind: 'unit', id }))?.isPublic,
  owner: (await listOwners(site.db())).find((one) => one.code === code)?.isPublic,
  stakeholder: (await stakeholdersByCode(site.db(), [code])).get(code)?.isPublic,
});

test('a unit that came in by a list is not public anywhere until somebody publishes it; twice is once', async () => {
  const unit = await internal('Sachgebiet Sprache');
  expect(await isPublicIn(unit)).toEqual({ thread: false, owner: false, stakeholder: false });
  const path = `/stellen/${unit.code}`;
  const page = await (await site.get(path, coordinator)).text();
  expect(page).toContain('Diese Stelle ist nicht öffentlich.');
  const shown = formOf(page, `${path}/veroeffentlichung`);
  expect((await site.post(`${path}/veroeffentlichung`, shown, coordinator)).status).toBe(303);
  expect(await isPublicIn(unit)).toEqual({ thread: true, owner: true, stakeholder: true });
  const again = await site.post(`${path}/veroeffentlichung`, shown, coordinator);
  expect(again.status).toBe(422);
  expect(await again.text()).toContain('Das ist schon veröffentlicht.');
  const history = await listHistory(site.db(), { kind: 'unit', id: unit.id });
  expect(history.filter(({ action }) => action === 'published')).toHaveLength(1);
});

test('a change does not publish it, a unit by hand is public as before, and somebody else may not publish', async () => {
  const unit = await internal('Sachgebiet Ehrenamt');
  expect((await changeUnit(site.db(), by, at, unit, { ...facts, name: 'Sachgebiet Vereine' })).ok).toBe(true);
  expect(await isPublicIn(unit)).toEqual({ thread: false, owner: false, stakeholder: false });
  for (const role of ['head', 'council'] as const)
    expect((await site.post(`/stellen/${unit.code}/veroeffentlichung`, {}, { role })).status).toBe(403);
  expect((await findUnit(site.db(), unit.code))?.publicSince).toBeNull();
  const byHand = await addUnit(site.db(), by, at, { ...facts, name: 'Sachgebiet Sport' });
  expect(byHand.ok && (await findUnit(site.db(), byHand.unit.code))?.publicSince).toBe('2026-11-22');
});

test('what was changed since the page was drawn is not published unread', async () => {
  const unit = await internal('Sachgebiet Alt');
  const path = `/stellen/${unit.code}`;
  const shown = formOf(await (await site.get(path, coordinator)).text(), `${path}/veroeffentlichung`);
  await changeUnit(site.db(), by, at, unit, { ...facts, name: 'Sachgebiet Neu' });
  expect((await site.post(`${path}/veroeffentlichung`, shown, coordinator)).status).toBe(422);
  expect((await findUnit(site.db(), unit.code))?.publicSince).toBeNull();
});

test('public pages do not name it: neither as owner of an offer nor as lead unit or contact for data protection', async () => {
  const unit = await internal('Sachgebiet Still');
  const [like] = await listOffers(site.db(), {}, '2026-11-22');
  if (!like) throw new Error('no offer');
  const made = await draftOffer(site.db(), by, at, { ...like, title: 'Stilles Angebot', ownerId: unit.id });
  const offer = await findOfferById(site.db(), made.id);
  if (!offer) throw new Error('no draft');
  expect(await publishOffer(site.db(), by, at, offer)).toMatchObject({ key: 'directory.refuse.owner-internal' });
  for (const only of ['isPrivacyOffice', 'isLeadUnit'] as const)
    expect(await changeUnit(site.db(), by, at, unit, { ...facts, [only]: true })).toMatchObject({
      key: 'directory.refuse.unit-internal',
      field: only,
    });
  await expect(
    site.db().updateTable('directory.offer').set({ state: 'published' }).where('id', '=', made.id).execute(),
  ).rejects.toThrow(/owner of a published entry is public/);
});

test('it can be taken away as long as nobody touched it', async () => {
  const unit = await internal('Sachgebiet Versehen');
  const entry = { kind: 'unit', id: unit.id } as const;
  const removed = await inTransaction(site.db(), {}, (db) => removeEntry(db, by, at, entry, 'Liste zurückgenommen'));
  expect(removed.ok).toBe(true);
  expect(await findUnit(site.db(), unit.code)).toBeUndefined();
});

test('who finds only their own does not find it: neither its page nor in the list, as a file or beside another unit', async () => {
  const parent = await internal('Dezernat Verborgen');
  const below = await addUnit(site.db(), by, at, { ...facts, name: 'Sachgebiet Sichtbar', attachedToId: parent.id });
  if (!below.ok) throw new Error('no unit');
  const readBy = async (path: string, role: 'partner' | 'coordinator') => {
    const held =
      role === 'partner'
        ? { role, scope: { kind: 'organisation', id: 'ffffffff-0000-4000-8000-000000000001' } }
        : { role };
    const response = await site.get(path, held);
    return { status: response.status, names: (await response.text()).includes('Dezernat Verborgen') };
  };
  for (const path of ['/stellen', '/stellen?format=csv', `/stellen/${below.unit.code}`]) {
    expect(await readBy(path, 'partner'), path).toEqual({ status: 200, names: false });
    expect(await readBy(path, 'coordinator'), path).toEqual({ status: 200, names: true });
  }
  expect(await readBy(`/stellen/${parent.code}`, 'partner')).toEqual({ status: 404, names: false });
});
