import { bind } from '#platform/forms/bind.ts';
import { type FormResult, refuse } from '#platform/forms/form.ts';
import { type Context, get, NotFound, post, remove, seeOther } from '#platform/http/page.ts';
import { conferenceAsked } from '../conference/asked.pages.tsx';
import { type Conference, titleOf } from '../conference/rules.ts';
import { routes } from '../routes.ts';
import { listSteps } from './data.ts';
import { type StepFields, stepForm } from './form.ts';
import { addStep, completeStep, reopenStep } from './verbs.ts';
import { AddStepView } from './views.tsx';

const hrefOf = ({ number }: Conference) => `${routes.conference.href({ number: String(number) })}`;

const show = get(routes.steps, {
  may: 'conferences.conference.edit',
  example: { number: '3' },
  handle: async (context) => draw(context, await conferenceAsked(context), undefined),
});

const add = post(routes.steps, {
  may: 'conferences.conference.edit',
  handle: async (context) => {
    const conference = await conferenceAsked(context);
    const read = context.read(stepForm);
    if (!read.ok || !read.value.dueOn) return draw(context, conference, read);
    const { title, dueOn } = read.value;
    const outcome = await addStep(context.db, context.by, context.now, conference, { title, dueOn });
    if (!outcome.ok) return draw(context, conference, refuse(read, outcome));
    return seeOther(hrefOf(conference), 'conferences.notice.saved');
  },
});

async function draw(context: Context, conference: Conference, read: FormResult<StepFields> | undefined) {
  const { db, today, page, t } = context;
  const props = { conference, steps: await listSteps(db, conference.id), mayEdit: true, today };
  return page({
    title: `${t('conferences.public.steps')} · ${titleOf(conference)}`,
    status: read ? 422 : 200,
    crumbs: [
      { label: t('conferences.navigation'), href: routes.conferences.href({}) },
      { label: titleOf(conference), href: hrefOf(conference) },
    ],
    body: <AddStepView {...props} form={bind(stepForm, read ?? {})} />,
  });
}

async function stepAsked(context: Context<'/:number/:step'>) {
  const conference = await conferenceAsked(context);
  const step = (await listSteps(context.db, conference.id)).find(({ id }) => id === context.params.step);
  if (!step) throw new NotFound();
  return { conference, step };
}

const complete = post(routes.step, {
  may: 'conferences.conference.edit',
  handle: async (context) => {
    const { conference, step } = await stepAsked(context);
    await completeStep(context.db, context.by, context.now, conference, step);
    return seeOther(hrefOf(conference), 'conferences.notice.step-completed');
  },
});

const reopen = remove(routes.step, {
  may: 'conferences.conference.edit',
  handle: async (context) => {
    const { conference, step } = await stepAsked(context);
    await reopenStep(context.db, context.by, context.now, conference, step);
    return seeOther(hrefOf(conference), 'conferences.notice.saved');
  },
});

export const stepPages = [show, add, complete, reopen];
