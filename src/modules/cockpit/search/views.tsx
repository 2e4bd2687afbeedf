import { useWords } from '#platform/i18n/words.ts';
import { EmptyState } from '#ui/empty-state/empty-state.tsx';
import { SearchField } from '#ui/search/search.tsx';
import { PageHead, Section } from '#ui/section-head/section-head.tsx';

/** One thing that was found, ready to be shown. */
export interface Hit {
  key: string;
  kind: string;
  code: string;
  title: string;
  excerpt: string;
  /** Which edition it belongs to, where that is not the one in force. */
  mark: string;
  href: string;
}

/** What was found: things with this number first, then texts. */
export function SearchPage({ words, hits }: { words: string; hits: readonly Hit[] }) {
  const { t } = useWords();
  return (
    <>
      <PageHead title={t('cockpit.search.title')} />
      <SearchField
        action="/suche"
        id="grosse-suche"
        look="big"
        value={words}
        placeholder={t('cockpit.search.placeholder')}
        hint={t('cockpit.search.hint')}
      />
      {words !== '' && (
        <Section title={t('cockpit.search.found', { count: hits.length, words })} id="treffer">
          {hits.length === 0 ? (
            <EmptyState level={3} title={t('cockpit.search.none')} why={t('cockpit.search.none-text')} />
          ) : (
            <ul class="qs-list">
              {hits.map((hit) => (
                <li key={hit.key}>
                  <span>
                    <a href={hit.href}>
                      {hit.code !== '' && <span class="qs-quiet">{hit.code} </span>}
                      {hit.title}
                    </a>
                  </span>
                  <span class="qs-list__end">{[hit.mark, hit.kind].filter(Boolean).join(' · ')}</span>
                  {hit.excerpt !== '' && <small>{hit.excerpt}</small>}
                </li>
              ))}
            </ul>
          )}
        </Section>
      )}
    </>
  );
}
