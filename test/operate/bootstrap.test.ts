import { spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';

// Starting whole installations takes its time on a busy machine.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 240_000 });

/** A checkout without any package whose build counts how often it ran. */
const checkout = mkdtempSync(join(tmpdir(), 'qs-checkout-'));
const at = (...parts: string[]) => join(checkout, ...parts);
const builds = () => (existsSync(at('build', 'count')) ? readFileSync(at('build', 'count'), 'utf8').length : 0);

beforeAll(() => {
  for (const folder of ['bin', 'src']) mkdirSync(at(folder));
  cpSync('bin/bootstrap.mjs', at('bin', 'bootstrap.mjs'));
  const count = `require('node:fs').mkdirSync('build',{recursive:true});require('node:fs').appendFileSync('build/count','x')`;
  const about = { name: 'checkout', version: '1.0.0', scripts: { build: `node -e "${count}"` } };
  writeFileSync(at('package.json'), JSON.stringify(about));
  const lock = {
    name: 'checkout',
    version: '1.0.0',
    lockfileVersion: 3,
    requires: true,
    packages: { '': { name: 'checkout', version: '1.0.0' } },
  };
  writeFileSync(at('package-lock.json'), JSON.stringify(lock));
  writeFileSync(at('src', 'main.ts'), 'one');
});

beforeEach(() => prepare('build'));

afterAll(() => rmSync(checkout, { recursive: true, force: true }));

function prepare(task: string): Promise<{ code: number | null; node: string; messages: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [at('bin', 'bootstrap.mjs'), task], { stdio: ['ignore', 'pipe', 'pipe'] });
    let node = '';
    let messages = '';
    child.stdout.on('data', (chunk) => {
      node += chunk;
    });
    child.stderr.on('data', (chunk) => {
      messages += chunk;
    });
    child.on('close', (code) => resolve({ code, node, messages }));
  });
}

test('a prepared checkout is left alone: no npm, no build, only the path of the Node.js to run with', async () => {
  const before = builds();
  expect(await prepare('build')).toEqual({ code: 0, node: process.execPath, messages: '' });
  expect(builds()).toBe(before);
});

test('a changed source is built once, a changed test is not', async () => {
  const before = builds();
  writeFileSync(at('src', 'main.ts'), `changed ${before}`);
  expect((await prepare('build')).messages).toContain('building the application');
  writeFileSync(at('src', 'main.test.ts'), `changed ${before}`);
  expect((await prepare('build')).messages).toBe('');
  expect(builds()).toBe(before + 1);
});

test('a changed lock file is installed anew', async () => {
  const lock = JSON.parse(readFileSync(at('package-lock.json'), 'utf8'));
  writeFileSync(at('package-lock.json'), JSON.stringify(lock, null, 4));
  rmSync(at('node_modules'), { recursive: true, force: true });
  expect((await prepare('install')).messages).toContain('installing packages');
});

test('packages borrowed from another checkout are never replaced: that would empty them for the other', async () => {
  const lender = mkdtempSync(join(tmpdir(), 'qs-lender-'));
  renameSync(at('node_modules'), join(lender, 'node_modules'));
  writeFileSync(join(lender, 'node_modules', 'kept'), 'belongs to the other checkout');
  symlinkSync(join(lender, 'node_modules'), at('node_modules'));
  const lock = readFileSync(at('package-lock.json'), 'utf8');
  writeFileSync(at('package-lock.json'), JSON.stringify({ ...JSON.parse(lock), version: '2.0.0' }));
  writeFileSync(join(lender, 'node_modules', '.querschnitt-installed'), 'of another lock file');
  rmSync(join(lender, 'node_modules', '.package-lock.json'), { force: true });
  const refused = await prepare('install');
  expect(refused.code).toBe(1);
  expect(refused.messages).toContain('belong to another checkout');
  expect(readFileSync(join(lender, 'node_modules', 'kept'), 'utf8')).toBe('belongs to the other checkout');
  rmSync(at('node_modules'));
  rmSync(lender, { recursive: true });
  writeFileSync(at('package-lock.json'), lock);
});

test('a lock left by a dead process does not hold anybody up', async () => {
  writeFileSync(at('.querschnitt-lock'), '999999999');
  writeFileSync(at('src', 'main.ts'), `after the dead ${builds()}`);
  expect((await prepare('build')).code).toBe(0);
  expect(existsSync(at('.querschnitt-lock'))).toBe(false);
});

test('two starts at once build one after the other, and only once', async () => {
  const before = builds();
  writeFileSync(at('src', 'main.ts'), `together ${before}`);
  const both = await Promise.all([prepare('build'), prepare('build')]);
  expect(both.map(({ code }) => code)).toEqual([0, 0]);
  expect(builds()).toBe(before + 1);
});

test('a build that fails says so in both languages and is tried again next time', async () => {
  const about = readFileSync(at('package.json'), 'utf8');
  writeFileSync(at('package.json'), JSON.stringify({ ...JSON.parse(about), scripts: { build: 'exit 3' } }));
  for (let tries = 0; tries < 2; tries++) {
    const { code, messages } = await prepare('build');
    expect(code).toBe(1);
    expect(messages).toMatch(/Der Bau ist fehlgeschlagen[^]*The build failed/);
  }
  writeFileSync(at('package.json'), about);
});
