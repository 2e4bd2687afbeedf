import { countHolders } from '#modules/accounts/index.ts';
import type { Db } from '#platform/database/database.ts';
import type { DueContext, DueItem, DueSource } from '#platform/manifest/manifest.ts';
import { listEditions } from '../edition/data.ts';
import { draftEdition, type Edition } from '../edition/rules.ts';
import { routes } from '../routes.ts';
import { findApproval } from './approval.data.ts';
import { type Approval, needsApproval, shortened, standingOf } from './approval.rules.ts';

/** A draft that lies before the head of department. */
export const dueEditionApprovals: DueSource = {
  may: 'concept.edition.approve',
  list: async ({ db, t }) => {
    const lying = await draftOnItsWay(db);
    if (!lying || standingOf(lying.approval) !== 'submitted') return [];
    const { edition, approval } = lying;
    return [
      {
        ...itemOf(edition, approval),
        title: t('concept.due.approval.title', { title: edition.title }),
        consequence: t('concept.due.approval.consequence'),
        action: t('concept.due.approval.action'),
        waiting: approval.byLabel,
      },
    ];
  },
};

/** The same for the lead unit: the draft came back, lost its approval, can go to the council, or nobody can approve it. */
export const dueEditionSteps: DueSource = {
  may: 'concept.edition.edit',
  list: async (context) => {
    const lying = await draftOnItsWay(context.db);
    if (!lying) return [];
    const step = await stepFor(context, lying.approval);
    return step ? [{ ...itemOf(lying.edition, lying.approval), ...step }] : [];
  },
};

async function stepFor({ db, t }: DueContext, approval: Approval) {
  const standing = standingOf(approval);
  if (standing === 'open') return undefined;
  if (standing === 'submitted' && (await countHolders(db, 'head')) > 0) return undefined;
  const codes = shortened(approval.changed);
  return {
    title: t(`concept.due.approval-${standing}.title`),
    consequence: t(`concept.due.approval-${standing}.consequence`, { reason: approval.reason, codes }),
    action: t(`concept.due.approval-${standing}.action`),
  };
}

function itemOf(
  { code }: Edition,
  { state, sinceOn }: Approval,
): Pick<DueItem, 'key' | 'dueOn' | 'weight' | 'href' | 'about' | 'scopes'> {
  return {
    key: `concept.approval.${state}:${code}`,
    dueOn: sinceOn,
    weight: 2,
    href: routes.editionApproval.href({ code }),
    about: code,
    scopes: [],
  };
}

async function draftOnItsWay(db: Db): Promise<{ edition: Edition; approval: Approval } | undefined> {
  const edition = draftEdition(await listEditions(db));
  if (!edition || !needsApproval(edition)) return undefined;
  const approval = await findApproval(db, edition.id);
  return approval && { edition, approval };
}
