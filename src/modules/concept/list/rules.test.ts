import { describe, expect, test } from 'vitest';
import { readListFilter, sortNames, viewNames } from './rules.ts';

const read = (query: string) => readListFilter(new URLSearchParams(query));

describe('the question in the address of the list', () => {
  test('without one, what needs attention is shown, by end', () => {
    expect(read('')).toEqual({
      view: 'aufmerksamkeit',
      words: '',
      fields: [],
      places: [],
      leads: [],
      involved: [],
      states: [],
      reasons: [],
      resolutions: [],
      onlyPaid: false,
      anyLight: [],
      lights: { doing: [], timing: [], effect: [] },
      missing: [],
      sort: 'ende',
      descending: false,
    });
  });

  test('several values of one filter, and a sort from the end', () => {
    const query = read('ansicht=alle&stand=running&stand=paused&grund=stale&sortierung=-euro&q=+Karte+');
    expect(query).toMatchObject({
      view: 'alle',
      states: ['running', 'paused'],
      reasons: ['stale'],
      sort: 'euro',
      descending: true,
      words: 'Karte',
    });
  });

  test('what nobody knows is left out, so that an old link still shows something', () => {
    expect(read('ansicht=gibtesnicht&stand=erfunden&sortierung=--')).toMatchObject({
      view: 'aufmerksamkeit',
      states: [],
      sort: 'ende',
    });
  });

  test('every view and every sort has a name for an address', () => {
    for (const name of [...viewNames, ...sortNames]) expect(name).toMatch(/^[a-z-]+$/);
  });
});
