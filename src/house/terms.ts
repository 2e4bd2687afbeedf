import { type Settings, termsOf } from '#modules/accounts/index.ts';
import { findLeadUnit } from '#modules/directory/index.ts';
import type { Db } from '#platform/database/database.ts';
import type { Terms } from '#platform/i18n/translate.ts';

/**
 * The words a county uses for what is the same everywhere. Its lead unit is called as the settings say, else as the unit
 * is called in the directory; a county that has named none yet reads the word of its profile.
 */
export async function termsOfCounty(db: Db, settings: Settings): Promise<Terms> {
  const terms = termsOf(settings);
  if (settings.terms.leadUnit) return terms;
  const unit = await findLeadUnit(db);
  return unit ? { ...terms, leadUnit: unit.name } : terms;
}
