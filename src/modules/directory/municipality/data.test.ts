import { expect, test } from 'vitest';
import { useDatabase } from '#platform/testing/database.ts';
import { listContactPoints } from '../contact-point/data.ts';
import { listOffers } from '../offer/data.ts';
import { listOrganisations } from '../organisation/data.ts';
import { loadDemoDirectory } from '../test-support.ts';
import { countEntries, countOffersByMunicipality, listMunicipalities } from './data.ts';

const { rolledBack } = useDatabase();
const today = '2026-11-22';

test(
  'a municipality counts exactly what the lists show that are narrowed to it',
  rolledBack(async (db) => {
    await loadDemoDirectory(db);
    const published = await countOffersByMunicipality(db);
    for (const { id, code } of await listMunicipalities(db)) {
      const offers = await listOffers(db, { municipality: code }, today);
      expect(await countEntries(db, id)).toEqual({
        organisations: (await listOrganisations(db, { municipality: code }, today)).length,
        offers: offers.filter(({ state }) => state !== 'ended').length,
        contactPoints: (await listContactPoints(db, { municipality: code }, today)).length,
        bodies: 0,
      });
      expect(published.get(id) ?? 0).toBe(offers.filter(({ state }) => state === 'published').length);
    }
  }),
);
