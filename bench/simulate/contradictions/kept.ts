import { sql } from 'kysely';
import { addDays, dayOf } from '#platform/i18n/format.ts';
import type { Resident, SimulatedCounty } from '../county.ts';
import { linksOf } from '../markup.ts';
import { momentOf } from '../night.ts';
import type { Chance } from '../random.ts';
import { pageFaults } from './page.ts';

const mainOf = (html: string) => /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '';

/** Where two texts begin to differ, in the later one's words. */
function difference(before: string, after: string): string {
  let at = 0;
  while (at < before.length && before[at] === after[at]) at += 1;
  const words = (html: string) => html.slice(Math.max(0, at - 60), at + 60).replace(/\s+/g, ' ');
  return `„${words(before)}“ from memory, „${words(after)}“ drawn anew`;
}

/** A page for everybody that lies in memory while nobody writes for days says what it would say if it were drawn anew. */
export async function staleFaults(county: SimulatedCounty, guest: Resident, address: string): Promise<string[]> {
  const { clock } = county;
  const before = clock.now;
  const read = async () => mainOf(await (await county.get(address, guest)).text());
  await read();
  // Some days later at noon, and nobody has written anything.
  clock.now = momentOf(addDays(dayOf(before), 3), 12, 0);
  const kept = await read();
  county.restart();
  const drawn = await read();
  clock.now = before;
  county.restart();
  // A form for something new carries another id each time, and how it was drawn.
  const same = (html: string) =>
    html.replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '').replace(/name="_drawn" value="[^"]*"/g, '');
  return same(kept) === same(drawn) ? [] : [`${address}: ${difference(same(kept), same(drawn))}`];
}

/** The same page in another language opens and says nothing that nobody knows. */
export async function languageFaults(
  county: SimulatedCounty,
  guest: Resident,
  address: string,
  language: string,
): Promise<string[]> {
  const german = await county.get(address, guest);
  // What was taken back is there in no language.
  if (german.status !== 200) return [];
  // Whoever kept an address in a language that is not offered any more is led to the page in one that is.
  const isOffered = (await german.text()).includes(`hreflang="${language}"`);
  const there = address.replace(/^\/[a-z]{2}(-[A-Za-z]+)?(?=\/|$|\?)/, `/${language}`);
  const answer = await county.get(there, guest);
  // Some addresses only send on, to the first step of several or to where it stands now; the language stays.
  const lang = isOffered ? language : 'de';
  if ([303, 308].includes(answer.status) && `${answer.headers.get('location')}/`.startsWith(`/${lang}/`)) return [];
  if (answer.status !== 200) return [`${there} answers ${answer.status}`];
  return pageFaults(await answer.text()).map((fault) => `${there} ${fault}`);
}

/** What the search finds for somebody opens for them. */
export async function searchFaults(county: SimulatedCounty, who: Resident, isPublic: boolean): Promise<string[]> {
  const { rows } = await sql<{ href: string }>`
    select href from search.document where is_public = ${isPublic} and href <> '' and (${isPublic} or may is not null)
    order by md5(id::text || ${dayOf(county.clock.now)}) limit 6`.execute(county.db);
  const wrong: string[] = [];
  for (const { href } of rows) {
    const { status } = await county.get(href.split('#')[0] ?? href, who);
    if (status >= 400) wrong.push(`${who.role}: the search leads to ${href}: ${status}`);
  }
  return wrong;
}

/** What is due leads somewhere. */
export async function dueFaults(county: SimulatedCounty, who: Resident): Promise<string[]> {
  const page = '/heute/alles';
  const answer = await county.get(page, who);
  if (answer.status !== 200) return [`${who.role}: ${page} answers ${answer.status}`];
  const wrong: string[] = [];
  for (const link of linksOf(mainOf(await answer.text()), page).slice(0, 25)) {
    const { status } = await county.get(link, who);
    if (status >= 400 && status !== 429) wrong.push(`${who.role}: ${page} leads to ${link}: ${status}`);
  }
  return wrong;
}

/** So many links of a start page are opened at once; the others on another day. */
const mostOpened = 6;

/** Everything that the start page of a role leads to opens for whoever reads it, or sends on to what opens. */
export async function startFaults(county: SimulatedCounty, who: Resident, chance: Chance): Promise<string[]> {
  const page = '/heute';
  const answer = await county.get(page, who);
  // Some roles begin on a page of their own.
  if (answer.status !== 200) return answer.status === 303 ? [] : [`${who.role}: ${page} answers ${answer.status}`];
  const links = linksOf(mainOf(await answer.text()), page).filter((link) => !/abmelden/.test(link));
  const first = chance.whole(0, Math.max(0, links.length - mostOpened));
  const wrong: string[] = [];
  for (const link of links.slice(first, first + mostOpened)) {
    const opened = await county.get(link, who);
    const location = opened.status >= 300 && opened.status < 400 ? opened.headers.get('location') : null;
    const { status } = location?.startsWith('/') ? await county.get(location.split('#')[0] ?? '/', who) : opened;
    if (status !== 200) wrong.push(`${who.role}: ${page} leads to ${link}: ${status}`);
  }
  return wrong;
}
