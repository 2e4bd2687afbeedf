import { readSettings, termsOf } from '#modules/accounts/index.ts';
import { listUnits } from '#modules/directory/index.ts';
import type { Db } from '#platform/database/database.ts';

/** Where somebody turns to with a question about a statement. */
export interface Office {
  name: string;
  phone: string;
  mailbox: string;
}

/** The county's lead unit with its phone; before it stands in the directory only its name is known. */
export async function readOffice(db: Db): Promise<Office> {
  const name = termsOf(await readSettings(db)).leadUnit ?? '';
  const unit = (await listUnits(db)).find((one) => one.name === name && one.archival === null);
  return { name: unit?.name ?? name, phone: unit?.phone ?? '', mailbox: unit?.mailbox ?? '' };
}
