import type { VNode } from 'preact';
import type { Context } from '#platform/http/page.ts';
import { keepsCountyRecords } from './county.pages.tsx';
import { findLeadUnit } from './lead.data.ts';
import { NoLeadUnit, OwnerLine } from './lead.views.tsx';

type Reader = Pick<Context, 'db' | 'by' | 'access'>;

/** On a workspace page of what the lead unit owns (concept, conferences, places to speak): which unit that is. */
export async function ownerLine({ db, by, access }: Reader): Promise<VNode> {
  const may = { read: access.may(by, 'directory.structure.read'), name: keepsCountyRecords({ access, by }) };
  return <OwnerLine unit={await findLeadUnit(db)} may={may} />;
}

/** On a workspace page that names the lead unit to readers: that it is missing, where it is. */
export async function missingLeadUnit({ db, by, access }: Reader): Promise<VNode | undefined> {
  const unit = await findLeadUnit(db);
  return unit ? undefined : <NoLeadUnit mayName={keepsCountyRecords({ access, by })} />;
}
