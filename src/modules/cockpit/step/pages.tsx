import type { Refusal } from '#platform/forms/decision.ts';
import { type Context, get, NotFound, type Page, post, remove, seeOther } from '#platform/http/page.ts';
import { visible } from '#platform/http/visible.ts';
import { routes } from '../routes.ts';
import { listSteps } from './data.ts';
import { stepForm } from './form.ts';
import { progressOf, type StepShown } from './rules.ts';
import { resumeStep, skipStep } from './verbs.ts';
import { FirstSteps } from './views.tsx';

async function stepsPage(context: Context, refusal?: Refusal): Promise<Response> {
  const { access, by, county, t } = context;
  const steps = await listSteps(context);
  const props = {
    steps,
    isPublic: county.isPublished,
    maySkip: access.may(by, 'cockpit.step.skip'),
    refusal: refusal && t(refusal.key, refusal.values),
  };
  return context.page({
    title: t('cockpit.step.title', { ...progressOf(steps) }),
    body: <FirstSteps {...props} />,
    ...(refusal ? { status: 422 } : {}),
  });
}

const read = get(routes.firstSteps, {
  may: 'cockpit.step.read',
  example: {},
  help: 'cockpit.help.steps',
  handle: (context) => stepsPage(context),
});

/** The step that a form names. */
async function visibleStep(context: Context): Promise<StepShown> {
  const result = context.read(stepForm);
  if (!result.ok) throw new NotFound();
  const step = (await listSteps(context)).find(({ key }) => key === result.value.key);
  return visible(context.reach, step, 'county-wide');
}

const skip = post(routes.skippedSteps, {
  may: 'cockpit.step.skip',
  handle: async (context) => {
    const { db, by, now } = context;
    const outcome = await skipStep(db, by, now, await visibleStep(context));
    if (outcome.ok) return seeOther(routes.firstSteps.href({}), 'cockpit.notice.step-skipped');
    return stepsPage(context, outcome);
  },
});

const resume = remove(routes.skippedSteps, {
  may: 'cockpit.step.skip',
  handle: async (context) => {
    const { db, by, now } = context;
    await resumeStep(db, by, now, await visibleStep(context));
    return seeOther(routes.firstSteps.href({}), 'cockpit.notice.step-back');
  },
});

export const stepPages: readonly Page[] = [read, skip, resume];
