import { expect, test } from 'vitest';
import { inForceFirst, mayFind } from './rules.ts';

const coming = { code: 'K-2030', standing: 'coming' } as const;
const past = { code: 'K-2019', standing: 'past' } as const;

test('what is still being written is found by those who write it, by others once it is public', () => {
  expect(mayFind({ isPublic: false, otherEdition: coming }, true)).toBe(true);
  expect(mayFind({ isPublic: false, otherEdition: coming }, false)).toBe(false);
  expect(mayFind({ isPublic: true, otherEdition: coming }, false)).toBe(true);
  expect(mayFind({ isPublic: false, otherEdition: null }, false)).toBe(true);
  expect(mayFind(undefined, false)).toBe(true);
});

test('what is in force stands before what was and what may come, otherwise as it was found', () => {
  const found = [
    { node: { otherEdition: past } },
    { node: { otherEdition: null } },
    { node: { otherEdition: coming } },
    { node: undefined },
  ];
  expect(inForceFirst(found).map(({ node }) => node?.otherEdition?.code ?? 'in force')).toEqual([
    'in force',
    'in force',
    'K-2019',
    'K-2030',
  ]);
});
