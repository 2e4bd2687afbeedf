import type { ComponentChildren } from 'preact';
import type { MoreOnMeasure } from '#modules/concept/index.ts';
import type { RecordPlace } from '#modules/directory/index.ts';
import { DoubtsOfEntry } from './doubt.views.tsx';
import { listDoubts } from './meaning.data.ts';
import type { ImportKind } from './rules.ts';

/** What a list left open about an organisation. */
export const doubtsAboutOrganisation = (place: RecordPlace) => doubtsAbout('organisation', place);

/** What a list left open about an offer. */
export const doubtsAboutOffer = (place: RecordPlace) => doubtsAbout('offer', place);

/** What a list left open about a unit. */
export const doubtsAboutUnit = (place: RecordPlace) => doubtsAbout('unit', place);

/** What a table left open about a measure; readers do not see it. */
export async function doubtsAboutMeasure({ isPublic, measure, ...place }: MoreOnMeasure): Promise<ComponentChildren> {
  return isPublic ? null : doubtsAbout('measure', { ...place, id: measure.id });
}

type DoubtPlace = Pick<RecordPlace, 'db' | 'by' | 'access' | 'id'>;

async function doubtsAbout(kind: ImportKind, { db, by, access, id }: DoubtPlace): Promise<ComponentChildren> {
  const doubts = await listDoubts(db, { kind, id });
  return doubts.length > 0 ? <DoubtsOfEntry doubts={doubts} maySettle={access.may(by, 'intake.import.take')} /> : null;
}
