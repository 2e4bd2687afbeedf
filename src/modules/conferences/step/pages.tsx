import { bind } from '#platform/forms/bind.ts';
import { type FormResult, prefill, refuse } from '#platform/forms/form.ts';
import { type Context, get, post, remove, seeOther } from '#platform/http/page.ts';
import { visible } from '#platform/http/visible.ts';
import { type ReasonFields, reasonForm } from '../form.ts';
import { visibleConference } from '../room/visible.pages.tsx';
import { routes } from '../routes.ts';
import { type Conference, canRework, titleOf } from '../rules.ts';
import { listSteps } from './data.ts';
import { type StepFields, stepForm } from './form.ts';
import { readSteps } from './reached.data.ts';
import type { Step } from './rules.ts';
import { addStep, changeStep, completeStep, dropStep, reopenStep } from './verbs.ts';
import { EditStepsView } from './views.tsx';

const hrefOf = ({ number }: Conference) => routes.conference.href({ number: String(number) });

const show = get(routes.steps, {
  help: 'conferences.help.steps',
  may: 'conferences.conference.edit',
  example: { number: '3' },
  handle: async (context) => {
    const conference = await visibleConference(context);
    const editing = (await listSteps(context.db, conference.id)).find(({ id }) => id === context.query.get('schritt'));
    return draw(context, conference, { editing });
  },
});

const add = post(routes.steps, {
  may: 'conferences.conference.edit',
  handle: async (context) => {
    const conference = await visibleConference(context);
    const result = context.read(stepForm);
    if (!result.ok) return draw(context, conference, { result });
    const outcome = await addStep(context.db, context.by, context.now, conference, result.value);
    if (!outcome.ok) return draw(context, conference, { result: refuse(result, outcome) });
    return seeOther(hrefOf(conference), 'conferences.notice.saved');
  },
});

const prefilledStep = ({ id, title, dueOn }: Step) => prefill({ id, title, dueOn });

interface Drawn {
  /** The step that the form changes; otherwise it adds one. */
  editing?: Step | undefined;
  result?: FormResult<StepFields>;
  reason?: FormResult<ReasonFields>;
  /** Nothing can be changed now; the page says why. */
  isRefused?: boolean;
}

async function draw(context: Context, conference: Conference, { editing, result, reason, isRefused }: Drawn) {
  const { db, today, page, t } = context;
  const open = canRework(conference);
  const refusal = open.ok ? undefined : open;
  const props = { conference, steps: await readSteps(db, conference), mayEdit: open.ok, today, editing, refusal };
  const fresh = editing ? prefilledStep(editing) : prefill({ id: crypto.randomUUID() });
  return page({
    title: `${t('conferences.public.steps')} · ${titleOf(conference)}`,
    status: result || reason || isRefused ? 422 : 200,
    crumbs: [
      { label: t('conferences.navigation'), href: routes.conferences.href({}) },
      { label: titleOf(conference), href: hrefOf(conference) },
    ],
    body: <EditStepsView {...props} form={bind(stepForm, result ?? fresh)} reason={bind(reasonForm, reason ?? {})} />,
  });
}

const stepsOf = ({ number }: Conference) => routes.steps.href({ number: String(number) });

const change = post(routes.stepFacts, {
  may: 'conferences.conference.edit',
  handle: async (context) => {
    const { conference, step: editing } = await visibleStep(context);
    const result = context.read(stepForm, prefilledStep(editing));
    if (!result.ok) return draw(context, conference, { editing, result });
    const outcome = await changeStep(context.db, context.by, context.now, conference, editing, result.value);
    if (!outcome.ok) return draw(context, conference, { editing, result: refuse(result, outcome) });
    return seeOther(stepsOf(conference), 'conferences.notice.saved');
  },
});

const drop = remove(routes.stepFacts, {
  may: 'conferences.conference.edit',
  handle: async (context) => {
    const { conference, step: editing } = await visibleStep(context);
    const reason = context.read(reasonForm);
    if (!reason.ok) return draw(context, conference, { editing, reason });
    const outcome = await dropStep(context.db, context.by, context.now, conference, editing, reason.value.reason);
    if (!outcome.ok) return draw(context, conference, { editing, reason: refuse(reason, outcome) });
    return seeOther(stepsOf(conference), 'conferences.notice.dropped');
  },
});

/** A step of the conference of an address. */
async function visibleStep(context: Context<'/:number/:step'>) {
  const conference = await visibleConference(context);
  const step = (await listSteps(context.db, conference.id)).find(({ id }) => id === context.params.step);
  return { conference, step: visible(context.reach, step, 'county-wide') };
}

const complete = post(routes.step, {
  may: 'conferences.conference.edit',
  handle: async (context) => {
    const { conference, step } = await visibleStep(context);
    const outcome = await completeStep(context.db, context.by, context.now, conference, step);
    if (!outcome.ok) return draw(context, conference, { isRefused: true });
    return seeOther(hrefOf(conference), 'conferences.notice.step-completed');
  },
});

const reopen = remove(routes.step, {
  may: 'conferences.conference.edit',
  handle: async (context) => {
    const { conference, step } = await visibleStep(context);
    const outcome = await reopenStep(context.db, context.by, context.now, conference, step);
    if (!outcome.ok) return draw(context, conference, { isRefused: true });
    return seeOther(hrefOf(conference), 'conferences.notice.saved');
  },
});

export const stepPages = [show, add, change, drop, complete, reopen];
