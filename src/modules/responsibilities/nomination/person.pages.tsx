import { listHolders } from '#modules/accounts/index.ts';
import { bind } from '#platform/forms/bind.ts';
import { type FieldTexts, type FormResult, prefill, refuse } from '#platform/forms/form.ts';
import { type Context, Forbidden, get, post, seeOther } from '#platform/http/page.ts';
import { routes } from '../routes.ts';
import {
  type NominationFields,
  nominationForm,
  nominationStateForm,
  type PersonFields,
  personForm,
  prefilledPerson,
} from './form.ts';
import { NominationView, PersonEditView } from './person.views.tsx';
import { remindHead } from './reminder.verbs.ts';
import { type Area, duties, type Nomination } from './rules.ts';
import { NominationStateView } from './state.views.tsx';
import { changeNomination, moveNomination, nameAtOnce, propose } from './verbs.ts';
import { changeableArea, changeableNomination } from './visible.pages.tsx';

const show = get(routes.nomination, {
  help: 'responsibilities.help.nomination',
  may: 'responsibilities.nomination.propose',
  example: { code: 'U12' },
  handle: async (context) => drawNew(context, await changeableArea(context), prefill({ on: context.today, duties })),
});

const create = post(routes.nomination, {
  may: 'responsibilities.nomination.propose',
  handle: async (context) => {
    const area = await changeableArea(context);
    const result = context.read(nominationForm);
    if (!result.ok) return drawNew(context, area, result);
    const { state, on, ...input } = result.value;
    const mayName = context.access.may(context.by, 'responsibilities.nomination.decide');
    if (state === 'nominated' && !mayName) throw new Forbidden();
    if (!(await isHolder(context, area, input.personId)))
      return drawNew(context, area, refuse(result, { field: 'personId', key: 'platform.form.not-a-choice' }));
    const verb = state === 'nominated' ? nameAtOnce : propose;
    const outcome = await verb(context.db, context.by, context.now, area, input, on);
    if (!outcome.ok) return drawNew(context, area, refuse(result, outcome));
    return back(area, state === 'nominated' ? 'responsibilities.notice.nominated' : 'responsibilities.notice.proposed');
  },
});

async function drawNew(
  context: Context,
  area: Area,
  state: FormResult<NominationFields> | FieldTexts,
): Promise<Response> {
  const form = bind(nominationForm, state);
  const holders = await listHolders(context.db, area.party);
  const mayName = context.access.may(context.by, 'responsibilities.nomination.decide');
  const title = `${area.party.code} · ${context.t('responsibilities.nomination.new')}`;
  const body = <NominationView area={area} form={form} holders={holders} mayName={mayName} />;
  return context.page({ title, body, ...('ok' in state ? { status: 422 } : {}) });
}

const edit = get(routes.nominationEdit, {
  help: 'responsibilities.help.nomination',
  may: 'responsibilities.nomination.propose',
  example: { code: 'U05' },
  handle: async (context) => {
    const area = await changeableNomination(context);
    return drawEdit(context, area, prefilledPerson(area.nomination));
  },
});

const change = post(routes.nominationEdit, {
  may: 'responsibilities.nomination.propose',
  handle: async (context) => {
    const area = await changeableNomination(context);
    const result = context.read(personForm, prefilledPerson(area.nomination));
    if (!result.ok) return drawEdit(context, area, result);
    if (!(await isHolder(context, area, result.value.personId)))
      return drawEdit(context, area, refuse(result, { field: 'personId', key: 'platform.form.not-a-choice' }));
    const mayDecide = context.access.may(context.by, 'responsibilities.nomination.decide');
    const outcome = await changeNomination(context.db, context.by, context.now, area, result.value, { mayDecide });
    if (!outcome.ok) return drawEdit(context, area, refuse(result, outcome));
    return back(area, 'responsibilities.notice.saved');
  },
});

async function drawEdit(
  context: Context,
  area: Area & { nomination: Nomination },
  state: FormResult<PersonFields> | FieldTexts,
): Promise<Response> {
  const form = bind(personForm, state);
  const holders = await listHolders(context.db, area.party);
  const title = `${area.party.code} · ${context.t('responsibilities.nomination.edit')}`;
  const body = <PersonEditView area={area} form={form} holders={holders} />;
  return context.page({ title, body, ...('ok' in state ? { status: 422 } : {}) });
}

/** Ids come from a browser and may be anybody's: only an account with a role for this area counts. */
async function isHolder({ db }: Context, area: Area, personId: string | null): Promise<boolean> {
  return personId === null || (await listHolders(db, area.party)).some(({ id }) => id === personId);
}

const showState = get(routes.nominationState, {
  help: 'responsibilities.help.nomination',
  may: 'responsibilities.nomination.decide',
  example: { code: 'U05' },
  handle: async (context) => {
    const area = await changeableNomination(context);
    const form = bind(nominationStateForm, prefill({ on: context.today }));
    const title = `${area.party.code} · ${context.t('responsibilities.nomination.move')}`;
    return context.page({ title, body: <NominationStateView area={area} form={form} /> });
  },
});

const move = post(routes.nominationState, {
  may: 'responsibilities.nomination.decide',
  handle: async (context) => {
    const area = await changeableNomination(context);
    const result = context.read(nominationStateForm);
    const again = (refused: typeof result) => {
      const body = <NominationStateView area={area} form={bind(nominationStateForm, refused)} />;
      return context.page({ title: context.t('responsibilities.nomination.move'), body, status: 422 });
    };
    if (!result.ok) return again(result);
    const outcome = await moveNomination(context.db, context.by, context.now, area, result.value);
    if (!outcome.ok) return again(refuse(result, outcome));
    return back(area, `responsibilities.notice.${result.value.state}`);
  },
});

const remind = post(routes.reminder, {
  may: 'responsibilities.area.edit',
  handle: async (context) => {
    const area = await changeableArea(context);
    const outcome = await remindHead(context.db, context.by, context.now, area, context.county.origin);
    if (outcome.ok) return back(area, 'responsibilities.notice.reminded');
    const noMailbox = outcome.key === 'responsibilities.reminder.refused.no-mailbox';
    return back(area, noMailbox ? 'responsibilities.notice.no-mailbox' : 'responsibilities.notice.not-overdue');
  },
});

function back(area: Area, notice: Parameters<typeof seeOther>[1]): Response {
  return seeOther(routes.area.href({ code: area.party.code }), notice);
}

export const nominationPages = [show, create, edit, change, showState, move, remind];
