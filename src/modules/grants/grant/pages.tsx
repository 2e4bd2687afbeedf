import { findCurrentEdition, listMeasures } from '#modules/concept/index.ts';
import type { FoundInMunicipality, MunicipalityPlace } from '#modules/directory/index.ts';
import { bind } from '#platform/forms/bind.ts';
import { type FormResult, prefill, refuse } from '#platform/forms/form.ts';
import { type Context, get, type Page, post, remove, seeOther } from '#platform/http/page.ts';
import { wordsIn } from '#platform/i18n/words.ts';
import { reaches } from '#platform/permissions/permissions.ts';
import { tableResponse } from '#platform/tables/response.ts';
import { listAllocations, listNamedFundings } from '../allocation/data.ts';
import { allocationForm, takeBackForm } from '../allocation/form.ts';
import { allocate, takeBack } from '../allocation/verbs.ts';
import { listDeliveries } from '../delivery/data.ts';
import { findProgrammeById, listProgrammes } from '../programme/data.ts';
import { routes } from '../routes.ts';
import { listGrants, listPaidPosts } from './data.ts';
import { grantColumns } from './export.ts';
import { grantStateForm, noFollowUpForm, settledDeadlineForm } from './form.ts';
import { GrantsView } from './list.views.tsx';
import { listGrantPlaces } from './place.data.ts';
import {
  arrivesIn,
  type Grant,
  type GrantPlaces,
  grantViewNames,
  grantViews,
  isWithin,
  scopesOfGrant,
} from './rules.ts';
import { countedMoney } from './sums.rules.ts';
import { moveGrant } from './verbs.ts';
import { GrantView } from './views.tsx';
import { visibleGrant } from './visible.pages.tsx';

const list = get(routes.grants, {
  may: 'grants.grant.read',
  example: {},
  help: 'grants.help.money',
  handle: async (context) => {
    const { db, by, access, query, today, page, t, language, reach } = context;
    const view = grantViewNames.find((name) => name === query.get('stand')) ?? 'alle';
    const places = await listGrantPlaces(db);
    const filter = {
      programme: query.get('programm'),
      year: query.get('jahr'),
      allocated: query.get('zugeordnet') === 'ja' ? await allocatedToMeasures(db) : undefined,
      place: knownPlace(places, query.get('ort')),
    };
    const own = (await listGrants(db)).filter((grant) => reaches(reach, scopesOfGrant(grant)));
    const narrowed = own.filter((grant) => isWithin(grant, filter));
    const within = narrowed.filter((grant) => arrivesIn(grant, places, filter.place));
    const all = filter.year === null ? within : within.map((grant) => ({ ...grant, ...countedMoney(grant) }));
    const grants = all.filter((grant) => grantViews[view](grant, today));
    const columns = grantColumns(wordsIn(language, t), { today, places, allocated: filter.allocated });
    const file = await tableResponse(context, 'zuwendungen', columns, grants);
    if (file) return file;
    const hasProgramme = own.length > 0 || (await listProgrammes(db)).length > 0;
    const may = {
      edit: access.may(by, 'grants.grant.edit'),
      readPosts: access.may(by, 'grants.post.read'),
      readProgrammes: access.may(by, 'grants.programme.read'),
      readSums: access.may(by, 'grants.sums.read'),
    };
    const body = (
      <GrantsView
        {...{ grants, all, narrowed, view, filter, places, today, hasProgramme, may }}
        hasAny={own.length > 0}
      />
    );
    return page({ title: t('grants.grants.title'), body });
  },
});

/** The code of an address, where money arrives in that municipality: an old link still shows something. */
function knownPlace(places: GrantPlaces, code: string | null): string | null {
  return [...places.values()].some((all) => all.some((place) => place.code === code)) ? code : null;
}

/** On the page of a municipality: the grants whose money arrives there, as far as this person may see them. */
export async function grantsInMunicipality({
  db,
  by,
  access,
  municipality,
  t,
}: MunicipalityPlace): Promise<FoundInMunicipality[]> {
  if (!access.may(by, 'grants.grant.read')) return [];
  const reach = access.reach(by, 'grants.grant.read');
  const places = await listGrantPlaces(db);
  const here = (await listGrants(db)).filter(
    (grant) => reaches(reach, scopesOfGrant(grant)) && arrivesIn(grant, places, municipality.code),
  );
  const href = routes.grants.href({}, { ort: municipality.code });
  return [{ title: t('grants.grants.title'), href, count: here.length }];
}

/** What each grant gives to measures of the concept in force, in cents, by its id. */
async function allocatedToMeasures(db: Context['db']): Promise<Map<string, number>> {
  const edition = await findCurrentEdition(db);
  const measures = new Set((edition ? await listMeasures(db, edition.id) : []).map(({ id }) => id));
  const sums = new Map<string, number>();
  for (const { grantId, measureId, amountCents } of await listAllocations(db))
    if (measures.has(measureId)) sums.set(grantId, (sums.get(grantId) ?? 0) + amountCents);
  return sums;
}

const one = get(routes.grant, {
  help: 'grants.help.grant',
  may: 'grants.grant.read',
  example: { code: 'FM02' },
  handle: async (context) => drawGrant(context, await visibleGrant(context)),
});

interface Failed {
  allocation?: FormResult<(typeof allocationForm)['fields']>;
  state?: FormResult<(typeof grantStateForm)['fields']>;
  takeBack?: FormResult<(typeof takeBackForm)['fields']>;
  noFollowUp?: FormResult<(typeof noFollowUpForm)['fields']>;
  deadline?: FormResult<(typeof settledDeadlineForm)['fields']>;
}

/** The page of a grant, also with a form on it that was refused. */
export async function drawGrant(context: Context, grant: Grant, failed: Failed = {}) {
  const { db, by, access, today, page, t } = context;
  const mayEdit = access.may(by, 'grants.grant.edit');
  const edition = mayEdit ? await findCurrentEdition(db) : undefined;
  const body = (
    <GrantView
      grant={grant}
      today={today}
      allocations={await listAllocations(db, grant.id)}
      namedFundings={await listNamedFundings(db, grant.id)}
      measures={edition ? await listMeasures(db, edition.id) : []}
      deliveries={await listDeliveries(db, today, grant.id)}
      posts={await listPaidPosts(db, grant.id)}
      part={(await findProgrammeById(db, grant.programmeId))?.parts.find(({ id }) => id === grant.partId)}
      places={(await listGrantPlaces(db)).get(grant.id) ?? []}
      mayReadPlaces={access.may(by, 'directory.structure.read')}
      forms={{
        allocation: bind(allocationForm, failed.allocation ?? {}),
        state: bind(grantStateForm, failed.state ?? prefill({ on: today })),
        takeBack: bind(takeBackForm, failed.takeBack ?? {}),
        noFollowUp: bind(noFollowUpForm, failed.noFollowUp ?? {}),
        deadline: bind(settledDeadlineForm, failed.deadline ?? {}),
      }}
      mayEdit={mayEdit}
      mayReadProgramme={access.may(by, 'grants.programme.read')}
      mayReadPosts={access.may(by, 'grants.post.read')}
    />
  );
  return page({
    title: grant.code,
    status: Object.keys(failed).length > 0 ? 422 : 200,
    body,
    crumbs: [{ label: t('grants.grants.title'), href: routes.grants.href({}) }],
  });
}

const move = post(routes.state, {
  may: 'grants.grant.edit',
  handle: async (context) => {
    const grant = await visibleGrant(context);
    const read = context.read(grantStateForm);
    if (!read.ok) return drawGrant(context, grant, { state: read });
    const outcome = await moveGrant(context.db, context.by, context.now, grant, read.value);
    if (!outcome.ok) return drawGrant(context, grant, { state: refuse(read, outcome) });
    return seeOther(routes.grant.href({ code: grant.code }), 'grants.notice.saved');
  },
});

const addAllocation = post(routes.allocations, {
  may: 'grants.grant.edit',
  handle: async (context) => {
    const { db, by, today, now } = context;
    const grant = await visibleGrant(context);
    const read = context.read(allocationForm);
    if (!read.ok) return drawGrant(context, grant, { allocation: read });
    const outcome = await allocate(db, by, now, grant, { ...read.value, occurredOn: today });
    if (!outcome.ok) return drawGrant(context, grant, { allocation: refuse(read, outcome) });
    return seeOther(routes.grant.href({ code: grant.code }), 'grants.notice.allocated');
  },
});

const removeAllocation = remove(routes.allocations, {
  may: 'grants.grant.edit',
  handle: async (context) => {
    const grant = await visibleGrant(context);
    const read = context.read(takeBackForm);
    if (!read.ok) return drawGrant(context, grant, { takeBack: read });
    const outcome = await takeBack(context.db, context.by, context.now, grant, read.value);
    if (!outcome.ok) return drawGrant(context, grant, { takeBack: refuse(read, outcome) });
    return seeOther(routes.grant.href({ code: grant.code }), 'grants.notice.taken-back');
  },
});

export const grantPages: readonly Page[] = [list, one, move, addAllocation, removeAllocation];
