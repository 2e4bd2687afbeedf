import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { forgetPort, notePort, readPort } from './running-port.ts';

test('the port of a running installation is known to its commands, and forgotten when it stops', () => {
  const folder = mkdtempSync(join(tmpdir(), 'qs-port-'));
  expect(readPort(folder)).toBeUndefined();
  notePort(folder, 8092);
  expect(readPort(folder)).toBe(8092);
  forgetPort(folder);
  expect(readPort(folder)).toBeUndefined();
  rmSync(folder, { recursive: true });
  notePort(folder, 8092);
  expect(readPort(folder)).toBeUndefined();
});
