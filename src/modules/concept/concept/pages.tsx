import { listStakeholders } from '#modules/directory/index.ts';
import { bind } from '#platform/forms/bind.ts';
import type { Refusal } from '#platform/forms/decision.ts';
import { type FormResult, refuse } from '#platform/forms/form.ts';
import { type Context, get, NotFound, post, seeOther } from '#platform/http/page.ts';
import { askSlot } from '#platform/manifest/slots.ts';
import { listEditionStates, listEditions } from '../edition/data.ts';
import { canBegin, type Edition, inEdition } from '../edition/rules.ts';
import { listStatements } from '../edition/statement.data.ts';
import { drawNoConcept, presentEdition, visibleEditionByCode } from '../edition/visible.pages.tsx';
import { listFields } from '../field/data.ts';
import { listGoals } from '../goal/data.ts';
import { visibleMeasures } from '../measure/visible.pages.tsx';
import { routes } from '../routes.ts';
import { canName } from '../rules.ts';
import { onEmptyConcept } from '../slots.ts';
import { type AdoptionFields, adoptionForm, editionStateForm } from './form.ts';
import { adoptEdition, moveEdition } from './verbs.ts';
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
    if (outcome.key !== 'concept.edition.refused.owners-missing') throw new NotFound();
    return draw(context, edition, { move: outcome });
  },
});

const adopt = post(routes.adoption, {
  may: 'concept.edition.adopt',
  handle: async (context) => {
    const { db, by, now } = context;
    const edition = await visibleEditionByCode(context);
    const result = context.read(adoptionForm);
    if (!result.ok) return draw(context, edition, { adoption: result });
    const { on, byId } = result.value;
    const allowed = canName(byId ? [byId] : [], await listStakeholders(db, ['body']), 'byId');
    if (!allowed.ok) return draw(context, edition, { adoption: refuse(result, allowed) });
    const outcome = await adoptEdition(db, by, now, edition, { on, byId });
    if (!outcome.ok) return draw(context, edition, { adoption: refuse(result, outcome) });
    return seeOther(routes.concept.href({}), 'concept.notice.edition-adopted');
  },
});

interface Refused {
  adoption?: FormResult<AdoptionFields>;
  move?: Refusal;
}

async function draw(context: Context, edition: Edition, refused: Refused = {}): Promise<Response> {
  const { db, by, access, t } = context;
  const editions = await listEditions(db);
  const props = {
    edition,
    editions,
    states: await listEditionStates(db, edition.id),
    fields: await listFields(db, edition.id),
    goals: await listGoals(db, edition.id),
    rows: await visibleMeasures(context, edition),
    statements: await listStatements(db, edition.id),
    bodies: await listStakeholders(db, ['body']),
    may: {
      check: access.may(by, 'concept.edition.check'),
      edit: access.may(by, 'concept.edition.edit'),
      adopt: access.may(by, 'concept.edition.adopt'),
    },
    others: (await askSlot(onEmptyConcept, { by, access, t })).flat(),
    mayBegin: access.may(by, 'concept.edition.edit') && canBegin(editions).ok,
    adoption: bind(adoptionForm, refused.adoption ?? {}),
    refusal: refused.move,
  };
  const isRefused = Object.keys(refused).length > 0;
  return context.page({
    title: t('concept.title'),
    body: <EditionView {...props} />,
    ...(isRefused ? { status: 422 } : {}),
  });
}

export const editionPages = [show, move, adopt];
