import { cardLanguageName } from '#modules/voices/index.ts';
import { findLanguage } from '#platform/i18n/languages.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Bdi } from '#ui/bdi/bdi.tsx';
import { Quote } from '#ui/quote/quote.tsx';
import type { ShownCard } from './rules.ts';

/** Cards in full, each in its own language and direction, with what was done to its words. */
export function CardList({ cards }: { cards: readonly ShownCard[] }) {
  return (
    <ul class="qs-cards">
      {cards.map((card) => (
        <li key={card.code} id={card.code}>
          <Quote look="card" lang={bcp47(card.language)} source={<Source card={card} />}>
            {card.text}
          </Quote>
        </li>
      ))}
    </ul>
  );
}

/** For `lang` attributes; a language that we do not offer keeps its own tag. */
export const bcp47 = (tag: string): string => findLanguage(tag)?.bcp47 ?? tag;

/** Number, room, question, agreement; and honestly whether these are the person's very words. */
function Source({ card }: { card: ShownCard }) {
  const { t } = useWords();
  return (
    <>
      <Bdi>{card.code}</Bdi> · <Bdi>{card.roomCode}</Bdi> · {t(`voices.kind.${card.kind}`)}
      {card.votes > 0 ? <> · {t('conferences.public.votes', { count: card.votes })}</> : null}
      {card.originalLanguage ? (
        <>
          {' '}
          · {t('conferences.public.rendered')}{' '}
          <Bdi lang={bcp47(card.originalLanguage)}>{cardLanguageName(t, card.originalLanguage)}</Bdi>
        </>
      ) : card.isSummarised ? (
        <> · {t('conferences.public.summarised')}</>
      ) : null}
      {card.sameAs ? (
        <>
          {' '}
          · {t('conferences.public.same-as')} <Bdi>{card.sameAs}</Bdi>
        </>
      ) : null}
      {card.isRedacted ? (
        <>
          {' '}
          · <strong>{t('conferences.public.redacted')}</strong>
        </>
      ) : null}
    </>
  );
}
