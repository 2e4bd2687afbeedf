import { readSettings, termsOf } from '#modules/accounts/index.ts';
import { leadUnitOf, listUnits } from '#modules/directory/index.ts';
import type { Db } from '#platform/database/database.ts';

/** Where somebody turns to with a question about a statement. */
export interface Office {
  name: string;
  phone: string;
  mailbox: string;
}

/** The county's lead unit with its phone; before it stands in the directory only its name is known. */
export async function readOffice(db: Db): Promise<Office> {
  const unit = leadUnitOf(await listUnits(db));
  const name = unit?.name ?? termsOf(await readSettings(db)).leadUnit ?? '';
  return { name, phone: unit?.phone ?? '', mailbox: unit?.mailbox ?? '' };
}
