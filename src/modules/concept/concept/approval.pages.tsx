import { countHolders } from '#modules/accounts/index.ts';
import { bind } from '#platform/forms/bind.ts';
import type { Refusal } from '#platform/forms/decision.ts';
import { type FormResult, refuse } from '#platform/forms/form.ts';
import { type Context, get, post, remove, seeOther } from '#platform/http/page.ts';
import { listEditions } from '../edition/data.ts';
import { type Edition, isDraft } from '../edition/rules.ts';
import { visibleEditionByCode } from '../edition/visible.pages.tsx';
import { listFields } from '../field/data.ts';
import { type ReasonFields, reasonForm } from '../form.ts';
import { listMeasures } from '../measure/data.ts';
import { withoutOwner } from '../measure/rules.ts';
import { routes } from '../routes.ts';
import { findApproval, listApprovals, readMark } from './approval.data.ts';
import {
  approveEdition,
  giveEditionBack,
  recordPaperApproval,
  submitForApproval,
  withdrawFromApproval,
} from './approval.verbs.ts';
import { ApprovalView } from './approval.views.tsx';
import { readComparison } from './comparison.data.ts';
import { comparedWith } from './comparison.rules.ts';
import { readChecked } from './completeness.data.ts';
import { findDefects, isHard } from './completeness.rules.ts';
import { approvalForm, type PaperApprovalFields, paperApprovalForm } from './form.ts';
import { listConcerns } from './verbs.ts';

interface Refused {
  /** Why the last step was not taken. */
  step?: Refusal;
  reason?: FormResult<ReasonFields>;
  paper?: FormResult<PaperApprovalFields>;
}

const show = get(routes.editionApproval, {
  may: 'concept.edition.check',
  example: { code: 'K-2026' },
  help: 'concept.help.approval',
  handle: async (context) => draw(context, await visibleEditionByCode(context)),
});

const submit = post(routes.editionApproval, {
  may: 'concept.edition.edit',
  handle: async (context) => {
    const edition = await visibleEditionByCode(context);
    const outcome = await submitForApproval(context.db, context.by, context.now, edition);
    return outcome.ok ? back(edition, 'concept.notice.approval-submitted') : draw(context, edition, { step: outcome });
  },
});

const withdraw = remove(routes.editionApproval, {
  may: 'concept.edition.edit',
  handle: async (context) => {
    const edition = await visibleEditionByCode(context);
    const outcome = await withdrawFromApproval(context.db, context.by, context.now, edition);
    return outcome.ok ? back(edition, 'concept.notice.approval-withdrawn') : draw(context, edition, { step: outcome });
  },
});

const approve = post(routes.editionApprovalGiven, {
  may: 'concept.edition.approve',
  handle: async (context) => {
    const edition = await visibleEditionByCode(context);
    const read = context.read(approvalForm);
    if (!read.ok) return draw(context, edition);
    const outcome = await approveEdition(context.db, context.by, context.now, edition, read.value);
    return outcome.ok ? back(edition, 'concept.notice.approval-given') : draw(context, edition, { step: outcome });
  },
});

const giveBack = post(routes.editionApprovalReturn, {
  may: 'concept.edition.approve',
  handle: async (context) => {
    const edition = await visibleEditionByCode(context);
    const read = context.read(reasonForm);
    if (!read.ok) return draw(context, edition, { reason: read });
    const outcome = await giveEditionBack(context.db, context.by, context.now, edition, read.value.reason);
    if (!outcome.ok) return draw(context, edition, { reason: refuse(read, outcome) });
    return back(edition, 'concept.notice.approval-returned');
  },
});

const recordPaper = post(routes.editionApprovalPaper, {
  may: 'concept.edition.edit',
  handle: async (context) => {
    const edition = await visibleEditionByCode(context);
    const read = context.read(paperApprovalForm);
    if (!read.ok) return draw(context, edition, { paper: read });
    const outcome = await recordPaperApproval(context.db, context.by, context.now, edition, read.value);
    if (!outcome.ok) return draw(context, edition, { paper: refuse(read, outcome) });
    return back(edition, 'concept.notice.approval-recorded');
  },
});

const back = ({ code }: Edition, notice: Parameters<typeof seeOther>[1]) =>
  seeOther(routes.editionApproval.href({ code }), notice);

async function draw(context: Context, edition: Edition, refused: Refused = {}): Promise<Response> {
  const { db, by, access, today, t } = context;
  const before = comparedWith(await listEditions(db), edition, null);
  const measures = await listMeasures(db, edition.id);
  const checked = await readChecked(db, edition.id);
  const props = {
    edition,
    approval: await findApproval(db, edition.id),
    steps: await listApprovals(db, edition.id),
    mark: await readMark(db, edition.id),
    heads: await countHolders(db, 'head'),
    compared: before && { before, ...(await readComparison(db, { before, after: edition })) },
    counts: {
      fields: (await listFields(db, edition.id)).length,
      goals: checked.goals.length,
      measures: measures.length,
    },
    defects: findDefects(checked).filter(({ kind }) => isHard(kind)),
    unowned: withoutOwner(measures).length,
    concerns: isDraft(edition) ? await listConcerns({ db, edition, step: 'approval', today }) : [],
    may: {
      edit: access.may(by, 'concept.edition.edit'),
      approve: access.may(by, 'concept.edition.approve'),
      invite: access.may(by, 'accounts.person.edit'),
      answer: access.may(by, 'voices.contribution.triage'),
    },
    refusal: refused.step,
    reason: bind(reasonForm, refused.reason ?? {}),
    paper: bind(paperApprovalForm, refused.paper ?? {}),
  };
  return context.page({
    title: `${edition.code} · ${t('concept.approval.title')}`,
    body: <ApprovalView {...props} />,
    crumbs: [{ label: t('concept.title'), href: routes.concept.href({}, { ['fassung']: edition.code }) }],
    ...(Object.keys(refused).length > 0 ? { status: 422 } : {}),
  });
}

export const approvalPages = [show, submit, withdraw, approve, giveBack, recordPaper];
