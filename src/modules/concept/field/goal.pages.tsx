import { nodeKeyOf } from '#modules/thread/index.ts';
import { findFinding, findFindingByCode } from '#modules/voices/index.ts';
import { canShareName } from '#platform/forms/anyway.ts';
import { bind } from '#platform/forms/bind.ts';
import { type FormResult, prefill, refuse } from '#platform/forms/form.ts';
import { type Context, get, post, seeOther } from '#platform/http/page.ts';
import { findSource } from '../data.ts';
import { type Edition, inEdition } from '../edition/rules.ts';
import { presentDraft } from '../edition/visible.pages.tsx';
import { listGoals } from '../goal/data.ts';
import { newGoalForm } from '../goal/form.ts';
import { createGoal } from '../goal/verbs.ts';
import { routes } from '../routes.ts';
import { NoDraftView } from '../views.tsx';
import { listFields } from './data.ts';
import { NewGoalView } from './goal.views.tsx';

const may = 'concept.edition.edit';
type NewGoal = FormResult<(typeof newGoalForm)['fields']>;

const show = get(routes.goalNew, {
  help: 'concept.help.goal-form',
  may,
  example: {},
  handle: (context) => draw(context),
});

const create = post(routes.goalNew, {
  may,
  handle: async (context) => {
    const { db, by, now } = context;
    const result = context.read(newGoalForm);
    const draft = await presentDraft(context);
    if (!draft || !result.ok) return draw(context, result);
    const { id, fieldId, findingId, sourceKey, code: own, ...input } = result.value;
    const field = (await listFields(db, draft.id)).find((one) => one.id === fieldId);
    if (!field) return draw(context, refuse(result, { field: 'fieldId', key: 'platform.form.not-a-choice' }));
    const alone = canShareName(context.sent, { id, title: input.title }, await listGoals(db, draft.id));
    if (!alone.ok) return draw(context, refuse(result, alone));
    const finding = findingId ? await findFinding(db, findingId) : undefined;
    const source = await findSource(db, sourceKey, 'goal');
    const given = { id, code: own || undefined, findingId: finding?.id ?? null, source };
    const outcome = await createGoal(db, by, now, field, input, given);
    if (!outcome.ok) return draw(context, refuse(result, outcome));
    const { code } = outcome.goal;
    return seeOther(routes.goal.href({ code }, inEdition(draft.code)), 'concept.notice.goal-created');
  },
});

async function draw(context: Context, refused?: NewGoal): Promise<Response> {
  const title = context.t('concept.goal.new');
  const edition = await presentDraft(context);
  if (!edition) return context.page({ title, body: <NoDraftView title={title} /> });
  const fields = await listFields(context.db, edition.id);
  const form = bind(newGoalForm, refused ?? (await beginning(context, edition)));
  const findingId = form.control('findingId').value;
  const finding = findingId ? await findFinding(context.db, findingId) : undefined;
  const source = await findSource(context.db, form.control('sourceKey').value, 'goal');
  const body = <NewGoalView {...{ edition, fields, form, finding, source }} />;
  return context.page({ title, body, ...(refused ? { status: 422 } : {}) });
}

/** How the form begins: in the field and with the words of the finding that the address names. */
async function beginning({ db, query }: Context, edition: Edition) {
  const finding = await findFindingByCode(db, query.get('befund') ?? '');
  const source = await findSource(db, query.get('aus'), 'goal');
  const fields = await listFields(db, edition.id);
  const field = fields.find(({ code }) => code === query.get('feld')) ?? (fields.length === 1 ? fields[0] : undefined);
  return prefill({
    id: crypto.randomUUID(),
    fieldId: field?.id,
    kind: 'outcome',
    findingId: finding?.id,
    sourceKey: source && nodeKeyOf(source),
    title: finding?.title ?? source?.title,
    text: finding?.text,
  });
}

export const newGoalPages = [show, create];
