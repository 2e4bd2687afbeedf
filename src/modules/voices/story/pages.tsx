import { bind } from '#platform/forms/bind.ts';
import { type FormResult, prefill, refuse } from '#platform/forms/form.ts';
import { anybody, type Context, get, post, seeOther } from '#platform/http/page.ts';
import { aboutOf } from '../contribution/about.data.ts';
import { type Card, findCard } from '../contribution/data.ts';
import { findStandingFate } from '../fate/data.ts';
import { mayHaveChangedDraft } from '../fate/draft.data.ts';
import { findFinding, listFindings } from '../finding/data.ts';
import { findOccasion } from '../occasion/data.ts';
import { listMisreadings } from '../receipt/misreading.data.ts';
import { misreadingForm } from '../receipt/misreading.form.ts';
import { reportMisreading } from '../receipt/misreading.verbs.ts';
import { grouped, readCode } from '../receipt/rules.ts';
import { openReceipt } from '../receipt/verbs.ts';
import { routes } from '../routes.ts';
import { findStory } from './data.ts';
import { findEffectAnswer } from './effect.data.ts';
import { receiptForm } from './form.ts';
import { unknownCode } from './rules.ts';
import { ReceiptFormView, type StoryProps, StoryView } from './views.tsx';

const holder = anybody('whoever holds the code may read what became of that voice');

export const receiptPage = get(routes.receipt, {
  may: holder,
  example: { lang: 'de' },
  handle: ({ page, t, params }) =>
    page({
      title: t('voices.receipt.title'),
      body: <ReceiptFormView form={bind(receiptForm)} lang={params.lang} />,
      islands: ['reader'],
    }),
});

/** The code comes in a form, never in an address: addresses are kept in histories and logs. */
export const openReceiptPage = post(routes.receipt, {
  may: holder,
  perMinute: 60,
  async handle(context) {
    const { page, t, params } = context;
    const read = context.read(receiptForm);
    const card = read.ok ? await findCardByReceipt(context, read.value.code) : undefined;
    if (read.ok && card) return showStory(context, card, read.value.code);
    const isEmpty = !read.submitted.code?.[0]?.trim();
    const refused = isEmpty ? read : refuse(read.ok ? read : { ...read, errors: [] }, unknownCode);
    return page({
      title: t('voices.receipt.title'),
      status: 422,
      body: <ReceiptFormView form={bind(receiptForm, refused)} lang={params.lang} />,
    });
  },
});

/** The card whose receipt this is, or undefined. */
export async function findCardByReceipt(
  { db, installation }: Pick<Context, 'db' | 'installation'>,
  code: string,
): Promise<Card | undefined> {
  const id = await openReceipt(db, code, installation.secrets);
  return id === undefined ? undefined : findCard(db, id);
}

/** The receipt's page, for whoever has shown its code; an objection that was refused stands in its form, one that was taken is thanked for. */
export async function showStory(
  context: Context<'/:lang'>,
  card: Card,
  receiptCode: string,
  objected?: FormResult<typeof misreadingForm.fields> | 'sent',
): Promise<Response> {
  const story = await storyOf(context, card);
  const refused = objected === 'sent' ? undefined : objected;
  const objection = bind(misreadingForm, refused ?? prefill({ language: context.language.tag }));
  const { lang } = context.params;
  return context.page({
    title: context.t('voices.receipt.title'),
    body: (
      <StoryView
        {...story}
        receiptCode={grouped(readCode(receiptCode) ?? receiptCode)}
        lang={lang}
        objection={objection}
        hasObjected={objected === 'sent'}
      />
    ),
    islands: ['reader'],
    ...(refused ? { status: 422 } : {}),
  });
}

/** Whoever reloads, or goes to another language there, looks the code up again. */
export const objectedPage = get(routes.misreading, {
  may: holder,
  example: { lang: 'de' },
  handle: ({ params }) => seeOther(routes.receipt.href({ lang: params.lang })),
});

/** "That is not what I meant": goes to staff, changes no text. */
export const objectPage = post(routes.misreading, {
  may: holder,
  perMinute: 20,
  async handle(context) {
    const { db, by, now, params } = context;
    const read = context.read(misreadingForm);
    const code = read.submitted.code?.[0] ?? '';
    const card = await findCardByReceipt(context, code);
    if (!card) return seeOther(routes.receipt.href({ lang: params.lang }));
    if (!read.ok) return showStory(context, card, code, read);
    await reportMisreading(db, by, now, card.id, read.value);
    // The same page again, with what was said: the code stands in no address to lead back to, and sent twice it is one.
    return showStory(context, card, code, 'sent');
  },
});

/** Only what belongs to this one voice: its own words, its fate, its answer, the public part of its way. */
async function storyOf(
  { db }: Pick<Context, 'db'>,
  card: Card,
): Promise<Omit<StoryProps, 'receiptCode' | 'lang' | 'objection' | 'hasObjected'>> {
  const fate = await findStandingFate(db, card.id);
  const leading = fate?.sameAsId ? await findStandingFate(db, fate.sameAsId) : fate;
  const finding = leading?.findingId ? await findFinding(db, leading.findingId) : undefined;
  const shown = finding && finding.state !== 'draft' ? finding : undefined;
  const about = await aboutOf(db, card);
  const heads = shown ? ((await listFindings(db)).find((one) => one.id === shown.id)?.heads ?? 0) : 0;
  return {
    card,
    isAboutDraft: (await findOccasion(db, card.occasionId))?.kind === 'draft',
    canHaveChanged: fate?.kind === 'in-draft' && (await mayHaveChangedDraft({ db, card })),
    fate,
    finding: shown,
    heads,
    about: about?.isPublic ? about : undefined,
    steps: await findStory(db, card.id, shown),
    misreadings: await listMisreadings(db, card.id),
    effect: await findEffectAnswer(db, card.id),
  };
}
