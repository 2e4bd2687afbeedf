import { bind } from '#platform/forms/bind.ts';
import { type FieldTexts, type FormResult, prefill, refuse } from '#platform/forms/form.ts';
import { type Context, get, type Page, post, remove, seeOther } from '#platform/http/page.ts';
import { changeable, visible } from '#platform/http/visible.ts';
import { routes } from '../routes.ts';
import { listContacts } from './contact.data.ts';
import { type ContactFields, contactForm, prefilledContact } from './contact.form.ts';
import type { Contact } from './contact.rules.ts';
import { addContact, changeContact, removeContact } from './contact.verbs.ts';
import { ContactEdit, ContactList } from './contact.views.tsx';
import { findPlacedStakeholder } from './data.ts';
import { type PlacedStakeholder, type Stakeholder, scopesOfStakeholder } from './rules.ts';

const list = get(routes.contacts, {
  help: 'directory.help.contacts',
  may: 'directory.record.edit',
  example: { code: 'A06' },
  handle: async (context) => drawList(context, await changeableOwner(context), prefill({ id: crypto.randomUUID() })),
});

const add = post(routes.contacts, {
  may: 'directory.record.edit',
  handle: async (context) => {
    const owner = await changeableOwner(context);
    const result = context.read(contactForm);
    if (!result.ok) return drawList(context, owner, result);
    const { db, by, now } = context;
    const outcome = await addContact(db, by, now, owner, result.value);
    if (!outcome.ok) return drawList(context, owner, refuse(result, outcome));
    return seeOther(routes.contacts.href({ code: owner.code }), 'directory.notice.saved');
  },
});

const edit = get(routes.contact, {
  help: 'directory.help.contacts',
  may: 'directory.record.edit',
  example: 'none',
  handle: async (context) => {
    const { owner, contact } = await changeableContact(context);
    return drawEdit(context, owner, contact, prefilledContact(contact));
  },
});

const change = post(routes.contact, {
  may: 'directory.record.edit',
  handle: async (context) => {
    const { owner, contact } = await changeableContact(context);
    const result = context.read(contactForm, prefilledContact(contact));
    if (!result.ok) return drawEdit(context, owner, contact, result);
    const { db, by, now } = context;
    const { id: _id, ...facts } = result.value;
    const outcome = await changeContact(db, by, now, owner, contact, facts);
    if (!outcome.ok) return drawEdit(context, owner, contact, refuse(result, outcome));
    return seeOther(routes.contacts.href({ code: owner.code }), 'directory.notice.saved');
  },
});

const takeAway = remove(routes.contact, {
  may: 'directory.record.edit',
  handle: async (context) => {
    const { owner, contact } = await changeableContact(context);
    await removeContact(context.db, context.by, context.now, owner, contact);
    return seeOther(routes.contacts.href({ code: owner.code }), 'directory.notice.contact-removed');
  },
});

/** Whose contacts these are: a stakeholder that this person may see and keeps. */
async function changeableOwner({ db, params, by, access, reach }: Context<'/:code'>): Promise<PlacedStakeholder> {
  const found = await findPlacedStakeholder(db, params.code);
  const owner = visible(access.reach(by, 'directory.record.read'), found, scopesOfStakeholder);
  return changeable(reach, owner, scopesOfStakeholder);
}

async function changeableContact(
  context: Context<'/:code/:id'>,
): Promise<{ owner: PlacedStakeholder; contact: Contact }> {
  const owner = await changeableOwner(context);
  const contact = (await listContacts(context.db, owner.id)).find(({ id }) => id === context.params.id);
  return { owner, contact: visible(context.reach, contact, () => scopesOfStakeholder(owner)) };
}

async function drawList(
  context: Context,
  owner: Stakeholder,
  state: FormResult<ContactFields> | FieldTexts,
): Promise<Response> {
  const contacts = await listContacts(context.db, owner.id);
  return context.page({
    title: `${owner.code} ${context.t('directory.contact.plural')}`,
    body: <ContactList owner={owner} contacts={contacts} form={bind(contactForm, state)} />,
    ...('ok' in state && { status: 422 }),
  });
}

function drawEdit(
  context: Context,
  owner: Stakeholder,
  contact: Contact,
  state: FormResult<ContactFields> | FieldTexts,
): Response | Promise<Response> {
  return context.page({
    title: `${owner.code} ${context.t('directory.contact.edit')}`,
    body: <ContactEdit owner={owner} contact={contact} form={bind(contactForm, state)} />,
    ...('ok' in state && { status: 422 }),
  });
}

export const contactPages: readonly Page[] = [list, add, edit, change, takeAway];
