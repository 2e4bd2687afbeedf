import { useWords } from '#platform/i18n/words.ts';
import { Actions, LinkButton } from '#ui/button/button.tsx';
import { GapHint, List } from '#ui/list/list.tsx';
import { Section } from '#ui/section-head/section-head.tsx';
import { ProfileBadge } from '../profile/frame.views.tsx';
import { agreedSides, draftOf, type Profile, sides, standingOf, versionInForce } from '../profile/rules.ts';
import { routes } from '../routes.ts';
import type { Area } from './rules.ts';

interface ProfileSummaryProps {
  listed: { area: Area };
  profile: Profile | undefined;
  may: { writeProfile: boolean };
  today: string;
}

/** What the person is there for, as it stands; who still has to agree. */
export function ProfileSummary({ listed: { area }, profile, may, today }: ProfileSummaryProps) {
  const { t } = useWords();
  if (!profile)
    return (
      <Section title={t('responsibilities.profile.singular')} id="profil">
        <GapHint>{t('responsibilities.profile.missing')}</GapHint>
        {may.writeProfile && (
          <Actions>
            <LinkButton href={routes.profileNew.href({}, { bereich: area.party.code })}>
              {t('responsibilities.profile.begin')}
            </LinkButton>
          </Actions>
        )}
      </Section>
    );
  const href = routes.profile.href({ code: profile.code });
  return (
    <Section
      title={t('responsibilities.profile.singular')}
      id="profil"
      aside={<ProfileBadge standing={standingOf(profile, today)} />}
    >
      <Tasks profile={profile} today={today} />
      <Waiting profile={profile} />
      <Actions>
        <LinkButton href={href}>{t('responsibilities.profile.open')}</LinkButton>
        <LinkButton kind="tertiary" href={routes.profileSheet.href({ code: profile.code })}>
          {t('responsibilities.profile.sheet')}
        </LinkButton>
      </Actions>
    </Section>
  );
}

function Tasks({ profile, today }: { profile: Profile; today: string }) {
  const { t } = useWords();
  const shown = versionInForce(profile, today) ?? draftOf(profile) ?? profile.versions[0];
  if (!shown) return null;
  return (
    <>
      <List rows={shown.tasks.map((title) => ({ title }))} />
      {shown.hoursPerMonth !== null && (
        <p class="qs-small qs-quiet">{t('responsibilities.profile.hours', { hours: shown.hoursPerMonth })}</p>
      )}
    </>
  );
}

/** Whose yes is missing to what is being written. */
function Waiting({ profile }: { profile: Profile }) {
  const { t, format } = useWords();
  const draft = draftOf(profile);
  if (!draft) return null;
  const missing = sides.filter((side) => !agreedSides(draft).includes(side));
  const who = format.list(missing.map((side) => t(`responsibilities.side.${side}`)));
  return <GapHint>{t('responsibilities.profile.waits-for', { who, number: draft.number })}</GapHint>;
}
