import { bind } from '#platform/forms/bind.ts';
import type { Refusal } from '#platform/forms/decision.ts';
import { type FormResult, prefill, refuse } from '#platform/forms/form.ts';
import { listHistory } from '#platform/history/read.ts';
import { type Context, get, type Page, post, remove, seeOther } from '#platform/http/page.ts';
import type { MessageKey } from '#platform/i18n/messages.ts';
import { askSlot } from '#platform/manifest/slots.ts';
import { tableResponse } from '#platform/tables/response.ts';
import type { Column } from '#platform/tables/write.ts';
import { demoPeople } from '../demo.ts';
import { listAllRoles, listRoles, type RoleRow } from '../role/data.ts';
import { scopeListsOf, shownRole } from '../role/pages.tsx';
import { routes } from '../routes.ts';
import { stateOf } from '../rules.ts';
import { confirmation } from '../session/pages.tsx';
import { personNaming } from '../slots.ts';
import { listPeople } from './data.ts';
import { handOverForm, personForm, prefilledPerson, reasonForm, roleForm } from './form.ts';
import { PeopleList } from './list.views.tsx';
import { fitsFilter, type Person, readFilter } from './rules.ts';
import { blockPerson, handOver, removePerson, unblockPerson } from './verbs.ts';
import { type ListedPerson, PersonPage } from './views.tsx';
import { visiblePerson } from './visible.pages.tsx';

const people = get(routes.people, {
  help: 'accounts.help.people',
  may: 'accounts.person.read',
  example: {},
  handle: async (context) => {
    const { db, by, access, t, query } = context;
    const scopes = await scopeListsOf(context);
    const held = Map.groupBy(await listAllRoles(db), (role) => role.personId);
    const all = (await listPeople(db)).map((person) => ({
      ...person,
      roles: (held.get(person.id) ?? []).map((role) => shownRole(context, role, scopes)),
    }));
    const filter = readFilter(query);
    const found = all.filter((person) => fitsFilter(person, filter));
    const file = await tableResponse(context, 'zugaenge', exportColumns(context), found);
    if (file) return file;
    const mayEdit = access.may(by, 'accounts.person.edit');
    const body = <PeopleList people={found} all={all.length} filter={filter} mayEdit={mayEdit} />;
    return context.page({ title: t('accounts.people.title'), body });
  },
});

function exportColumns({ t }: Context): Column<ListedPerson>[] {
  return [
    { label: t('accounts.person.name'), value: (person) => person.name },
    { label: t('accounts.person.email'), value: (person) => person.email },
    { label: t('accounts.person.roles'), value: (person) => person.roles.map(({ label }) => label).join(', ') },
    { label: t('accounts.person.state'), value: (person) => t(`accounts.person.state.${stateOf(person)}`) },
    { label: t('accounts.person.invited-at'), kind: 'moment', value: (person) => person.invitedAt },
    { label: t('accounts.person.last-seen'), kind: 'day', value: (person) => person.lastSeenOn },
  ];
}

const personPage = get(routes.person, {
  help: 'accounts.help.people',
  may: 'accounts.person.read',
  example: { id: demoPeople[0]?.id ?? '' },
  handle: async (context) => drawPerson(context, await visiblePerson(context)),
});

export interface RefusedForms {
  about?: FormResult<typeof personForm.fields>;
  held?: FormResult<typeof roleForm.fields>;
  block?: FormResult<typeof reasonForm.fields>;
  handOver?: FormResult<typeof handOverForm.fields>;
}

/** One account; with `refused`, that form comes back as it was submitted. */
export async function drawPerson(context: Context, person: Person, refused?: RefusedForms): Promise<Response> {
  const { db, by, access, t } = context;
  const scopes = await scopeListsOf(context);
  const held = (await listRoles(db, person.id)).map((role) => shownRole(context, role, scopes));
  const others = (await listPeople(db)).filter((other) => other.id !== person.id && stateOf(other) !== 'blocked');
  const mayEdit = access.may(by, 'accounts.person.edit');
  const props = {
    person: { ...person, roles: held },
    mayEdit,
    confirmHref: (await confirmation(context)).ok
      ? undefined
      : routes.confirmAgain.href({}, { weiter: routes.person.href({ id: person.id }) }),
    forms: {
      about: bind(personForm, refused?.about ?? prefilledPerson(person)),
      held: bind(roleForm, refused?.held),
      block: bind(reasonForm, refused?.block),
      handOver: bind(handOverForm, refused?.handOver),
    },
    scopes,
    successors: others,
    naming: (await askSlot(personNaming, { db, by, access, id: person.id, t })).flat(),
    history: await listHistory(db, { kind: 'person', id: person.id }),
    formerLabel: formerLabel(context, held),
  };
  return context.page({
    title: person.name,
    body: <PersonPage {...props} />,
    crumbs: [{ label: t('accounts.people.title'), href: routes.people.href({}) }],
    ...(refused ? { status: 422 } : {}),
  });
}

/** What the history says of a person who was deleted: the role alone; its place could name them again. */
function formerLabel({ t }: Context, held: readonly Pick<RoleRow, 'role'>[]): string {
  const [first] = held;
  return first
    ? t('accounts.person.former', { role: t(`accounts.role.${first.role}`) })
    : t('accounts.person.former-without-role');
}

const back = (person: Person, notice: MessageKey) => seeOther(routes.person.href({ id: person.id }), notice);

/** A button that was refused says so above the page's first form. */
function refusedButton(context: Context, person: Person, refusal: Refusal): Promise<Response> {
  return drawPerson(context, person, { about: { ok: false, errors: [refusal], submitted: prefill({ ...person }) } });
}

const removeAccount = remove(routes.person, {
  may: 'accounts.person.edit',
  handle: async (context) => {
    const person = await visiblePerson(context);
    const allowed = await confirmation(context);
    if (!allowed.ok) return refusedButton(context, person, allowed);
    const label = formerLabel(context, await listRoles(context.db, person.id));
    const gone = { label, keepsName: context.sent.get('keepName') === 'on' };
    const outcome = await removePerson(context.db, context.by, context.now, person, gone);
    if (!outcome.ok) return refusedButton(context, person, outcome);
    return seeOther(routes.people.href({}), 'accounts.notice.deleted');
  },
});

const block = post(routes.personBlock, {
  may: 'accounts.person.edit',
  handle: async (context) => {
    const person = await visiblePerson(context);
    const result = context.read(reasonForm);
    const again = (refused: typeof result) => drawPerson(context, person, { block: refused });
    if (!result.ok) return again(result);
    const allowed = await confirmation(context);
    if (!allowed.ok) return again(refuse(result, allowed));
    const outcome = await blockPerson(context.db, context.by, context.now, person, result.value.reason);
    if (!outcome.ok) return again(refuse(result, outcome));
    return back(person, 'accounts.notice.blocked');
  },
});

const unblock = remove(routes.personBlock, {
  may: 'accounts.person.edit',
  handle: async (context) => {
    const person = await visiblePerson(context);
    const allowed = await confirmation(context);
    if (!allowed.ok) return refusedButton(context, person, allowed);
    await unblockPerson(context.db, context.by, context.now, person);
    return back(person, 'accounts.notice.unblocked');
  },
});

const passOn = post(routes.personHandover, {
  may: 'accounts.person.edit',
  handle: async (context) => {
    const person = await visiblePerson(context);
    const result = context.read(handOverForm);
    const again = (refused: typeof result) => drawPerson(context, person, { handOver: refused });
    if (!result.ok) return again(result);
    const allowed = await confirmation(context);
    if (!allowed.ok) return again(refuse(result, allowed));
    const input = { toId: result.value.toId, reason: result.value.handoverReason };
    const outcome = await handOver(context.db, context.by, context.now, person, input);
    if (!outcome.ok) return again(refuse(result, outcome));
    return back(person, 'accounts.notice.handed-over');
  },
});

export const personPages: readonly Page[] = [people, personPage, removeAccount, block, unblock, passOn];
