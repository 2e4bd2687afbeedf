import { expect, test } from 'vitest';
import { base32, matchTotp, totpAddress, totpCode } from './totp.ts';

const twenty = Buffer.from('12345678901234567890');
const thirtyTwo = Buffer.from('12345678901234567890123456789012');
const sixtyFour = Buffer.from('1234567890123456789012345678901234567890123456789012345678901234');

// RFC 6238, appendix B (with erratum 2866: the longer keys for SHA-256 and SHA-512).
test.each([
  [59, '94287082', '46119246', '90693936'],
  [1111111109, '07081804', '68084774', '25091201'],
  [1111111111, '14050471', '67062674', '99943326'],
  [1234567890, '89005924', '91819424', '93441116'],
  [2000000000, '69279037', '90698825', '38618901'],
  [20000000000, '65353130', '77737706', '47863826'],
])('at second %i the codes are those of RFC 6238', (second, sha1, sha256, sha512) => {
  const at = new Date(second * 1000);
  expect([
    totpCode(twenty, at, { digits: 8 }),
    totpCode(thirtyTwo, at, { digits: 8, algorithm: 'sha256' }),
    totpCode(sixtyFour, at, { digits: 8, algorithm: 'sha512' }),
  ]).toEqual([sha1, sha256, sha512]);
});

const now = new Date('2026-11-22T14:10:00Z');
const step = now.getTime() / 30_000;
const seconds = (count: number) => new Date(now.getTime() + count * 1000);

test('a code counts half a minute early and late, not longer', () => {
  const code = totpCode(twenty, now);
  expect([-30, 0, 30].map((late) => matchTotp(twenty, code, seconds(late), 0))).toEqual([step, step, step]);
  expect([-31, 60].map((late) => matchTotp(twenty, code, seconds(late), 0))).toEqual([undefined, undefined]);
});

test('a code counts once', () => {
  expect(matchTotp(twenty, totpCode(twenty, now), now, step)).toBeUndefined();
});

test('a code may be typed with a gap, and nothing else is a code', () => {
  const code = totpCode(twenty, now);
  expect(matchTotp(twenty, `${code.slice(0, 3)} ${code.slice(3)}`, now, 0)).toBe(step);
  expect(['', '12345', 'abcdef', `${code}0`].map((code) => matchTotp(twenty, code, now, 0))).toEqual(
    Array(4).fill(undefined),
  );
});

test('a secret is written as in RFC 4648', () => {
  expect(['', 'f', 'fo', 'foo', 'foob', 'fooba', 'foobar'].map((text) => base32(Buffer.from(text)))).toEqual([
    '',
    'MY',
    'MZXQ',
    'MZXW6',
    'MZXW6YQ',
    'MZXW6YTB',
    'MZXW6YTBOI',
  ]);
});

test('the address for the app names county and account', () => {
  expect(totpAddress(twenty, 'Kreis Musterau', 'wir@musterau.example')).toBe(
    'otpauth://totp/Kreis%20Musterau:wir%40musterau.example?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Kreis%20Musterau',
  );
});
