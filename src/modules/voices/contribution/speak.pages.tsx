import { createHash } from 'node:crypto';
import { listMunicipalities } from '#modules/directory/index.ts';
import { bind } from '#platform/forms/bind.ts';
import type { Refusal } from '#platform/forms/decision.ts';
import { type FormResult, prefill, refuse } from '#platform/forms/form.ts';
import { anybody, type Context, get, post, seeOther } from '#platform/http/page.ts';
import { visible } from '#platform/http/visible.ts';
import { askSlot } from '#platform/manifest/slots.ts';
import { findOccasionByCode, listOccasions, type Occasion } from '../occasion/data.ts';
import { asOf, occasionState } from '../occasion/rules.ts';
import { ReceiptView } from '../receipt/views.tsx';
import { routes } from '../routes.ts';
import { type AboutThing, onSpeak } from '../slots.ts';
import { findAbout } from './about.data.ts';
import { type Card, findCard } from './data.ts';
import { speakForm } from './form.ts';
import { canSendNow, firstState } from './rules.ts';
import { OccasionsView, SpeakView } from './speak.views.tsx';
import { repeatContribution, takeContribution } from './verbs.ts';

const everybody = anybody('whoever lives here may speak, without an account');

/** Where one can speak now. With one open place only, straight to its form. */
export const speakPage = get(routes.speak, {
  may: everybody,
  example: { lang: 'de' },
  keep: 'a-minute',
  async handle({ db, params, query, language, now, today, page, t }) {
    const { lang } = params;
    const zu = query.get('zu') ?? undefined;
    const all = (await listOccasions(db)).map((occasion) => asOf(occasion, now));
    const open = all.filter((occasion) => occasionState(occasion) === 'open');
    const closed = all.filter((occasion) => occasion.kind === 'idea-box' && occasionState(occasion) === 'closed');
    // Whoever comes from a measure or an offer has something to say about it, not in a room of a conference.
    const ideas = zu ? open.find((occasion) => occasion.kind === 'idea-box') : undefined;
    const only = ideas ?? (open.length === 1 ? open[0] : undefined);
    if (only) return seeOther(routes.speakAt.href({ lang, occasion: only.code }, { zu }));
    const more = await askSlot(onSpeak, { db, lang: language.tag, today });
    const body = <OccasionsView occasions={open} closed={closed} lang={lang} zu={zu} more={more} />;
    return page({ title: t('voices.speak.title'), body });
  },
});

/** The form of one room or of the idea box. Each visit carries a fresh id, so that the page is never kept. */
export const speakAtPage = get(routes.speakAt, {
  may: everybody,
  example: { lang: 'de', occasion: 'IDEEN' },
  keep: 'never',
  async handle(context) {
    const occasion = await visibleOccasion(context);
    const prefilled = prefill({
      id: crypto.randomUUID(),
      language: context.language.tag,
      about: context.query.get('zu') ?? (await findAbout(context.db, occasion, ''))?.code,
    });
    const response = await showForm(context, occasion, bind(speakForm, prefilled), 200);
    // Whoever goes back after sending meets the same empty form again, and with its id the same card: never a second one.
    response.headers.set('cache-control', 'private, no-cache');
    return response;
  },
});

/**
 * In a conference hall everybody sends from one address, and phones differ in browser and language. Those that look the
 * same send forty cards, or a quarter of what the hall sends; one that goes on and on is asked to wait. Sending the same
 * card again costs nothing.
 */
const perDevice = { few: 40, share: 1 / 4, halfLifeMinutes: 10 };

export const sendVoice = post(routes.speakAt, {
  may: everybody,
  // A thousand people behind one address, each sending twice, must get through; beyond that it is no hall.
  perMinute: 3_000,
  async handle(context) {
    const occasion = await visibleOccasion(context);
    const read = context.read(speakForm);
    if (!read.ok) return showForm(context, occasion, bind(speakForm, read), 422);
    const { about: code } = read.value;
    const isNamed = code !== '' || occasion.kind === 'draft';
    const named = isNamed ? await findAbout(context.db, occasion, code) : undefined;
    // A number that nothing is called by stops no card: it stays with it as it was written.
    const about = named ?? (occasion.kind === 'draft' ? await findAbout(context.db, occasion, '') : undefined) ?? null;
    const again = (refusal: Refusal, status = 422) =>
      showForm(context, occasion, bind(speakForm, refuse(read, refusal)), status);
    const before = await findCard(context.db, cardIdOf(read.value.id));
    const allowed = canSendNow(before ? 0 : context.waitAsDevice(perDevice));
    if (!allowed.ok) return again(allowed, 429);
    const outcome = await submit(context, occasion, read, { about, words: named ? '' : code }, before);
    if (!outcome.ok) return showForm(context, occasion, bind(speakForm, asNewCard(read, outcome)), 422);
    return showReceipt(context, occasion, { ...outcome, isFlagged: firstState(read.value.text) === 'flagged' });
  },
});

/** The submitted text stays; sent once more, it is a card of its own and not a second text under the first one's id. */
function asNewCard(read: Read, refusal: Refusal): FormResult<(typeof speakForm)['fields']> {
  const submitted = { ...read.submitted, id: [crypto.randomUUID()] };
  return refuse({ ...read, submitted }, refusal);
}

/** The receipt, with the address under which it can be looked up for years; the code itself is in no address. */
function showReceipt(
  { t, params, page, county }: Context<'/:lang/mitreden/:occasion'>,
  occasion: Occasion,
  sent: { receipt: string; code: string; isFlagged: boolean },
) {
  const { lang } = params;
  const lookUp = `${county.origin}${routes.receipt.href({ lang })}`;
  const body = <ReceiptView {...sent} lang={lang} occasion={occasion} lookUp={lookUp} />;
  return page({ title: t('voices.receipt.issued'), body, islands: ['reader'] });
}

/**
 * The id of a card from the one its form carried. Only the device that sent the form knows that one, so that nobody who
 * meets the card later gets its receipt by sending it again.
 */
function cardIdOf(sent: string): string {
  const digits = createHash('sha256').update(`card ${sent}`).digest('hex').slice(0, 32);
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

type Read = Extract<FormResult<(typeof speakForm)['fields']>, { ok: true }>;
interface About {
  about: AboutThing | null;
  /** What was written as its number, where nothing is called by it. */
  words: string;
}

function submit(
  { db, by, installation: { secrets }, now }: Context,
  occasion: Occasion,
  { value }: Read,
  { about, words }: About,
  before: Card | undefined,
) {
  const input = {
    ...value,
    id: cardIdOf(value.id),
    originalLanguage: null,
    about: about && { kind: about.kind, id: about.id },
    aboutWords: words,
    mode: 'verbatim',
    translation: '',
    translationState: null,
    votes: 0,
    headCount: 1,
    source: 'guest',
  } as const;
  if (before) return repeatContribution(db, now, before, input, secrets);
  return takeContribution(db, by, now, occasion, input, secrets);
}

/** The occasion of an address, open or closed; one that was never opened is not there yet. */
async function visibleOccasion({ db, now, reach, params }: Context<'/:lang/mitreden/:occasion'>): Promise<Occasion> {
  const occasion = await findOccasionByCode(db, params.occasion);
  return visible(reach, occasion?.openedAt ? asOf(occasion, now) : undefined, 'county-wide');
}

async function showForm(
  context: Context<'/:lang/mitreden/:occasion'>,
  occasion: Occasion,
  form: Parameters<typeof SpeakView>[0]['form'],
  status: number,
) {
  const { db, t, params, county, page, language, today } = context;
  const code = form.control('about').value;
  const body = (
    <SpeakView
      occasion={occasion}
      form={form}
      about={code ? await findAbout(db, occasion, code) : undefined}
      municipalities={await listMunicipalities(db)}
      languages={county.languages}
      lang={params.lang}
      more={await askSlot(onSpeak, { db, lang: language.tag, today })}
    />
  );
  return page({ title: t('voices.speak.title'), status, body, islands: ['reader'] });
}
