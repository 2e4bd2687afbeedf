import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FullConfig } from '@playwright/test';
import { fleetingFolder } from '../../src/platform/testing/fleeting-folder.ts';
import { startInstallation } from '../../src/platform/testing/running.ts';
import { ask } from './ask.ts';
import { addressOf, factsFile, openedFolder, type Person } from './facts.ts';
import { type NotedForm, type ReadablePage, readDeclared } from './read-pages.ts';

const root = join(import.meta.dirname, '../..');
/** The day of the story: Kreis Musterau on Sunday, 22 November 2026, 15:10. */
const clock = '2026-11-22T14:10:00Z';

/**
 * Builds what is delivered, starts it with Kreis Musterau, makes a second county beside it, and signs in as every person
 * of the demo. What the tests need to know is written down for them: ports, addresses, cookies.
 */
export default async function startCounty({ projects }: FullConfig): Promise<() => Promise<void>> {
  if (!projects.every(({ use }) => use.launchOptions?.executablePath)) {
    throw new Error(
      'The browser tests need Chromium: "apt-get install chromium-headless-shell", or set CHROMIUM to its program file.',
    );
  }
  const dataDir = fleetingFolder('qs-browser-');
  execFileSync(process.execPath, ['bin/bootstrap.mjs', 'build'], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  const running = await startInstallation({ dataDir, env: { QS_CLOCK: clock, QS_MODE: 'demo' } });
  const port = Number(new URL(running.url).port);
  const stop = async () => {
    running.signal('SIGTERM');
    await running.ended;
    rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    const neighbour = ['nebelfeld', '--name', 'Kreis Nebelfeld', '--without-municipalities'];
    execFileSync('bin/ops', ['county', 'create', ...neighbour, '--data', dataDir], { cwd: root });
    execFileSync('bin/ops', ['county', 'publish', 'nebelfeld', '--anyway', '--data', dataDir], { cwd: root });
    const declared = await readDeclared();
    const people = await signInAll(port, declared.roles);
    const pages = await withForms(port, people, declared.pages);
    const facts = { port, dataDir, people, pages, changes: declared.changes };
    rmSync(openedFolder, { recursive: true, force: true });
    mkdirSync(openedFolder, { recursive: true });
    writeFileSync(factsFile, JSON.stringify(facts, null, 2));
  } catch (error) {
    await stop();
    throw error;
  }
  return stop;
}

/** Notes on which pages a coordinator, or on public ones a guest, finds forms. */
async function withForms(port: number, people: readonly Person[], pages: ReadablePage[]): Promise<ReadablePage[]> {
  const cookie = people.find((person) => person.mailbox === 'wir')?.cookie ?? '';
  const noted: ReadablePage[] = [];
  for (const page of pages) {
    const address = addressOf(page);
    const read = async (at: string) => {
      const answer = await ask(port, at, page.isPublic ? {} : { cookie });
      return mainOf(answer.status === 200 ? answer.body : '');
    };
    const main = page.example ? await read(address) : '';
    const forms = formsOf(address, main);
    // Of several forms one is drawn; the others stand behind links.
    for (const at of openersOf(main)) forms.push(...formsOf(at, await read(at)));
    noted.push({ ...page, forms });
  }
  return noted;
}

const mainOf = (body: string) => /<main[\s\S]*<\/main>/.exec(body)?.[0] ?? '';

function openersOf(main: string): string[] {
  const links = [...main.matchAll(/href="([^"#]+)#formular-/g)].map((match) => match[1] ?? '');
  return links.map((link) => link.replaceAll('&amp;', '&'));
}

/** Forms of a page as they stand in its HTML, without those of the frame (search, language, sign-out). */
function formsOf(address: string, main: string): NotedForm[] {
  return (main.match(/<form[\s\S]*?<\/form>/g) ?? []).map((html, index) => ({ address, index, html }));
}

async function signInAll(port: number, roles: Readonly<Record<string, string>>): Promise<Person[]> {
  const door = await ask(port, '/anmelden');
  const mailboxes = [...door.body.matchAll(/name="person"[^>]*value="([^"]+)"|value="([^"]+)"[^>]*name="person"/g)];
  const names = [...new Set(mailboxes.map((match) => match[1] ?? match[2] ?? ''))];
  if (names.length === 0) throw new Error(`nobody to sign in as:\n${door.body.slice(0, 2000)}`);
  const people: Person[] = [];
  for (const mailbox of names) {
    const answer = await ask(port, '/anmelden/demo', { body: `person=${mailbox}&weiter=%2F` });
    const cookie = answer.cookies.map((each) => each.split(';')[0] ?? '').find((each) => each.includes('qs='));
    if (!cookie) throw new Error(`${mailbox} could not sign in (${answer.status})`);
    people.push({ mailbox, cookie, role: roles[mailbox] ?? '' });
  }
  return people;
}
