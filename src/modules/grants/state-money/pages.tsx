import { bind } from '#platform/forms/bind.ts';
import { type FieldTexts, type FormResult, refuse } from '#platform/forms/form.ts';
import { listHistory } from '#platform/history/read.ts';
import { type Context, get, type Page, post, remove, seeOther } from '#platform/http/page.ts';
import { visible } from '#platform/http/visible.ts';
import { wordsIn } from '#platform/i18n/words.ts';
import { tableResponse } from '#platform/tables/response.ts';
import type { Column } from '#platform/tables/write.ts';
import { listAllocations } from '../allocation/data.ts';
import { listGrants } from '../grant/data.ts';
import { listPosts } from '../post/data.ts';
import { routes } from '../routes.ts';
import { findStateMoney, listStateMoney } from './data.ts';
import {
  type CorrectionFields,
  correctionForm,
  prefilledCorrection,
  type StateMoneyFields,
  stateMoneyForm,
  type WithdrawalFields,
  withdrawalForm,
} from './form.ts';
import { type StateLine, type StateMoney, stateLines, stateYears } from './rules.ts';
import { correctStateMoney, enterStateMoney, withdrawStateMoney } from './verbs.ts';
import { StateMoneyView } from './views.tsx';
import { YearView } from './year.views.tsx';

const stateMoney = get(routes.stateMoney, {
  help: 'grants.help.state-money',
  may: 'grants.sums.read',
  example: {},
  handle: async (context) => (await fileOf(context)) ?? draw(context, {}),
});

async function yearsOf({ db }: Pick<Context, 'db'>) {
  return stateYears(await listStateMoney(db), await listGrants(db), await listAllocations(db), await listPosts(db));
}

async function fileOf(context: Context): Promise<Response | undefined> {
  if (!context.query.has('format')) return undefined;
  const columns = columnsOf(wordsIn(context.language, context.t));
  return tableResponse(context, 'landesmittel', columns, stateLines(await yearsOf(context)));
}

async function draw(context: Context, state: FieldTexts | FormResult<StateMoneyFields>) {
  const { page, t, access, by } = context;
  const body = (
    <StateMoneyView
      years={await yearsOf(context)}
      form={bind(stateMoneyForm, state)}
      mayReadPosts={access.may(by, 'grants.post.read')}
      mayEdit={access.may(by, 'grants.state-money.edit')}
    />
  );
  return page({
    title: t('grants.state-money.link'),
    status: statusOf(state),
    body,
    crumbs: crumbsOf(context).slice(0, 1),
  });
}

const enter = post(routes.stateMoney, {
  may: 'grants.state-money.edit',
  handle: async (context) => {
    const read = context.read(stateMoneyForm);
    if (!read.ok) return draw(context, read);
    const outcome = await enterStateMoney(context.db, context.by, context.now, read.value);
    if (!outcome.ok) return draw(context, refuse(read, outcome));
    return seeOther(routes.stateMoney.href({}), 'grants.notice.saved');
  },
});

type At = Context<'/geld/landesmittel/:year'>;

/** The sum of the year in the address; it is the county's. */
async function visibleStateMoney({ db, params, reach }: Pick<At, 'db' | 'params' | 'reach'>): Promise<StateMoney> {
  const year = /^\d{4}$/.test(params.year) ? Number(params.year) : 0;
  return visible(reach, await findStateMoney(db, year), 'county-wide');
}

const one = get(routes.stateMoneyYear, {
  help: 'grants.help.state-money',
  may: 'grants.state-money.edit',
  example: { year: '2025' },
  handle: async (context) => drawYear(context, await visibleStateMoney(context)),
});

const correct = post(routes.stateMoneyYear, {
  may: 'grants.state-money.edit',
  handle: async (context) => {
    const money = await visibleStateMoney(context);
    const read = context.read(correctionForm, prefilledCorrection(money));
    if (!read.ok) return drawYear(context, money, { correction: read });
    const outcome = await correctStateMoney(context.db, context.by, context.now, money, read.value);
    if (!outcome.ok) return drawYear(context, money, { correction: refuse(read, outcome) });
    return seeOther(routes.stateMoney.href({}), 'grants.notice.saved');
  },
});

const withdraw = remove(routes.stateMoneyYear, {
  may: 'grants.state-money.edit',
  handle: async (context) => {
    const money = await visibleStateMoney(context);
    const read = context.read(withdrawalForm);
    if (!read.ok) return drawYear(context, money, { withdrawal: read });
    const outcome = await withdrawStateMoney(context.db, context.by, context.now, money, read.value);
    if (!outcome.ok) return drawYear(context, money, { withdrawal: refuse(read, outcome) });
    return seeOther(routes.stateMoney.href({}), 'grants.notice.saved');
  },
});

interface Failed {
  correction?: FormResult<CorrectionFields>;
  withdrawal?: FormResult<WithdrawalFields>;
}

async function drawYear(context: Context, money: StateMoney, failed: Failed = {}) {
  const { db, page, t } = context;
  const title = t('grants.state-money.correct-year', { year: `${money.year}` });
  const forms = {
    correction: bind(correctionForm, failed.correction ?? prefilledCorrection(money)),
    withdrawal: bind(withdrawalForm, failed.withdrawal ?? {}),
  };
  const history = await listHistory(db, { kind: 'state-money', id: money.id });
  const status = Object.keys(failed).length > 0 ? 422 : 200;
  return page({ title, status, body: <YearView {...{ money, title, forms, history }} />, crumbs: crumbsOf(context) });
}

const statusOf = (state: object) => ('ok' in state ? 422 : 200);
const crumbsOf = ({ t }: Pick<Context, 't'>) => [
  { label: t('grants.grants.title'), href: routes.grants.href({}) },
  { label: t('grants.state-money.link'), href: routes.stateMoney.href({}) },
];

function columnsOf({ t }: Pick<Context, 't'>): Column<StateLine>[] {
  return [
    { label: t('grants.state-money.year'), kind: 'number', value: ({ year }) => year },
    { label: t('grants.grant.number'), value: ({ paid }) => paid?.grant.code ?? null },
    { label: t('grants.state-money.for'), value: ({ paid }) => paid?.grant.title ?? t('grants.state-money.older') },
    {
      label: t('grants.state-money.measures'),
      value: ({ paid }) => paid?.measures.map((one) => `${one.measureCode} ${one.measureTitle}`).join(', ') ?? null,
    },
    {
      label: t('grants.posts.paid'),
      value: ({ paid }) => paid?.posts.map(({ code, title }) => `${code} ${title}`).join(', ') ?? null,
    },
    { label: t('grants.state-money.sum'), kind: 'euros', value: ({ cents }) => cents },
    { label: t('grants.grant.paid-out'), kind: 'euros', value: ({ paid }) => paid?.grant.paidOutCents ?? null },
  ];
}

export const stateMoneyPages: readonly Page[] = [stateMoney, enter, one, correct, withdraw];
