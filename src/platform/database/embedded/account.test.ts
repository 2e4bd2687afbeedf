import { expect, test } from 'vitest';
import { canUse, findUnprivileged } from './account.ts';

const account = { uid: 100, gid: 200 };

test.each([
  ['the owner’s bits count for the owner', { mode: 0o100700, uid: 100, gid: 0 }, 5, true],
  ['also when others may more', { mode: 0o100077, uid: 100, gid: 0 }, 1, false],
  ['the group’s bits count for the group', { mode: 0o100050, uid: 0, gid: 200 }, 5, true],
  ['a closed home keeps everybody out', { mode: 0o040700, uid: 0, gid: 0 }, 1, false],
  ['an open folder lets everybody in', { mode: 0o040755, uid: 0, gid: 0 }, 5, true],
  ['to enter is not to read', { mode: 0o040711, uid: 0, gid: 0 }, 5, false],
])('%s', (_name, file, bits, expected) => {
  expect(canUse(file, account, bits)).toBe(expected);
});

test.each([
  ['nobody is preferred', 'root:x:0:0::/:/bin/sh\nwww:x:33:33::/:/\nnobody:x:65534:65534::/:/\nmail:x:8:8::/:/', 65534],
  ['otherwise the last user that is not root', 'root:x:0:0::/:/bin/sh\nnode:x:1000:1000::/:/\n', 1000],
  ['root alone is not enough', 'root:x:0:0::/:/bin/sh\n', undefined],
  ['an empty file is not enough', '', undefined],
])('%s', (_name, passwd, uid) => {
  expect(findUnprivileged(passwd)?.uid).toBe(uid);
});
