import { findLanguage } from '#platform/i18n/languages.ts';
import { useWords } from '#platform/i18n/words.ts';
import type { Found } from '#platform/search/search.ts';
import { type Beginning, EmptyState } from '#ui/empty-state/empty-state.tsx';
import { IndexList } from '#ui/index-list/index-list.tsx';
import { SearchField } from '#ui/search/search.tsx';
import { PageHead, Section } from '#ui/section-head/section-head.tsx';

export interface Shown extends Found {
  /** Measure, offer, organisation … in the reader's language. */
  kindLabel: string;
}

interface SearchViewProps {
  action: string;
  submitted: string;
  found: readonly Shown[];
  /** No more than this are looked up. */
  most: number;
  /** Words that find something here; '' where there is none. */
  examples: string;
  /** Where people can be asked. */
  ask: readonly Beginning[];
}

/** One field, and what was found: kind, number, title, the sentence in which the words stand. */
export function SearchView({ action, submitted, found, most, examples, ask }: SearchViewProps) {
  const { t } = useWords();
  return (
    <>
      <PageHead title={t('house.search.title')} />
      <SearchField
        look="big"
        action={action}
        value={submitted}
        hint={examples === '' ? undefined : t('house.search.hint', { examples })}
        id="suchwort"
      />
      {submitted.trim() === '' ? null : found.length === 0 ? (
        <EmptyState
          title={t('house.search.none.title', { words: submitted })}
          others={ask}
          why={
            ask.some(isDirect)
              ? `${t('house.search.none.text')} ${t('information.entry.ask')}:`
              : t('house.search.none.text')
          }
        />
      ) : (
        <Section title={t(found.length < most ? 'house.search.count' : 'house.search.many', { count: found.length })}>
          <IndexList items={found.map(row)} />
        </Section>
      )}
    </>
  );
}

/** Calls or writes at once, so that it needs a word in front. */
const isDirect = ({ href }: Beginning) => /^(?:tel|mailto):/.test(href);

function row(found: Shown) {
  const about = [found.kindLabel, found.code].filter((part) => part !== '');
  return {
    href: found.href,
    title: <bdi lang={findLanguage(found.language)?.bcp47}>{found.title}</bdi>,
    text: (
      <>
        <bdi>{about.join(' · ')}</bdi>
        {found.excerpt === '' ? null : <bdi lang={findLanguage(found.language)?.bcp47}>{` – ${found.excerpt}`}</bdi>}
      </>
    ),
  };
}
