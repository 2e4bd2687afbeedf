import { readDay } from '#platform/forms/fields.ts';
import { anybody, type Context, get } from '#platform/http/page.ts';
import { addDays } from '#platform/i18n/format.ts';
import { routes } from '../routes.ts';
import { readCliffInput } from './data.ts';
import { cliffDays, fundingCliff } from './rules.ts';
import { CliffView } from './views.tsx';

/** The day in the address, the next edge where it says none; what is assumed to go on. */
async function showCliff(context: Context, action: string) {
  const { db, query, today, page, t } = context;
  const input = await readCliffInput(db);
  const days = cliffDays(input, today, (day) => addDays(day, 1));
  const typed = query.get('am') ?? '';
  const asked = readDay(typed);
  const on = asked ?? days[0] ?? today;
  const extended = new Set(query.getAll('verlaengert'));
  const running = input.grants.filter((grant) => grant.state === 'running' && grant.endOn >= today);
  const cliff = fundingCliff(input, today, on, extended);
  const body = (
    <CliffView
      {...{ cliff, on, today, days, running, extended, action, typed, isWrongDay: typed !== '' && asked === null }}
    />
  );
  return page({ title: t('grants.cliff.title'), body });
}

export const cliffPage = get(routes.cliff, {
  may: 'grants.grant.read',
  example: {},
  handle: (context) => showCliff(context, routes.cliff.href({})),
});

/** Everybody may see what falls away when money ends: sums of grants, never who applied for what. */
export const publicCliffPage = get(routes.publicCliff, {
  may: anybody('what public money pays, and what ends with it, is public'),
  example: { lang: 'de' },
  keep: 'a-minute',
  handle: (context) => showCliff(context, routes.publicCliff.href({ lang: context.params.lang })),
});
