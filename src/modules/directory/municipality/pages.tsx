import { bind } from '#platform/forms/bind.ts';
import type { Refusal } from '#platform/forms/decision.ts';
import { type FieldTexts, type FormResult, prefill, refuse } from '#platform/forms/form.ts';
import { listHistory } from '#platform/history/read.ts';
import { type Context, get, NotFound, type Page, post, remove, seeOther } from '#platform/http/page.ts';
import { changeable, visible } from '#platform/http/visible.ts';
import { askSlot } from '#platform/manifest/slots.ts';
import { reaches } from '#platform/permissions/permissions.ts';
import { ClosedForm } from '#ui/form/closed-form.tsx';
import { routes } from '../routes.ts';
import { inMunicipality } from '../slots.ts';
import { countyKeeper, keepsCountyRecords } from '../stakeholder/county.pages.tsx';
import { canChangeRecord } from '../stakeholder/rules.ts';
import { countEntries, findMunicipality, listMunicipalities } from './data.ts';
import { MunicipalityEdit, MunicipalityEndView, MunicipalityNew, OwnMunicipalityEdit } from './edit.views.tsx';
import {
  type MunicipalityEndFields,
  type MunicipalityFields,
  municipalityEndForm,
  municipalityFactsOf,
  municipalityForm,
  newMunicipalityForm,
  ownMunicipalityForm,
  prefilledMunicipality,
} from './form.ts';
import { type Municipality, type MunicipalityFacts, scopesOfMunicipality } from './rules.ts';
import { addMunicipality, changeMunicipality, endMunicipality, restoreMunicipality } from './verbs.ts';
import { MunicipalityShow } from './views.tsx';

const show = get(routes.municipality, {
  help: 'directory.help.municipalities',
  may: 'directory.structure.read',
  example: { code: 'G02' },
  handle: async (context) => {
    const { db, by, access, today, t } = context;
    const municipality = await visibleMunicipality(context);
    const { code, id } = municipality;
    const mayEdit = reaches(access.reach(by, 'directory.structure.edit'), scopesOfMunicipality(municipality));
    const mayEnd = keepsCountyRecords(context);
    const counts = await countEntries(db, id);
    const more = (await askSlot(inMunicipality, { db, by, access, today, t, municipality: { id, code } })).flat();
    const history = await listHistory(db, { kind: 'municipality', id });
    return context.page({
      title: `${code} ${municipality.name}`,
      body: <MunicipalityShow {...{ municipality, mayEdit, mayEnd, history, counts, more }} />,
    });
  },
});

const blank = get(routes.newMunicipality, {
  help: 'directory.help.municipality-form',
  may: 'directory.structure.edit',
  example: {},
  handle: (context) => drawNew(countyKeeper(context), prefill({ id: crypto.randomUUID() })),
});

const create = post(routes.newMunicipality, {
  may: 'directory.structure.edit',
  handle: async (context) => {
    const { db, by, now } = countyKeeper(context);
    const result = context.read(newMunicipalityForm);
    if (!result.ok) return drawNew(context, result);
    const { id, ...fields } = result.value;
    const outcome = await addMunicipality(db, by, now, municipalityFactsOf(fields), { id });
    if (!outcome.ok) return drawNew(context, refuse(result, outcome));
    const { code } = outcome.municipality;
    return seeOther(routes.municipality.href({ code }), 'directory.notice.municipality-saved');
  },
});

const edit = get(routes.editMunicipality, {
  help: 'directory.help.municipality-form',
  may: 'directory.structure.edit',
  example: { code: 'G02' },
  handle: async (context) => {
    const municipality = await changeableMunicipality(context);
    const open = canChangeRecord(municipality);
    if (!open.ok) return drawClosed(context, municipality, open);
    return drawForm(context, municipality, prefilledMunicipality(municipality));
  },
});

const change = post(routes.editMunicipality, {
  may: 'directory.structure.edit',
  handle: async (context) => {
    const municipality = await changeableMunicipality(context);
    const { result, facts } = submittedFacts(context, municipality);
    if (!facts) return drawForm(context, municipality, result);
    const outcome = await changeMunicipality(context.db, context.by, context.now, municipality, facts);
    if (!outcome.ok) return drawForm(context, municipality, refuse(result, outcome));
    const { code } = municipality;
    return seeOther(routes.municipality.href({ code }), 'directory.notice.saved');
  },
});

const ending = get(routes.municipalityEnd, {
  help: 'directory.help.municipality-end',
  may: 'directory.structure.edit',
  example: { code: 'G02' },
  handle: async (context) => drawEnd(context, await visibleMunicipality(countyKeeper(context)), {}),
});

const end = post(routes.municipalityEnd, {
  may: 'directory.structure.edit',
  handle: async (context) => {
    const { db, by, now } = countyKeeper(context);
    const municipality = await visibleMunicipality(context);
    const result = context.read(municipalityEndForm);
    if (!result.ok) return drawEnd(context, municipality, result);
    const { intoId, reason } = result.value;
    const into = intoId === null ? null : (await listMunicipalities(db)).find(({ id }) => id === intoId);
    const outcome = await endMunicipality(db, by, now, municipality, { into, reason });
    if (!outcome.ok) return drawEnd(context, municipality, refuse(result, outcome));
    return seeOther(routes.municipality.href({ code: municipality.code }), 'directory.notice.municipality-ended');
  },
});

const restore = remove(routes.municipalityEnd, {
  may: 'directory.structure.edit',
  handle: async (context) => {
    const { db, by, now } = countyKeeper(context);
    const municipality = await visibleMunicipality(context);
    const outcome = await restoreMunicipality(db, by, now, municipality);
    if (!outcome.ok && municipality.archival) throw new NotFound();
    return seeOther(routes.municipality.href({ code: municipality.code }), 'directory.notice.restored');
  },
});

/** What was submitted in the county's form or in the shorter one, and the facts that follow from it. */
function submittedFacts(
  context: Context,
  municipality: Municipality,
): { result: FormResult<Partial<MunicipalityFields>>; facts: MunicipalityFacts | undefined } {
  const { id: _id, code: _code, archival: _archival, ...stored } = municipality;
  if (keepsCountyRecords(context)) {
    const result = context.read(municipalityForm, prefilledMunicipality(municipality));
    return { result, facts: result.ok ? municipalityFactsOf(result.value, stored) : undefined };
  } else {
    const result = context.read(ownMunicipalityForm, prefilledMunicipality(municipality));
    return { result, facts: result.ok ? { ...stored, ...result.value } : undefined };
  }
}

async function visibleMunicipality({ db, params, reach }: Context<'/:code'>): Promise<Municipality> {
  return visible(reach, await findMunicipality(db, params.code), 'county-wide');
}

async function changeableMunicipality(context: Context<'/:code'>): Promise<Municipality> {
  return changeable(context.reach, await visibleMunicipality(context), scopesOfMunicipality);
}

type NewFields = (typeof newMunicipalityForm)['fields'];

async function drawNew(context: Context, state: FormResult<NewFields> | FieldTexts): Promise<Response> {
  return context.page({
    title: context.t('directory.municipality.new'),
    status: statusOf(state),
    body: <MunicipalityNew form={bind(newMunicipalityForm, state)} />,
  });
}

/** The county's form, or the shorter one of whoever writes for the municipality itself. */
function drawForm(
  context: Context,
  municipality: Municipality,
  state: FormResult<Partial<MunicipalityFields>> | FieldTexts,
): Response | Promise<Response> {
  const body = keepsCountyRecords(context) ? (
    <MunicipalityEdit
      municipality={municipality}
      form={bind(municipalityForm, state as FormResult<MunicipalityFields> | FieldTexts)}
    />
  ) : (
    <OwnMunicipalityEdit
      municipality={municipality}
      form={bind(ownMunicipalityForm, state as FormResult<(typeof ownMunicipalityForm)['fields']> | FieldTexts)}
    />
  );
  return context.page({ title: municipality.name, status: statusOf(state), body });
}

/** What has ended has no form: it is brought back first, on its page. */
function drawClosed({ page }: Context, { code, name }: Municipality, refusal: Refusal): Response | Promise<Response> {
  const back = { href: routes.municipality.href({ code }), label: name };
  return page({ title: name, status: 422, body: <ClosedForm title={name} refusal={refusal} back={back} /> });
}

async function drawEnd(
  context: Context,
  municipality: Municipality,
  state: FormResult<MunicipalityEndFields> | FieldTexts,
): Promise<Response> {
  const { db, t } = context;
  const others = (await listMunicipalities(db)).filter(({ id }) => id !== municipality.id);
  const counts = await countEntries(db, municipality.id);
  const form = bind(municipalityEndForm, state);
  return context.page({
    title: t('directory.municipality.end'),
    status: statusOf(state),
    body: <MunicipalityEndView {...{ municipality, others, counts, form }} />,
  });
}

/** A form that was sent comes back because something is wrong with it. */
const statusOf = (state: object) => ('ok' in state ? 422 : 200);

export const municipalityPages: readonly Page[] = [blank, create, show, edit, change, ending, end, restore];
