import { useWords } from '#platform/i18n/words.ts';
import { EmptyState } from '#ui/empty-state/empty-state.tsx';
import { inEdition, isDraft } from '../edition/rules.ts';
import { routes } from '../routes.ts';
import type { ListViewProps } from './views.tsx';

/** No measure passes the filter: which part of it to widen. */
export function NothingFound({ query, filter }: Pick<ListViewProps, 'query' | 'filter'>) {
  const { t } = useWords();
  const isNarrowed =
    filter.words !== '' ||
    filter.onlyPaid ||
    [
      ...[filter.fields, filter.leads, filter.states, filter.reasons, filter.anyLight, filter.missing],
      ...Object.values(filter.lights),
    ].some((chosen) => chosen.length > 0);
  const href = isNarrowed
    ? routes.measures.href({}, { ansicht: filter.view, ...inEdition(query.get('fassung')) })
    : routes.measures.href({}, { ansicht: 'alle' });
  return (
    <EmptyState
      title={t('concept.list.nothing')}
      others={[{ href: href, label: t(isNarrowed ? 'concept.list.widen' : 'concept.list.show-all') }]}
      why={t(isNarrowed ? 'concept.list.nothing-narrow' : 'concept.list.nothing-quiet')}
    />
  );
}

/** An edition without measures, or somebody who has none: what belongs here, and the first one. */
export function NoMeasures({ edition, mayAdd }: Pick<ListViewProps, 'edition' | 'mayAdd'>) {
  const { t } = useWords();
  const first = mayAdd && isDraft(edition) && { href: routes.measureNew.href({}), label: t('concept.measure.create') };
  return <EmptyState title={t('concept.list.none')} why={t('concept.list.none-why')} first={first} />;
}
