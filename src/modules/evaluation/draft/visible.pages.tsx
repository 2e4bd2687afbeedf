import type { Context } from '#platform/http/page.ts';
import { visible } from '#platform/http/visible.ts';
import { findDraft } from './data.ts';
import type { Draft } from './rules.ts';

/** The draft of an address; one that is over has no page any more. */
export async function visibleDraft({ db, params, reach }: Context<'/:code'>): Promise<Draft> {
  const draft = await findDraft(db, params.code);
  return visible(reach, draft?.state === 'approved' || draft?.state === 'discarded' ? undefined : draft, 'county-wide');
}
