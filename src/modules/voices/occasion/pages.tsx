import { type ownedByLeadUnit, ownerLine } from '#modules/directory/index.ts';
import { bind } from '#platform/forms/bind.ts';
import type { Refusal } from '#platform/forms/decision.ts';
import { type FormResult, prefill, refuse } from '#platform/forms/form.ts';
import { listHistory } from '#platform/history/read.ts';
import { type Context, get, type Page, post, remove, seeOther } from '#platform/http/page.ts';
import { visible } from '#platform/http/visible.ts';
import { declaredNodeKinds } from '#platform/manifest/declared.ts';
import type { Slot } from '#platform/manifest/slots.ts';
import { routes } from '../routes.ts';
import { countCardsByOccasion, findOccasionByCode, listOccasions, type Occasion } from './data.ts';
import { boxClosingForm, ideaBoxForm, newIdeaBoxForm, prefilledBox } from './form.ts';
import { listGatherings } from './gathering.data.ts';
import { asOf, occasionState } from './rules.ts';
import { addIdeaBox, changeIdeaBox, closeIdeaBox, reopenIdeaBox } from './verbs.ts';
import { NewBoxView, PlacesView, PlaceView } from './views.tsx';

const may = 'voices.occasion.edit';
type PlaceContext = Context<'/stimmen/anlaesse/:code'>;

const list = get(routes.places, {
  help: 'voices.help.occasions',
  may,
  example: {},
  async handle(context) {
    const { db, now, page, t } = context;
    const counts = await countCardsByOccasion(db);
    const gatherings = new Map((await listGatherings(db)).map(({ id, code }) => [id, code]));
    const all = (await listOccasions(db)).map((place) => asOf(place, now));
    const first = (place: Occasion) => (place.kind === 'idea-box' ? 0 : 1);
    const places = all
      .sort((a, b) => first(a) - first(b))
      .map((place) => ({ place, cards: counts.get(place.id) ?? 0, href: hrefOf(place, gatherings) }));
    return page({
      title: t('voices.place.title'),
      body: <PlacesView places={places} owner={await ownerLine(context)} />,
      crumbs: [crumb(t)],
    });
  },
});

const crumb = (t: Context['t']) => ({ label: t('voices.cards.title'), href: routes.cards.href({}) });

/** An idea box has its page here; a room belongs to its conference. */
function hrefOf({ kind, code, gatheringId }: Occasion, gatherings: ReadonlyMap<string, string>): string | undefined {
  if (kind === 'idea-box') return routes.place.href({ code });
  const gathering = gatheringId === null ? undefined : gatherings.get(gatheringId);
  return gathering && declaredNodeKinds().get('conference')?.href?.(gathering);
}

const begin = get(routes.placeNew, {
  help: 'voices.help.occasions',
  may,
  example: {},
  handle: (context) => drawNew(context, undefined),
});

const add = post(routes.placeNew, {
  may,
  async handle(context) {
    const read = context.read(newIdeaBoxForm);
    if (!read.ok) return drawNew(context, read);
    const code = await addIdeaBox(context.db, context.by, context.now, read.value);
    return seeOther(routes.place.href({ code }), 'voices.notice.place-opened');
  },
});

function drawNew({ page, t }: Context, failed: FormResult<(typeof newIdeaBoxForm)['fields']> | undefined) {
  const form = bind(newIdeaBoxForm, failed ?? prefill({ id: crypto.randomUUID() }));
  const crumbs = [crumb(t), { label: t('voices.place.title'), href: routes.places.href({}) }];
  return page({ title: t('voices.place.new'), status: failed ? 422 : 200, body: <NewBoxView form={form} />, crumbs });
}

/** The idea box of an address; rooms are looked after at their conference. */
async function visibleBox({ db, reach, params }: PlaceContext): Promise<Occasion> {
  const place = await findOccasionByCode(db, params.code);
  return visible(reach, place?.kind === 'idea-box' ? place : undefined, 'county-wide');
}

const one = get(routes.place, {
  help: 'voices.help.occasions',
  may,
  example: { code: 'IDEEN' },
  handle: async (context) => draw(context, await visibleBox(context), {}),
});

interface Failed {
  box?: FormResult<(typeof ideaBoxForm)['fields']>;
  closing?: FormResult<(typeof boxClosingForm)['fields']>;
}

async function draw(context: PlaceContext, place: Occasion, failed: Failed): Promise<Response> {
  const { db, t, county } = context;
  const speak = routes.speakAt.href({ lang: 'de', occasion: place.code });
  const props = {
    place,
    cards: (await countCardsByOccasion(db)).get(place.id) ?? 0,
    speakUrl: `${county.origin}${speak}`,
    entries: await listHistory(db, { kind: 'occasion', id: place.id }, 12),
    forms: {
      box: bind(ideaBoxForm, failed.box ?? prefilledBox(place)),
      closing: bind(boxClosingForm, failed.closing ?? {}),
    },
  };
  return context.page({
    title: place.title,
    status: failed.box || failed.closing ? 422 : 200,
    crumbs: [crumb(t), { label: t('voices.place.title'), href: routes.places.href({}) }],
    body: <PlaceView {...props} />,
  });
}

const change = post(routes.place, {
  may,
  async handle(context) {
    const place = await visibleBox(context);
    const read = context.read(ideaBoxForm, prefilledBox(place));
    if (!read.ok) return draw(context, place, { box: read });
    await changeIdeaBox(context.db, context.by, context.now, place, read.value);
    return seeOther(routes.place.href(context.params), 'voices.notice.saved');
  },
});

const close = post(routes.placeClosing, {
  may,
  async handle(context) {
    const place = await visibleBox(context);
    const read = context.read(boxClosingForm);
    if (!read.ok) return draw(context, place, { closing: read });
    const outcome = await closeIdeaBox(context.db, context.by, context.now, place, read.value.reason);
    if (!outcome.ok) return draw(context, place, { closing: refuse(read, outcome) });
    return seeOther(routes.place.href(context.params), 'voices.notice.place-closed');
  },
});

const reopen = remove(routes.placeClosing, {
  may,
  async handle(context) {
    const place = await visibleBox(context);
    const outcome = await reopenIdeaBox(context.db, context.by, context.now, place);
    if (!outcome.ok) return draw(context, place, { closing: unsent(outcome) });
    return seeOther(routes.place.href(context.params), 'voices.notice.place-opened');
  },
});

const unsent = (refusal: Refusal) =>
  refuse<(typeof boxClosingForm)['fields']>({ ok: false, errors: [], submitted: {} }, refusal);

export const placePages: readonly Page[] = [list, begin, add, one, change, close, reopen];

/** What the lead unit owns of this: the places to speak, and how many are open. */
export async function placesOfLeadUnit({ db, by, access, t }: Question<typeof ownedByLeadUnit>) {
  if (!access.may(by, may)) return [];
  const open = (await listOccasions(db)).filter((place) => occasionState(place) === 'open').length;
  return [
    {
      title: t('voices.place.title'),
      href: routes.places.href({}),
      standing: t('voices.place.open-now', { count: open }),
    },
  ];
}

type Question<S> = S extends Slot<infer Q, unknown> ? Q : never;
