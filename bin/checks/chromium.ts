import { existsSync } from 'node:fs';

const places = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium', '/usr/bin/chromium-browser'];

/** The program file of Debian's Chromium, or the one that CHROMIUM names; undefined where there is none. */
export function chromiumProgram(): string | undefined {
  return process.env.CHROMIUM ?? places.find((file) => existsSync(file));
}
