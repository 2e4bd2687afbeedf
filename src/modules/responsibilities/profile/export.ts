import type { Words } from '#platform/i18n/words.ts';
import type { Column } from '#platform/tables/write.ts';
import { agreedSides, draftOf, mandateOf, type Profile, type Side, standingOf, versionInForce } from './rules.ts';

/** The columns of the list as a file: how each profile stands and who has agreed to its words. */
export function profileColumns({ t, format }: Pick<Words, 't' | 'format'>, today: string): Column<Profile>[] {
  const shown = (profile: Profile) => versionInForce(profile, today) ?? draftOf(profile) ?? profile.versions[0];
  const agreed = (profile: Profile, side: Side) => {
    const version = shown(profile);
    if (!version || !agreedSides(version).includes(side)) return null;
    return version.agreements.findLast((one) => one.side === side && one.withdrawn === null)?.agreedOn ?? null;
  };
  return [
    { label: t('responsibilities.field.code'), value: ({ code }) => code },
    { label: t('responsibilities.field.title'), value: ({ title }) => title },
    { label: t('responsibilities.field.whose'), value: ({ party }) => party.name },
    { label: t('responsibilities.field.role'), value: ({ roleType }) => t(`responsibilities.role.${roleType}`) },
    {
      label: t('responsibilities.field.mandate'),
      value: ({ roleType }) => t(`responsibilities.mandate.${mandateOf(roleType)}`),
    },
    {
      label: t('responsibilities.field.state'),
      value: (profile) => t(`responsibilities.profile.state.${standingOf(profile, today)}`),
    },
    { label: t('responsibilities.field.version'), kind: 'number', value: (profile) => shown(profile)?.number ?? null },
    { label: t('responsibilities.side.lead-unit'), kind: 'day', value: (profile) => agreed(profile, 'lead-unit') },
    { label: t('responsibilities.side.area'), kind: 'day', value: (profile) => agreed(profile, 'area') },
    {
      label: t('responsibilities.field.hours'),
      kind: 'number',
      value: (profile) => shown(profile)?.hoursPerMonth ?? null,
    },
    { label: t('responsibilities.field.tasks'), value: (profile) => format.list(shown(profile)?.tasks ?? []) },
  ];
}
