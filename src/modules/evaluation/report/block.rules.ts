import type { Words } from '#platform/i18n/words.ts';
import type { RecordKind } from './snapshot.rules.ts';

/** What stands in a cell: words, or a record that can be opened. */
export type Cell = string | { kind: RecordKind; code: string; title: string };

/**
 * A piece of a report, the same for the page, the PDF and the Word file. Numbers of a report stand in `figures` only,
 * by the name of the figure in the data set: nobody can enter another one.
 */
export type Block =
  | { block: 'heading'; text: string }
  | { block: 'text'; text: string }
  /** In the county's own words, whatever the reader's language. */
  | { block: 'own'; text: string }
  /** `of` names the figure that a part is of. */
  | { block: 'figures'; rows: readonly { id: string; label: string; of?: string }[] }
  /** `empty` stands in its place where it has no row. */
  | { block: 'table'; caption: string; empty: string; columns: readonly string[]; rows: readonly (readonly Cell[])[] };

/** What it takes to write a block in the reader's language. */
export type ReportWords = Pick<Words, 't' | 'format'>;
