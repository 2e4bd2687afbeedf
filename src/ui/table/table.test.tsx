import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { languageOf } from '#platform/i18n/languages.ts';
import { platformTexts } from '#platform/i18n/text.ts';
import { makeTranslator } from '#platform/i18n/translate.ts';
import { WordsContext, wordsIn } from '#platform/i18n/words.ts';
import { uiTexts } from '#ui/text.ts';
import { type Column, Table } from './table.tsx';

interface Row {
  id: string;
  title: string;
  euros: number;
}

const rows: Row[] = [
  { id: 'M-1', title: 'Sprachcafé', euros: 100 },
  { id: 'M-2', title: 'Lotsen <b>', euros: 250 },
];
const columns: Column<Row>[] = [
  { label: 'Titel', header: true, cell: (row) => row.title, sort: { href: '?ordnung=titel', direction: 'ascending' } },
  { label: 'Euro', numeric: true, cell: (row) => row.euros, foot: '350' },
];

const words = wordsIn(languageOf('de'), makeTranslator([platformTexts, uiTexts], 'de').t);
const drawn = (node: VNode) => renderToString(<WordsContext.Provider value={words}>{node}</WordsContext.Provider>);

describe('a table', () => {
  const html = drawn(
    <Table
      caption="Maßnahmen"
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      select={{ name: 'id', label: (row) => `${row.id} auswählen`, form: 'auswahl' }}
    />,
  );

  test('says which column sorts and in which direction', () => {
    expect(html).toContain('aria-sort="ascending"');
    expect(html).toContain('href="?ordnung=titel"');
  });

  test('names every row and every box', () => {
    expect(html.match(/<th scope="row"/g)).toHaveLength(3);
    expect(html).toContain('aria-label="M-1 auswählen"');
    expect(html).toContain('form="auswahl"');
  });

  test('tells on a phone what a figure means', () => {
    expect(html).toContain('data-l="Euro"');
  });

  test('shows what people typed as text', () => {
    expect(html).toContain('Lotsen &lt;b>');
  });
});
