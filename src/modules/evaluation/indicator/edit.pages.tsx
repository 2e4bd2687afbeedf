import { listStakeholders } from '#modules/directory/index.ts';
import { smallestCell } from '#platform/disclosure/hidden.ts';
import { bind } from '#platform/forms/bind.ts';
import { type FormError, type FormResult, prefill, refuse } from '#platform/forms/form.ts';
import { type Context, get, NotFound, post, seeOther } from '#platform/http/page.ts';
import { routes } from '../routes.ts';
import { findIndicator } from './data.ts';
import { IndicatorFormView } from './edit.views.tsx';
import { type IndicatorFields, indicatorForm, typedIndicator, wordsOf } from './form.ts';
import type { Indicator } from './rules.ts';
import { changeIndicator, type IndicatorOutcome, type IndicatorWords, writeIndicator } from './verbs.ts';

type Filled = Parameters<typeof bind<IndicatorFields>>[1];

const showNew = get(routes.indicatorNew, {
  may: 'evaluation.indicator.edit',
  example: {},
  handle: (context) => draw(context, undefined, prefill({ minCell: smallestCell, manner: 'delivered' })),
});

const create = post(routes.indicatorNew, {
  may: 'evaluation.indicator.edit',
  handle: (context) => save(context, undefined, (words) => writeIndicator(context.db, context.by, context.now, words)),
});

const edit = get(routes.indicatorEdit, {
  may: 'evaluation.indicator.edit',
  example: { code: 'I04' },
  handle: async (context) => {
    const indicator = await asked(context);
    return draw(context, indicator, typedIndicator(indicator));
  },
});

const change = post(routes.indicatorEdit, {
  may: 'evaluation.indicator.edit',
  handle: async (context) => {
    const indicator = await asked(context);
    const { db, by, now } = context;
    return save(context, indicator, (words) => changeIndicator(db, by, now, indicator, words));
  },
});

async function asked({ db, params }: Context<'/:code'>): Promise<Indicator> {
  const indicator = await findIndicator(db, params.code);
  if (!indicator) throw new NotFound();
  return indicator;
}

async function save(
  context: Context,
  current: Indicator | undefined,
  store: (words: IndicatorWords) => Promise<IndicatorOutcome>,
): Promise<Response> {
  const read = context.read(indicatorForm);
  const again = (...faults: FormError[]) => draw(context, current, refuse(read, ...faults), 422);
  if (!read.ok) return again();
  const typed = wordsOf(read.value);
  if ('faults' in typed) return again(...typed.faults);
  if (!(await isUnit(context, typed.words.unitId))) {
    return again({ field: 'unitId', key: 'platform.form.not-a-choice' });
  }
  const done = await store(typed.words);
  if (!done.ok) return again(...done.faults.map((fault) => fault));
  return seeOther(routes.indicator.href({ code: done.indicator.code }), 'evaluation.notice.indicator-saved');
}

/** Ids come from a browser and may be anybody's. */
async function isUnit({ db }: Context, id: string | null): Promise<boolean> {
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

export const indicatorEditPages = [showNew, create, edit, change];
