import { listMunicipalities } from '#modules/directory/index.ts';
import { findNodeByCode } from '#modules/thread/index.ts';
import { bind } from '#platform/forms/bind.ts';
import { no } from '#platform/forms/decision.ts';
import { type FormResult, refuse, typedFrom } from '#platform/forms/form.ts';
import { anybody, type Context, get, NotFound, post, seeOther } from '#platform/http/page.ts';
import { askSlot } from '#platform/manifest/slots.ts';
import { findOccasionByCode, listOccasions, type Occasion } from '../occasion/data.ts';
import { routes } from '../routes.ts';
import { onSpeak } from '../slots.ts';
import { speakForm } from './form.ts';
import { OccasionsView, ReceiptView, SpeakView } from './speak.views.tsx';
import { submitContribution } from './verbs.ts';

const everybody = anybody('whoever lives here may speak, without an account');

/** Where one can speak now. With one open place only, straight to its form. */
export const speakPage = get(routes.speak, {
  may: everybody,
  example: { lang: 'de' },
  keep: 'a-minute',
  async handle({ db, params, language, today, page, t }) {
    const open = (await listOccasions(db)).filter((occasion) => occasion.openedAt && !occasion.closedAt);
    const only = open.length === 1 ? open[0] : undefined;
    if (only) return seeOther(routes.speakAt.href({ lang: params.lang, occasion: only.code }));
    const more = await askSlot(onSpeak, { db, lang: language.tag, today });
    const body = <OccasionsView occasions={open} lang={params.lang} more={more} />;
    return page({ title: t('voices.speak.title'), body });
  },
});

/** The form of one room or of the idea box. Each visit carries a fresh id; `neu` keeps the page out of the memory. */
export const speakAtPage = get(routes.speakAt, {
  may: everybody,
  example: { lang: 'de', occasion: 'IDEEN' },
  keep: 'never',
  async handle(context) {
    const occasion = await openOccasion(context);
    const typed = typedFrom({
      id: crypto.randomUUID(),
      language: context.language.tag,
      about: context.query.get('zu'),
    });
    return showForm(context, occasion, bind(speakForm, typed), 200);
  },
});

export const sendVoice = post(routes.speakAt, {
  may: everybody,
  // A room of 130 people behind one address must get through; beyond that it is no room.
  perMinute: 1_200,
  async handle(context) {
    const occasion = await openOccasion(context);
    const read = context.read(speakForm);
    if (!read.ok) return showForm(context, occasion, bind(speakForm, read), 422);
    const about = read.value.about ? await aboutThing(context, read.value.about) : null;
    if (about === 'unknown') {
      return showForm(
        context,
        occasion,
        bind(speakForm, refuse(read, { field: 'about', key: 'voices.speak.about-unknown' })),
        422,
      );
    }
    const sent = await submit(context, occasion, read, about);
    if (!sent.ok) {
      const error = { key: sent.reason, ...(sent.values ? { values: sent.values } : {}) };
      return showForm(context, occasion, bind(speakForm, refuse(read, error)), 422);
    }
    const { t, params } = context;
    return context.page({
      title: t('voices.receipt.issued'),
      body: <ReceiptView receipt={sent.receipt} code={sent.code} lang={params.lang} />,
    });
  },
});

type Read = Extract<FormResult<(typeof speakForm)['fields']>, { ok: true }>;
type About = { kind: 'measure' | 'offer'; id: string } | null;

function submit({ db, by, installation, now }: Context, occasion: Occasion, { value }: Read, about: About) {
  const { id, kind, language } = value;
  if (!id || !kind || !language) return no('voices.contribution.refused.other-text');
  const said = {
    id,
    kind,
    language,
    originalLanguage: null,
    about,
    text: value.text,
    mode: 'verbatim',
    translation: '',
    translationState: null,
    votes: 0,
    municipalityId: value.municipalityId,
    speakerGroup: value.speakerGroup,
    headCount: 1,
    source: 'guest',
  } as const;
  return submitContribution(db, by, occasion, said, installation.secrets, now);
}

/** A measure or an offer by its code, if readers may know of it. */
async function aboutThing({ db }: Context, code: string): Promise<About | 'unknown'> {
  for (const kind of ['measure', 'offer'] as const) {
    const node = await findNodeByCode(db, kind, code.toUpperCase(), { publicOnly: true });
    if (node) return { kind, id: node.id };
  }
  return 'unknown';
}

async function openOccasion({ db, params }: Context<'/:lang/mitreden/:occasion'>): Promise<Occasion> {
  const occasion = await findOccasionByCode(db, params.occasion);
  if (!occasion?.openedAt) throw new NotFound();
  return occasion;
}

async function showForm(
  context: Context,
  occasion: Occasion,
  form: Parameters<typeof SpeakView>[0]['form'],
  status: number,
) {
  const { db, t, params, county, page, language, today } = context;
  const municipalities = await listMunicipalities(db);
  const lang = (params as { lang: string }).lang;
  const body = (
    <SpeakView
      occasion={occasion}
      form={form}
      municipalities={municipalities}
      languages={county.languages}
      lang={lang}
      more={await askSlot(onSpeak, { db, lang: language.tag, today })}
    />
  );
  return page({ title: t('voices.speak.title'), status, body });
}
