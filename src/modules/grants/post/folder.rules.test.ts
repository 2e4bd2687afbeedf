import { expect, test } from 'vitest';
import type { FolderChapter } from '../slots.ts';
import { byDay, contactsOf, rowsOf, sectionsOf } from './folder.rules.ts';

const chapter = (part: FolderChapter['part'], ...titles: string[]): FolderChapter => ({
  part,
  title: part,
  day: '',
  none: 'nichts',
  rows: titles.map((title) => ({ title })),
});

test('die Mappe liest sich von dem, was nicht warten kann, zu dem, was nur eine Person weiß', () => {
  const chapters = [chapter('contacts', 'a'), chapter('deadlines', 'b'), chapter('contacts', 'c', 'd')];
  expect(sectionsOf(chapters).map(({ part }) => part)).toEqual([
    'deadlines',
    'measures',
    'promises',
    'contacts',
    'documents',
    'knowledge',
  ]);
  expect(sectionsOf(chapters).find(({ part }) => part === 'contacts')?.chapters).toHaveLength(2);
  expect(rowsOf(chapters, 'contacts')).toBe(3);
  expect(rowsOf(chapters, 'promises')).toBe(0);
});

test('was einen Tag hat, steht nach ihm; was keinen hat, am Ende', () => {
  const rows = [{ title: 'ohne' }, { title: 'spät', on: '2027-01-01' }, { title: 'früh', on: '2026-01-01' }];
  expect(byDay(rows).map(({ title }) => title)).toEqual(['früh', 'spät', 'ohne']);
});

test('wer in drei Maßnahmen mitmacht, ist ein Kontakt; wer in keiner mitmacht, keiner', () => {
  const who = (id: string, name: string) => ({
    ...{ id, name, code: id, contactFunction: 'Büro', mailbox: '', phone: '', confirmedOn: null },
  });
  const measures = ['M-1', 'M-2'].map((code) => ({ code, partners: [{ id: 'b' }] }));
  const contacts = contactsOf(measures, [who('a', 'Aus'), who('b', 'Bund')]);
  expect(contacts.map(({ name, measures: of }) => [name, of])).toEqual([['Bund', ['M-1', 'M-2']]]);
});
