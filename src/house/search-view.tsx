import { findLanguage } from '#platform/i18n/languages.ts';
import { useWords } from '#platform/i18n/words.ts';
import type { Found } from '#platform/search/search.ts';
import { EmptyState } from '#ui/empty-state/empty-state.tsx';
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
  /** Where people can be asked. */
  askHref: string;
}

/** One field, and what was found: kind, number, title, the sentence in which the words stand. */
export function SearchView({ action, submitted, found, most, askHref }: SearchViewProps) {
  const { t } = useWords();
  return (
    <>
      <PageHead title={t('house.search.title')} />
      <SearchField
        look="big"
        action={action}
        value={submitted}
        hint={t('house.search.hint', { examples: t('house.search.examples') })}
        id="suchwort"
      />
      {submitted.trim() === '' ? null : found.length === 0 ? (
        <EmptyState
          title={t('house.search.none.title', { words: submitted })}
          others={[{ href: askHref, label: t('information.entry.ask') }]}
          why={t('house.search.none.text')}
        />
      ) : (
        <Section title={t(found.length < most ? 'house.search.count' : 'house.search.many', { count: found.length })}>
          <IndexList items={found.map(row)} />
        </Section>
      )}
    </>
  );
}

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
