import { useWords } from '#platform/i18n/words.ts';
import { Facts } from '#ui/facts/facts.tsx';
import { List, Steps } from '#ui/list/list.tsx';
import { PrintButton } from '#ui/page-tools/page-tools.tsx';
import { PageHead, Section, Stack } from '#ui/section-head/section-head.tsx';
import { routes } from '../routes.ts';
import { mandateOf, type Profile, type ProfileVersion, sides, versionState } from './rules.ts';

/** The profile as one sheet of paper: to hang up, to sign, to put into a file. */
export function SheetView({
  profile,
  version,
  countyName,
  today,
}: {
  profile: Profile;
  version: ProfileVersion;
  countyName: string;
  today: string;
}) {
  const { t, format } = useWords();
  const { code, party, roleType, title, versions } = profile;
  const state = t(`responsibilities.profile.state.${versionState(version, versions, today)}`);
  return (
    <Stack>
      <PageHead
        kicker={<a href={routes.profile.href({ code })}>{`${countyName} · ${code}`}</a>}
        title={title}
        lead={`${party.name} · ${t(`responsibilities.role.${roleType}`)} (${t(`responsibilities.mandate.${mandateOf(roleType)}`)})`}
        actions={<PrintButton />}
      />
      <Section title={t('responsibilities.field.tasks')}>
        <Steps>{version.tasks}</Steps>
      </Section>
      {version.notTasks.length > 0 && (
        <Section title={t('responsibilities.field.not-tasks')}>
          <List rows={version.notTasks.map((title) => ({ title }))} />
        </Section>
      )}
      <Facts
        facts={[
          {
            label: t('responsibilities.field.hours'),
            value:
              version.hoursPerMonth === null ? t('responsibilities.unknown') : format.number(version.hoursPerMonth),
          },
          {
            label: t('responsibilities.field.deputy-required'),
            value: t(version.deputyRequired ? 'responsibilities.yes' : 'responsibilities.no'),
          },
          { label: t('responsibilities.field.version'), value: `${version.number} · ${state}` },
          ...sides.map((side) => ({
            label: t(`responsibilities.side.${side}`),
            value: <Signed {...{ version, side }} />,
          })),
        ]}
      />
    </Stack>
  );
}

/** When a side agreed; a line to sign where it did not. */
function Signed({ version, side }: { version: ProfileVersion; side: (typeof sides)[number] }) {
  const { t, format } = useWords();
  const agreement = version.agreements.findLast((one) => one.side === side && one.withdrawn === null);
  if (agreement)
    return <>{t('responsibilities.profile.signed', { day: format.day(agreement.agreedOn), by: agreement.byLabel })}</>;
  return <span class="qs-quiet">{t('responsibilities.profile.signature-line')}</span>;
}
