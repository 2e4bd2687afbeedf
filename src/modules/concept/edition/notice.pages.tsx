import type { ComponentChildren } from 'preact';
import type { Context } from '#platform/http/page.ts';
import { askSlot } from '#platform/manifest/slots.ts';
import { onPublicEdition, type PublicEditionPlace } from '../slots.ts';
import { listEditions } from './data.ts';
import { DraftNotice, NextNotice, WaitingNotice } from './notice.views.tsx';
import { type Edition, hasOneInForce, isResolved, waitingEdition } from './rules.ts';

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
  const editions = await listEditions(db);
  const next = edition.state === 'adopted' && about.kind === 'edition' ? waitingEdition(editions) : undefined;
  if (!isResolved(edition)) {
    return <DraftNotice isFirst={!hasOneInForce(editions)}>{more}</DraftNotice>;
  } else if (edition.state === 'resolved') {
    return <WaitingNotice on={edition.validFrom ?? edition.stateSince}>{more}</WaitingNotice>;
  } else if (next) {
    return <NextNotice next={next}>{more}</NextNotice>;
  } else {
    return more.length > 0 ? more : undefined;
  }
}
