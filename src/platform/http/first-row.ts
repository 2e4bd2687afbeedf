/** The first row of a page of a list, from 1, as the address says it (`ab`); 1 where it says nothing that could be one. */
export function firstRow(query: URLSearchParams): number {
  const requested = Number(query.get('ab'));
  return Number.isInteger(requested) && requested > 0 && requested < 1_000_000 ? requested : 1;
}
