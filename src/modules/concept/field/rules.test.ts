import { expect, test } from 'vitest';
import { canRelate, canRemoveField, movedBy, nextFieldCode } from './rules.ts';

const draft = { state: 'draft' } as const;

test('a field gets the number after the highest, whatever was taken out in between', () => {
  expect(nextFieldCode([])).toBe('HF1');
  expect(nextFieldCode([{ code: 'HF1' }, { code: 'HF8' }])).toBe('HF9');
  expect(nextFieldCode([{ code: 'A3' }, { code: 'Sonstiges' }])).toBe('HF4');
});

test.each([
  ['b', 'up', ['b', 'a', 'c']],
  ['b', 'down', ['a', 'c', 'b']],
  ['a', 'up', ['a', 'b', 'c']],
  ['c', 'down', ['a', 'b', 'c']],
] as const)('a field moves one place, and at the end it stays: %s %s', (id, direction, order) => {
  expect(movedBy(['a', 'b', 'c'], id, direction)).toEqual(order);
});

test('a field goes out of a draft, with a reason, once no goal stands in it', () => {
  expect(canRemoveField(draft, 'Doppelt', 0)).toEqual({ ok: true });
  expect(canRemoveField(draft, 'Doppelt', 1)).toMatchObject({ key: 'concept.field.refused.has-goals' });
  expect(canRemoveField(draft, ' ', 0)).toMatchObject({ key: 'concept.refused.reason-missing', field: 'reason' });
  expect(canRemoveField({ state: 'adopted' }, 'Doppelt', 0)).toMatchObject({ key: 'concept.edition.refused.resolved' });
});

test('a refused relation names the choice that it stands in', () => {
  const field = { id: 'a', relations: [] };
  expect(canRelate(field, field, 'supports')).toMatchObject({ ok: false, field: 'supports' });
  const waiting = { id: 'b', relations: [{ toId: 'a', toCode: '', toTitle: '', kind: 'depends-on' as const }] };
  expect(canRelate(field, waiting, 'depends-on')).toMatchObject({ ok: false, field: 'dependsOn' });
});
