import type { Db } from '#platform/database/database.ts';
import { listContactPoints } from '../contact-point/data.ts';
import { listOffers } from '../offer/data.ts';
import { listOrganisations } from '../organisation/data.ts';
import { listContacts } from '../stakeholder/contact.data.ts';
import { listStakeholders } from '../stakeholder/data.ts';
import { listUnits } from '../unit/data.ts';
import { partiesFrom } from './party.rules.ts';
import type { Party } from './rules.ts';

/** Everybody who stands for something that can be confirmed. Six queries, however many there are. */
export async function listParties(db: Db, today: string): Promise<Party[]> {
  return partiesFrom(
    {
      stakeholders: await listStakeholders(db),
      organisations: await listOrganisations(db, {}, today),
      units: await listUnits(db),
      contacts: await listContacts(db),
      offers: await listOffers(db, {}, today),
      points: await listContactPoints(db, {}, today),
    },
    today,
  );
}

/** Whoever has this id, with what they stand for today; undefined where they stand for nothing any more. */
export async function findParty(db: Db, id: string, today: string): Promise<Party | undefined> {
  return (await listParties(db, today)).find((party) => party.id === id);
}
