import { randomUUID } from 'node:crypto';
import { listStakeholders } from '#modules/directory/index.ts';
import { smallestCell } from '#platform/disclosure/hidden.ts';
import { bind } from '#platform/forms/bind.ts';
import { type FormError, type FormResult, prefill, refuse } from '#platform/forms/form.ts';
import { type Context, get, post, seeOther } from '#platform/http/page.ts';
import { routes } from '../routes.ts';
import { listIndicators } from './data.ts';
import { IndicatorFormView } from './edit.views.tsx';
import { type IndicatorFields, indicatorForm, indicatorInputOf, prefilledIndicator } from './form.ts';
import type { Indicator, IndicatorInput } from './rules.ts';
import { findTemplate } from './templates.rules.ts';
import { TemplatesView } from './templates.views.tsx';
import { changeIndicator, createIndicator, type IndicatorOutcome } from './verbs.ts';
import { visibleIndicator } from './visible.pages.tsx';

type Filled = Parameters<typeof bind<IndicatorFields>>[1];

const showNew = get(routes.indicatorNew, {
  help: 'evaluation.help.indicator-form',
  may: 'evaluation.indicator.edit',
  example: {},
  handle: (context) => draw(context, undefined, prefill({ ...blank(context), id: randomUUID() })),
});

/** What a new indicator begins with: a template where the address names one. */
function blank({ query }: Context): Record<string, string | number> {
  const template = findTemplate(query.get('vorlage'));
  if (!template) return { minCell: smallestCell, manner: 'delivered' };
  const { name, group, ...words } = template;
  return { ...words, minCell: smallestCell, manner: words.calculation ? 'computed' : 'delivered' };
}

const templates = get(routes.indicatorTemplates, {
  help: 'evaluation.help.templates',
  may: 'evaluation.indicator.edit',
  example: {},
  handle: async ({ db, page, t }) => {
    const titles = new Set((await listIndicators(db)).map(({ title }) => title));
    return page({
      title: t('evaluation.template.title'),
      crumbs: [{ label: t('evaluation.public.indicators'), href: routes.indicators.href({}) }],
      body: <TemplatesView titles={titles} />,
    });
  },
});

const create = post(routes.indicatorNew, {
  may: 'evaluation.indicator.edit',
  handle: (context) =>
    save(context, undefined, (input, id) =>
      createIndicator(context.db, context.by, context.now, { id: id ?? randomUUID(), ...input }),
    ),
});

const edit = get(routes.indicatorEdit, {
  help: 'evaluation.help.indicator-form',
  may: 'evaluation.indicator.edit',
  example: { code: 'I04' },
  handle: async (context) => {
    const indicator = await visibleIndicator(context);
    return draw(context, indicator, prefilledIndicator(indicator));
  },
});

const change = post(routes.indicatorEdit, {
  may: 'evaluation.indicator.edit',
  handle: async (context) => {
    const indicator = await visibleIndicator(context);
    const { db, by, now } = context;
    return save(context, indicator, (input, _id, directionReason) =>
      changeIndicator(db, by, now, indicator, { ...input, directionReason }),
    );
  },
});

async function save(
  context: Context,
  current: Indicator | undefined,
  store: (input: IndicatorInput, id: string | null, directionReason: string) => Promise<IndicatorOutcome>,
): Promise<Response> {
  const read = context.read(indicatorForm, current && prefilledIndicator(current));
  const again = (...refusals: readonly FormError[]) => draw(context, current, refuse(read, ...refusals), 422);
  if (!read.ok) return again();
  const { id, directionReason, ...fields } = read.value;
  const entered = indicatorInputOf(fields);
  if (!entered.ok) return again(...entered.refusals);
  if (!(await isParty(context, entered.input.unitId)))
    return again({ field: 'unitId', key: 'platform.form.not-a-choice' });
  const outcome = await store(entered.input, id, directionReason);
  if (!outcome.ok) return again(...outcome.refusals);
  return seeOther(routes.indicator.href({ code: outcome.indicator.code }), 'evaluation.notice.indicator-saved');
}

/** Ids come from a browser and may be anybody's. */
async function isParty({ db }: Context, id: string | null): Promise<boolean> {
  return id === null || (await parties(db)).some((party) => party.id === id);
}

const parties = (db: Context['db']) => listStakeholders(db, ['unit', 'organisation', 'body', 'municipality']);

async function draw(
  context: Context,
  current: Indicator | undefined,
  filled: Filled | FormResult<IndicatorFields>,
  status = 200,
): Promise<Response> {
  const { db, t } = context;
  const title = current ? `${current.code} ${current.title}` : t('evaluation.indicator.new');
  return context.page({
    title,
    status,
    crumbs: [{ label: t('evaluation.public.indicators'), href: routes.indicators.href({}) }],
    body: <IndicatorFormView current={current} form={bind(indicatorForm, filled)} parties={await parties(db)} />,
  });
}

export const indicatorEditPages = [templates, showNew, create, edit, change];
