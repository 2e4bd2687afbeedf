import { expect, test } from 'vitest';
import { hashOfRecoveryCode, newRecoveryCodes } from './recovery.ts';

test('ten different codes, without signs that look alike', () => {
  const codes = newRecoveryCodes();
  expect(new Set(codes).size).toBe(10);
  for (const code of codes) expect(code).toMatch(/^([A-HJKMNP-TV-Z2-9]{4}-){3}[A-HJKMNP-TV-Z2-9]{4}$/);
});

test('a code may be typed small, without hyphens and with blanks', () => {
  expect(hashOfRecoveryCode('abcd efgh jkmn pqrs')).toEqual(hashOfRecoveryCode('ABCD-EFGH-JKMN-PQRS'));
});
