import { unescaped } from './form-of.ts';

/** A number on a page that can be opened. */
export interface ShownFigure {
  href: string;
  /** The number, or the sum in cents. */
  value: number;
  isMoney: boolean;
}

const bare = (html: string) => unescaped(html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')).trim();

/**
 * Numbers that can be opened: links that begin with one, `46 von 70`, `12 Karten`, `86.196 €`. Of a share the cases count
 * that it names, `97 % (33 von 34)`. A day is no number, and a phone number counts nothing.
 */
export function figuresOf(html: string): ShownFigure[] {
  const links = [...html.matchAll(/<a [^>]*?href="([^"]+)"[^>]*>([\s\S]*?)<\/a>/g)];
  return links.flatMap(([, href = '', inner = '']) => {
    const [, number = '', rest = ''] = /^(\d{1,3}(?:\.\d{3})+|\d+)((?:,\d\d)?[^\d.,][\s\S]*|)$/.exec(bare(inner)) ?? [];
    if (number === '' || /^[-./:]/.test(rest) || /^tel:/.test(href)) return [];
    const [, cases] = /^\s?%.*\((\d+) von \d+\)$/.exec(rest) ?? [];
    if (cases !== undefined) return [{ href: unescaped(href), value: Number(cases), isMoney: false }];
    const isMoney = /^(,\d\d)?\s?€/.test(rest);
    const cents = isMoney ? Number(/^,(\d\d)/.exec(rest)?.[1] ?? 0) : 0;
    const whole = Number(number.replaceAll('.', ''));
    // Full posts come in shares: 1,12.
    const share = isMoney ? 0 : Number(/^,(\d\d)/.exec(rest)?.[1] ?? 0) / 100;
    return [{ href: unescaped(href), value: isMoney ? 100 * whole + cents : whole + share, isMoney }];
  });
}

/** The rows behind a figure: of its file, or as many as the list for everybody says that it found. */
export async function rowsBehind(href: string, ask: (address: string) => Promise<Response>): Promise<string[][]> {
  const url = new URL(href, 'http://musterau.localhost');
  url.searchParams.set('format', 'csv');
  const answer = await ask(`${url.pathname}${url.search}`);
  const file = (await answer.text()).replace(/^\uFEFF/, '');
  if (!(answer.headers.get('content-type') ?? '').includes('csv')) return countedRows(file);
  const cells = [...file.matchAll(/("(?:[^"]|"")*"|[^;\r\n]*)(;|\r?\n|$)/g)];
  const rows: string[][] = [[]];
  for (const [, cell = '', end = ''] of cells) {
    rows.at(-1)?.push(cell);
    if (end !== ';') rows.push([]);
  }
  return rows.filter((row) => row.some((cell) => cell !== '')).slice(1);
}

/** A list for everybody is no file: it says how many it found. */
function countedRows(html: string): string[][] {
  const count = /class="qs-filter__result"[^>]*>([\d.]+|Eine?\b)/.exec(html)?.[1] ?? '';
  return Array.from({ length: count.startsWith('Ein') ? 1 : Number(count.replace('.', '')) }, () => ['']);
}

/** Cents of each column, as far as it is money. */
function sumsOf(rows: readonly string[][]): number[] {
  const cents = (cell = '') =>
    /^-?[\d.]+(,\d\d?)?$/.test(cell) ? Math.round(Number(cell.replace(/\./g, '').replace(',', '.')) * 100) : 0;
  return (rows[0] ?? []).map((_, column) => rows.reduce((sum, row) => sum + cents(row[column]), 0));
}

const mainOf = (html: string) => /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '';

/** Pages that show what was counted, and no list that says how many it found: what to count there, each once. */
const countedThere: readonly (readonly [page: RegExp, thing: RegExp])[] = [
  [/^\/konzept\/ziele(\?|$)/, /href="(\/konzept\/ziele\/[A-Z][^"?]+)/g],
  // Its file has a row for each language.
  [/^\/themen\?/, /href="(\/themen\/[A-Z][^"?/]*)"/g],
  [/^\/berichte$/, /href="(\/berichte\/[A-Z][^"?/]+)/g],
  [/^\/konzept\/felder\//, /href="(\/konzept\/ziele\/[^"?]+)/g],
  [/^\/de\/konzept\/felder\//, /href="(\/de\/konzept\/ziele\/[^"?]+)/g],
  [/^\/einspielen\/offen$/, /action="(\/einspielen\/offen\/[^"?]+)/g],
  [/^\/konzept\/ziele(\?|$)/, /href="(\/konzept\/ziele\/Z[^"?]+)/g],
  [/^\/berichte$/, /href="(\/berichte\/B-[^"?]+)/g],
  [/^\/konferenzen\/\d+\/eingeladen/, /<tr><td[^>]*>(?:<[^>]+>)*([^<]+)/g],
  [/^\/einstellungen$/, /<input[^>]*name="languages"[^>]*value="([^"]+)"[^>]* checked/g],
  [/^\/de\/konzept\/ziele(\?|$)/, /href="(\/de\/konzept\/ziele\/[^"?]+)/g],
  [/^\/konzept\/fassungen\/[^/]+\/beteiligung(\?|$)/, /href="(\/stimmen\/C-[^"?]+)/g],
  [/^\/konzept\/fassungen\/[^/]+\/stellungnahmen(\?|$)/, /href="(\/stellungnahmen\/ST-[^"?/]+)"/g],
  [/^\/konzept\/fassungen\/[^/]+\/stellungnahmen\/punkte(\?|$)/, /href="(\/stellungnahmen\/[^"?/]+\/punkte\/[^"?]+)/g],
];

/** Sections of a page that are opened by their anchor and hold exactly what was counted. */
const sections = /\/(foerderklippe|vergleich)(\?[^#]*)?#/;

/** Does the number count what its link opens? Anchors of the same page lead down to it, where it says its number itself. */
export function isCount({ href }: Pick<ShownFigure, 'href'>): boolean {
  return sections.test(href) || !/^(\/[^#]*)?#/.test(href) || /^\/[^#]*\?[^#]*#/.test(href);
}

/** The rows of one section of a page, `#angebote`, and what stands at their ends: sums, shares of a post. */
function sectionBehind(html: string, anchor: string): { rows: number; sums: number[] } {
  const [, section = ''] = new RegExp(`<section[^>]*id="${anchor}"[^>]*>([\\s\\S]*?)</section>`).exec(html) ?? [];
  const rows = section.match(/<li\b|<article\b|<tr><td/g)?.length ?? 0;
  const ends = [...section.matchAll(/class="qs-list__end">([\s\S]*?)<\/span><\/?(?:li|small)/g)].map(([, end = '']) =>
    bare(end),
  );
  const cents = (end: string) => Math.round(Number(end.replace(/[^\d,]/g, '').replace(',', '.')) * 100);
  const sum = ends.reduce((all, end) => all + cents(end), 0);
  // Posts are counted by their shares: two halves are one.
  return { rows: anchor === 'stellen' ? sum / 100 : rows, sums: [sum] };
}

/** How many a figure's link opens, and the sums of what it opens. */
export async function countBehind(
  href: string,
  ask: (address: string) => Promise<Response>,
): Promise<{ rows: number; sums: number[] }> {
  const [address = '', anchor = ''] = href.split('#');
  if (sections.test(href)) return sectionBehind(mainOf(await (await ask(address)).text()), anchor);
  const there = countedThere.find(([page]) => page.test(href));
  if (there) {
    const html = mainOf(await (await ask(href)).text());
    return { rows: new Set([...html.matchAll(there[1])].map(([, link]) => link)).size, sums: [] };
  }
  const rows = await rowsBehind(address, ask);
  const unseen = href.startsWith('/de/antworten') ? await statedUnseen(href, ask) : 0;
  return { rows: rows.length + unseen, sums: sumsOf(rows) };
}

/** Cards that are counted but not shown, for protection: the list says so, and how many. */
async function statedUnseen(href: string, ask: (address: string) => Promise<Response>): Promise<number> {
  const html = mainOf(await (await ask(href)).text());
  return Number(/<p class="qs-quiet">(\d+|Eine)\b[^<]*<\/p>/.exec(html)?.[1]?.replace('Eine', '1') ?? 0);
}
