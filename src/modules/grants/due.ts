import type { AboutEdition, EditionFigure } from '#modules/concept/index.ts';
import { directoryRoutes } from '#modules/directory/index.ts';
import { addDays, formatsOf } from '#platform/i18n/format.ts';
import { languageOf } from '#platform/i18n/languages.ts';
import type {
  Calculation,
  DueContext,
  DueItem,
  DueSource,
  FigureSource,
  OverviewSource,
} from '#platform/manifest/manifest.ts';
import { listAllocations, listNamedFundings } from './allocation/data.ts';
import { hasConflict } from './allocation/rules.ts';
import { readCliffInput } from './cliff/data.ts';
import { fundingCliff } from './cliff/rules.ts';
import { listDeliveries } from './delivery/data.ts';
import { deliveryQuestion } from './delivery/rules.ts';
import { listGrants } from './grant/data.ts';
import { deadlineItem } from './grant/deadline.due.ts';
import { isOwnDeadlineDue } from './grant/deadline.rules.ts';
import { followUpDay, isFollowUpDue } from './grant/follow-up.rules.ts';
import { endsSoon, type Grant, isProofDue, isWithoutMeasure } from './grant/rules.ts';
import { isSpentUnknown } from './grant/sums.rules.ts';
import { type HandoverView, handoverPercent, isHandoverDue, isInHandoverView, missingParts } from './handover/rules.ts';
import { listPosts } from './post/data.ts';
import { type Post, scopesOfPost } from './post/rules.ts';
import { listProgrammes } from './programme/data.ts';
import { isCheckOverdue } from './programme/rules.ts';
import { routes } from './routes.ts';
import { isRunning, sumOfKnown } from './rules.ts';

/** Amounts of the due list stand in German notation in every language, as they do in the notices of the funder. */
const { euros, day } = formatsOf(languageOf('de'));

/** Money that ends, proofs that are due, handovers that are late, sums that fit nowhere. */
export const dueGrants: DueSource = {
  may: 'grants.grant.read',
  async list(context) {
    const grants = await listGrants(context.db);
    const posts = await listPosts(context.db);
    const paysPost = new Set(posts.flatMap((post) => post.grantIds));
    return [
      ...(await followUps(context, grants)),
      ...grants
        .filter((grant) => isOwnDeadlineDue(grant, context.today))
        .flatMap((grant) => deadlineItem(context, grant)),
      ...grants.filter((grant) => isProofDue(grant, context.today)).map((grant) => proof(context, grant)),
      ...grants
        .filter((grant) => isWithoutMeasure(grant, paysPost.has(grant.id)))
        .map((grant) => unused(context, grant)),
      ...(await conflicts(context)),
      ...(await questions(context)),
      ...(await checks(context)),
      ...posts
        // Not everybody who may read grants may read posts.
        .filter((post) => isHandoverDue(post, context.today) && context.access.may(context.by, 'grants.post.read'))
        .map((post) => handover(context, post)),
    ];
  },
};

/** Money that follows must be applied for in time; a missed day stays until somebody applies or says that nothing follows. */
async function followUps(context: DueContext, grants: readonly Grant[]): Promise<DueItem[]> {
  const { db, today, t } = context;
  const due = grants.filter((grant) => isFollowUpDue(grant, today));
  if (due.length === 0) return [];
  const input = await readCliffInput(db);
  return due.map((grant) => {
    const others = new Set(grants.map((one) => one.code).filter((code) => code !== grant.code));
    // Seen from its last day at the latest: what fell with it is still what is missing.
    const seenOn = grant.endOn < today ? grant.endOn : today;
    const cliff = fundingCliff(input, seenOn, addDays(grant.endOn, 1), others);
    const what = [
      ...cliff.posts.map((post) => post.title),
      ...cliff.measures.map((measure) => `${measure.title} (${measure.code})`),
    ].join(', ');
    const dueOn = followUpDay(grant) ?? grant.endOn;
    const isMissed = dueOn < today;
    const ends = { day: day(grant.endOn), what, isOver: grant.endOn < today ? 'yes' : 'no' };
    const consequence = t(what === '' ? 'grants.due.apply.alone' : 'grants.due.apply.consequence', ends);
    return {
      key: `grants.apply:${grant.code}`,
      title: t(isMissed ? 'grants.due.apply.missed' : 'grants.due.apply.title', { title: grant.title }),
      consequence: isMissed ? `${t('grants.due.apply.was', { day: day(dueOn) })} ${consequence}` : consequence,
      dueOn,
      weight: 3,
      ...followUp(context, grant, isMissed),
      about: aboutOf(t, grant),
      scopes: [],
    };
  });
}

/** Where the application is recorded: the follow-up already begun, or a new one; the grant itself for whoever only reads. */
function followUp({ access, by, t }: Pick<DueContext, 'access' | 'by' | 't'>, grant: Grant, isMissed: boolean) {
  if (grant.followedBy) {
    return { href: routes.grant.href({ code: grant.followedBy.code }), action: t('grants.due.apply.go-on') };
  } else if (!access.may(by, 'grants.grant.edit')) {
    return { href: routes.grant.href({ code: grant.code }), action: t('grants.due.apply.action') };
  } else if (isMissed) {
    return { href: `${routes.grant.href({ code: grant.code })}#folge`, action: t('grants.due.apply.settle') };
  } else {
    return { href: routes.newGrant.href({}, { folgt: grant.code }), action: t('grants.due.apply.begin') };
  }
}

function proof({ t, access, by }: DueContext, grant: Grant): DueItem {
  const hasDay = grant.proofDueOn !== null;
  const mayEdit = access.may(by, 'grants.grant.edit');
  const { code, title, spentCents, grantedCents } = grant;
  const sums = {
    spent: spentCents === null ? 'unknown' : euros(spentCents),
    granted: euros(grantedCents ?? 0),
    day: day(grant.endOn),
  };
  return {
    key: `grants.proof:${code}`,
    title: t(hasDay ? 'grants.due.proof.title' : 'grants.due.proof.no-day', { title }),
    consequence: t(hasDay ? 'grants.due.proof.consequence' : 'grants.due.proof.no-day-consequence', sums),
    dueOn: grant.proofDueOn ?? grant.endOn,
    // A promise to the funder; what falls away for good comes before it.
    weight: 2,
    href: hasDay || !mayEdit ? routes.grant.href({ code }) : routes.editGrant.href({ code }),
    action: t(mayEdit ? (hasDay ? 'grants.due.proof.action' : 'grants.due.proof.enter-day') : 'grants.due.look'),
    about: aboutOf(t, grant),
    waiting: grant.funder,
    scopes: [],
  };
}

function unused({ t, access, by }: DueContext, grant: Grant): DueItem {
  return {
    key: `grants.unused:${grant.code}`,
    title: t('grants.due.unused.title', { title: grant.title }),
    consequence: t('grants.due.unused.consequence', { granted: euros(grant.grantedCents ?? 0) }),
    dueOn: grant.endOn,
    weight: 1,
    href: routes.grant.href({ code: grant.code }),
    action: t(access.may(by, 'grants.grant.edit') ? 'grants.due.unused.action' : 'grants.due.look'),
    about: aboutOf(t, grant),
    scopes: [],
  };
}

/** Work outside the period of its money, also where no sum is allocated yet. */
async function conflicts({ db, t, access, by }: DueContext): Promise<DueItem[]> {
  const namedFundings = (await listNamedFundings(db)).map((one) => ({ ...one, amountCents: null }));
  return [...(await listAllocations(db)), ...namedFundings].filter(hasConflict).map((one) => ({
    key: `grants.period:${one.grantCode}-${one.measureCode}`,
    title: t('grants.due.period.title', { measure: one.measureCode, grant: one.grantCode }),
    consequence:
      one.amountCents === null
        ? t('grants.due.period.named')
        : t('grants.due.period.consequence', { euros: euros(one.amountCents) }),
    dueOn: one.grantEndOn,
    weight: 2,
    href: routes.grant.href({ code: one.grantCode }),
    action: t(access.may(by, 'grants.grant.edit') ? 'grants.due.period.action' : 'grants.due.look'),
    about: `${one.grantCode} · ${one.measureCode}`,
    scopes: [],
  }));
}

/** Offers that end while their money goes on: extend or stop, but knowingly. */
async function questions({ db, today, t }: DueContext): Promise<DueItem[]> {
  return (await listDeliveries(db, today)).flatMap((one) => {
    if (deliveryQuestion(one) !== 'ends-before-grant' || one.offerEndOn === null) return [];
    return {
      key: `grants.offer:${one.offerCode}-${one.grantCode}`,
      title: t('grants.due.offer.title', { offer: one.offerCode, title: one.offerTitle }),
      consequence: t('grants.due.offer.consequence', {
        offerEnd: day(one.offerEndOn),
        grant: one.grantCode,
        grantEnd: day(one.grantEndOn),
      }),
      dueOn: one.offerEndOn,
      weight: 2 as const,
      href: directoryRoutes.offerPage.href({ code: one.offerCode }),
      action: t('grants.due.offer.action'),
      about: `${one.grantCode} · ${one.measureCode} · ${one.offerCode}`,
      scopes: [],
    };
  });
}

/** Programmes whose rules somebody wanted to compare with those in force, and the day has passed. */
async function checks({ db, today, t, access, by }: DueContext): Promise<DueItem[]> {
  if (!access.may(by, 'grants.programme.read')) return [];
  return (await listProgrammes(db))
    .filter((programme) => isCheckOverdue(programme, today))
    .map(({ code, title, checkBy, asOf, grants }) => ({
      key: `grants.check:${code}`,
      title: t('grants.due.check.title', { title }),
      consequence: t('grants.due.check.consequence', { day: asOf ? day(asOf) : '–', count: grants }),
      dueOn: checkBy ?? today,
      weight: 1 as const,
      href: routes.programme.href({ code }),
      action: t(access.may(by, 'grants.programme.edit') ? 'grants.due.check.action' : 'grants.due.check.look'),
      about: code,
      scopes: [],
    }));
}

/** A handover that should be complete by now or soon, with the parts that are missing. */
function handover({ t, today, access, by }: DueContext, post: Post): DueItem {
  const missing = missingParts(post).map((part) => t(`grants.handover.part.${part}`));
  return {
    key: `grants.handover:${post.code}`,
    title: t('grants.due.handover.title', { title: post.title }),
    consequence:
      post.handoverDone.length === 0
        ? t('grants.due.handover.nothing')
        : t('grants.due.handover.consequence', {
            percent: handoverPercent(post) ?? 0,
            missing: formatsOf(languageOf('de')).list(missing),
          }),
    dueOn: post.handoverDueOn ?? today,
    weight: 2,
    href: routes.post.href({ code: post.code }),
    action: t(access.may(by, 'grants.post.edit') ? 'grants.due.handover.action' : 'grants.due.handover.look'),
    about: post.code,
    scopes: scopesOfPost(post),
  };
}

const aboutOf = (t: DueContext['t'], grant: Grant) =>
  t('grants.due.about', { code: grant.code, euros: euros(grant.grantedCents ?? 0) });

/** How much money runs, how much of it ends soon, and how much is spent. */
export const grantFigures: FigureSource = {
  may: 'grants.sums.read',
  list: async ({ db, today, t }) => {
    const running = (await listGrants(db)).filter((grant) => isRunning(grant, today));
    if (running.length === 0) return [];
    const sum = (of: readonly Grant[], pick: (grant: Grant) => number) => of.reduce((all, one) => all + pick(one), 0);
    const granted = sum(running, (grant) => grant.grantedCents ?? 0);
    const spent = sumOfKnown(running.map(({ spentCents }) => spentCents));
    const unknown = running.filter(isSpentUnknown).length;
    const ending = running.filter((grant) => endsSoon(grant, today));
    const endingCents = sum(ending, (grant) => grant.grantedCents ?? 0);
    return [
      {
        value: euros(endingCents),
        base: t('grants.figure.of', { euros: euros(granted) }),
        label: t('grants.figure.ends', { count: ending.length }),
        href: routes.grants.href({}, { stand: 'endet-bald' }),
        answers: 'ends',
        share: { value: granted === 0 ? 0 : (100 * endingCents) / granted },
      },
      {
        value: spent === null ? t('grants.programme.unknown') : euros(spent),
        base: t('grants.figure.of', { euros: euros(granted) }),
        label: t('grants.figure.spent', { count: running.length, unknown }),
        href: routes.grants.href({}, { stand: 'laufend' }),
        answers: 'costs',
        ...(spent !== null && { share: { value: granted === 0 ? 0 : (100 * spent) / granted } }),
      },
    ];
  },
};

/** Money that ends soon, for members of the council, with a link to the public page. */
export const grantOverview: OverviewSource = async ({ db, by, today, language, t }) => {
  if (by.kind !== 'person' || !by.roles.some(({ role }) => role === 'council')) return [];
  const running = (await listGrants(db)).filter((grant) => isRunning(grant, today));
  const ending = running.filter((grant) => endsSoon(grant, today));
  if (ending.length === 0) return [];
  const cents = ending.reduce((sum, grant) => sum + (grant.grantedCents ?? 0), 0);
  const title = t('grants.overview.ends', { euros: formatsOf(language).euros(cents), count: ending.length });
  const note = ending.map(({ code, title: name }) => `${code} ${name}`).join(', ');
  return [{ title, href: `${routes.publicCliff.href({ lang: language.tag })}#geld`, note }];
};

/** For the page of the concept: the grants that its money comes from. */
export async function grantsOfEdition({ db, by, access, t }: AboutEdition): Promise<readonly EditionFigure[]> {
  if (access.reach(by, 'grants.grant.read').kind !== 'everything') return [];
  const count = (await listGrants(db)).length;
  return [{ value: `${count}`, label: t('grants.edition.grants', { count }), href: routes.grants.href({}) }];
}

/** What indicators can count of the posts: how many that have ended left a complete handover file. */
export const grantCalculations: readonly Calculation[] = [
  {
    key: 'grants.handovers-complete',
    label: 'grants.calculation.handovers-complete',
    kind: 'share',
    may: 'grants.post.read',
    count: async (db, today) => {
      const posts = await listPosts(db);
      const isIn = (view: HandoverView) => posts.filter((post) => isInHandoverView(post, view, today)).length;
      const count = isIn('vollstaendig');
      return { count, total: count + isIn('offen'), href: routes.posts.href({}, { uebergabe: 'vollstaendig' }) };
    },
  },
];
