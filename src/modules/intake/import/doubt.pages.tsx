import type { ComponentChildren } from 'preact';
import type { RecordPlace } from '#modules/directory/index.ts';
import { DoubtsOfEntry } from './doubt.views.tsx';
import { listDoubts } from './meaning.data.ts';
import type { ImportKind } from './rules.ts';

/** What a list left open about an organisation. */
export const doubtsAboutOrganisation = (place: RecordPlace) => doubtsAbout('organisation', place);

/** What a list left open about an offer. */
export const doubtsAboutOffer = (place: RecordPlace) => doubtsAbout('offer', place);

async function doubtsAbout(kind: ImportKind, { db, by, access, id }: RecordPlace): Promise<ComponentChildren> {
  const doubts = await listDoubts(db, { kind, id });
  return doubts.length > 0 ? <DoubtsOfEntry doubts={doubts} maySettle={access.may(by, 'intake.import.take')} /> : null;
}
