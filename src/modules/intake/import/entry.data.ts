import {
  findContactPointById,
  findOfferById,
  findOrganisationById,
  listContactPoints,
  listOffers,
  listOrganisations,
  listUnits,
} from '#modules/directory/index.ts';
import type { Db } from '#platform/database/database.ts';
import type { Candidate, EntryKind } from './rules.ts';

/** Every entry of a kind that is here, for comparing with the rows of a list. */
export async function listCandidates(db: Db, kind: EntryKind, today: string): Promise<Candidate[]> {
  switch (kind) {
    case 'organisation':
      return (await listOrganisations(db, {}, today)).map((one) => ({
        id: one.id,
        title: `${one.code} ${one.name}`,
        isPublic: one.publicSince !== null,
        facts: { kind, facts: one },
      }));
    case 'offer':
      return (await listOffers(db, {}, today)).map((one) => ({
        id: one.id,
        title: `${one.code} ${one.title}`,
        isPublic: one.state === 'published',
        facts: { kind, facts: one },
      }));
    case 'contact-point':
      return (await listContactPoints(db, {}, today)).map((one) => ({
        id: one.id,
        title: `${one.code} ${one.name}`,
        isPublic: one.state === 'published',
        facts: { kind, facts: one },
      }));
    case 'unit':
      return (await listUnits(db)).map((one) => ({
        id: one.id,
        title: `${one.code} ${one.name}`,
        isPublic: one.publicSince !== null,
        facts: { kind, facts: one },
      }));
  }
}

/** What came in or was completed, as it is now; undefined where it is gone. */
export async function findEntry(db: Db, kind: EntryKind, id: string) {
  if (kind === 'organisation') return wrapped(kind, await findOrganisationById(db, id));
  if (kind === 'offer') return wrapped(kind, await findOfferById(db, id));
  if (kind === 'unit')
    return wrapped(
      kind,
      (await listUnits(db, { withArchived: true })).find((unit) => unit.id === id),
    );
  return wrapped(kind, await findContactPointById(db, id));
}

const wrapped = <Kind extends EntryKind, Entry>(kind: Kind, entry: Entry | undefined) => entry && { kind, entry };
