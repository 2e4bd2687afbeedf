import { readDay } from '#platform/forms/fields.ts';
import { anybody, type Context, get } from '#platform/http/page.ts';
import { addDays } from '#platform/i18n/format.ts';
import { routes } from '../routes.ts';
import { readCliffInput } from './data.ts';
import { cliffSteps, dayOfMonths, fundingCliff, savedByEach, sliderMonths } from './rules.ts';
import { CliffView } from './views.tsx';

const dayAfter = (day: string) => addDays(day, 1);

/** The day in the address, by date or by month; the next edge where it says none. What is assumed to go on stays. */
async function showCliff(context: Context, action: string, lang: string | undefined) {
  const { db, query, today, page, t } = context;
  const all = await readCliffInput(db);
  const only = query.getAll('nur').filter((code) => all.grants.some((grant) => grant.code === code));
  const input = only.length === 0 ? all : { ...all, grants: all.grants.filter(({ code }) => only.includes(code)) };
  const extended = new Set(query.getAll('verlaengert'));
  const steps = cliffSteps(input, today, dayAfter, extended);
  const { most } = sliderMonths(cliffSteps(input, today, dayAfter), today);
  const typed = query.get('am') ?? '';
  const asked = dayOfMonths(query.get('monat'), today, most) ?? readDay(typed);
  const on = asked ?? steps[0]?.on ?? today;
  const cliff = fundingCliff(input, today, on, extended);
  const saved = savedByEach(input, today, on);
  const isWrongDay = typed !== '' && asked === null;
  const body = <CliffView {...{ cliff, steps, saved, on, today, extended, only, action, typed, isWrongDay, lang }} />;
  return page({ title: t('grants.cliff.title'), body, islands: ['cliff'] });
}

export const cliffPage = get(routes.cliff, {
  may: 'grants.grant.read',
  example: {},
  handle: (context) => showCliff(context, routes.cliff.href({}), undefined),
});

/** Everybody may see what falls away when money ends: sums of grants, never who applied for what. */
export const publicCliffPage = get(routes.publicCliff, {
  may: anybody('what public money pays, and what ends with it, is public'),
  example: { lang: 'de' },
  keep: 'a-minute',
  handle: (context) => showCliff(context, routes.publicCliff.href({ lang: context.params.lang }), context.params.lang),
});
