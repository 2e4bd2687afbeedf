import { bind } from '#platform/forms/bind.ts';
import { type FormResult, refuse } from '#platform/forms/form.ts';
import { type Context, get, post, remove, seeOther } from '#platform/http/page.ts';
import { visible } from '#platform/http/visible.ts';
import { visibleConference } from '../room/visible.pages.tsx';
import { routes } from '../routes.ts';
import { type Conference, titleOf } from '../rules.ts';
import { listSteps } from './data.ts';
import { type StepFields, stepForm } from './form.ts';
import { addStep, completeStep, reopenStep } from './verbs.ts';
import { AddStepView } from './views.tsx';

const hrefOf = ({ number }: Conference) => routes.conference.href({ number: String(number) });

const show = get(routes.steps, {
  may: 'conferences.conference.edit',
  example: { number: '3' },
  handle: async (context) => draw(context, await visibleConference(context), undefined),
});

const add = post(routes.steps, {
  may: 'conferences.conference.edit',
  handle: async (context) => {
    const conference = await visibleConference(context);
    const result = context.read(stepForm);
    if (!result.ok) return draw(context, conference, result);
    const { title, dueOn } = result.value;
    const outcome = await addStep(context.db, context.by, context.now, conference, { title, dueOn });
    if (!outcome.ok) return draw(context, conference, refuse(result, outcome));
    return seeOther(hrefOf(conference), 'conferences.notice.saved');
  },
});

async function draw(context: Context, conference: Conference, result: FormResult<StepFields> | undefined) {
  const { db, today, page, t } = context;
  const props = { conference, steps: await listSteps(db, conference.id), mayEdit: true, today };
  return page({
    title: `${t('conferences.public.steps')} · ${titleOf(conference)}`,
    status: result ? 422 : 200,
    crumbs: [
      { label: t('conferences.navigation'), href: routes.conferences.href({}) },
      { label: titleOf(conference), href: hrefOf(conference) },
    ],
    body: <AddStepView {...props} form={bind(stepForm, result ?? {})} />,
  });
}

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
    await completeStep(context.db, context.by, context.now, conference, step);
    return seeOther(hrefOf(conference), 'conferences.notice.step-completed');
  },
});

const reopen = remove(routes.step, {
  may: 'conferences.conference.edit',
  handle: async (context) => {
    const { conference, step } = await visibleStep(context);
    await reopenStep(context.db, context.by, context.now, conference, step);
    return seeOther(hrefOf(conference), 'conferences.notice.saved');
  },
});

export const stepPages = [show, add, complete, reopen];
