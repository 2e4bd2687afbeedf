import { bind } from '#platform/forms/bind.ts';
import { prefill, refuse } from '#platform/forms/form.ts';
import { type Context, Forbidden, get, post, remove, seeOther } from '#platform/http/page.ts';
import { routes } from '../routes.ts';
import { AgreementView, type AgreementViewProps } from './agreement.views.tsx';
import { agreementForm, takeBackForm } from './form.ts';
import { agreedSides, draftOf, type Profile, type Side } from './rules.ts';
import { agree, takeAgreementBack } from './verbs.ts';
import { sidesOf, visibleProfile } from './visible.pages.tsx';

// The page's permission is that of reading; `sidesOf` decides who may agree: the lead unit has one permission for it, an area another.
const show = get(routes.profileAgreement, {
  help: 'responsibilities.help.agreement',
  may: 'responsibilities.area.read',
  example: { code: 'AP-U05' },
  handle: async (context) => {
    const profile = await visibleProfile(context);
    const waiting = sidesOf(context, profile).find(({ side }) => !agreedAlready(profile, side));
    const form = bind(agreementForm, prefill({ on: context.today, side: waiting?.side }));
    return draw(context, profile, { form, takeBack: bind(takeBackForm) });
  },
});

const giveAgreement = post(routes.profileAgreement, {
  may: 'responsibilities.area.read',
  handle: async (context) => {
    const { db, by, now } = context;
    const profile = await visibleProfile(context);
    const result = context.read(agreementForm);
    const again = (refused: typeof result) =>
      draw(context, profile, { form: bind(agreementForm, refused), takeBack: bind(takeBackForm) }, 422);
    if (!result.ok) return again(result);
    const { side, on, evidence } = result.value;
    const isOwnSide = sideOf(context, profile, side);
    const outcome = await agree(db, by, now, profile, { side, on, evidence, isOwnSide });
    if (!outcome.ok) return again(refuse(result, outcome));
    const isValid = draftOf(outcome.profile) === undefined;
    const notice = isValid ? 'responsibilities.notice.profile-valid' : 'responsibilities.notice.agreed';
    return seeOther(routes.profile.href({ code: profile.code }), notice);
  },
});

const takeBack = remove(routes.profileAgreement, {
  may: 'responsibilities.area.read',
  handle: async (context) => {
    const { db, by, now } = context;
    const profile = await visibleProfile(context);
    const result = context.read(takeBackForm);
    const blank = bind(agreementForm, prefill({ on: context.today }));
    const again = (refused: typeof result) =>
      draw(context, profile, { form: blank, takeBack: bind(takeBackForm, refused) }, 422);
    if (!result.ok) return again(result);
    const { side, reason } = result.value;
    sideOf(context, profile, side);
    const outcome = await takeAgreementBack(db, by, now, profile, { side, reason });
    if (!outcome.ok) return again(refuse(result, outcome));
    return seeOther(routes.profile.href({ code: profile.code }), 'responsibilities.notice.taken-back');
  },
});

/** True for the person's own side; 403 where they may not agree for that side. */
function sideOf(context: Context, profile: Profile, side: Side): boolean {
  const found = sidesOf(context, profile).find((one) => one.side === side);
  if (!found) throw new Forbidden();
  return found.isOwn;
}

function agreedAlready(profile: Profile, side: Side): boolean {
  const draft = draftOf(profile);
  return draft !== undefined && agreedSides(draft).includes(side);
}

async function draw(
  context: Context,
  profile: Profile,
  forms: Pick<AgreementViewProps, 'form' | 'takeBack'>,
  status = 200,
): Promise<Response> {
  const sides = sidesOf(context, profile);
  if (sides.length === 0) throw new Forbidden();
  const title = `${profile.code} · ${context.t('responsibilities.profile.agreement')}`;
  return context.page({ title, status, body: <AgreementView profile={profile} sides={sides} {...forms} /> });
}

export const agreementPages = [show, giveAgreement, takeBack];
