import type { Words } from '#platform/i18n/words.ts';
import type { Column } from '#platform/tables/write.ts';
import type { Finding } from './data.ts';

/** The columns of the list of findings to take away. */
export function findingColumns(
  { t }: Pick<Words, 't'>,
  places: ReadonlyMap<string, readonly { name: string }[]>,
): readonly Column<Finding & { cards: number }>[] {
  return [
    { label: t('voices.cards.finding'), value: ({ code }) => code },
    { label: t('voices.finding.field.title'), value: ({ title }) => title },
    { label: t('voices.cards.kind'), value: ({ kind }) => t(`voices.finding.kind.${kind}`) },
    { label: t('voices.cards.place'), value: ({ id }) => (places.get(id) ?? []).map(({ name }) => name).join(', ') },
    { label: t('voices.findings.cards'), kind: 'number', value: ({ cards }) => cards },
    { label: t('voices.cards.state'), value: ({ state }) => t(`voices.finding.state.${state}`) },
  ];
}
