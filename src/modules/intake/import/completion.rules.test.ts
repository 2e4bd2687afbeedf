import { beforeAll, expect, test } from 'vitest';
import { readSettings, termsOf } from '#modules/accounts/index.ts';
import { loadDemoDirectory } from '#modules/directory/test-support.ts';
import { makeTranslator } from '#platform/i18n/translate.ts';
import { readSheets } from '#platform/tables/read.ts';
import { tableBelow } from '#platform/tables/table.ts';
import { modules } from '#src/modules.ts';
import { useSite } from '../../../../test/site.ts';
import { guessMapping } from './column.rules.ts';
import { differingFields } from './completion.rules.ts';
import { listCandidates } from './entry.data.ts';
import type { Known } from './known.form.ts';
import { readImportRow } from './row.form.ts';
import { type EntryKind, fieldsOf, isSilence } from './rules.ts';
import { knownThings } from './visible.pages.tsx';

const site = useSite();
const today = '2026-11-22';
const coordinator = { role: 'coordinator' } as const;
beforeAll(() => loadDemoDirectory(site.db()));

const lists: readonly [EntryKind, string, string][] = [
  ['organisation', '/akteure', 'csv'],
  ['organisation', '/akteure', 'xlsx'],
  ['offer', '/angebote', 'csv'],
  ['offer', '/angebote', 'xlsx'],
  ['contact-point', '/anlaufstellen', 'csv'],
  ['contact-point', '/anlaufstellen', 'xlsx'],
];

test.each(lists)(
  'what the list of each %s gives out (%s, %s) says the same when it comes in again',
  async (kind, path, format) => {
    const response = await site.get(`${path}?format=${format}`, coordinator);
    const sheets = await readSheets(new Uint8Array(await response.arrayBuffer()), `liste.${format}`);
    const table = sheets.ok && sheets.sheets[0] ? tableBelow(sheets.sheets[0], 1) : undefined;
    if (!table?.ok) throw new Error('no table');
    const { columns, rows } = table.table;
    const known = await knownOf();
    const mapping = guessMapping(kind, columns);
    const candidates = await listCandidates(site.db(), kind, today);
    const codes = rows.map(({ cells }) => cells[0]);
    expect(codes.length).toBe(candidates.length);
    for (const { cells } of rows) {
      const { read, problems } = readImportRow(kind, { cells, corrections: {} }, mapping, known);
      const entry = candidates.find(({ title }) => title.startsWith(`${cells[0]} `));
      if (!entry) throw new Error(`${cells[0]} is not here`);
      expect([cells[0], problems.filter((problem) => !isSilence(problem))]).toEqual([cells[0], []]);
      expect([cells[0], differingFields(kind, entry.facts.facts, read.facts)]).toEqual([cells[0], []]);
      // And the other way round: what the entry says is in the file.
      expect([cells[0], differingFields(kind, read.facts, entry.facts.facts)]).toEqual([cells[0], []]);
    }
  },
);

test.each(['organisation', 'offer', 'contact-point'] as const)(
  'every field of a %s stands in the file of its list',
  async (kind) => {
    const path = lists.find(([one]) => one === kind)?.[1] ?? '';
    const text = await (await site.get(`${path}?format=csv`, coordinator)).text();
    const columns = text.replace('\ufeff', '').split('\r\n')[0]?.split(';') ?? [];
    const mapping = guessMapping(kind, columns);
    const missing = fieldsOf[kind].filter((field) => mapping[field] === undefined);
    expect(missing.filter((field) => field !== 'houseNumber' && field !== 'postcode')).toEqual([]);
  },
);

/** What words mean where the office reads German. */
async function knownOf(): Promise<Known> {
  const { t } = makeTranslator(
    modules.map(({ texts }) => texts),
    'de',
    termsOf(await readSettings(site.db())),
  );
  return knownThings({ db: site.db(), t, today });
}
