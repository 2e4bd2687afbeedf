import { listStakeholders, type Stakeholder, stakeholdersByCode } from '#modules/directory/index.ts';
import { bind } from '#platform/forms/bind.ts';
import { type FieldTexts, type FormResult, prefill, refuse } from '#platform/forms/form.ts';
import { type Context, Forbidden, get, post, seeOther } from '#platform/http/page.ts';
import { saysSought, soughtIn } from '#platform/i18n/sought.rules.ts';
import { wordsIn } from '#platform/i18n/words.ts';
import { reaches } from '#platform/permissions/permissions.ts';
import { tableResponse } from '#platform/tables/response.ts';
import { routes } from '../routes.ts';
import { scopesOfParty } from '../rules.ts';
import { listProfiles } from './data.ts';
import { NewProfileView } from './edit.views.tsx';
import { profileColumns } from './export.ts';
import { type NewProfileFields, newProfileForm, prefilledWords, profileWords } from './form.ts';
import { ProfileListView } from './list.views.tsx';
import { type RoleType, roleTypes, standingOf, versionStates } from './rules.ts';
import { draftProfile } from './verbs.ts';

const list = get(routes.profiles, {
  help: 'responsibilities.help.profiles',
  may: 'responsibilities.area.read',
  example: {},
  handle: async (context) => {
    const { db, by, access, reach, query, today, t, language } = context;
    const rows = (await listProfiles(db)).filter(({ party }) => reaches(reach, scopesOfParty(party)));
    const states = versionStates.filter((state) => query.getAll('stand').includes(state));
    const sought = soughtIn(query.get('q') ?? '');
    const shown = rows.filter(
      (profile) =>
        saysSought([profile.code, profile.title, profile.party.name], sought) &&
        (states.length === 0 || states.includes(standingOf(profile, today))),
    );
    const file = await tableResponse(context, 'aufgabenprofile', profileColumns(wordsIn(language, t), today), shown);
    if (file) return file;
    const mayAdd = access.may(by, 'responsibilities.profile.edit');
    const props = { rows, shown, states, query, mayAdd, today };
    return context.page({ title: t('responsibilities.profile.plural'), body: <ProfileListView {...props} /> });
  },
});

const newProfile = get(routes.profileNew, {
  help: 'responsibilities.help.profile-form',
  may: 'responsibilities.profile.edit',
  example: {},
  handle: async (context) => {
    const code = context.query.get('bereich') ?? '';
    const party = (await stakeholdersByCode(context.db, [code])).get(code);
    return drawNew(context, prefilledTemplate(context, requestedRole(context), party));
  },
});

/** The role whose template the address names; a responsible person where it names none. */
function requestedRole({ query }: Context): RoleType {
  return roleTypes.find((role) => role === query.get('rolle')) ?? 'area-responsible';
}

/** The words a profile of this role begins with, in the county's own terms; both sides make them their own. */
function prefilledTemplate({ t }: Context, roleType: RoleType, party: Stakeholder | undefined): FieldTexts {
  const lines = (text: string) => text.split('|');
  const words = prefilledWords({
    tasks: lines(t(`responsibilities.template.${roleType}.tasks`)),
    notTasks: lines(t(`responsibilities.template.${roleType}.not-tasks`)),
    // How much time a post has stands in its contract; only a responsible person has it beside other work.
    hoursPerMonth: roleType === 'area-responsible' ? 6 : null,
    deputyRequired: true,
    validUntil: null,
  });
  const title = t('responsibilities.template.title', { role: t(`responsibilities.role.${roleType}`) });
  return { ...words, ...prefill({ id: crypto.randomUUID(), roleType, stakeholderId: party?.id, title }) };
}

const create = post(routes.profileNew, {
  may: 'responsibilities.profile.edit',
  handle: async (context) => {
    const { db, by, now } = context;
    const result = context.read(newProfileForm);
    if (!result.ok) return drawNew(context, result);
    const { id, roleType, stakeholderId, title, ...words } = result.value;
    const party = (await choicesOf(context)).find(({ id }) => id === stakeholderId);
    if (!party) return drawNew(context, refuse(result, { field: 'stakeholderId', key: 'platform.form.not-a-choice' }));
    if (!reaches(context.reach, scopesOfParty(party))) throw new Forbidden();
    const outcome = await draftProfile(db, by, now, { id, roleType, party, title }, profileWords(words));
    if (!outcome.ok) return drawNew(context, refuse(result, outcome));
    return seeOther(routes.profile.href({ code: outcome.profile.code }), 'responsibilities.notice.profile-drafted');
  },
});

async function drawNew(context: Context, state: FormResult<NewProfileFields> | FieldTexts): Promise<Response> {
  const parties = await choicesOf(context);
  const area = context.query.get('bereich') ?? undefined;
  const props = { form: bind(newProfileForm, state), parties, area };
  const body = <NewProfileView {...props} />;
  const title = context.t('responsibilities.profile.new');
  return context.page({ title, body, ...('ok' in state ? { status: 422 } : {}) });
}

/** Units and organisations, and bodies that appoint; an area's person is offered the own one only. */
async function choicesOf({ db, reach }: Context): Promise<Stakeholder[]> {
  const all = await listStakeholders(db, ['unit', 'organisation', 'body']);
  return all.filter((party) => reaches(reach, scopesOfParty(party)));
}

export const profileListPages = [list, newProfile, create];
