import { type BrowserContext, expect as expectNow, type Locator, type Page } from '@playwright/test';
import { watch } from '../county.ts';
import type { Tally } from './tally.ts';

/** On a busy machine an answer takes its time; milliseconds. */
export const patience = 30_000;
const expect = expectNow.configure({ timeout: patience });

/** A file that somebody has on their machine. */
export interface OwnFile {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

/** What is entered under a label: words, the words of a choice, several of them, a tick, or a file. */
export type Entered = string | readonly string[] | boolean | OwnFile;
export type Fields = Readonly<Record<string, Entered>>;

const escaped = (words: string) => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
/** Words as they begin, whatever is said after them: "(freiwillig)", a number that waits. */
const beginning = (words: string) => new RegExp(`^\\s*${escaped(words)}(?![\\p{L}\\d])`, 'u');

/** One person at one window. Reads, clicks and types; knows no address but where they arrive. */
export class Walker {
  readonly #context: BrowserContext;
  readonly page: Page;
  readonly hasScript: boolean;
  readonly #tally: Tally;
  readonly #seen: string[];
  /** of the page that is open */
  #status = 0;

  private constructor(context: BrowserContext, page: Page, tally: Tally, hasScript: boolean) {
    this.#context = context;
    this.page = page;
    this.hasScript = hasScript;
    this.#tally = tally;
    this.#seen = watch(page);
    page.on('response', (answer) => {
      if (answer.request().isNavigationRequest()) this.#status = answer.status();
    });
  }

  static async sitDown(context: BrowserContext, tally: Tally, hasScript: boolean): Promise<Walker> {
    return new Walker(context, await context.newPage(), tally, hasScript);
  }

  /** The window is closed; nothing may have gone wrong in it. */
  async leave(): Promise<void> {
    // What is still on its way when a window closes is broken off, and nobody misses it.
    const seen = [...this.#seen];
    await this.#context.close();
    expect(seen).toEqual([]);
  }

  /** What the browser keeps between two windows. */
  storageState(): ReturnType<BrowserContext['storageState']> {
    return this.#context.storageState();
  }

  async sessionCookie(): Promise<string | undefined> {
    const session = (await this.#context.cookies()).find(({ name }) => name === '__Host-qs');
    return session && `${session.name}=${session.value}`;
  }

  get main(): Locator {
    return this.page.locator('main');
  }

  /** The first page, or a link out of a mail. */
  async arrive(address: string): Promise<void> {
    await this.page.goto(address);
    await this.#read();
  }

  /** Follows a link of the page by its words. */
  async follow(words: string | RegExp, within: Locator = this.main): Promise<void> {
    const link = within.getByRole('link', { name: typeof words === 'string' ? beginning(words) : words });
    await this.#go(link, `link "${words}"`);
  }

  /** Follows a link of the menu. */
  async menu(words: string): Promise<void> {
    await this.follow(words, this.page.locator('nav'));
  }

  /** Opens what can be done with one's own account, or with the language. */
  async foot(words: string): Promise<void> {
    await this.follow(words, this.page.locator('footer'));
  }

  /** Reads on in another language, by the list in the head or the foot of the page. */
  async changeLanguage(name: string): Promise<void> {
    const list = this.page.locator('summary', { hasText: /Deutsch|Sprache/ }).first();
    if (await isThere(list)) await list.click();
    await this.follow(name, this.page.locator('body'));
  }

  /** Opens a folded part of the page. */
  async unfold(words: string | RegExp, within: Locator = this.main): Promise<void> {
    const name = typeof words === 'string' ? beginning(words) : words;
    await this.#click(within.locator('summary').filter({ hasText: name }), `part "${words}"`);
  }

  /** Ticks rows of a list; the form that takes them stands below it. */
  async choose(rows: readonly string[]): Promise<void> {
    for (const row of rows) {
      this.#tally.clicks += 1;
      await this.main.getByRole('checkbox', { name: beginning(row) }).check();
    }
  }

  /** Enters what the form asks for and sends it; it must be taken. */
  async send(button: string | RegExp, fields: Fields = {}, within: Locator = this.main): Promise<void> {
    await this.attempt(button, fields, within);
    const wrong = this.page.locator('main [aria-invalid=true], main .qs-error-summary');
    const complaint = this.#status !== 200 || (await wrong.count()) > 0 ? await this.main.innerText() : '';
    expect(complaint, `"${button}" is taken`).toBe('');
  }

  /** Sends a form whatever comes of it: a search within it, or one that is refused. */
  async attempt(button: string | RegExp, fields: Fields = {}, within: Locator = this.main): Promise<void> {
    const name = typeof button === 'string' ? beginning(button) : button;
    const form = within.locator('form').filter({ has: this.page.getByRole('button', { name }) });
    await expect(form.first(), `a form with "${button}" on ${this.page.url()}`).toBeAttached();
    for (const [label, value] of Object.entries(fields)) await this.#enter(form.first(), label, value);
    this.#tally.forms += 1;
    await this.#go(form.first().getByRole('button', { name }), `button "${button}"`);
  }

  /** Something stands on the page. */
  async sees(...words: readonly (string | RegExp)[]): Promise<void> {
    for (const each of words) await expect(this.main).toContainText(each, { useInnerText: true });
  }

  async #enter(form: Locator, label: string, value: Entered): Promise<void> {
    const group = form.getByRole('group', { name: beginning(label) }).first();
    const search = group.locator('qs-search-choice');
    const control = await labelled(form, label);
    // A card on the board is chosen by a click on its words; its tick box is called by its number.
    const words = form.locator('label').filter({ hasText: label }).first();
    if (await isThere(search)) for (const words of [value].flat()) await this.#find(search, String(words));
    else if (await isThere(control)) await this.#fill(control, value);
    else if (await isThere(group)) for (const words of [value].flat()) await this.#tick(group, String(words));
    else if (value === true && (await isThere(words))) {
      this.#tally.clicks += 1;
      await words.click();
    } else throw new Error(`nothing is called "${label}" on ${this.page.url()}:\n${await form.innerText()}`);
    this.#tally.know(label);
  }

  async #fill(control: Locator, value: Entered): Promise<void> {
    const kind = await control.evaluate((element) => element.getAttribute('type') ?? element.tagName.toLowerCase());
    if (kind === 'checkbox' || kind === 'radio') await control.setChecked(value === true);
    else if (kind === 'file') await control.setInputFiles(value as OwnFile);
    else if (kind === 'select') {
      // A thing may stand there behind its number: "M-004 Kinderbetreuung".
      const options = control.locator('option');
      const begins = options.filter({ hasText: beginning(String(value)) }).first();
      const option = (await isThere(begins)) ? begins : options.filter({ hasText: String(value) }).first();
      await control.selectOption((await option.getAttribute('value')) ?? (await option.innerText()));
    } else await control.fill(String(value));
  }

  /** One of many is searched for: with JavaScript it is proposed, without it the form comes back with what was found. */
  async #find(search: Locator, words: string): Promise<void> {
    const inAnyOrder = new RegExp(
      words
        .split(' ')
        .map((word) => `(?=.*${escaped(word)})`)
        .join(''),
      's',
    );
    await search.getByRole('combobox').or(search.getByRole('searchbox')).fill(words);
    const isProposed = (await search.getAttribute('data-ready')) !== null;
    if (!isProposed) await this.#go(search.getByRole('button', { name: beginning('Suchen') }), `search for "${words}"`);
    const hit = search.locator('[data-hits] label').filter({ hasText: inAnyOrder }).first();
    this.#tally.clicks += 1;
    await hit.click();
  }

  async #tick(group: Locator, words: string): Promise<void> {
    this.#tally.clicks += 1;
    await (await labelled(group, words)).check();
  }

  async #click(target: Locator, what: string): Promise<void> {
    if ((await target.count()) === 0) throw new Error(`no ${what} on ${this.page.url()}`);
    this.#tally.clicks += 1;
    await target.first().click();
  }

  /** A click that leads to another page, or (on the board) to an answer that takes the place of what was there. */
  async #go(target: Locator, what: string): Promise<void> {
    const before = await this.main.innerHTML();
    const loaded = this.page.waitForEvent('load');
    const answered = this.page.waitForResponse((answer) => answer.request().resourceType() === 'fetch' && answer.ok());
    const drawn = answered.then(() => expect.poll(() => this.main.innerHTML()).not.toBe(before));
    const arrived = Promise.race([loaded, drawn]);
    for (const waiting of [loaded, answered, drawn, arrived]) waiting.catch(() => undefined);
    await this.#click(target, what);
    await arrived;
    await this.#read();
  }

  /** A page has come: it is there, has a heading, and asks for nothing that is known. */
  async #read(): Promise<void> {
    this.#tally.pages += 1;
    const heading = this.page.locator('h1');
    await expect(heading, `one heading on ${this.page.url()}`).toHaveCount(1);
    expect(await this.#tally.askedAgain(this.page), `${this.page.url()} asks for what is known`).toEqual([]);
  }
}

/** A field by the beginning of its label, where the words end or a hint follows without a gap; else by words within it. */
async function labelled(within: Locator, words: string): Promise<Locator> {
  const ways = [beginning(words), new RegExp(`^\\s*${escaped(words)}`), words];
  for (const way of ways) {
    const found = within.getByLabel(way);
    if (await isThere(found)) return found.first();
  }
  return within.getByLabel(words).first();
}

async function isThere(locator: Locator): Promise<boolean> {
  return (await locator.count()) > 0;
}
