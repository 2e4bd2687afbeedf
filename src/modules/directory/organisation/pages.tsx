import { canAgree } from '#platform/forms/agreed.ts';
import { bind } from '#platform/forms/bind.ts';
import type { Outcome } from '#platform/forms/decision.ts';
import { type FieldTexts, type FormResult, type FormValue, prefill, refuse } from '#platform/forms/form.ts';
import { listHistory } from '#platform/history/read.ts';
import { type Context, get, NotFound, type Page, post, remove, seeOther } from '#platform/http/page.ts';
import { changeable, visible } from '#platform/http/visible.ts';
import { askSlot } from '#platform/manifest/slots.ts';
import { reaches, scopeIds } from '#platform/permissions/permissions.ts';
import { listContactPoints } from '../contact-point/data.ts';
import { type RefusedRecord, reasonForm } from '../form.ts';
import { listMunicipalities } from '../municipality/data.ts';
import { listOffers } from '../offer/data.ts';
import { routes } from '../routes.ts';
import { onOrganisationPage } from '../slots.ts';
import { listContacts } from '../stakeholder/contact.data.ts';
import { namedTheSameElsewhere, placesResemble } from '../stakeholder/likeness.rules.ts';
import { listStillNaming } from '../stakeholder/naming.pages.tsx';
import { StillNamed } from '../stakeholder/naming.views.tsx';
import { canChangeRecord } from '../stakeholder/rules.ts';
import { findOrganisation, findOrganisationById, listOrganisations } from './data.ts';
import { MergeView, OrganisationEdit } from './edit.views.tsx';
import {
  mergeForm,
  newOrganisationForm,
  type OrganisationFields,
  organisationFactsOf,
  organisationForm,
  prefilledOrganisation,
} from './form.ts';
import { canWriteOrganisation, type Organisation, type OrganisationFacts, scopesOfOrganisation } from './rules.ts';
import {
  addOrganisation,
  archiveOrganisation,
  changeOrganisation,
  mergeOrganisations,
  publishOrganisation,
  restoreOrganisation,
  withdrawOrganisation,
} from './verbs.ts';
import { OrganisationShow } from './views.tsx';

const show = get(routes.organisationPage, {
  help: 'directory.help.organisations',
  may: 'directory.record.read',
  example: { code: 'A08' },
  handle: async (context) => drawOrganisation(context, await visibleOrganisation(context)),
});

const blank = get(routes.newOrganisation, {
  help: 'directory.help.organisation-form',
  may: 'directory.record.edit',
  example: {},
  handle: (context) => drawForm(context, undefined, prefill({ id: crypto.randomUUID() })),
});

const create = post(routes.newOrganisation, {
  may: 'directory.record.edit',
  handle: async (context) => {
    const result = context.read(newOrganisationForm);
    if (!result.ok) return drawForm(context, undefined, result);
    const { id, ...fields } = result.value;
    const read = await readFacts(context, fields, undefined);
    if (!read.ok) return drawForm(context, undefined, refuse(result, read));
    const { code } = await addOrganisation(context.db, context.by, context.now, read.facts, { id });
    return seeOther(routes.organisationPage.href({ code }), 'directory.notice.organisation-created');
  },
});

const edit = get(routes.editOrganisation, {
  help: 'directory.help.organisation-form',
  may: 'directory.record.edit',
  example: { code: 'A08' },
  handle: async (context) => {
    const organisation = await changeableOrganisation(context);
    const open = canChangeRecord(organisation);
    if (!open.ok) return drawOrganisation(context, organisation, { text: context.t(open.key) });
    return drawForm(context, organisation, prefilledOrganisation(organisation));
  },
});

const change = post(routes.editOrganisation, {
  may: 'directory.record.edit',
  handle: async (context) => {
    const organisation = await changeableOrganisation(context);
    const result = context.read(organisationForm, prefilledOrganisation(organisation));
    if (!result.ok) return drawForm(context, organisation, result);
    const read = await readFacts(context, result.value, organisation);
    if (!read.ok) return drawForm(context, organisation, refuse(result, read));
    await changeOrganisation(context.db, context.by, context.now, organisation, read.facts);
    return seeOther(routes.organisationPage.href({ code: organisation.code }), 'directory.notice.saved');
  },
});

const archive = post(routes.organisationArchival, {
  may: 'directory.organisation.merge',
  handle: async (context) => {
    const organisation = await changeableOrganisation(context);
    const result = context.read(reasonForm);
    if (!result.ok) return drawOrganisation(context, organisation, { reason: result });
    const outcome = await archiveOrganisation(context.db, context.by, context.now, organisation, result.value.reason);
    if (!outcome.ok) return drawOrganisation(context, organisation, { reason: refuse(result, outcome) });
    return seeOther(routes.organisationPage.href({ code: organisation.code }), 'directory.notice.archived');
  },
});

const restore = remove(routes.organisationArchival, {
  may: 'directory.record.edit',
  handle: async (context) => {
    const organisation = await changeableOrganisation(context);
    if (organisation.archival?.mergedInto) throw new NotFound();
    if (organisation.archival) await restoreOrganisation(context.db, context.by, context.now, organisation);
    return seeOther(routes.organisationPage.href({ code: organisation.code }), 'directory.notice.restored');
  },
});

const publish = post(routes.organisationPublication, {
  may: 'directory.record.edit',
  handle: async (context) => {
    const organisation = await changeableOrganisation(context);
    const agreed = canAgree(context.sent, prefilledOrganisation(organisation));
    const outcome = agreed.ok ? await publishOrganisation(context.db, context.by, context.now, organisation) : agreed;
    if (!outcome.ok) return drawOrganisation(context, organisation, { text: context.t(outcome.key, outcome.values) });
    return seeOther(
      routes.organisationPage.href({ code: organisation.code }),
      'directory.notice.organisation-published',
    );
  },
});

const withdraw = remove(routes.organisationPublication, {
  may: 'directory.record.edit',
  handle: async (context) => {
    const { db, by, now } = context;
    const organisation = await changeableOrganisation(context);
    const result = context.read(reasonForm);
    if (!result.ok) return drawOrganisation(context, organisation, { withdrawal: result });
    const outcome = await withdrawOrganisation(db, by, now, organisation, result.value.reason);
    if (!outcome.ok) return drawOrganisation(context, organisation, { withdrawal: refuse(result, outcome) });
    return seeOther(
      routes.organisationPage.href({ code: organisation.code }),
      'directory.notice.organisation-withdrawn',
    );
  },
});

const compare = get(routes.organisationMerger, {
  help: 'directory.help.merge',
  may: 'directory.organisation.merge',
  example: { code: 'A08' },
  handle: async (context) => {
    const organisation = await changeableOrganisation(context);
    const other = await findOrganisation(context.db, context.query.get('mit') ?? '');
    return drawMerger(context, organisation, prefill({ intoId: other?.id }), other);
  },
});

const merge = post(routes.organisationMerger, {
  may: 'directory.organisation.merge',
  handle: async (context) => {
    const { db, by, now } = context;
    const organisation = await changeableOrganisation(context);
    const result = context.read(mergeForm);
    if (!result.ok) return drawMerger(context, organisation, result, undefined);
    const { intoId, reason } = result.value;
    const into = await findOrganisationById(db, intoId);
    const outcome = await mergeOrganisations(db, by, now, organisation, { into, reason });
    if (!outcome.ok) return drawMerger(context, organisation, refuse(result, outcome), into);
    return seeOther(routes.organisationPage.href({ code: outcome.into.code }), 'directory.notice.merged');
  },
});

async function visibleOrganisation({ db, params, by, access }: Context<'/:code'>): Promise<Organisation> {
  const reach = access.reach(by, 'directory.record.read');
  return visible(reach, await findOrganisation(db, params.code), scopesOfOrganisation);
}

async function changeableOrganisation(context: Context<'/:code'>): Promise<Organisation> {
  return changeable(context.reach, await visibleOrganisation(context), scopesOfOrganisation);
}

async function drawOrganisation(
  context: Context<'/:code'>,
  organisation: Organisation,
  refused?: RefusedRecord,
): Promise<Response> {
  const { db, by, access, today } = context;
  const scopes = scopesOfOrganisation(organisation);
  const may = (permission: 'directory.record.edit' | 'directory.confirmation.ask' | 'directory.organisation.merge') =>
    reaches(access.reach(by, permission), scopes);
  const all = await listOrganisations(db, {}, today);
  const place = { db, by, access, id: organisation.id, code: organisation.code, today };
  const naming = may('directory.organisation.merge') ? await listStillNaming(context, organisation) : [];
  const added = await askSlot(onOrganisationPage, place);
  const hanging = <StillNamed naming={naming} hasEnded={organisation.archival !== null} />;
  return context.page({
    title: `${organisation.code} ${organisation.name}`,
    ...(refused && { status: 422 }),
    body: (
      <OrganisationShow
        organisation={organisation}
        today={today}
        refused={refused}
        resembling={all.filter((other) => placesResemble(organisation, other))}
        elsewhere={all.filter((other) => namedTheSameElsewhere(organisation, other))}
        offers={await listOffers(db, { ownerId: organisation.id }, today)}
        contactPoints={await listContactPoints(db, { ownerId: organisation.id }, today)}
        may={{
          edit: may('directory.record.edit'),
          ask: may('directory.confirmation.ask'),
          merge: may('directory.organisation.merge'),
        }}
        contacts={await listContacts(db, organisation.id)}
        history={await listHistory(db, { kind: 'organisation', id: organisation.id })}
        more={organisation.archival ? [hanging, ...added] : [...added, hanging]}
      />
    ),
  });
}

async function municipalitiesOf({ db, reach }: Context) {
  const all = await listMunicipalities(db);
  const own = scopeIds(reach, 'municipality');
  return own && own.length > 0 ? all.filter(({ id }) => own.includes(id)) : all;
}

async function readFacts(
  context: Context,
  fields: FormValue<OrganisationFields>,
  before: Organisation | undefined,
): Promise<Outcome<{ facts: OrganisationFacts }>> {
  const open = canChangeRecord(before ?? { archival: null });
  if (!open.ok) return open;
  const read = organisationFactsOf(fields);
  if (!read.ok) return read;
  const municipalities = await municipalitiesOf(context);
  const allowed = canWriteOrganisation(read.facts, before, { municipalities, reach: context.reach });
  return allowed.ok ? read : allowed;
}

async function drawForm(
  context: Context,
  organisation: Organisation | undefined,
  state: FormResult<OrganisationFields> | FieldTexts,
): Promise<Response> {
  const { t } = context;
  const body = (
    <OrganisationEdit
      code={organisation?.code}
      action={
        organisation ? routes.editOrganisation.href({ code: organisation.code }) : routes.newOrganisation.href({})
      }
      backHref={
        organisation ? routes.organisationPage.href({ code: organisation.code }) : routes.organisationList.href({})
      }
      form={bind(newOrganisationForm, state)}
      municipalities={await municipalitiesOf(context)}
    />
  );
  return context.page({
    title: organisation ? `${organisation.code} ${t('directory.organisation.edit')}` : t('directory.organisation.new'),
    body,
    ...('ok' in state && { status: 422 }),
  });
}

async function drawMerger(
  context: Context,
  organisation: Organisation,
  state: FormResult<(typeof mergeForm)['fields']> | FieldTexts,
  other: Organisation | undefined,
): Promise<Response> {
  const others = (await listOrganisations(context.db, {}, context.today)).filter(({ id }) => id !== organisation.id);
  const body = <MergeView organisation={organisation} others={others} other={other} form={bind(mergeForm, state)} />;
  return context.page({
    title: context.t('directory.organisation.merge'),
    body,
    ...('ok' in state && { status: 422 }),
  });
}

export const organisationPages: readonly Page[] = [
  blank,
  create,
  show,
  edit,
  change,
  publish,
  withdraw,
  archive,
  restore,
  compare,
  merge,
];
