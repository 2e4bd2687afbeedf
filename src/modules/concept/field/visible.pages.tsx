import type { Context } from '#platform/http/page.ts';
import { visible } from '#platform/http/visible.ts';
import type { Edition } from '../edition/rules.ts';
import { visibleEdition } from '../edition/visible.pages.tsx';
import { findField } from './data.ts';
import type { Field } from './rules.ts';

/** The field of action of an address, in the edition that the address means. */
export async function visibleField(context: Context<'/:code'>): Promise<{ edition: Edition; field: Field }> {
  const edition = await visibleEdition(context);
  const field = await findField(context.db, edition.id, context.params.code);
  return { edition, field: visible(context.reach, field, 'county-wide') };
}
