import type { Words } from '#platform/i18n/words.ts';
import type { Column } from '#platform/tables/write.ts';
import { ownDeadline } from './deadline.rules.ts';
import { type Grant, type GrantPlaces, standingOf } from './rules.ts';

/** The columns of the list as a file; with what each grant gives to measures where the list is about that. */
export function grantColumns(
  { t }: Pick<Words, 't'>,
  {
    today,
    places,
    allocated,
  }: { today: string; places: GrantPlaces; allocated?: ReadonlyMap<string, number> | undefined },
): Column<Grant>[] {
  const ofMeasures: Column<Grant> = {
    label: t('grants.grants.allocated'),
    kind: 'euros',
    value: ({ id }) => allocated?.get(id) ?? null,
  };
  return [
    { label: t('grants.grant.number'), value: (grant) => grant.code },
    { label: t('grants.grant.title'), value: (grant) => grant.title },
    ...(allocated ? [ofMeasures] : []),
    { label: t('grants.grant.funder'), value: (grant) => grant.funder },
    {
      label: t('grants.grants.places'),
      value: ({ id }) => (places.get(id) ?? []).map(({ name }) => name).join(', ') || null,
    },
    { label: t('grants.grant.state'), value: (grant) => t(`grants.state.${standingOf(grant, today)}`) },
    { label: t('grants.grant.applied'), kind: 'euros', value: (grant) => grant.appliedCents },
    { label: t('grants.grant.granted'), kind: 'euros', value: (grant) => grant.grantedCents },
    { label: t('grants.grant.spent'), kind: 'euros', value: (grant) => grant.spentCents },
    { label: t('grants.grant.end'), kind: 'day', value: (grant) => grant.endOn },
    { label: t('grants.own-deadline.title'), kind: 'day', value: (grant) => ownDeadline(grant)?.on ?? null },
    { label: t('grants.grant.proof'), kind: 'day', value: (grant) => grant.proofDueOn },
  ];
}
