import { countBehind, figuresOf, isCount } from '../../figures.ts';
import { unescaped } from '../../form-of.ts';
import { type Answer, ask } from '../ask.ts';

/** Somebody who opens every link they are offered. */
export interface Reader {
  port: number;
  county: string;
  who: string;
  /** `name=value`; none for a guest */
  cookie?: string;
  /** language of a guest */
  lang: string;
}

/** Addresses that make a file: opening one costs more than many pages, and a file has no links. */
const isFile = (address: string) =>
  /[?&]format=|\.\w+$|\/(datei|daten|karten|abzug|export|vorlage\/[\w-]+)(\?|$)|\/-\//.test(address);
/** Whoever sees everything opens several of a kind; what others are shown besides is of the same kinds. */
const mostOfAKind = ({ who }: Reader) => (/^(guest|coordinator)/.test(who) ? 4 : 2);

/** How many pages are asked for at once. */
const together = 6;

export interface Crawled {
  /** what each page says between its frame, by its address */
  mains: ReadonlyMap<string, string>;
  faults: string[];
}

/** Opens every page that links lead to from the first ones on, and gives everything that is wrong. */
export async function crawl(reader: Reader, from: readonly string[]): Promise<Crawled> {
  const seen = new Set(from);
  const most = mostOfAKind(reader);
  const kinds = new Map<string, number>();
  const waiting = [...from];
  const faults: string[] = [];
  const mains = new Map<string, string>();
  const counted = countedOnce(reader);
  for (let wave = waiting.splice(0, together); wave.length > 0; wave = waiting.splice(0, together)) {
    const read = await Promise.all(wave.map((address) => readPage(reader, address, counted)));
    // Some pages open few times a minute from one address, and the clock stands still here.
    for (const { address, answer, wrong } of read.filter((one) => one.answer.status !== 429)) {
      mains.set(address, mainOf(answer.body));
      faults.push(...[...faultsOf(address, answer), ...wrong].map((fault) => `${reader.who}: ${fault}`));
      for (const link of linksOf(reader, address, answer)) {
        const kind = kindOf(link);
        const known = kinds.get(kind) ?? 0;
        if (seen.has(link) || known >= most) continue;
        kinds.set(kind, known + 1);
        seen.add(link);
        waiting.push(link);
      }
    }
  }
  return { mains, faults };
}

type Count = (href: string) => ReturnType<typeof countBehind>;

/** The same figure stands on many pages; what it opens is counted once. */
function countedOnce(reader: Reader): Count {
  const known = new Map<string, ReturnType<typeof countBehind>>();
  return (href) => {
    const count = known.get(href) ?? countBehind(href, (address) => answerAt(reader, address));
    known.set(href, count);
    return count;
  };
}

async function readPage(reader: Reader, address: string, count: Count) {
  const { port, county, cookie } = reader;
  const answer = await ask(port, address, { county, ...(cookie ? { cookie } : {}) });
  // The same figures in another order are the same figures. What a list found, it says in German.
  const isHeld = answer.status !== 429 && reader.lang === 'de' && !address.includes('sortierung=');
  return { address, answer, wrong: isHeld ? await wrongFigures(address, answer.body, count) : [] };
}

const mainOf = (html: string) => /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '';

/** Which kind of page an address is: without the numbers of things, and without the values of filters. */
const kindOf = (address: string) => {
  const url = new URL(address, 'http://x');
  const path = url.pathname.replace(/\/(?=[^/]*\d)[^/]+/g, '/#');
  return `${path}?${[...new Set(url.searchParams.keys())].sort().join('&')}`;
};

function faultsOf(address: string, { status, body, location }: Answer): string[] {
  if (status >= 300 && status < 400) return /^\/anmelden/.test(location) ? [`${address} asks to sign in`] : [];
  if (status >= 400) return [`${address} answers ${status}`];
  if (!body.includes('<main')) return [];
  const headings = body.match(/<h1[\s>]/g)?.length ?? 0;
  const anchors = [...body.matchAll(/<a [^>]*?href="#([^"]+)"/g)].map((match) => match[1] ?? '');
  const lost = anchors.filter((anchor) => !body.includes(`id="${anchor}"`));
  const isEmpty = /undefined|\[object Object\]|\bNaN\b/.test(body.replace(/<[^>]+>/g, ' '));
  return [
    ...(headings === 1 ? [] : [`${address} has ${headings} headings`]),
    ...lost.map((anchor) => `${address} leads to #${anchor}, which is not there`),
    ...(isEmpty ? [`${address} shows what no one wrote`] : []),
  ];
}

/** Own addresses; of public pages in other languages only those of the reader. */
function linksOf({ county, lang, cookie }: Reader, address: string, { body, location }: Answer): string[] {
  const hrefs = location ? [location] : [...body.matchAll(/<a [^>]*?href="([^"#]+)/g)].map((match) => match[1] ?? '');
  const urls = hrefs.map((href) => new URL(unescaped(href), `http://${county}.localhost${address}`));
  const own = urls.filter((url) => url.hostname === `${county}.localhost`).map((url) => `${url.pathname}${url.search}`);
  const isForeign = (link: string) => {
    const language = /^\/(de|de-einfach|en|uk|ar|fa-AF|tr|pl|ru)(?=[/?]|$)/.exec(link)?.[1];
    // Whoever has a desk reads public pages as everybody does: the guest has read them.
    return language === undefined ? cookie === undefined && link !== '/' : language !== lang || cookie !== undefined;
  };
  return own.filter((link) => !isFile(link) && !isForeign(link));
}

/** Figures that open a list with another number of rows. */
async function wrongFigures(page: string, body: string, count: Count): Promise<string[]> {
  const held = figuresOf(mainOf(body)).filter((one) => isCount(one) && one.href.startsWith('/'));
  const wrong: string[] = [];
  for (const { href, value, isMoney } of held) {
    const { rows, sums } = await count(href);
    // Of nothing there is no column to add up.
    const isNothing = value === 0 && rows === 0;
    if (isMoney ? !sums.includes(value) && !isNothing : rows !== value)
      wrong.push(`${page} says ${value} and opens ${href} with ${rows} rows`);
  }
  return wrong;
}

async function answerAt({ port, county, cookie }: Reader, address: string): Promise<Response> {
  const answer = await ask(port, address, { county, ...(cookie ? { cookie } : {}) });
  const isTable = !answer.body.includes('<html');
  return new Response(answer.body, { headers: { 'content-type': isTable ? 'text/csv' : 'text/html' } });
}
