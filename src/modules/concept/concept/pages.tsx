import { listStakeholders, ownerLine } from '#modules/directory/index.ts';
import { bind } from '#platform/forms/bind.ts';
import type { Refusal } from '#platform/forms/decision.ts';
import { type FormResult, refuse } from '#platform/forms/form.ts';
import { type Context, get, NotFound, post, seeOther } from '#platform/http/page.ts';
import { askSlot } from '#platform/manifest/slots.ts';
import { listAround, listSources } from '../data.ts';
import { listEditionStates, listEditions } from '../edition/data.ts';
import {
  canBegin,
  type Edition,
  type EditionState,
  inEdition,
  isBeforeResolution,
  nextEditionStates,
} from '../edition/rules.ts';
import { listStatements } from '../edition/statement.data.ts';
import { isStatementFor, type Statement } from '../edition/statement.rules.ts';
import { drawNoConcept, presentEdition, visibleEditionByCode } from '../edition/visible.pages.tsx';
import { listFields } from '../field/data.ts';
import { listGoals, withoutIndicator } from '../goal/data.ts';
import type { Goal } from '../goal/rules.ts';
import { visibleMeasures } from '../measure/visible.pages.tsx';
import { routes } from '../routes.ts';
import { canName, isPaid } from '../rules.ts';
import { figuresOfEdition, moreOnEdition, onEmptyConcept } from '../slots.ts';
import type { MeasureRow } from '../views.tsx';
import { findApproval } from './approval.data.ts';
import { type Approval, canLayBeforeCouncil } from './approval.rules.ts';
import { type AdoptionFields, adoptionForm, type EditionStateFields, editionStateForm } from './form.ts';
import type { ShownStep } from './step.views.tsx';
import { adoptEdition, listConcerns, moveEdition } from './verbs.ts';
import { EditionView } from './views.tsx';

const show = get(routes.concept, {
  may: 'concept.measure.read',
  example: {},
  help: 'concept.help.concept',
  handle: async (context) => {
    const edition = await presentEdition(context);
    return edition ? draw(context, edition) : drawNoConcept(context, context.t('concept.title'));
  },
});

const move = post(routes.editionState, {
  may: 'concept.edition.edit',
  handle: async (context) => {
    const { db, by, now, today } = context;
    const edition = await visibleEditionByCode(context);
    const result = context.read(editionStateForm);
    if (!result.ok) throw new NotFound();
    const outcome = await moveEdition(db, by, now, edition, { ...result.value, on: today });
    if (outcome.ok) return seeOther(routes.concept.href({}, inEdition(edition.code)), 'concept.notice.edition-moved');
    // A step that does not exist comes from no button; one that something is missing for is explained.
    if (outcome.field === 'state') throw new NotFound();
    if (outcome.field === undefined) return draw(context, edition, { move: outcome });
    return draw(context, edition, { step: { to: result.value.state, result: refuse(result, outcome) } });
  },
});

const adopt = post(routes.adoption, {
  may: 'concept.edition.adopt',
  handle: async (context) => {
    const { db, by, now } = context;
    const edition = await visibleEditionByCode(context);
    const result = context.read(adoptionForm);
    if (!result.ok) return draw(context, edition, { adoption: result });
    const { byId } = result.value;
    const allowed = canName(byId ? [byId] : [], await listStakeholders(db, ['body']), 'byId');
    if (!allowed.ok) return draw(context, edition, { adoption: refuse(result, allowed) });
    const outcome = await adoptEdition(db, by, now, edition, result.value);
    if (!outcome.ok) return draw(context, edition, { adoption: refuse(result, outcome) });
    const isWaiting = outcome.edition.state === 'resolved';
    const there = routes.concept.href({}, isWaiting ? inEdition(edition.code) : {});
    return seeOther(there, 'concept.notice.edition-adopted');
  },
});

interface Refused {
  step?: { to: EditionState; result: FormResult<EditionStateFields> };
  adoption?: FormResult<AdoptionFields>;
  move?: Refusal;
}

/** The statements of an edition that this person may read by now. */
async function statementsFor({ db, by, access }: Context, edition: Edition): Promise<Statement[]> {
  const reach = access.reach(by, 'concept.measure.read');
  return (await listStatements(db, edition.id)).filter((one) => isStatementFor(reach, one));
}

async function draw(context: Context, edition: Edition, refused: Refused = {}): Promise<Response> {
  const { db, by, access, today, t } = context;
  const editions = await listEditions(db);
  const goals = await listGoals(db, edition.id);
  const rows = await visibleMeasures(context, edition);
  const approval = await findApproval(db, edition.id);
  const props = {
    edition,
    editions,
    states: await listEditionStates(db, edition.id),
    fields: await listFields(db, edition.id),
    goals,
    rows,
    figures: (await askSlot(figuresOfEdition, { db, by, access, today, t })).flat(),
    lacking: await countLacking(db, goals, rows),
    statements: await statementsFor(context, edition),
    approval,
    sources: await listSources(db, edition.id),
    bodies: await listStakeholders(db, ['body']),
    may: {
      check: access.may(by, 'concept.edition.check'),
      edit: access.may(by, 'concept.edition.edit'),
      adopt: access.may(by, 'concept.edition.adopt'),
    },
    others: (await askSlot(onEmptyConcept, { by, access, t })).flat(),
    mayBegin: access.may(by, 'concept.edition.edit') && canBegin(editions).ok,
    adoption: bind(adoptionForm, refused.adoption ?? {}),
    against: isBeforeResolution(edition) ? await listConcerns({ db, edition, step: 'adopted', today }) : [],
    today,
    refusal: refused.move,
    more: await askSlot(moreOnEdition, { db, by, access, edition, isPublic: false, today }),
    owner: await ownerLine(context),
    steps: await shownSteps(context, edition, { approval, refused: refused.step }),
  };
  return context.page({
    title: t('concept.title'),
    body: <EditionView {...props} />,
    ...(Object.keys(refused).length > 0 ? { status: 422 } : {}),
  });
}

/** Goals that no indicator measures, and measures that no grant pays for. */
async function countLacking(db: Context['db'], goals: readonly Goal[], rows: readonly MeasureRow[]) {
  const ids = rows.map(({ measure }) => measure.id);
  const around = await listAround(db, 'measure', ids);
  return {
    indicator: (await withoutIndicator(db, goals)).length,
    grant: ids.filter((id) => !isPaid(around.get(id) ?? [])).length,
  };
}

/** The steps an edition can take by hand, each with what stands against it; the council's only once the head approved. */
async function shownSteps(
  { db, today }: Context,
  edition: Edition,
  { approval, refused }: { approval: Approval | undefined; refused: Refused['step'] },
): Promise<ShownStep[]> {
  const mayGo = (to: EditionState) => to !== 'approval' || canLayBeforeCouncil(edition, approval).ok;
  const steps: ShownStep[] = [];
  for (const to of nextEditionStates(edition.state).filter(mayGo)) {
    const concerns = await listConcerns({ db, edition, step: to, today });
    steps.push({ to, concerns, form: bind(editionStateForm, refused?.to === to ? refused.result : {}) });
  }
  return steps;
}

export const editionPages = [show, move, adopt];
