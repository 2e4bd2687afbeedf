import { bind } from '#platform/forms/bind.ts';
import { type FormResult, prefill, refuse } from '#platform/forms/form.ts';
import { listHistory } from '#platform/history/read.ts';
import { type Context, get, NotFound, type Page, post, remove, seeOther } from '#platform/http/page.ts';
import type { MessageKey } from '#platform/i18n/messages.ts';
import { askSlot } from '#platform/manifest/slots.ts';
import type { RoleHeld } from '#platform/permissions/actor.ts';
import { tableResponse } from '#platform/tables/response.ts';
import type { Column } from '#platform/tables/write.ts';
import { demoPeople } from '../demo.ts';
import { linkScene } from '../link/pages.tsx';
import { invitationDays } from '../link/rules.ts';
import { invite } from '../link/verbs.ts';
import { listAllRoles, listRoles, type RoleRow } from '../role/data.ts';
import { scopeKindOf } from '../role/rules.ts';
import type { ScopeLists, ShownRole } from '../role/views.tsx';
import { routes } from '../routes.ts';
import { isConfirmed } from '../session/pages.tsx';
import { scopeChoices } from '../slots.ts';
import { findPerson, listPeople } from './data.ts';
import { handOverForm, newPersonForm, personForm, reasonForm, roleForm } from './form.ts';
import { PeopleList } from './list.views.tsx';
import { fitsFilter, type Person, readFilter, stateOf } from './rules.ts';
import { addPerson, blockPerson, changePerson, handOver, removePerson, unblockPerson } from './verbs.ts';
import { type ListedPerson, NewPerson, PersonPage } from './views.tsx';

/** What roles can be given for, asked of the modules that know it. */
async function scopeListsOf({ db }: Context): Promise<ScopeLists> {
  const given = (await askSlot(scopeChoices, { db })).flat();
  return Object.fromEntries(given.map(({ kind, choices }) => [kind, choices]));
}

function shown({ t }: Context, held: RoleRow, scopes: ScopeLists): ShownRole {
  const name = t(`accounts.role.${held.role}`);
  const { scope } = held;
  if (!scope) return { ...held, label: name };
  const place = scopes[scope.kind]?.find(({ id }) => id === scope.id)?.label ?? t('accounts.person.scope-gone');
  return { ...held, label: `${name}: ${place}` };
}

const people = get(routes.people, {
  may: 'accounts.person.read',
  example: {},
  handle: async (context) => {
    const { db, by, access, t, query } = context;
    const scopes = await scopeListsOf(context);
    const held = Map.groupBy(await listAllRoles(db), (role) => role.personId);
    const all = (await listPeople(db)).map((person) => ({
      ...person,
      roles: (held.get(person.id) ?? []).map((role) => shown(context, role, scopes)),
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

const newPerson = get(routes.newPerson, {
  may: 'accounts.person.edit',
  example: {},
  handle: (context) => newPersonPage(context),
});

async function newPersonPage(context: Context, result?: FormResult<typeof newPersonForm.fields>): Promise<Response> {
  const form = bind(newPersonForm, result ?? { language: ['de'] });
  return context.page({
    title: context.t('accounts.person.new.title'),
    body: <NewPerson form={form} scopes={await scopeListsOf(context)} days={invitationDays} />,
    crumbs: [{ label: context.t('accounts.people.title'), href: routes.people.href({}) }],
    ...(result ? { status: 422 } : {}),
  });
}

type Chosen = Record<'municipality' | 'unit' | 'organisation' | 'room', string | null>;

/** The role that was chosen, with the place from the list that fits it. Undefined where that place does not exist. */
export async function heldOf(context: Context, role: RoleHeld['role'], chosen: Chosen): Promise<RoleHeld | undefined> {
  const kind = scopeKindOf(role) as keyof Chosen | undefined;
  const id = kind ? chosen[kind] : null;
  if (!kind || !id) return { role, scope: null };
  const known = (await scopeListsOf(context))[kind]?.some((place) => place.id === id);
  return known ? { role, scope: { kind, id } } : undefined;
}

export const confirmAgain = { key: 'accounts.refused.confirm-again' } as const;
export const noSuchPlace = { key: 'accounts.refused.scope-wrong' } as const;

const addNewPerson = post(routes.newPerson, {
  may: 'accounts.person.edit',
  handle: async (context) => {
    const { db, by, now } = context;
    const result = context.read(newPersonForm);
    if (!result.ok) return newPersonPage(context, result);
    if (!(await isConfirmed(context))) return newPersonPage(context, refuse(result, confirmAgain));
    const { role, language, ...value } = result.value;
    const held = role ? await heldOf(context, role, value) : undefined;
    if (!held) return newPersonPage(context, refuse(result, { ...noSuchPlace, field: 'role' }));
    const added = await addPerson(db, by, now, { ...value, language: language ?? 'de', held });
    if (!('id' in added)) {
      const field = added.field === 'scopeId' ? (scopeKindOf(held.role) ?? 'role') : added.field;
      return newPersonPage(context, refuse(result, { key: added.key, ...(field ? { field } : {}) }));
    }
    const person = await findPerson(db, added.id);
    if (person) await invite(db, by, now, linkScene(context), person);
    return seeOther(routes.person.href({ id: added.id }), 'accounts.notice.invited');
  },
});

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The person an address names; whoever may not see people never gets here. */
export async function personOf(context: Context): Promise<Person> {
  const { id = '' } = context.params as { id?: string };
  const person = uuid.test(id) ? await findPerson(context.db, id) : undefined;
  if (!person) throw new NotFound();
  return person;
}

const personPage = get(routes.person, {
  may: 'accounts.person.read',
  example: { id: demoPeople[0]?.id ?? '' },
  handle: async (context) => drawPerson(context, await personOf(context)),
});

export interface RefusedForms {
  about?: FormResult<typeof personForm.fields>;
  held?: FormResult<typeof roleForm.fields>;
  block?: FormResult<typeof reasonForm.fields>;
  handOver?: FormResult<typeof handOverForm.fields>;
}

/** One account; with `refused`, the form that was sent comes back with what was typed. */
export async function drawPerson(context: Context, person: Person, refused?: RefusedForms): Promise<Response> {
  const { db, by, access, t } = context;
  const scopes = await scopeListsOf(context);
  const held = (await listRoles(db, person.id)).map((role) => shown(context, role, scopes));
  const others = (await listPeople(db)).filter((other) => other.id !== person.id && stateOf(other) !== 'blocked');
  const about = prefill({ name: person.name, email: person.email, language: person.language });
  const mayEdit = access.may(by, 'accounts.person.edit');
  const props = {
    person: { ...person, roles: held },
    mayEdit,
    confirmHref: (await isConfirmed(context))
      ? undefined
      : routes.confirmAgain.href({}, { weiter: routes.person.href({ id: person.id }) }),
    forms: {
      about: bind(personForm, refused?.about ?? about),
      held: bind(roleForm, refused?.held),
      block: bind(reasonForm, refused?.block),
      handOver: bind(handOverForm, refused?.handOver),
    },
    scopes,
    successors: others,
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

const change = post(routes.person, {
  may: 'accounts.person.edit',
  handle: async (context) => {
    const person = await personOf(context);
    const about = context.read(personForm);
    if (!about.ok) return drawPerson(context, person, { about });
    if (!(await isConfirmed(context))) return drawPerson(context, person, { about: refuse(about, confirmAgain) });
    const { name, email, language } = about.value;
    const input = { name, email, language: language ?? 'de' };
    const outcome = await changePerson(context.db, context.by, context.now, person, input);
    if (outcome.ok) return back(person, 'accounts.notice.person-changed');
    return drawPerson(context, person, { about: refuse(about, { key: outcome.key, field: 'email' }) });
  },
});

/** A button without a form: what is refused is said above the page's first form. */
function refusedButton(context: Context, person: Person, key: MessageKey): Promise<Response> {
  return drawPerson(context, person, { about: { ok: false, errors: [{ key }], submitted: prefill({ ...person }) } });
}

const removeAccount = remove(routes.person, {
  may: 'accounts.person.edit',
  handle: async (context) => {
    const person = await personOf(context);
    if (!(await isConfirmed(context))) return refusedButton(context, person, confirmAgain.key);
    const label = formerLabel(context, await listRoles(context.db, person.id));
    const gone = { label, keepsName: context.sent.get('keepName') === 'on' };
    const outcome = await removePerson(context.db, context.by, context.now, person, gone);
    if (!outcome.ok) return refusedButton(context, person, outcome.key);
    return seeOther(routes.people.href({}), 'accounts.notice.deleted');
  },
});

const inviteAgain = post(routes.personInvitation, {
  may: 'accounts.person.edit',
  handle: async (context) => {
    const person = await personOf(context);
    if (person.activatedAt) throw new NotFound();
    await invite(context.db, context.by, context.now, linkScene(context), person);
    return back(person, 'accounts.notice.invited');
  },
});

const block = post(routes.personBlock, {
  may: 'accounts.person.edit',
  handle: async (context) => {
    const person = await personOf(context);
    const result = context.read(reasonForm);
    if (!result.ok) return drawPerson(context, person, { block: result });
    if (!(await isConfirmed(context))) return drawPerson(context, person, { block: refuse(result, confirmAgain) });
    const outcome = await blockPerson(context.db, context.by, context.now, person, result.value.reason);
    if (outcome.ok) return back(person, 'accounts.notice.blocked');
    return drawPerson(context, person, { block: refuse(result, { key: outcome.key }) });
  },
});

const unblock = remove(routes.personBlock, {
  may: 'accounts.person.edit',
  handle: async (context) => {
    const person = await personOf(context);
    if (!(await isConfirmed(context))) return refusedButton(context, person, confirmAgain.key);
    await unblockPerson(context.db, context.by, context.now, person);
    return back(person, 'accounts.notice.unblocked');
  },
});

const passOn = post(routes.personHandover, {
  may: 'accounts.person.edit',
  handle: async (context) => {
    const person = await personOf(context);
    const result = context.read(handOverForm);
    if (!result.ok) return drawPerson(context, person, { handOver: result });
    if (!(await isConfirmed(context))) return drawPerson(context, person, { handOver: refuse(result, confirmAgain) });
    const handed = { toId: result.value.toId ?? '', reason: result.value.handoverReason };
    const outcome = await handOver(context.db, context.by, context.now, person, handed);
    if (outcome.ok) return back(person, 'accounts.notice.handed-over');
    const field = outcome.field ? { field: outcome.field } : {};
    return drawPerson(context, person, { handOver: refuse(result, { key: outcome.key, ...field }) });
  },
});

export const personPages: readonly Page[] = [
  people,
  newPerson,
  addNewPerson,
  personPage,
  change,
  removeAccount,
  inviteAgain,
  block,
  unblock,
  passOn,
];
