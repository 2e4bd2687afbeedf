import { listMunicipalities, listNameable } from '#modules/directory/index.ts';
import { nodeKeyOf } from '#modules/thread/index.ts';
import { countCardsAbout, findFinding, findFindingByCode, VoicesAbout } from '#modules/voices/index.ts';
import { canShareName } from '#platform/forms/anyway.ts';
import { bind } from '#platform/forms/bind.ts';
import { type FormResult, prefill, refuse } from '#platform/forms/form.ts';
import { listHistory } from '#platform/history/read.ts';
import { type Context, get, NotFound, post, seeOther } from '#platform/http/page.ts';
import { askSlot } from '#platform/manifest/slots.ts';
import { findSource } from '../data.ts';
import { findEditionById, listEditions } from '../edition/data.ts';
import { draftEdition, type Edition, inEdition, linkWithin } from '../edition/rules.ts';
import { LeadingStatements } from '../edition/statement-draft.views.tsx';
import { listLeading } from '../edition/tie.data.ts';
import { findGoalById, listGoalFields, listGoals } from '../goal/data.ts';
import type { Goal } from '../goal/rules.ts';
import { routes } from '../routes.ts';
import { moreOnMeasure } from '../slots.ts';
import { canAddTo, hasFreeWords, isAdditionalIn } from './additional.rules.ts';
import { listMeasures } from './data.ts';
import { EditView, type EditViewProps, NewView } from './edit.views.tsx';
import {
  datedMeasureForm,
  datedNewMeasureForm,
  measureForm,
  type NewMeasureFields,
  newMeasureForm,
  prefilledMeasure,
  prefilledRunning,
  runningForm,
} from './form.ts';
import { recordLinks } from './involved.pages.tsx';
import { findResolved } from './resolved.data.ts';
import { canInvolve, inputOf, type Measure, type MeasureInput, withAllMissing } from './rules.ts';
import { leadScopes } from './scopes.rules.ts';
import { listMeasureStates } from './state.data.ts';
import { changeMeasure, createMeasure, type MeasureOutcome } from './verbs.ts';
import { HistoryView, OverviewView } from './views.tsx';
import { changeableMeasure, shownMeasure, visibleMeasure } from './visible.pages.tsx';

const overview = get(routes.measure, {
  help: 'concept.help.measure',
  may: 'concept.measure.read',
  example: { code: 'M-121' },
  handle: async (context) => {
    const measure = await visibleMeasure(context);
    const shown = await shownMeasure(context, measure);
    const resolved = await findResolved(context.db, measure.id);
    const states = await listMeasureStates(context.db, measure.id);
    const { db, by, access, today } = context;
    const more = await askSlot(moreOnMeasure, { db, by, access, today, measure, isPublic: false });
    const places = (await listMunicipalities(context.db)).filter(({ id }) => measure.municipalityIds.includes(id));
    const voices = await countCardsAbout(context.db, measure.id);
    const mayList = access.reach(by, 'voices.contribution.read').kind === 'everything';
    const statements = await listLeading(context.db, { kind: 'measure', id: measure.id });
    return context.page({
      title: `${measure.code} ${measure.title}`,
      body: (
        <OverviewView
          shown={shown}
          resolved={resolved}
          states={states}
          places={places}
          recordHref={recordLinks(context)}
          more={[
            ...more,
            <VoicesAbout key="voices" code={measure.code} count={voices} mayList={mayList} />,
            <LeadingStatements key="leading" statements={statements} link={linkWithin(measure.edition)} />,
          ]}
        />
      ),
    });
  },
});

const history = get(routes.measureHistory, {
  help: 'concept.help.measure-history',
  may: 'concept.measure.read',
  example: { code: 'M-121' },
  handle: async (context) => {
    const measure = await visibleMeasure(context);
    const shown = await shownMeasure(context, measure);
    if (!shown.may.readHistory) throw new NotFound();
    const entries = await listHistory(context.db, { kind: 'measure', id: measure.id });
    const title = `${measure.code} · ${context.t('concept.measure.tab.history')}`;
    return context.page({ title, body: <HistoryView shown={shown} entries={entries} /> });
  },
});

const newMeasure = get(routes.measureNew, {
  help: 'concept.help.measure-form',
  may: 'concept.edition.edit',
  example: {},
  handle: (context) => drawNew(context),
});

const create = post(routes.measureNew, {
  may: 'concept.edition.edit',
  handle: async (context) => {
    const { db, by, now } = context;
    const isFromPaper = openEditions(await listEditions(db)).some(({ isTakenOver }) => isTakenOver);
    const result = context.read(isFromPaper ? newMeasureForm : datedNewMeasureForm);
    if (!result.ok) return drawNew(context, result);
    const { id, findingId, sourceKey, code: own, ...input } = result.value;
    const goal = await findGoalById(db, input.goalId);
    if (!goal) return drawNew(context, refuse(result, { field: 'goalId', key: 'platform.form.not-a-choice' }));
    const allowed = canInvolve(input, await choicesOf(context, goal.editionId));
    if (!allowed.ok) return drawNew(context, refuse(result, allowed));
    const alone = canShareName(context.sent, { id, title: input.title }, await listMeasures(db, goal.editionId));
    if (!alone.ok) return drawNew(context, refuse(result, alone));
    const finding = findingId ? await findFinding(db, findingId) : undefined;
    const source = await findSource(db, sourceKey, 'measure');
    const from = { findingId: finding?.id ?? null, source };
    const beginning = { id, code: own || undefined, ...from, state: 'planned' } as const;
    const outcome = await createMeasure(db, by, now, goal, input, beginning);
    if (!outcome.ok) return drawNew(context, refuse(result, ...withAllMissing(outcome, input)));
    const { code, edition } = outcome.measure;
    return seeOther(routes.measure.href({ code }, linkWithin(edition)), 'concept.notice.measure-created');
  },
});

/** The editions that a new measure can go into: the draft first, then the one in force. */
function openEditions(editions: readonly Edition[]): Edition[] {
  const draft = draftEdition(editions);
  return [...(draft ? [draft] : []), ...editions.filter((edition) => canAddTo(edition).ok && isAdditionalIn(edition))];
}

async function drawNew(context: Context, result?: FormResult<NewMeasureFields>): Promise<Response> {
  const { db, t } = context;
  const open = openEditions(await listEditions(db));
  const edition = open.find(({ code }) => code === context.query.get('fassung')) ?? open[0];
  const goals = edition ? await listGoals(db, edition.id) : [];
  const choices = await choicesOf(context, edition?.id);
  const form = bind(newMeasureForm, result ?? (await beginning(context, goals)));
  const findingId = form.control('findingId').value;
  const finding = findingId ? await findFinding(db, findingId) : undefined;
  const source = await findSource(db, form.control('sourceKey').value, 'measure');
  const body = <NewView {...{ edition, open, form, goals, choices, finding, source }} />;
  return context.page({ title: t('concept.measure.new'), body, ...(result ? { status: 422 } : {}) });
}

/** How the form begins: with the goal and the words of the finding that the address names. */
async function beginning({ db, query }: Context, goals: readonly Goal[]) {
  const finding = await findFindingByCode(db, query.get('befund') ?? '');
  const goal = goals.find(({ code }) => code === query.get('ziel'));
  const source = await findSource(db, query.get('aus'), 'measure');
  const from = { findingId: finding?.id, sourceKey: source && nodeKeyOf(source) };
  const words = { ...from, title: finding?.title ?? source?.title, description: finding?.text };
  return prefill({ id: crypto.randomUUID(), goalId: goal?.id, ...words });
}

const edit = get(routes.measureEdit, {
  help: 'concept.help.measure-form',
  may: 'concept.measure.edit',
  example: { code: 'M-121' },
  handle: async (context) => {
    const measure = await changeableMeasure(context, leadScopes);
    const form = hasFreeWords(measure)
      ? ({ kind: 'whole', form: bind(measureForm, prefilledMeasure(measure)) } as const)
      : ({ kind: 'running', form: bind(runningForm, prefilledRunning(measure)) } as const);
    return drawEdit(context, measure, form);
  },
});

const change = post(routes.measureEdit, {
  may: 'concept.measure.edit',
  handle: async (context) => {
    const measure = await changeableMeasure(context, leadScopes);
    return hasFreeWords(measure) ? changeWhole(context, measure) : changeRunning(context, measure);
  },
});

async function changeWhole(context: Context<'/:code'>, measure: Measure): Promise<Response> {
  const isFromPaper = (await findEditionById(context.db, measure.edition.id))?.isTakenOver;
  const result = context.read(isFromPaper ? measureForm : datedMeasureForm, prefilledMeasure(measure));
  const again = (refused: typeof result) =>
    drawEdit(context, measure, { kind: 'whole', form: bind(measureForm, refused) }, 422);
  if (!result.ok) return again(result);
  const outcome = await takeChange(context, measure, result.value);
  return outcome.ok ? saved(context, measure) : again(refuse(result, ...withAllMissing(outcome, result.value)));
}

async function changeRunning(context: Context<'/:code'>, measure: Measure): Promise<Response> {
  const result = context.read(runningForm, prefilledRunning(measure));
  const again = (refused: typeof result) =>
    drawEdit(context, measure, { kind: 'running', form: bind(runningForm, refused) }, 422);
  if (!result.ok) return again(result);
  const input = { ...inputOf(measure), ...result.value };
  const outcome = await takeChange(context, measure, input);
  return outcome.ok ? saved(context, measure) : again(refuse(result, ...withAllMissing(outcome, input)));
}

async function takeChange(context: Context, measure: Measure, input: MeasureInput): Promise<MeasureOutcome> {
  const { db, by, now } = context;
  const allowed = canInvolve(input, await choicesOf(context, measure.edition.id, measure));
  return allowed.ok ? changeMeasure(db, by, now, measure, input) : allowed;
}

function saved({ query }: Context, { code }: Measure): Response {
  return seeOther(routes.measure.href({ code }, inEdition(query.get('fassung'))), 'concept.notice.measure-saved');
}

async function drawEdit(
  context: Context<'/:code'>,
  measure: Measure,
  form: EditViewProps['form'],
  status = 200,
): Promise<Response> {
  const shown = await shownMeasure(context, measure);
  const goals = form.kind === 'whole' ? await listGoals(context.db, measure.edition.id) : [];
  const choices = await choicesOf(context, measure.edition.id, measure);
  const title = `${measure.code} · ${context.t('concept.measure.tab.edit')}`;
  return context.page({ title, status, body: <EditView shown={shown} form={form} goals={goals} choices={choices} /> });
}

/** Who can lead, take part, where, and in which fields of an edition: what the form offers. */
async function choicesOf(context: Context, editionId: string | undefined, measure?: Measure) {
  const { db } = context;
  const named = measure ? [measure.lead?.id ?? null, ...measure.partners.map(({ id }) => id)] : [];
  const parties = await listNameable(context, ['unit', 'organisation', 'body', 'municipality'], named);
  const fields = editionId === undefined ? [] : await listGoalFields(db, editionId);
  return { parties, municipalities: await listMunicipalities(db), fields };
}

export const measurePages = [newMeasure, create, overview, edit, change, history];
