import { firstVisitMark } from '#modules/accounts/index.ts';
import { type Context, get, type Page, seeOther } from '#platform/http/page.ts';
import { declaredStarts } from '#platform/manifest/declared.ts';
import { listDue, listEndings, listFigures, listOverview, seesCounty } from '../need/data.ts';
import { type Needs, sortNeeds } from '../need/rules.ts';
import { routes } from '../routes.ts';
import type { Snooze } from '../rules.ts';
import { listSnoozes } from '../snooze/data.ts';
import { listSteps } from '../step/data.ts';
import type { StepShown } from '../step/rules.ts';
import { newSince } from './since.pages.tsx';
import { Today } from './views.tsx';

/** What needs this person now, without what they have put off. */
export async function needsOf(context: Context): Promise<Needs> {
  const { db, by, today } = context;
  const snoozes = by.kind === 'person' ? await listSnoozes(db, by.id) : new Map<string, Snooze>();
  return sortNeeds(await listDue(context), snoozes, today, await listEndings(context));
}

const todayPage = get(routes.today, {
  may: 'cockpit.today.read',
  example: {},
  help: 'cockpit.help.today',
  handle: async (context) => {
    const start = firstVisitOf(context) ?? startOf(context);
    if (start) return seeOther(start);
    const needs = await needsOf(context);
    const figures = await listFigures(context);
    const withHeadPage = context.access.may(context.by, 'cockpit.head.read');
    const overview = await listOverview(context);
    const steps = await stepsOf(context);
    const since = await newSince(context);
    const props = {
      needs,
      steps,
      figures,
      overview,
      since,
      seesCounty: seesCounty(context),
      isPublished: context.county.isPublished,
      today: context.today,
      withHeadPage,
    };
    return context.page({ title: context.t('cockpit.navigation'), body: <Today {...props} /> });
  },
});

/**
 * The first steps on this page: all of them until the county is public; afterwards, as long as some are left that the reader
 * could do, so that a new county does not end on an empty page.
 */
async function stepsOf(context: Context): Promise<StepShown[]> {
  if (hasFirstSteps(context)) return listSteps(context);
  else if (!context.access.may(context.by, 'cockpit.step.skip')) return [];
  const steps = await listSteps(context);
  return steps.some(({ state, isMine }) => state === 'open' && isMine) ? steps : [];
}

/** Until the county is public, those who set it up see what to do first. */
function hasFirstSteps({ access, by, county }: Context): boolean {
  return !county.isPublished && access.may(by, 'cockpit.step.read');
}

/** Who signs in for the first time while the county is being set up begins with its first steps. */
function firstVisitOf(context: Context): string | undefined {
  return context.query.has(firstVisitMark) && hasFirstSteps(context) ? routes.firstSteps.href({}) : undefined;
}

/**
 * Where the day of somebody begins to whom none of the county's work falls: IT, data protection, a theme room. Until the
 * county is public, those of them who set it up go on with its first steps.
 */
function startOf(context: Context): string | undefined {
  const { access, by, language } = context;
  if (by.kind !== 'person' || access.may(by, 'cockpit.need.read')) return undefined;
  else if (hasFirstSteps(context)) return routes.firstSteps.href({});
  const held = new Set(by.roles.map(({ role }) => role));
  const start = declaredStarts().find(
    ({ startOf: roles = [], may }) => roles.some((role) => held.has(role)) && (!may || access.may(by, may)),
  );
  return start?.href(language.tag);
}

export const todayPages: readonly Page[] = [todayPage];
