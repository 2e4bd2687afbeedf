import { expect } from '@playwright/test';
import { unescaped } from '../../form-of.ts';
import { ask } from '../ask.ts';
import { type Crawled, crawl } from '../crawl/crawl.ts';
import { everyRole } from '../crawl/roles.ts';
import type { Walk } from './walk.ts';

/** Everything that is wrong at the end of the day on any page, for anybody. */
export async function faultsOnAnyPage(walk: Walk): Promise<string[]> {
  const door = { port: walk.place.port, county: walk.place.slug, dataDir: walk.place.dataDir };
  const people = await everyRole(door, (await (await walk.window('admin')).sessionCookie()) ?? '');
  // Every role there is, those for one organisation, unit, town or room among them.
  expect([...people.keys()]).toEqual(expect.arrayContaining(['municipality', 'area', 'partner', 'moderator']));
  const faults: string[] = [];
  for (const [who, cookie] of people) {
    const { mains, faults: found } = await crawl({ ...door, who, cookie, lang: 'de' }, ['/heute', '/konto']);
    expect(mains.size, who).toBeGreaterThan(3);
    faults.push(...found);
  }
  const guests = { de: await crawlAsGuest(walk, 'de'), ar: await crawlAsGuest(walk, 'ar') };
  for (const { mains } of Object.values(guests)) expect(mains.size).toBeGreaterThan(30);
  faults.push(...guests.de.faults, ...guests.ar.faults, ...(await differences(walk, guests.de, guests.ar)));
  return faults;
}

const crawlAsGuest = ({ place: { port, slug } }: Walk, lang: string): Promise<Crawled> =>
  crawl({ port, county: slug, who: `guest, ${lang}`, lang }, [`/${lang}`]);

/** Numbers that stand on a page in Arabic and not in German, or the other way round. */
async function differences({ place }: Walk, german: Crawled, arabic: Crawled): Promise<string[]> {
  const faults: string[] = [];
  for (const [address, main] of arabic.mains) {
    const same = address.replace(/^\/ar(?=[/?]|$)/, '/de');
    const read = async () => (await ask(place.port, same, { county: place.slug })).body;
    const [inArabic, inGerman] = [numbersOf(main), numbersOf(german.mains.get(same) ?? (await read()))];
    if (inArabic.join() !== inGerman.join()) faults.push(`${address} says ${inArabic}, and in German ${inGerman}`);
  }
  return faults;
}

/** The figures of a page, sorted. Up to two is said in a word in one language and in digits in another. */
function numbersOf(html: string): string[] {
  const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '';
  const words = unescaped(main.replace(/<(style|script|select|svg)\b[\s\S]*?<\/\1>|<[^>]*>/g, ' '));
  const plain = words.replace(/[\u2066-\u2069\u200e\u200f]/g, '').replace(/(?<=\d)[.,](?=\d{3}(?!\d))/g, '');
  return [...plain.matchAll(/\d+/g)]
    .map(([number]) => String(Number(number)))
    .filter((number) => Number(number) > 2)
    .sort((a, b) => Number(a) - Number(b));
}

const languages = ['de', 'de-einfach', 'en', 'uk', 'ar', 'fa-AF', 'tr', 'pl'];
/** What was filled in, as it has to stand on the page in every language. */
const filledIn: Readonly<Record<string, readonly string[]>> = {
  impressum: ['Am Markt 1', '63000 Kreisstadt', 'Landrätin', '06100 9000-0', 'kreis@kreis.example', 'Kommunalaufsicht'],
  barrierefreiheit: ['Fotos der Konferenzen', '22', 'Durchsetzungsstelle des Landes', 'kreis@kreis.example'],
  datenschutz: ['Datenschutzaufsicht', 'datenschutz@kreis.example', 'Am Markt 1'],
};

/** Statutory texts that do not say what was filled in, or say that something is missing, or show a blank. */
export async function faultsOfNotices({ place: { port, slug } }: Walk): Promise<string[]> {
  const read = async (lang: string, notice: string) => {
    const { body } = await ask(port, `/${lang}/${notice}`, { county: slug });
    const main = /<main[\s\S]*<\/main>/.exec(body)?.[0] ?? '';
    const text = unescaped(main.replace(/<[^>]*>/g, ' '));
    const absent = (filledIn[notice] ?? []).filter((words) => !text.includes(words));
    const blank = [...main.matchAll(/<(dd|p|li|h2)\b[^>]*>(?:\s|<[^>]*>)*<\/\1>/g)].map(([html]) => html);
    const gaps = /\b(?:fehlt|fehlen)\b|\[[^\]]*\]|\{\w*\}|_{3,}|\bTODO\b/.exec(text)?.[0];
    return [...absent, ...blank, ...(gaps === undefined ? [] : [gaps])].map((what) => `/${lang}/${notice}: ${what}`);
  };
  const all = languages.flatMap((lang) => Object.keys(filledIn).map((notice) => read(lang, notice)));
  return (await Promise.all(all)).flat();
}
