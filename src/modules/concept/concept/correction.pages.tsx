import { bind } from '#platform/forms/bind.ts';
import { type FormResult, prefill, refuse } from '#platform/forms/form.ts';
import { type Context, get, post, seeOther } from '#platform/http/page.ts';
import { visible } from '#platform/http/visible.ts';
import { type Edition, inEdition, isResolved } from '../edition/rules.ts';
import { visibleEditionByCode } from '../edition/visible.pages.tsx';
import { routes } from '../routes.ts';
import { correctResolution } from './correction.verbs.ts';
import { CorrectionView } from './correction.views.tsx';
import { type CorrectionFields, correctionForm } from './form.ts';

const may = 'concept.edition.adopt';

const show = get(routes.resolutionDay, {
  help: 'concept.help.resolution-day',
  may,
  example: { code: 'K-2026' },
  handle: async (context) => draw(context, await visibleResolved(context)),
});

const correct = post(routes.resolutionDay, {
  may,
  handle: async (context) => {
    const { db, by, now } = context;
    const edition = await visibleResolved(context);
    const result = context.read(correctionForm, prefilledDay(edition));
    if (!result.ok) return draw(context, edition, result);
    const outcome = await correctResolution(db, by, now, edition, result.value);
    if (!outcome.ok) return draw(context, edition, refuse(result, outcome));
    return seeOther(routes.concept.href({}, inEdition(edition.code)), 'concept.notice.resolution-corrected');
  },
});

const prefilledDay = ({ adoptedOn }: Edition) => prefill({ on: adoptedOn ?? undefined });

async function visibleResolved(context: Context<'/:code'>): Promise<Edition> {
  const edition = await visibleEditionByCode(context);
  return visible(context.reach, isResolved(edition) ? edition : undefined, 'county-wide');
}

function draw({ page, t }: Context, edition: Edition, refused?: FormResult<CorrectionFields>) {
  const form = bind(correctionForm, refused ?? prefilledDay(edition));
  const title = `${edition.code} · ${t('concept.edition.correct-day')}`;
  return page({ title, body: <CorrectionView edition={edition} form={form} />, ...(refused ? { status: 422 } : {}) });
}

export const correctionPages = [show, correct];
