import { bind } from '#platform/forms/bind.ts';
import { type FormResult, refuse } from '#platform/forms/form.ts';
import { type Context, get, post, seeOther } from '#platform/http/page.ts';
import { anyReason, inEdition, linkWithin } from '../edition/rules.ts';
import { type ReasonFields, reasonForm } from '../form.ts';
import { routes } from '../routes.ts';
import { RemovalView } from '../views.tsx';
import { canRemove } from './additional.rules.ts';
import type { Measure } from './rules.ts';
import { removeMeasure } from './verbs.ts';
import { visibleMeasure } from './visible.pages.tsx';

const may = 'concept.edition.edit';

const show = get(routes.measureRemoval, {
  help: 'concept.help.removal',
  may,
  example: { code: 'M-121' },
  handle: async (context) => draw(context, await visibleMeasure(context)),
});

const remove = post(routes.measureRemoval, {
  may,
  handle: async (context) => {
    const { db, by, now } = context;
    const measure = await visibleMeasure(context);
    const result = context.read(reasonForm);
    if (!result.ok) return draw(context, measure, result);
    const outcome = await removeMeasure(db, by, now, measure, result.value.reason);
    if (!outcome.ok) return draw(context, measure, refuse(result, outcome));
    return seeOther(routes.measures.href({}, inEdition(measure.edition.code)), 'concept.notice.removed');
  },
});

function draw(context: Context, measure: Measure, refused?: FormResult<ReasonFields>) {
  const { t } = context;
  const address = [{ code: measure.code }, linkWithin(measure.edition)] as const;
  const allowed = canRemove(measure, anyReason);
  const props = {
    code: measure.code,
    title: measure.title,
    lead: t('concept.removal.lead'),
    action: routes.measureRemoval.href(...address),
    back: routes.measure.href(...address),
    button: t('concept.removal.button'),
    refusal: allowed.ok ? undefined : allowed,
  };
  const body = <RemovalView {...props} form={bind(reasonForm, refused ?? {})} />;
  return context.page({ title: `${measure.code} · ${props.button}`, body, ...(refused ? { status: 422 } : {}) });
}

export const measureRemovalPages = [show, remove];
