import { findNodeByCode } from '#modules/thread/index.ts';
import { bind } from '#platform/forms/bind.ts';
import { type FormResult, refuse } from '#platform/forms/form.ts';
import { type Context, get, post, seeOther } from '#platform/http/page.ts';
import { findEdition, listEditionStates } from '../edition/data.ts';
import { anyReason, canDiscard, type Edition } from '../edition/rules.ts';
import { visibleEditionByCode } from '../edition/visible.pages.tsx';
import { routes } from '../routes.ts';
import { discardEdition, listGoingWith } from './discard.verbs.ts';
import { DiscardView } from './discard.views.tsx';
import { type DiscardFields, discardForm } from './form.ts';

const may = 'concept.edition.edit';

const show = get(routes.editionDiscard, {
  help: 'concept.help.discard',
  may,
  example: { code: 'K-2026' },
  handle: async (context) => draw(context, await visibleEditionByCode(context)),
});

const discard = post(routes.editionDiscard, {
  may,
  handle: async (context) => {
    const { db, by, now } = context;
    if (await isGone(context)) return seeOther(routes.concept.href({}), 'concept.notice.edition-discarded');
    const edition = await visibleEditionByCode(context);
    const result = context.read(discardForm);
    if (!result.ok) return draw(context, edition, result);
    const outcome = await discardEdition(db, by, now, edition, result.value);
    if (!outcome.ok) return draw(context, edition, refuse(result, outcome));
    return seeOther(routes.concept.href({}), 'concept.notice.edition-discarded');
  },
});

/** Sent twice, the draft is thrown away once: of what is gone the thread keeps a place. */
async function isGone({ db, params }: Context<'/:code'>): Promise<boolean> {
  const known = await findEdition(db, params.code);
  return known === undefined && (await findNodeByCode(db, 'edition', params.code)) !== undefined;
}

async function draw(context: Context, edition: Edition, refused?: FormResult<DiscardFields>): Promise<Response> {
  const { db, t } = context;
  const states = (await listEditionStates(db, edition.id)).map(({ state }) => state);
  const allowed = canDiscard(states, anyReason);
  const body = (
    <DiscardView
      edition={edition}
      goingWith={await listGoingWith(db, edition)}
      refusal={allowed.ok ? undefined : allowed}
      form={bind(discardForm, refused ?? {})}
    />
  );
  const title = `${edition.code} · ${t('concept.edition.discard')}`;
  return context.page({ title, body, ...(refused ? { status: 422 } : {}) });
}

export const discardPages = [show, discard];
