import { expect, test } from 'vitest';
import { canAssign, canEntrust } from './duty.rules.ts';

test('Rollen werden vergeben, bis die Konferenz abgeschlossen ist', () => {
  const states = ['planned', 'running', 'closed', 'documented'] as const;
  expect(states.map((state) => canAssign({ state }).ok)).toEqual([true, true, false, false]);
});

test('eine Rolle übernimmt nur, wer zur Wahl steht, oder vorerst niemand', () => {
  const parties = [{ id: 'u1' }];
  expect(canEntrust({ partyId: null }, parties)).toEqual({ ok: true });
  expect(canEntrust({ partyId: 'u1' }, parties)).toEqual({ ok: true });
  expect(canEntrust({ partyId: 'u2' }, parties)).toMatchObject({ ok: false, field: 'partyId' });
});
