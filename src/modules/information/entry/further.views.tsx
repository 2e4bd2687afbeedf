import { directoryRoutes } from '#modules/directory/index.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Pagination } from '#ui/pagination/pagination.tsx';
import { type EntryFilter, type EntryPage, filterQuery } from './rules.ts';

/** The way to the other pages of a list that is longer than one; the filter stays. */
export function FurtherPages({ page, filter }: { page: EntryPage; filter: EntryFilter }) {
  const { language } = useWords();
  const { entries, from, total, previous, next } = page;
  if (entries.length === total) return null;
  const at = (row: number) => {
    const query = row > 1 ? { ...filterQuery(filter), ab: `${row}` } : filterQuery(filter);
    return directoryRoutes.offers.href({ lang: language.tag }, query);
  };
  return (
    <Pagination
      from={from}
      to={from + entries.length - 1}
      total={total}
      previousHref={previous === undefined ? undefined : at(previous)}
      nextHref={next === undefined ? undefined : at(next)}
    />
  );
}
