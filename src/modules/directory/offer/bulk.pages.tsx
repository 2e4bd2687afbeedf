import { choice, choices, reference, text } from '#platform/forms/fields.ts';
import { form } from '#platform/forms/form.ts';
import { type Context, type Page, post, seeOther } from '#platform/http/page.ts';
import type { MessageKey } from '#platform/i18n/messages.ts';
import { reaches } from '#platform/permissions/permissions.ts';
import { routes } from '../routes.ts';
import { confirmEntries } from '../stakeholder/verbs.ts';
import { listOffers } from './data.ts';
import { bulkActions, type Offer, scopesOfOffer } from './rules.ts';
import { listTopics } from './topic.data.ts';
import { changeOffer, withdrawOffer } from './verbs.ts';

const bulkForm = (codes: readonly string[]) =>
  form({
    id: choices(codes),
    what: choice(bulkActions, { required: true }),
    topicId: reference(),
    list: text({ max: 2_000 }),
  });

const bulk = post(routes.offerList, {
  may: 'directory.record.edit',
  handle: async (context) => {
    const { db, reach, today } = context;
    const all = await listOffers(db, {}, today);
    const result = context.read(bulkForm(all.map(({ code }) => code)));
    const back = listAgain(result.submitted.list?.[0] ?? '');
    if (!result.ok) return seeOther(back, 'directory.notice.nothing-chosen');
    const { id: codes, what, topicId } = result.value;
    // What is chosen and not this person's to change is left out.
    const chosen = all.filter((offer) => codes.includes(offer.code) && reaches(reach, scopesOfOffer(offer)));
    if (chosen.length === 0) return seeOther(back, 'directory.notice.nothing-chosen');
    return seeOther(back, await doAll(context, what, chosen, topicId));
  },
});

/** Does it with every chosen offer with which it can be done; gives the notice of what was done. */
async function doAll(
  { db, by, now }: Context,
  what: (typeof bulkActions)[number],
  offers: readonly Offer[],
  topicId: string | null,
): Promise<MessageKey> {
  const published = offers.filter(({ state }) => state === 'published');
  if (what === 'confirm') {
    await confirmEntries(
      db,
      by,
      now,
      published.map((offer) => ({ ...offer, kind: 'offer' as const })),
    );
    return 'directory.notice.bulk-confirmed';
  } else if (what === 'hide') {
    for (const offer of published) await withdrawOffer(db, by, now, offer);
    return 'directory.notice.bulk-hidden';
  } else {
    const isTopic = (await listTopics(db)).some(({ id }) => id === topicId);
    if (!isTopic) return 'directory.notice.no-topic-chosen';
    for (const offer of offers) await changeOffer(db, by, now, offer, { ...offer, topicId });
    return 'directory.notice.bulk-topic';
  }
}

/** The list with the filter it had; only its query goes back into the address, never another address. */
function listAgain(query: string): string {
  const filter = new URLSearchParams(query);
  filter.delete('hinweis');
  filter.delete('format');
  return filter.size > 0 ? `${routes.offerList.href({})}?${filter}` : routes.offerList.href({});
}

export const offerBulkPages: readonly Page[] = [bulk];
