import { bind } from '#platform/forms/bind.ts';
import { type FormResult, prefill, refuse } from '#platform/forms/form.ts';
import { type Context, get, post, seeOther } from '#platform/http/page.ts';
import { declaredCalculations } from '#platform/manifest/declared.ts';
import { routes } from '../routes.ts';
import { switchManner, takeCount } from './count.verbs.ts';
import { MannerView } from './count.views.tsx';
import { type MannerFields, mannerForm } from './form.ts';
import { canCount, type Indicator } from './rules.ts';
import { visibleIndicator } from './visible.pages.tsx';

const show = get(routes.indicatorManner, {
  help: 'evaluation.help.indicator-form',
  may: 'evaluation.indicator.edit',
  example: { code: 'I11' },
  handle: async (context) => draw(context, await visibleIndicator(context)),
});

const change = post(routes.indicatorManner, {
  may: 'evaluation.indicator.edit',
  handle: async (context) => {
    const indicator = await visibleIndicator(context);
    const read = context.read(mannerForm);
    if (!read.ok) return draw(context, indicator, read);
    const { calculation, ...rest } = read.value;
    const input = { ...rest, calculation: calculation || null };
    const outcome = await switchManner(context.db, context.by, context.now, indicator, input);
    if (!outcome.ok) return draw(context, indicator, refuse(read, outcome));
    return seeOther(routes.indicator.href({ code: indicator.code }), 'evaluation.notice.manner-switched');
  },
});

function draw(context: Context, indicator: Indicator, failed?: FormResult<MannerFields>): Response | Promise<Response> {
  const { page, t, today } = context;
  const all = declaredCalculations();
  const calculations = [...all.values()].filter(({ key }) => canCount({ ...indicator, calculation: key }, all).ok);
  const form = bind(mannerForm, failed ?? prefill({ since: today, calculation: indicator.calculation ?? '' }));
  return page({
    title: `${indicator.code} · ${t('evaluation.public.manner')}`,
    ...(failed ? { status: 422 } : {}),
    crumbs: [
      { label: t('evaluation.public.indicators'), href: routes.indicators.href({}) },
      { label: indicator.code, href: routes.indicator.href({ code: indicator.code }) },
    ],
    body: <MannerView indicator={indicator} form={form} calculations={calculations} />,
  });
}

const take = post(routes.counts, {
  may: 'evaluation.indicator.edit',
  handle: async (context) => {
    const indicator = await visibleIndicator(context);
    const outcome = await takeCount(context.db, context.by, context.now, indicator);
    const notice = outcome.ok ? 'evaluation.notice.counted' : 'evaluation.notice.not-counted';
    return seeOther(routes.indicator.href({ code: indicator.code }), notice);
  },
});

export const mannerPages = [show, change, take];
