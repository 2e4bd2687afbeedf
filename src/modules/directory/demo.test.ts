import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Db } from '#platform/database/database.ts';
import { listHistory } from '#platform/history/read.ts';
import type { ReportRow } from '#platform/manifest/manifest.ts';
import { useDatabase } from '#platform/testing/database.ts';
import { testSecrets } from '#platform/testing/secrets.ts';
import { listContactPoints } from './contact-point/data.ts';
import { loadDirectory } from './demo.ts';
import { findOffer, listOffers } from './offer/data.ts';
import { offerState } from './offer/rules.ts';
import { findOrganisation, listOrganisations } from './organisation/data.ts';
import { listStakeholders } from './stakeholder/data.ts';
import { canListContact } from './stakeholder/private.rules.ts';
import { findUnit } from './unit/data.ts';

const { rolledBack } = useDatabase();
const today = '2026-11-22';

async function load(db: Db, changed: Record<string, unknown> = {}): Promise<ReportRow[]> {
  const report: ReportRow[] = [];
  const file = (name: string) =>
    changed[name] ?? JSON.parse(readFileSync(new URL(`../../../demo/${name}.json`, import.meta.url), 'utf8'));
  await loadDirectory({
    db,
    by: { kind: 'system', name: 'demo' },
    now: new Date('2026-11-22T14:10:00Z'),
    file,
    secrets: testSecrets,
    report: (row) => report.push(row),
  });
  return report;
}

const count = (report: readonly ReportRow[]) => Object.groupBy(report, (row) => row.outcome);

test(
  'every row of the demo county is taken, and a second run takes nothing',
  rolledBack(async (db) => {
    const first = count(await load(db));
    expect(first.refused).toBeUndefined();
    expect(first.taken).toHaveLength(12 + 16 + 6 + 10 + 24 + 34 + 7);
    const second = count(await load(db));
    expect(second.taken).toBeUndefined();
    expect(second.unchanged).toHaveLength(109);
    expect(await listStakeholders(db)).toHaveLength(12 + 16 + 6 + 24);
  }),
);

test(
  'trap A08, O-014: an offer keeps its date of confirmation, so the one of 2024 is hidden and its owner too old',
  rolledBack(async (db) => {
    await load(db);
    const offers = await listOffers(db, {}, today);
    expect(offers.filter((offer) => offerState(offer, today) === 'hidden').map((offer) => offer.code)).toEqual([
      'O-014',
    ]);
    expect((await listOffers(db, { state: 'hidden' }, today)).map((offer) => offer.code)).toEqual(['O-014']);
    expect(await findOrganisation(db, 'A08')).toMatchObject({
      confirmedOn: '2024-02-12',
      municipality: { code: 'G04' },
    });
    const swimming = await findOffer(db, 'O-018');
    expect(swimming).toMatchObject({
      hours: [{ day: 7, from: '15:00', to: '16:30' }],
      endsOn: '2027-06-30',
      state: 'published',
    });
    expect(
      (await listHistory(db, { kind: 'offer', id: swimming?.id ?? '' })).map((entry) => entry.action).sort(),
    ).toEqual(['created', 'published']);
  }),
);

test(
  'the coordination post docks onto the lead unit',
  rolledBack(async (db) => {
    await load(db);
    expect(await findUnit(db, 'U02')).toMatchObject({ name: 'WIR-Koordinationsstelle', attachedTo: { code: 'U01' } });
  }),
);

test(
  'the contact point nobody confirmed stays a draft',
  rolledBack(async (db) => {
    await load(db);
    expect((await listContactPoints(db, { state: 'draft' }, today)).map((point) => point.code)).toEqual(['AS-07']);
  }),
);

test(
  'a row that cannot be read is refused with a reason, and the others are still taken',
  rolledBack(async (db) => {
    const actors = JSON.parse(readFileSync(new URL('../../../demo/actors.json', import.meta.url), 'utf8')) as {
      actors: object[];
      offers: object[];
    };
    const broken = {
      ...actors,
      actors: actors.actors.map((actor, index) =>
        index === 0 ? { ...actor, kind: 'zirkus' } : index === 1 ? { ...actor, name: 7 } : actor,
      ),
    };
    const refused = count(await load(db, { actors: broken })).refused ?? [];
    expect(refused.slice(0, 2)).toEqual([
      { source: 'actors.json', row: 'A01', outcome: 'refused', reason: 'die Art „zirkus“ ist unbekannt' },
      { source: 'actors.json', row: 'A02', outcome: 'refused', reason: 'Angabe „name“ fehlt oder ist von anderer Art' },
    ]);
    expect(refused.map((row) => row.row)).toContain('O-001');
    expect(await findOffer(db, 'O-010')).toBeDefined();
  }),
);

test(
  'nothing that is written down in the demo county looks private',
  rolledBack(async (db) => {
    await load(db);
    const all = [
      ...(await listOffers(db, {}, today)),
      ...(await listContactPoints(db, {}, today)),
      ...(await listOrganisations(db, {}, today)),
    ];
    expect(all.length).toBeGreaterThan(50);
    expect(all.filter((one) => !canListContact(one).ok).map(({ code }) => code)).toEqual([]);
  }),
);
