import { conceptRoutes, type Measure } from '#modules/concept/index.ts';
import type { BoundForm } from '#platform/forms/bind.ts';
import type { HistoryEntry } from '#platform/history/history.ts';
import { useWords } from '#platform/i18n/words.ts';
import { LinkButton } from '#ui/button/button.tsx';
import { Facts } from '#ui/facts/facts.tsx';
import { Control } from '#ui/field/control.tsx';
import { Form, SaveBar } from '#ui/form/form.tsx';
import { List } from '#ui/list/list.tsx';
import { Columns, PageHead, Section, Stack } from '#ui/section-head/section-head.tsx';
import type { EndReasonFields } from '../form.ts';
import { routes } from '../routes.ts';
import { ResponsibilityHistory } from '../views.tsx';
import { Agreements } from './agreement.views.tsx';
import { ProfileBadge } from './frame.views.tsx';
import {
  diffItems,
  draftOf,
  isFirstDraft,
  mandateOf,
  type Profile,
  type ProfileVersion,
  type Side,
  versionState,
} from './rules.ts';

export interface ProfileViewProps {
  profile: Profile;
  /** The version that is shown. */
  version: ProfileVersion;
  measures: readonly Measure[];
  history: readonly HistoryEntry[];
  sides: readonly { side: Side; isOwn: boolean }[];
  mayEdit: boolean;
  /** Why it is taken away, where it was begun by mistake. */
  discard: BoundForm<EndReasonFields>;
  today: string;
}

/** A task profile: its words beside the former ones, who agreed, what belongs to it. */
export function ProfileView(props: ProfileViewProps) {
  const { t } = useWords();
  const { profile, version, today, sides } = props;
  const { code, versions } = profile;
  const isBeingWritten = draftOf(profile)?.number === version.number;
  return (
    <>
      <PageHead
        code={code}
        title={profile.title}
        kicker={<Kicker profile={profile} />}
        actions={
          <>
            <ProfileBadge standing={versionState(version, versions, today)} />
            <LinkButton href={routes.profileSheet.href({ code }, { nr: version.number })}>
              {t('responsibilities.profile.sheet')}
            </LinkButton>
            {props.mayEdit && (
              <LinkButton href={routes.profileEdit.href({ code })}>{t('responsibilities.profile.edit')}</LinkButton>
            )}
            {isBeingWritten && sides.length > 0 && (
              <LinkButton kind="primary" href={routes.profileAgreement.href({ code })}>
                {t('responsibilities.profile.agree')}
              </LinkButton>
            )}
          </>
        }
      />
      <Columns split="aside">
        <Stack>
          <Words {...props} />
          {props.mayEdit && (isFirstDraft(profile) || props.discard.errors.length > 0) && (
            <Discard code={code} form={props.discard} />
          )}
          <Section title={t('responsibilities.history.title')}>
            <ResponsibilityHistory entries={props.history} />
          </Section>
        </Stack>
        <aside>
          <Stack>
            <Agreements version={version} />
            <Versions {...props} />
            <Belonging {...props} />
          </Stack>
        </aside>
      </Columns>
    </>
  );
}

function Discard({ code, form }: { code: string; form: BoundForm<EndReasonFields> }) {
  const { t } = useWords();
  const label = t('responsibilities.profile.discard');
  return (
    <Form
      prefix="verwerfen"
      action={routes.profile.href({ code })}
      hidden={{ _method: 'delete' }}
      opener={{ at: routes.profile.href({ code }), label }}
      of={form}
      label={label}
    >
      <Control
        of={form.control('reason')}
        label={t('responsibilities.profile.discard-reason')}
        hint={t('responsibilities.profile.discard-hint')}
        rows={2}
      />
      <SaveBar save={label} sticky={false} />
    </Form>
  );
}

function Kicker({ profile: { party, roleType } }: { profile: Profile }) {
  const { t } = useWords();
  return (
    <>
      <a href={routes.profiles.href({})}>{t('responsibilities.profile.plural')}</a> ·{' '}
      {roleType === 'area-responsible' ? <a href={routes.area.href({ code: party.code })}>{party.name}</a> : party.name}{' '}
      · {t(`responsibilities.mandate.${mandateOf(roleType)}`)}
    </>
  );
}

/** The words of the version; what differs from the one before is marked. */
function Words({ profile, version }: ProfileViewProps) {
  const { t, format } = useWords();
  const former = profile.versions.find(({ number }) => number === version.number - 1);
  const aside = former ? t('responsibilities.profile.compared', { number: former.number }) : undefined;
  const { hoursPerMonth, validFrom, validUntil } = version;
  return (
    <>
      <Section title={t('responsibilities.field.tasks')} aside={aside} id="aufgaben">
        <Items before={former?.tasks} after={version.tasks} />
      </Section>
      <Section title={t('responsibilities.field.not-tasks')} id="nicht">
        {version.notTasks.length > 0 || (former && former.notTasks.length > 0) ? (
          <Items before={former?.notTasks} after={version.notTasks} />
        ) : (
          <p class="qs-quiet">{t('responsibilities.profile.nothing-excluded')}</p>
        )}
      </Section>
      <Facts
        facts={[
          {
            label: t('responsibilities.field.hours'),
            value: hoursPerMonth === null ? t('responsibilities.unknown') : format.number(hoursPerMonth),
            note:
              former && former.hoursPerMonth !== hoursPerMonth ? <Before>{former.hoursPerMonth}</Before> : undefined,
          },
          {
            label: t('responsibilities.field.deputy-required'),
            value: t(version.deputyRequired ? 'responsibilities.yes' : 'responsibilities.no'),
          },
          {
            label: t('responsibilities.field.valid-from'),
            value: validFrom ? format.day(validFrom) : t('responsibilities.profile.not-yet'),
            note: validUntil ? t('responsibilities.area.until', { day: format.day(validUntil) }) : undefined,
          },
        ]}
      />
    </>
  );
}

function Before({ children }: { children: number | null }) {
  const { t, format } = useWords();
  const value = children === null ? t('responsibilities.unknown') : format.number(children);
  return <>{t('responsibilities.profile.before', { value })}</>;
}

/** A list of items; new ones are inserted, fallen ones struck through. */
function Items({ before, after }: { before: readonly string[] | undefined; after: readonly string[] }) {
  const { t } = useWords();
  const items = before ? diffItems(before, after) : after.map((text) => ({ text, change: 'kept' as const }));
  return (
    <List
      rows={items.map(({ text, change }) => ({
        title: change === 'added' ? <ins>{text}</ins> : change === 'removed' ? <del>{text}</del> : text,
        end: change === 'kept' ? undefined : t(`responsibilities.profile.${change}`),
      }))}
    />
  );
}

function Versions({ profile, version, today }: ProfileViewProps) {
  const { t, format } = useWords();
  const { code, versions } = profile;
  return (
    <Section title={t('responsibilities.profile.versions')} id="fassungen">
      <List
        rows={versions.map((one) => {
          const title = t('responsibilities.profile.version', { number: one.number });
          return {
            title: one.number === version.number ? <b>{title}</b> : title,
            href: one.number === version.number ? undefined : routes.profile.href({ code }, { nr: one.number }),
            end: <ProfileBadge standing={versionState(one, versions, today)} />,
            note: one.validFrom
              ? t('responsibilities.profile.since', { day: format.day(one.validFrom) })
              : t('responsibilities.profile.drafted', { moment: format.moment(one.draftedAt) }),
          };
        })}
      />
    </Section>
  );
}

/** What the concept gives to whoever has this profile: the measures they lead. */
function Belonging({ profile, measures }: ProfileViewProps) {
  const { t } = useWords();
  return (
    <Section title={t('responsibilities.profile.measures')} id="massnahmen">
      {measures.length === 0 ? (
        <p class="qs-quiet">{t('responsibilities.profile.no-measures', { name: profile.party.name })}</p>
      ) : (
        <List
          rows={measures.map(({ code, title }) => ({
            title: `${code} ${title}`,
            href: conceptRoutes.measure.href({ code }),
          }))}
        />
      )}
    </Section>
  );
}
