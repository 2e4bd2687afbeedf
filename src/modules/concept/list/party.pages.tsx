import type { RecordPlace } from '#modules/directory/index.ts';
import { findCurrentEdition } from '../edition/data.ts';
import { partnerOf, roleIn } from '../measure/involved.rules.ts';
import { visibleMeasures } from '../measure/visible.pages.tsx';
import { PartyMeasures } from './party.views.tsx';

/** On the page of a unit or an organisation: the measures it leads or works on, as far as this person may see them. */
export async function measuresOfParty({ db, by, access, today, id, code }: RecordPlace) {
  const edition = await findCurrentEdition(db);
  if (!edition || !access.may(by, 'concept.measure.read')) return null;
  const rows = (await visibleMeasures({ db, by, access, today }, edition)).flatMap((row) => {
    const role = roleIn(row.measure, id);
    return role ? [{ ...row, role, part: partnerOf(row.measure, id)?.part ?? '' }] : [];
  });
  return rows.length === 0 ? null : <PartyMeasures code={code} rows={rows} />;
}
