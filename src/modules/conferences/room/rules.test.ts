import { expect, test } from 'vitest';
import { roomInput } from '../test-support.ts';
import { canLink } from './rules.ts';

test('ein Raum nimmt nur eine Stelle und Handlungsfelder an, die zur Wahl stehen', () => {
  const choices = { units: [{ id: 'u1', name: 'Amt' }], fields: [{ id: 'f1', code: 'HF1', title: 'Sprache' }] };
  expect(canLink(choices, roomInput({ unitId: 'u1', fieldIds: ['f1'] }))).toEqual({ ok: true });
  expect(canLink(choices, roomInput({ unitId: 'u2' }))).toMatchObject({ ok: false, field: 'unitId' });
  expect(canLink(choices, roomInput({ fieldIds: ['f1', 'f2'] }))).toMatchObject({ ok: false, field: 'fieldIds' });
});
