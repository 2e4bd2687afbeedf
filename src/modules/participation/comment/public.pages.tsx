import { conceptRoutes, inEdition, isPublicEdition } from '#modules/concept/index.ts';
import { listAnswered } from '#modules/voices/index.ts';
import type { Decision } from '#platform/forms/decision.ts';
import { firstRow } from '#platform/http/first-row.ts';
import { anybody, type Context, get, NotFound, type Page, post, remove, seeOther } from '#platform/http/page.ts';
import { routes } from '../routes.ts';
import { thingsOf } from './about.data.ts';
import { countAgreements, findAgreement } from './data.ts';
import { agreementForm } from './form.ts';
import { listComments } from './list.data.ts';
import { PublicCommentsView } from './public.views.tsx';
import { countsOf } from './rules.ts';
import { agree, takeBack } from './verbs.ts';
import { type OpenDraft, visibleDraft } from './visible.pages.tsx';

const everybody = anybody('whoever lives here may read what was said about a draft, and agree with it');
const perPage = 24;

/**
 * Devices that look the same agree once with one comment, or a quarter of all that agree with it from their address: a
 * family and a hall get through, one person does not count twice. It fades within a month, as long as a draft is open.
 */
const oncePerDevice = { few: 1.05, share: 1 / 4, halfLifeMinutes: 7 * 24 * 60 };

/** Each comment carries a fresh id to agree under, so that the page is never kept. */
const show = get(routes.publicComments, {
  may: everybody,
  example: { lang: 'de', code: 'K-2026' },
  keep: 'never',
  handle: async (context) => draw(context, await visibleDraft(context)),
});

const add = post(routes.agreement, {
  may: everybody,
  perMinute: 600,
  async handle(context) {
    const { db, now } = context;
    const draft = await visibleDraft(context);
    const read = context.read(agreementForm);
    if (!read.ok) throw new NotFound();
    const { id, card, back } = read.value;
    const comment = (await listComments(db, draft.period)).find((one) => one.code === card);
    if (comment?.state !== 'public') throw new NotFound();
    // Known already: sent twice, or taken back and given again. That costs nothing.
    const isKnown = (await findAgreement(db, id))?.contributionId === comment.id;
    const isOpen = draft.occasion.closedAt === null;
    const secondsToWait = isKnown || !isOpen ? 0 : context.waitAsDevice(oncePerDevice, comment.id);
    const outcome = await agree(db, now, comment, { id, isOpen, secondsToWait });
    if (!outcome.ok) return draw(context, draft, outcome);
    return seeOther(
      `${addressOf(context, { ab: back, zustimmung: id })}#${card}`,
      'participation.notice.public-agreed',
    );
  },
});

const withdraw = remove(routes.agreement, {
  may: everybody,
  perMinute: 600,
  async handle(context) {
    await visibleDraft(context);
    const read = context.read(agreementForm);
    if (!read.ok) throw new NotFound();
    const { id, card, back } = read.value;
    await takeBack(context.db, id);
    const address = addressOf(context, { ab: back, zustimmung: id });
    return seeOther(`${address}#${card}`, 'participation.notice.public-taken-back');
  },
});

const addressOf = ({ params }: Context<'/:lang/:code'>, query: Record<string, string>) =>
  routes.publicComments.href(params, Object.fromEntries(Object.entries(query).filter(([, value]) => value !== '')));

async function draw(context: Context<'/:lang/:code'>, draft: OpenDraft, refused?: Decision) {
  const { db, query, params, t } = context;
  const { edition, period, occasion } = draft;
  const from = firstRow(query);
  const comments = await listComments(db, period);
  const { voices, total } = await listAnswered(db, { occasionCode: occasion.code }, { from, count: perPage });
  const cards = new Map(comments.map((card) => [card.code, card]));
  const own = query.get('zustimmung') ?? '';
  const props = {
    ...{ edition, period, occasion, voices, total, from, perPage, cards, refused },
    ids: new Map(voices.map(({ code }) => [code, crypto.randomUUID()])),
    counts: countsOf(comments),
    things: isPublicEdition(edition) ? await thingsOf(db, edition) : new Map(),
    agreements: await countAgreements(
      db,
      comments.map(({ id }) => id),
    ),
    own: /^[0-9a-f-]{36}$/i.test(own) ? await findAgreement(db, own) : undefined,
  };
  const concept = conceptRoutes.publicConcept.href({ lang: params.lang }, inEdition(edition.code));
  return context.page({
    title: t('participation.public.title'),
    status: refused ? 422 : 200,
    crumbs: isPublicEdition(edition) ? [{ label: edition.title, href: concept, lang: 'de' }] : [],
    body: <PublicCommentsView {...props} />,
  });
}

export const publicCommentPages: readonly Page[] = [show, add, withdraw];
