import { countBehind, figuresOf, isCount, rowsBehind } from '../../../test/figures.ts';
import { unescaped } from '../../../test/form-of.ts';
import type { Resident, SimulatedCounty } from '../county.ts';

const mainOf = (html: string) => /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '';

/** Figures of a page that do not open what they count. */
export async function figureFaults(county: SimulatedCounty, who: Resident, page: string): Promise<string[]> {
  const ask = (address: string) => county.get(address, who);
  const answer = await ask(page);
  if (answer.status !== 200) return [`${who.role} ${page} answers ${answer.status}`];
  const wrong: string[] = [];
  const figures = figuresOf(mainOf(await answer.text()));
  const placed = figures.map((one) => (one.href.startsWith('#') ? { ...one, href: `${page}${one.href}` } : one));
  for (const { href, value, isMoney } of placed.filter(isCount)) {
    const { rows, sums } = await countBehind(href, ask);
    // Nothing at all is no money.
    // Posts are written with decimals.
    if (isMoney ? !sums.includes(value) && value + rows > 0 : Math.abs(rows - value) > 0.001)
      wrong.push(
        `${who.role} ${page} says ${value} and opens ${href} with ${rows} rows${isMoney ? ` and ${sums.filter(Boolean)}` : ''}`,
      );
  }
  return wrong;
}

/** Lists whose file has several rows for a thing, one for each language of a topic; the first cell says for which. */
const manyRowsForAThing = /^\/themen(\?|$)/;

/** A list whose head counts something else than its file holds. */
export async function listFaults(county: SimulatedCounty, who: Resident, address: string): Promise<string[]> {
  const answer = await county.get(address, who);
  if (answer.status !== 200) return [];
  const html = mainOf(await answer.text());
  const file = [...html.matchAll(/href="([^"]*format=csv[^"]*)"/g)].map(([, href = '']) => unescaped(href))[0];
  const count = /class="qs-filter__result"[^>]*>\s*([\d.]+|Eine?\b)/.exec(html)?.[1];
  if (file === undefined || count === undefined) return [];
  const counted = count.startsWith('Ein') ? 1 : Number(count.replaceAll('.', ''));
  const href = file.startsWith('?') ? `${address.split('?')[0]}${file}` : file;
  const rows = await rowsBehind(href, (asked) => county.get(asked, who));
  const held = manyRowsForAThing.test(address) ? new Set(rows.map(([thing]) => thing)).size : rows.length;
  return held === counted ? [] : [`${who.role} ${address} counts ${counted}, its file has ${held}`];
}
