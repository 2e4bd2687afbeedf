import type { ComponentChildren } from 'preact';
import type { Context } from '#platform/http/page.ts';
import { askSlot } from '#platform/manifest/slots.ts';
import { onPublicEdition, type PublicEditionPlace } from '../slots.ts';
import { listEditions } from './data.ts';
import { DraftNotice } from './notice.views.tsx';
import { type Edition, hasOneInForce, isResolved } from './rules.ts';

/**
 * What stands below the head of a public page of the concept, beside its own content: that it is a draft, and what higher
 * modules say there. Undefined where there is nothing of that.
 */
export async function noticeOf(
  { db, language, today }: Pick<Context, 'db' | 'language' | 'today'>,
  edition: Edition,
  about: PublicEditionPlace['about'],
): Promise<ComponentChildren> {
  const found = await askSlot(onPublicEdition, { db, lang: language.tag, today, edition, about });
  const more = found.filter((one) => one !== undefined);
  if (!isResolved(edition)) {
    const isFirst = !hasOneInForce(await listEditions(db));
    return <DraftNotice isFirst={isFirst}>{more}</DraftNotice>;
  }
  return more.length > 0 ? more : undefined;
}
