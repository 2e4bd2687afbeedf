import { dayOf } from '#platform/i18n/format.ts';
import type { Words } from '#platform/i18n/words.ts';
import type { Column } from '#platform/tables/write.ts';
import type { Target } from '../fate/data.ts';
import { readableText } from '../rules.ts';
import type { Card } from './data.ts';

/** The columns of a list of cards to take away: only what others may read of them. */
export function cardColumns(
  { t }: Words,
  findings: readonly Target[],
  places: ReadonlyMap<string, string>,
): readonly Column<Card>[] {
  const codeOf = new Map(findings.map(({ id, code }) => [id, code]));
  return [
    { label: t('voices.cards.code'), value: (card) => card.code },
    { label: t('voices.cards.room'), value: (card) => card.occasionCode },
    { label: t('voices.cards.place'), value: (card) => places.get(card.municipalityId ?? '') ?? '' },
    { label: t('voices.cards.kind'), value: (card) => t(`voices.kind.${card.kind}`) },
    { label: t('voices.cards.language'), value: (card) => card.originalLanguage ?? card.language },
    { label: t('voices.cards.text'), value: (card) => readableText(card) ?? t('voices.cards.hidden') },
    { label: t('voices.cards.votes'), kind: 'number', value: (card) => card.votes },
    { label: t('voices.cards.state'), value: (card) => t(`voices.state.${card.state}`) },
    { label: t('voices.cards.fate'), value: (card) => t(`voices.stitch.${card.ending}`) },
    { label: t('voices.cards.finding'), value: (card) => codeOf.get(card.findingId ?? '') ?? '' },
    { label: t('voices.card.answer'), value: (card) => card.answer ?? '' },
    { label: t('voices.cards.received'), kind: 'day', value: (card) => dayOf(card.receivedAt) },
  ];
}
