import { describe, expect, test } from 'vitest';
import { modules } from '#src/modules.ts';
import { codeBase, readCodeBase } from './code-base.ts';
import {
  forbiddenColumns,
  personalDataInLogs,
  personalDataWithoutEnd,
  personalTables,
  retentionOfNothing,
  tablesOf,
} from './privacy.ts';

const code = readCodeBase();
const tables = tablesOf(code.files.get('src/schema.generated.ts') ?? '');
const declared = modules.flatMap((module) => module.retention.map((entry) => entry.data));

describe('data about people has a purpose and an end', () => {
  test('the tables are found in the generated types', () => expect(tables.length).toBeGreaterThan(1));
  test('every table with personal data says when it goes', () => {
    expect(personalDataWithoutEnd(tables, declared)).toEqual([]);
  });
  test('every end that is promised is that of a table', () => expect(retentionOfNothing(tables, declared)).toEqual([]));
  test('origin, religion, health and residence status are stored nowhere', () => {
    expect(forbiddenColumns(tables)).toEqual([]);
  });
  test('no log line names a person', () => expect(personalDataInLogs(code)).toEqual([]));
});

describe('the rules about personal data find what is wrong', () => {
  const generated = `
export interface DirectoryContact {
  id: Generated<string>;
  phone: string | null;
}

export interface DirectoryOffer {
  id: Generated<string>;
  religion: string;
}

export interface DB {
  "directory.contact": DirectoryContact;
  "directory.offer": DirectoryOffer;
}
`;

  test('a table with a phone number and no end', () => {
    expect(personalTables(tablesOf(generated))).toEqual(['directory.contact']);
    expect(personalDataWithoutEnd(tablesOf(generated), [])).toHaveLength(1);
    expect(personalDataWithoutEnd(tablesOf(generated), ['directory.contact'])).toEqual([]);
  });

  test('an end for a table that is not there', () => {
    expect(retentionOfNothing(tablesOf(generated), ['directory.guest'])).toEqual(['directory.guest']);
  });

  test('a column that may never exist', () => {
    expect(forbiddenColumns(tablesOf(generated))).toEqual(['directory.offer.religion']);
  });

  test('an address in a log line', () => {
    const wrong = codeBase({ 'src/platform/mail/send.ts': "log.info({ to: person.email }, 'sent');" });
    expect(personalDataInLogs(wrong)).toHaveLength(1);
  });
});
