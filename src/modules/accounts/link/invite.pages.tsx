import { bind } from '#platform/forms/bind.ts';
import { type FormResult, refuse } from '#platform/forms/form.ts';
import { type Context, get, NotFound, type Page, post, seeOther } from '#platform/http/page.ts';
import { personForm, prefilledPerson } from '../person/form.ts';
import { drawPerson } from '../person/pages.tsx';
import { addPerson } from '../person/verbs.ts';
import { visiblePerson } from '../person/visible.pages.tsx';
import { scopeListsOf } from '../role/pages.tsx';
import { chosenRole } from '../role/rules.ts';
import { routes } from '../routes.ts';
import { confirmation } from '../session/pages.tsx';
import { newPersonForm } from './form.ts';
import { NewPerson } from './invite.views.tsx';
import { linkScene } from './pages.tsx';
import { invitationDays } from './rules.ts';
import { changeAccount, invite } from './verbs.ts';

const newPerson = get(routes.newPerson, {
  help: 'accounts.help.invite',
  may: 'accounts.person.edit',
  example: {},
  handle: (context) => newPersonPage(context),
});

async function newPersonPage(context: Context, result?: FormResult<typeof newPersonForm.fields>): Promise<Response> {
  const weiter = routes.newPerson.href({});
  const form = bind(newPersonForm, result ?? { language: ['de'] });
  return context.page({
    title: context.t('accounts.person.new.title'),
    body: (
      <NewPerson
        form={form}
        scopes={await scopeListsOf(context)}
        days={invitationDays}
        confirmHref={(await confirmation(context)).ok ? undefined : routes.confirmAgain.href({}, { weiter })}
        isRefused={result !== undefined}
        sendsMail={context.installation.sendsMail !== false}
      />
    ),
    crumbs: [{ label: context.t('accounts.people.title'), href: routes.people.href({}) }],
    ...(result ? { status: 422 } : {}),
  });
}

const addNewPerson = post(routes.newPerson, {
  may: 'accounts.person.edit',
  handle: async (context) => {
    const { db, by, now } = context;
    const result = context.read(newPersonForm);
    if (!result.ok) return newPersonPage(context, result);
    const allowed = await confirmation(context);
    if (!allowed.ok) return newPersonPage(context, refuse(result, allowed));
    const { role, name, email, language, ...places } = result.value;
    const chosen = chosenRole(role, places, await scopeListsOf(context));
    if (!chosen.ok) return newPersonPage(context, refuse(result, chosen));
    const outcome = await addPerson(db, by, now, { name, email, language, held: chosen.held });
    if (!outcome.ok) return newPersonPage(context, refuse(result, outcome));
    await invite(db, by, now, linkScene(context), outcome.person);
    return seeOther(routes.person.href({ id: outcome.person.id }), 'accounts.notice.invited');
  },
});

const change = post(routes.person, {
  may: 'accounts.person.edit',
  handle: async (context) => {
    const { db, by, now } = context;
    const person = await visiblePerson(context);
    const result = context.read(personForm, prefilledPerson(person));
    const again = (about: typeof result) => drawPerson(context, person, { about });
    if (!result.ok) return again(result);
    const allowed = await confirmation(context);
    if (!allowed.ok) return again(refuse(result, allowed));
    const outcome = await changeAccount(db, by, now, linkScene(context), person, result.value);
    if (!outcome.ok) return again(refuse(result, outcome));
    return seeOther(routes.person.href({ id: person.id }), 'accounts.notice.person-changed');
  },
});

const inviteAgain = post(routes.personInvitation, {
  may: 'accounts.person.edit',
  handle: async (context) => {
    const person = await visiblePerson(context);
    if (person.activatedAt) throw new NotFound();
    await invite(context.db, context.by, context.now, linkScene(context), person);
    return seeOther(routes.person.href({ id: person.id }), 'accounts.notice.invited');
  },
});

export const invitePages: readonly Page[] = [newPerson, addNewPerson, change, inviteAgain];
