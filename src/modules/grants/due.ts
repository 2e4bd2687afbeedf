import { addDays, formatsOf } from '#platform/i18n/format.ts';
import { languageOf } from '#platform/i18n/languages.ts';
import type { DueContext, DueItem, DueSource } from '#platform/manifest/manifest.ts';
import { listAllocations } from './allocation/data.ts';
import { isConflict, periodWarning } from './allocation/rules.ts';
import { readCliffInput } from './cliff/data.ts';
import { fundingCliff } from './cliff/rules.ts';
import { listGrants } from './grant/data.ts';
import { endsSoon, type Grant, isWithoutMeasure, standingOf } from './grant/rules.ts';
import { listPosts } from './post/data.ts';
import { isHandoverOverdue } from './post/rules.ts';
import { routes } from './routes.ts';

/** Amounts in a due list stand in German notation, whatever the reader's language: they are looked up in notices. */
const { euros, day } = formatsOf(languageOf('de'));

/** Money that ends, proofs that are due, handovers that are late, sums that fit nowhere. */
export const dueGrants: DueSource = {
  may: 'grants.grant.read',
  async list(context) {
    const grants = await listGrants(context.db);
    const posts = await listPosts(context.db);
    const paysPost = new Set(posts.flatMap((post) => post.grantIds));
    return [
      ...(await endings(context, grants)),
      ...proofs(context, grants),
      ...grants
        .filter((grant) => isWithoutMeasure(grant, paysPost.has(grant.id)))
        .map((grant) => unused(context, grant)),
      ...(await conflicts(context)),
      ...posts
        .filter((post) => isHandoverOverdue(post, context.today))
        .map(
          (post): DueItem => ({
            key: `grants.handover:${post.code}`,
            title: context.t('grants.due.handover.title', { title: post.title }),
            consequence: context.t('grants.due.handover.consequence', { percent: post.handoverPercent ?? 0 }),
            dueOn: post.handoverDueOn ?? context.today,
            weight: 2,
            href: routes.posts.href({}),
            action: context.t('grants.due.handover.action'),
            about: post.code,
            scopes: post.unitId ? [{ kind: 'unit', id: post.unitId }] : [],
          }),
        ),
    ];
  },
};

/** A grant that ends takes posts and measures along; only those with an application deadline can still be acted on. */
async function endings({ db, today, t }: DueContext, grants: readonly Grant[]): Promise<DueItem[]> {
  const input = await readCliffInput(db);
  return grants
    .filter((grant) => endsSoon(grant, today) && grant.applyBy !== null)
    .map((grant) => {
      const others = new Set(grants.map((one) => one.code).filter((code) => code !== grant.code));
      const cliff = fundingCliff(input, today, addDays(grant.endOn, 1), others);
      const what = [
        ...cliff.posts.map((post) => post.title),
        ...cliff.measures.map((measure) => `${measure.title} (${measure.code})`),
      ].join(', ');
      return {
        key: `grants.apply:${grant.code}`,
        title: t('grants.due.apply.title', { title: grant.title }),
        consequence: t('grants.due.apply.consequence', { day: day(grant.endOn), what }),
        dueOn: grant.applyBy ?? grant.endOn,
        weight: 3,
        href: routes.grant.href({ code: grant.code }),
        action: t('grants.due.apply.action'),
        about: aboutOf(t, grant),
        scopes: [],
      };
    });
}

function proofs({ today, t }: DueContext, grants: readonly Grant[]): DueItem[] {
  const due = grants.filter(
    (grant) => ['proof-overdue', 'proof-due'].includes(standingOf(grant, today)) && grant.proofDueOn,
  );
  return due.map((grant) => ({
    key: `grants.proof:${grant.code}`,
    title: t('grants.due.proof.title', { title: grant.title }),
    consequence: t('grants.due.proof.consequence', {
      spent: euros(grant.spentCents),
      granted: euros(grant.grantedCents ?? 0),
    }),
    dueOn: grant.proofDueOn ?? today,
    weight: 3,
    href: routes.grant.href({ code: grant.code }),
    action: t('grants.due.proof.action'),
    about: aboutOf(t, grant),
    scopes: [],
  }));
}

function unused({ t }: DueContext, grant: Grant): DueItem {
  return {
    key: `grants.unused:${grant.code}`,
    title: t('grants.due.unused.title', { title: grant.title }),
    consequence: t('grants.due.unused.consequence', { granted: euros(grant.grantedCents ?? 0) }),
    dueOn: grant.endOn,
    weight: 1,
    href: routes.grant.href({ code: grant.code }),
    action: t('grants.due.unused.action'),
    about: aboutOf(t, grant),
    scopes: [],
  };
}

async function conflicts({ db, t }: DueContext): Promise<DueItem[]> {
  return (await listAllocations(db)).flatMap((one) => {
    const warning = periodWarning(
      { startOn: one.grantStartOn, endOn: one.grantEndOn },
      { startOn: one.measureStartOn, endOn: one.measureEndOn },
    );
    if (!warning || !isConflict(warning)) return [];
    return [
      {
        key: `grants.period:${one.grantCode}-${one.measureCode}`,
        title: t('grants.due.period.title', { measure: one.measureCode, grant: one.grantCode }),
        consequence: t('grants.due.period.consequence', { euros: euros(one.amountCents) }),
        dueOn: one.grantEndOn,
        weight: 2 as const,
        href: routes.grant.href({ code: one.grantCode }),
        action: t('grants.due.period.action'),
        about: `${one.grantCode} · ${one.measureCode}`,
        scopes: [],
      },
    ];
  });
}

const aboutOf = (t: DueContext['t'], grant: Grant) =>
  t('grants.due.about', { code: grant.code, euros: euros(grant.grantedCents ?? 0) });
