import { type FoundInMunicipality, type inMunicipality, stakeholdersById } from '#modules/directory/index.ts';
import { listNeighbours } from '#modules/thread/index.ts';
import type { Db } from '#platform/database/database.ts';
import { bind } from '#platform/forms/bind.ts';
import { type FormResult, prefill, refuse } from '#platform/forms/form.ts';
import { anybody, type Context, get, post, seeOther } from '#platform/http/page.ts';
import { wordsIn } from '#platform/i18n/words.ts';
import type { Slot } from '#platform/manifest/slots.ts';
import { tableResponse } from '#platform/tables/response.ts';
import { listReadings, listReadingVersions } from '../reading/data.ts';
import { type ReadingFields, readingForm, readingInputOf } from '../reading/form.ts';
import { recordReading } from '../reading/verbs.ts';
import { routes } from '../routes.ts';
import { countToday } from './count.verbs.ts';
import { countBreakdowns, listIndicators, listMeasuredPlaces, type MeasuredPlace } from './data.ts';
import { indicatorColumns } from './export.ts';
import { type EndingFields, endingForm } from './form.ts';
import { filterIndicators, readFilter } from './list.rules.ts';
import { IndicatorsView } from './list.views.tsx';
import { type Indicator, type TrackedIndicator, trackIndicator } from './rules.ts';
import { IndicatorView } from './views.tsx';
import { publicIndicator, visibleIndicator } from './visible.pages.tsx';

/** All indicators with what follows from their readings today. Two queries, however many. */
async function trackedIndicators({ db, today }: Context): Promise<TrackedIndicator[]> {
  const readings = await listReadings(db);
  const all = await listIndicators(db);
  return all.map((indicator) => trackIndicator(indicator, readings.get(indicator.id) ?? [], today));
}

const list = get(routes.indicators, {
  may: 'evaluation.indicator.read',
  example: {},
  help: 'evaluation.help.indicators',
  handle: async (context) => {
    const rows = await trackedIndicators(context);
    const places = await listMeasuredPlaces(context.db);
    const shown = filterIndicators(rows, readFilter(context.query), places);
    const columns = indicatorColumns(wordsIn(context.language, context.t), places);
    const file = await tableResponse(context, 'wirkung', columns, shown);
    return (
      file ?? drawList(context, rows, routes.indicators.href({}), (code) => routes.indicator.href({ code }), places)
    );
  },
});

const publicList = get(routes.publicIndicators, {
  may: anybody('what the county measures and what came out is public'),
  example: { lang: 'de' },
  handle: async (context) => {
    const { lang } = context.params;
    const rows = (await trackedIndicators(context)).filter(({ indicator }) => indicator.isPublic);
    const places = await listMeasuredPlaces(context.db, { publicOnly: true });
    const action = routes.publicIndicators.href({ lang });
    return drawList(context, rows, action, (code) => routes.publicIndicator.href({ lang, code }), places, true);
  },
});

function drawList(
  { query, page, t, by, access }: Context,
  rows: readonly TrackedIndicator[],
  action: string,
  hrefOf: (code: string) => string,
  places: readonly MeasuredPlace[],
  isPublic = false,
) {
  const filter = readFilter(query);
  const shown = filterIndicators(rows, filter, places);
  const mayEdit = !isPublic && access.may(by, 'evaluation.indicator.edit');
  return page({
    title: t('evaluation.public.indicators'),
    description: t('evaluation.public.lead'),
    body: <IndicatorsView {...{ rows, shown, filter, query, action, hrefOf, isPublic, mayEdit, places }} />,
  });
}

const one = get(routes.indicator, {
  help: 'evaluation.help.indicator',
  may: 'evaluation.indicator.read',
  example: { code: 'I04' },
  handle: async (context) => drawIndicator(context, await visibleIndicator(context)),
});

const publicOne = get(routes.publicIndicator, {
  may: anybody('what the county measures and what came out is public'),
  example: { lang: 'de', code: 'I04' },
  handle: async (context) => drawIndicator(context, await publicIndicator(context)),
});

interface Failed {
  reading?: FormResult<ReadingFields>;
  ending?: FormResult<EndingFields>;
}

/** The page of an indicator, also with a form on it that was refused. */
export async function drawIndicator(
  context: Context<'/:code'> | Context<'/:lang/:code'>,
  indicator: Indicator,
  failed: Failed = {},
): Promise<Response> {
  const { db, by, access, today, t } = context;
  const lang = 'lang' in context.params ? context.params.lang : undefined;
  const readings = (await listReadings(db)).get(indicator.id) ?? [];
  const neighbours = (await listNeighbours(db, 'indicator', [indicator.id])).get(indicator.id) ?? [];
  const counted = await countToday(db, indicator, today);
  const mayEdit = lang === undefined && access.may(by, 'evaluation.indicator.edit');
  const body = (
    <IndicatorView
      tracked={trackIndicator(indicator, readings, today)}
      owner={await ownerOf(db, indicator)}
      mayEdit={mayEdit}
      counted={counted}
      mayOpenCount={lang === undefined && counted !== undefined && access.may(by, counted.calculation.may)}
      breakdowns={await countBreakdowns(db, indicator.id)}
      versions={await listReadingVersions(db, indicator.id)}
      measured={neighbours.filter(({ type, isPublic }) => type === 'measured-by' && (lang === undefined || isPublic))}
      lang={lang}
      mayReadMeasures={lang === undefined && access.may(by, 'concept.measure.read')}
      form={mayEdit && indicator.manner === 'delivered' ? bind(readingForm, failed.reading ?? {}) : undefined}
      endingForm={mayEdit ? bind(endingForm, failed.ending ?? prefill({ on: today })) : undefined}
    />
  );
  const list = lang === undefined ? routes.indicators.href({}) : routes.publicIndicators.href({ lang });
  return context.page({
    title: `${indicator.code} ${indicator.title}`,
    body,
    ...(Object.keys(failed).length > 0 ? { status: 422 } : {}),
    crumbs: [{ label: t('evaluation.public.indicators'), href: list }],
  });
}

async function ownerOf(db: Db, { unitId }: Indicator): Promise<string | undefined> {
  return unitId === null ? undefined : (await stakeholdersById(db, [unitId])).get(unitId)?.name;
}

const record = post(routes.readings, {
  may: 'evaluation.indicator.edit',
  handle: async (context) => {
    const indicator = await visibleIndicator(context);
    const read = context.read(readingForm);
    if (!read.ok) return drawIndicator(context, indicator, { reading: read });
    const entered = readingInputOf(read.value);
    if (!entered.ok) return drawIndicator(context, indicator, { reading: refuse(read, entered) });
    const outcome = await recordReading(context.db, context.by, context.now, indicator, entered.input);
    if (!outcome.ok) return drawIndicator(context, indicator, { reading: refuse(read, outcome) });
    return seeOther(routes.indicator.href({ code: indicator.code }), 'evaluation.notice.recorded');
  },
});

export const indicatorPages = [list, one, record, publicList, publicOne];

/** On the page of a municipality: the indicators that have a value for it. */
export async function indicatorsInMunicipality(place: Question<typeof inMunicipality>): Promise<FoundInMunicipality[]> {
  const { db, by, access, municipality, t } = place;
  if (!access.may(by, 'evaluation.indicator.read')) return [];
  const measured = (await listMeasuredPlaces(db)).find(({ id }) => id === municipality.id);
  const href = routes.indicators.href({}, { ort: municipality.code });
  return [{ title: t('evaluation.public.indicators'), href, count: measured?.indicatorIds.length ?? 0 }];
}

type Question<S> = S extends Slot<infer Q, unknown> ? Q : never;
