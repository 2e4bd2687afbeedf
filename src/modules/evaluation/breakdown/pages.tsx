import { listMunicipalities } from '#modules/directory/index.ts';
import { bind } from '#platform/forms/bind.ts';
import { type FormError, type FormResult, refuse } from '#platform/forms/form.ts';
import { anybody, type Context, get, NotFound, post, seeOther } from '#platform/http/page.ts';
import { wordsIn } from '#platform/i18n/words.ts';
import { tableResponse } from '#platform/tables/response.ts';
import type { Indicator } from '../indicator/rules.ts';
import { publicIndicator, visibleIndicator } from '../indicator/visible.pages.tsx';
import { listReadings } from '../reading/data.ts';
import { routes } from '../routes.ts';
import { listBreakdowns } from './data.ts';
import { breakdownColumns, rowsOf } from './export.ts';
import { breakdownForm, type Line, linesOf, partsOf, prefilledBreakdown } from './form.ts';
import {
  type Breakdown,
  dimensionsOf,
  type PublishableBreakdown,
  placeDimension,
  publishableBreakdowns,
} from './rules.ts';
import { recordBreakdown } from './verbs.ts';
import { BreakdownEntryView, BreakdownsView } from './views.tsx';

const show = get(routes.breakdowns, {
  help: 'evaluation.help.breakdown',
  may: 'evaluation.indicator.read',
  example: { code: 'I19' },
  handle: async (context) => draw(context, await visibleIndicator(context)),
});

const publicShow = get(routes.publicBreakdowns, {
  may: anybody('what the county measures and what came out is public, small groups never'),
  example: { lang: 'de', code: 'I19' },
  handle: async (context) => draw(context, await publicIndicator(context), context.params.lang),
});

/** Everything that may be published of an indicator's groups, year by year; page and files show nothing else. */
export async function publishableOf(
  { db }: Pick<Context, 'db'>,
  indicator: Indicator,
): Promise<PublishableBreakdown[]> {
  const all = await listBreakdowns(db, indicator.id);
  const readings = (await listReadings(db)).get(indicator.id) ?? [];
  return [...new Set(all.map(({ year }) => year))].flatMap((year) =>
    publishableBreakdowns(
      all.filter((one) => one.year === year),
      indicator,
      readings.find((reading) => reading.year === year),
    ),
  );
}

async function draw(context: Context, indicator: Indicator, lang?: string): Promise<Response> {
  const { t, language, by, access } = context;
  const words = wordsIn(language, t);
  const breakdowns = await publishableOf(context, indicator);
  const columns = breakdownColumns(words, indicator.unit);
  const file = await tableResponse(context, `wirkung-${indicator.code}`, columns, rowsOf(breakdowns, words));
  if (file) return file;
  const mayEdit = lang === undefined && access.may(by, 'evaluation.indicator.edit');
  const { code } = indicator;
  const listHref = lang === undefined ? routes.indicators.href({}) : routes.publicIndicators.href({ lang });
  const back = lang === undefined ? routes.indicator.href({ code }) : routes.publicIndicator.href({ lang, code });
  return context.page({
    title: `${code} ${t('evaluation.public.breakdown.title')}`,
    crumbs: [
      { label: t('evaluation.public.indicators'), href: listHref },
      { label: `${code} ${indicator.title}`, href: back },
    ],
    body: <BreakdownsView {...{ indicator, breakdowns, lang, mayEdit, thisYear: context.today.slice(0, 4) }} />,
  });
}

interface Entry {
  indicator: Indicator;
  dimension: string;
  year: number;
  lines: Line[];
  before: Breakdown | undefined;
}

/** The break-down that an address names, `?nach=Kommune&jahr=2026`, or 404 where the indicator has no such dimension. */
async function visibleEntry(context: Context<'/:code'>): Promise<Entry> {
  const { db, query, today } = context;
  const indicator = await visibleIndicator(context);
  const dimension = query.get('nach') ?? placeDimension;
  const year = Number(query.get('jahr')?.trim() || today.slice(0, 4));
  if (!dimensionsOf(indicator).includes(dimension) || !/^\d{4}$/.test(`${year}`)) throw new NotFound();
  const all = await listBreakdowns(db, indicator.id);
  // The groups of the newest year are offered again; its numbers only where they are of the same year.
  const last = all.find((one) => one.dimension === dimension);
  const before = all.find((one) => one.dimension === dimension && one.year === year);
  const places = dimension === placeDimension ? await listMunicipalities(db) : [];
  return { indicator, dimension, year, lines: linesOf(places, before ?? last), before };
}

const enter = get(routes.breakdownEntry, {
  help: 'evaluation.help.breakdown',
  may: 'evaluation.indicator.edit',
  example: { code: 'I19' },
  handle: async (context) => drawEntry(context, await visibleEntry(context)),
});

const record = post(routes.breakdownEntry, {
  may: 'evaluation.indicator.edit',
  handle: async (context) => {
    const { db, by, now } = context;
    const entry = await visibleEntry(context);
    const { indicator, dimension, year, lines } = entry;
    const read = context.read(breakdownForm(lines), prefilledBreakdown(lines, entry.before));
    const again = (...faults: readonly FormError[]) => drawEntry(context, entry, refuse(read, ...faults));
    if (!read.ok) return again();
    const { parts, faults } = partsOf(lines, read.value);
    if (faults.length > 0) return again(...faults);
    const input = { year, dimension, parts, note: String(read.value['note'] ?? '') };
    const outcome = await recordBreakdown(db, by, now, indicator, input);
    if (!outcome.ok) return again(outcome);
    return seeOther(routes.breakdowns.href({ code: indicator.code }), 'evaluation.notice.breakdown-recorded');
  },
});

async function drawEntry(
  context: Context,
  entry: Entry,
  failed?: FormResult<Record<string, unknown>>,
): Promise<Response> {
  const { indicator, dimension, lines, before } = entry;
  const form = bind(breakdownForm(lines), failed ?? prefilledBreakdown(lines, before));
  const { code } = indicator;
  return context.page({
    title: `${code} · ${dimension} ${entry.year}`,
    ...(failed ? { status: 422 } : {}),
    crumbs: [
      { label: `${code} ${indicator.title}`, href: routes.indicator.href({ code }) },
      { label: context.t('evaluation.public.breakdown.title'), href: routes.breakdowns.href({ code }) },
    ],
    body: <BreakdownEntryView {...{ ...entry, form }} />,
  });
}

export const breakdownPages = [show, publicShow, enter, record];
