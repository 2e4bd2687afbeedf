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
/** A frozen number opens what was counted on its day; the tests of the reports hold it against the data set. */
const isFrozen = (address: string) => /^\/(\w+\/)?berichte\//.test(address);
const mostOfAKind = 4;

/** Opens every page that links lead to from the first ones on, and gives everything that is wrong. */
export async function crawl(reader: Reader, from: readonly string[]): Promise<{ pages: number; faults: string[] }> {
  const seen = new Set(from);
  const kinds = new Map<string, number>();
  const waiting = [...from];
  const faults: string[] = [];
  let pages = 0;
  for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
    const answer = await ask(reader.port, address, {
      county: reader.county,
      ...(reader.cookie ? { cookie: reader.cookie } : {}),
    });
    // Some pages open few times a minute from one address, and the clock stands still here.
    if (answer.status === 429) continue;
    pages += 1;
    faults.push(...faultsOf(address, answer).map((fault) => `${reader.who}: ${fault}`));
    // The same figures in another order are the same figures.
    if (!address.includes('sortierung=')) {
      const wrong = await wrongFigures(reader, address, answer.body);
      faults.push(...wrong.map((fault) => `${reader.who}: ${fault}`));
    }
    for (const link of linksOf(reader, address, answer)) {
      const kind = kindOf(link);
      const known = kinds.get(kind) ?? 0;
      if (seen.has(link) || known >= mostOfAKind) continue;
      kinds.set(kind, known + 1);
      seen.add(link);
      waiting.push(link);
    }
  }
  return { pages, faults };
}

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

/** Figures that open a list with another number of rows. What a list found, it says in German. */
async function wrongFigures(reader: Reader, page: string, body: string): Promise<string[]> {
  const main = /<main[\s\S]*<\/main>/.exec(body)?.[0] ?? '';
  const wrong: string[] = [];
  const held = figuresOf(main).filter((one) => isCount(one) && one.href.startsWith('/') && !isFrozen(one.href));
  for (const { href, value, isMoney } of reader.lang === 'de' ? held : []) {
    const { rows, sums } = await countBehind(href, (address) => answerAt(reader, address));
    if (isMoney ? !sums.includes(value) : rows !== value)
      wrong.push(`${page} says ${value} and opens ${href} with ${rows} rows`);
  }
  return wrong;
}

async function answerAt({ port, county, cookie }: Reader, address: string): Promise<Response> {
  const answer = await ask(port, address, { county, ...(cookie ? { cookie } : {}) });
  const isTable = !answer.body.includes('<html');
  return new Response(answer.body, { headers: { 'content-type': isTable ? 'text/csv' : 'text/html' } });
}
