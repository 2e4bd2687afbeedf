import { findCurrentEdition, listMeasures } from '#modules/concept/index.ts';
import { bind } from '#platform/forms/bind.ts';
import { type FieldTexts, type FormResult, refuse } from '#platform/forms/form.ts';
import { listHistory } from '#platform/history/read.ts';
import { type Context, get, NotFound, post, remove, seeOther } from '#platform/http/page.ts';
import { reaches } from '#platform/permissions/permissions.ts';
import { type EndReasonFields, endReasonForm } from '../form.ts';
import { routes } from '../routes.ts';
import { scopesOfParty } from '../rules.ts';
import { ProfileEditView } from './edit.views.tsx';
import { type ProfileFields, prefilledProfile, profileForm, profileWords } from './form.ts';
import type { Profile, ProfileVersion } from './rules.ts';
import { SheetView } from './sheet.views.tsx';
import { discardProfile, rewriteProfile } from './verbs.ts';
import { ProfileView } from './views.tsx';
import { changeableProfile, sidesOf, visibleProfile } from './visible.pages.tsx';

const show = get(routes.profile, {
  help: 'responsibilities.help.profiles',
  may: 'responsibilities.area.read',
  example: { code: 'AP-U05' },
  handle: async (context) => drawProfile(context, await visibleProfile(context)),
});

async function drawProfile(
  context: Context,
  profile: Profile,
  refused?: FormResult<EndReasonFields>,
): Promise<Response> {
  const { db, access, by, today } = context;
  const props = {
    profile,
    version: visibleVersion(context, profile),
    measures: await measuresLedBy(context, profile),
    history: await listHistory(db, { kind: 'profile', id: profile.id }),
    sides: sidesOf(context, profile),
    mayEdit: reaches(access.reach(by, 'responsibilities.profile.edit'), scopesOfParty(profile.party)),
    discard: bind(endReasonForm, refused ?? {}),
    today,
  };
  const title = `${profile.code} ${profile.title}`;
  return context.page({ title, body: <ProfileView {...props} />, ...(refused ? { status: 422 } : {}) });
}

const discard = remove(routes.profile, {
  may: 'responsibilities.profile.edit',
  handle: async (context) => {
    const profile = await changeableProfile(context);
    const result = context.read(endReasonForm);
    if (!result.ok) return drawProfile(context, profile, result);
    const outcome = await discardProfile(context.db, context.by, context.now, profile, result.value.reason);
    if (!outcome.ok) return drawProfile(context, profile, refuse(result, outcome));
    return seeOther(routes.profiles.href({}), 'responsibilities.notice.profile-discarded');
  },
});

/** The version of the address, else the newest one. */
function visibleVersion({ query }: Context, { versions }: Profile): ProfileVersion {
  const requested = query.get('nr');
  const version = requested === null ? versions[0] : versions.find(({ number }) => String(number) === requested);
  if (!version) throw new NotFound();
  return version;
}

/** The measures of the concept in force that the owner of the profile leads (B03). */
async function measuresLedBy({ db }: Context, { party }: Profile) {
  const edition = await findCurrentEdition(db);
  if (!edition) return [];
  return (await listMeasures(db, edition.id)).filter(({ lead }) => lead?.id === party.id);
}

const sheet = get(routes.profileSheet, {
  help: 'responsibilities.help.profiles',
  may: 'responsibilities.area.read',
  example: { code: 'AP-U04' },
  handle: async (context) => {
    const profile = await visibleProfile(context);
    const version = visibleVersion(context, profile);
    const props = { profile, version, countyName: context.county.name, today: context.today };
    return context.page({ title: `${profile.code} ${profile.title}`, body: <SheetView {...props} /> });
  },
});

const edit = get(routes.profileEdit, {
  help: 'responsibilities.help.profile-form',
  may: 'responsibilities.profile.edit',
  example: { code: 'AP-U04' },
  handle: async (context) => {
    const profile = await changeableProfile(context);
    return draw(context, profile, prefilledProfile(profile));
  },
});

const change = post(routes.profileEdit, {
  may: 'responsibilities.profile.edit',
  handle: async (context) => {
    const profile = await changeableProfile(context);
    const result = context.read(profileForm, prefilledProfile(profile));
    if (!result.ok) return draw(context, profile, result);
    const outcome = await rewriteProfile(context.db, context.by, context.now, profile, profileWords(result.value));
    if (!outcome.ok) return draw(context, profile, refuse(result, outcome));
    return seeOther(routes.profile.href({ code: profile.code }), 'responsibilities.notice.profile-written');
  },
});

async function draw(
  context: Context,
  profile: Profile,
  state: FormResult<ProfileFields> | FieldTexts,
): Promise<Response> {
  const body = <ProfileEditView profile={profile} form={bind(profileForm, state)} />;
  const title = `${profile.code} · ${context.t('responsibilities.profile.edit')}`;
  return context.page({ title, body, ...('ok' in state ? { status: 422 } : {}) });
}

export const profilePages = [show, discard, sheet, edit, change];
