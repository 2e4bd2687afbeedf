import { readDay } from '#platform/forms/fields.ts';
import { anybody, type Context, get, type Page } from '#platform/http/page.ts';
import { addDays } from '#platform/i18n/format.ts';
import { wordsIn } from '#platform/i18n/words.ts';
import { tableResponse } from '#platform/tables/response.ts';
import type { Column } from '#platform/tables/write.ts';
import { routes } from '../routes.ts';
import { readCliffInput } from './data.ts';
import { type FallingLine, fallingLines } from './file.rules.ts';
import { cliffSteps, dayOfMonths, firstFall, fundingCliff, isSecured, renewalSavings, sliderMonths } from './rules.ts';
import { CliffView, NoCliff } from './views.tsx';

const dayAfter = (day: string) => addDays(day, 1);

/** The cliff on the day in the address, by date or by month; on the next day that loses money where it names none. */
async function calculateCliff({ db, query, today }: Context) {
  const all = await readCliffInput(db);
  const only = query.getAll('nur').filter((code) => all.grants.some((grant) => grant.code === code));
  const input = only.length === 0 ? all : { ...all, grants: all.grants.filter(({ code }) => only.includes(code)) };
  const extended = new Set(query.getAll('verlaengert'));
  const steps = cliffSteps(input, today, dayAfter, extended);
  const { most } = sliderMonths(cliffSteps(input, today, dayAfter), today);
  const dayText = query.get('am') ?? '';
  const requestedOn = dayOfMonths(query.get('monat'), today, most) ?? readDay(dayText);
  const on = requestedOn ?? firstFall(steps) ?? today;
  const isWrongDay = dayText !== '' && requestedOn === null;
  const hasMoney = all.grants.some((grant) => isSecured(grant, today));
  return {
    hasMoney,
    cliff: fundingCliff(input, today, on, extended),
    steps,
    on,
    extended,
    only,
    dayText,
    isWrongDay,
    input,
  };
}

async function showCliff(context: Context, action: string, lang: string | undefined) {
  const { today, page, t, access, by } = context;
  const { input, hasMoney, ...shown } = await calculateCliff(context);
  const title = t('grants.cliff.title');
  if (!hasMoney && shown.steps.length === 0) {
    const mayBegin = lang === undefined && access.may(by, 'grants.grant.edit');
    return page({ title, body: <NoCliff mayBegin={mayBegin} hasGrants={input.grants.length > 0} /> });
  }
  const savings = renewalSavings(input, today, shown.on);
  const body = <CliffView {...{ ...shown, savings, today, action, lang }} />;
  return page({ title, body, islands: ['cliff'] });
}

const cliff = get(routes.cliff, {
  help: 'grants.help.cliff',
  may: 'grants.sums.read',
  example: {},
  handle: async (context) => {
    const columns = columnsOf(wordsIn(context.language, context.t));
    const lines = context.query.has('format') ? fallingLines((await calculateCliff(context)).cliff) : [];
    return (
      (await tableResponse(context, 'foerderklippe', columns, lines)) ??
      showCliff(context, routes.cliff.href({}), undefined)
    );
  },
});

function columnsOf({ t }: Pick<Context, 't'>): Column<FallingLine>[] {
  return [
    { label: t('grants.list.kind'), value: ({ kind }) => t(`grants.list.kind.${kind}`) },
    { label: t('grants.grant.number'), value: ({ code }) => code },
    { label: t('grants.grant.title'), value: ({ title }) => title },
    { label: t('grants.cliff.falls'), kind: 'euros', value: ({ amountCents }) => amountCents },
    { label: t('grants.grant.end'), kind: 'day', value: ({ endOn }) => endOn },
    { label: t('grants.list.because'), value: ({ because }) => because.join(', ') },
  ];
}

/** Everybody may see what falls away when money ends: sums of grants, never who applied for what. */
const publicCliff = get(routes.publicCliff, {
  may: anybody('what public money pays, and what ends with it, is public'),
  example: { lang: 'de' },
  keep: 'a-minute',
  handle: (context) => showCliff(context, routes.publicCliff.href({ lang: context.params.lang }), context.params.lang),
});

export const cliffPages: readonly Page[] = [cliff, publicCliff];
