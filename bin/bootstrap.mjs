// Makes this checkout ready and prints the path of the Node.js that runs it. Plain JavaScript for
// any Node.js from 18 on, because it runs before anything is installed. Everything it tells people
// goes to stderr; stdout holds the path alone.
//
//   node bin/bootstrap.mjs install   packages only (tests, tools)
//   node bin/bootstrap.mjs build     packages and the built application (start, ops)

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const OLDEST_NODE = 18;
const OWN_NODE = 24;
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const installStamp = join(root, 'node_modules', '.querschnitt-installed');
const buildStamp = join(root, 'build', '.querschnitt-built');

function main(task) {
  if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE) {
    fail(
      `Node.js ${process.version} ist zu alt, nötig ist ${OLDEST_NODE} oder neuer.`,
      `Node.js ${process.version} is too old, ${OLDEST_NODE} or newer is needed.`,
    );
  }
  const wantsBuild = task === 'build';
  if (!isInstalled() || (wantsBuild && !isBuilt())) {
    lockCheckout();
    if (!isInstalled()) install();
    if (wantsBuild && !isBuilt()) build();
  }
  process.stdout.write(ownNode());
}

function isInstalled() {
  if (readIfThere(installStamp) === installHash()) return true;
  if (!isInstalledByHand()) return false;
  writeFileSync(installStamp, installHash());
  return true;
}

/** Somebody ran npm ci or npm install: npm notes in node_modules what it put there. */
function isInstalledByHand() {
  const noted = readIfThere(join(root, 'node_modules', '.package-lock.json'));
  if (!noted) return false;
  const present = JSON.parse(noted).packages;
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  return Object.entries(wanted).every(
    ([path, { version, optional }]) =>
      path === '' || (present[path] ? present[path].version === version : optional === true),
  );
}

function isBuilt() {
  return readIfThere(buildStamp) === sourcesHash();
}

function install() {
  // npm ci empties the folder before it fills it; through a link it would empty somebody else's.
  if (lstatSync(join(root, 'node_modules'), { throwIfNoEntry: false })?.isSymbolicLink()) {
    fail(
      'node_modules ist eine Verknüpfung und passt nicht zu package-lock.json. Bitte die Verknüpfung entfernen; dann wird hier eigens installiert.',
      'node_modules is a link and does not fit package-lock.json; its packages belong to another checkout. Please remove the link, then they are installed here.',
    );
  }
  say('Pakete werden installiert … / installing packages …');
  npm(['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'], () =>
    fail(
      'Die Installation ist fehlgeschlagen. Besteht eine Verbindung zur Paketquelle (npm config get registry)?',
      'The installation failed. Is the package registry reachable (npm config get registry)?',
    ),
  );
  mkdirSync(dirname(installStamp), { recursive: true });
  writeFileSync(installStamp, installHash());
}

function build() {
  say('Die Anwendung wird gebaut … / building the application …');
  npm(['run', '--silent', 'build'], () => fail('Der Bau ist fehlgeschlagen.', 'The build failed.'));
  mkdirSync(dirname(buildStamp), { recursive: true });
  writeFileSync(buildStamp, sourcesHash());
}

/** npm beside this Node.js or on the PATH; its scripts find our own Node.js first. */
function npm(args, whenFailed) {
  const beside = join(dirname(process.execPath), 'npm');
  const program = process.platform !== 'win32' && existsSync(beside) ? beside : 'npm';
  const path = [join(root, 'node_modules', '.bin'), process.env.PATH].join(process.platform === 'win32' ? ';' : ':');
  const result = spawnSync(program, args, {
    cwd: root,
    env: args[0] === 'ci' ? process.env : { ...process.env, PATH: path },
    // The lines of a build that went well help nobody.
    stdio: args[0] === 'ci' ? ['ignore', 2, 2] : ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  });
  if (result.error) {
    fail(
      'Das Programm npm fehlt. Unter Debian: apt-get install npm',
      'The program npm is missing. On Debian: apt-get install npm',
    );
  }
  if (result.status === 0) return;
  if (result.stdout) say(`${result.stdout}${result.stderr}`);
  whenFailed();
}

/** Two starts from one checkout must not install or build at the same time; freed when we end. */
function lockCheckout() {
  const file = join(root, '.querschnitt-lock');
  for (let waited = false; ; waited = true) {
    try {
      writeSync(openSync(file, 'wx'), String(process.pid));
      process.on('exit', () => rmSync(file, { force: true }));
      return;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    if (isAlive(Number(readIfThere(file)))) {
      if (!waited) say('Ein anderer Start bereitet gerade vor … / another start is preparing …');
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300);
    } else {
      rmSync(file, { force: true });
    }
  }
}

function isAlive(pid) {
  // An empty file belongs to somebody who is just writing it, unless it stays empty.
  if (!pid) return isYoung(join(root, '.querschnitt-lock'));
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function isYoung(file) {
  return existsSync(file) && Date.now() - statSync(file).mtimeMs < 5000;
}

function ownNode() {
  const windows = process.platform === 'win32';
  const name = `node-${windows ? 'win' : process.platform}-${process.arch}`;
  const own = join(root, 'node_modules', name, 'bin', windows ? 'node.exe' : 'node');
  if (existsSync(own)) return own;
  if (Number(process.versions.node.split('.')[0]) >= OWN_NODE) return process.execPath;
  return fail(
    `Für ${process.platform}-${process.arch} liegt kein Node.js bei; bitte Node.js ${OWN_NODE} installieren.`,
    `No Node.js comes along for ${process.platform}-${process.arch}; please install Node.js ${OWN_NODE}.`,
  );
}

function installHash() {
  return digest((hash) =>
    hash.update(readFileSync(join(root, 'package-lock.json'))).update(`${process.platform}-${process.arch}`),
  );
}

/** Everything the build reads; tests do not count. */
function sourcesHash() {
  const files = ['package.json', 'package-lock.json', 'tsconfig.json', 'vite.config.ts', ...filesBelow('src')];
  return digest((hash) => {
    for (const file of files.filter((name) => existsSync(join(root, name)))) {
      hash.update(`${file}\0`).update(readFileSync(join(root, file)));
    }
  });
}

function filesBelow(folder) {
  const entries = readdirSync(join(root, folder), { withFileTypes: true });
  return entries
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) return filesBelow(path);
      return /\.test\.tsx?$/.test(entry.name) ? [] : [path];
    });
}

function digest(feed) {
  const hash = createHash('sha256');
  feed(hash);
  return hash.digest('hex');
}

function readIfThere(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

function say(text) {
  process.stderr.write(`${text}\n`);
}

function fail(german, english) {
  say(`✗ ${german}\n  ${english}`);
  process.exit(1);
}

main(process.argv[2]);
