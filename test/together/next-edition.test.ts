import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import type { Page } from '#platform/http/page.ts';
import { modules } from '#src/modules.ts';
import { asRead } from '../as-read.ts';
import { useMusterau } from '../demo.ts';
import { unescaped } from '../form-of.ts';
import { type Person, storyNow } from '../site.ts';

/** The county writes the next edition of its concept. Until the council resolves it, nobody else may notice. */
const site = useMusterau();
const coordinator: Person = { role: 'coordinator' };
const nextEdition = {
  ...{ id: crypto.randomUUID(), code: 'K-2030', number: '3', title: 'Dritte Fassung', beginning: 'copy' },
  ...{ context: '', validFrom: '', validTo: '' },
};
const readers: Readonly<Record<string, Person | undefined>> = { coordinator, head: { role: 'head' }, guest: undefined };

/**
 * Where the draft is shown, because people go there to write it or to say what measures its goals; and the history,
 * which shows that it was begun.
 */
const shows = [
  ...['/konzept', '/konzept/neu', '/konzept/texte/neu', '/konzept/felder/neu', '/konzept/ziele/neu'],
  ...['/konzept/massnahmen/neu', '/konzept/pruefung', '/wirkung/I03/ziele', '/verlauf', '/konto/zweiter-faktor'],
  // A spreadsheet carries the moment in which it was made.
  '/einspielen/vorlage/organisation',
];
const more: Readonly<Record<string, readonly string[]>> = {
  coordinator: [
    '/suche?q=M-821',
    '/faden?art=measure',
    '/faden?art=measure&herkunft=ja',
    '/faden/goal/Z1.2',
    '/faden/measure/M-821',
    '/faden/luecken?format=csv',
    '/konzept/massnahmen?ansicht=alle',
    '/konzept/massnahmen?ansicht=alle&format=csv',
    '/konzept/massnahmen/M-821',
    '/foerderung/FM01',
  ],
  head: ['/suche?q=Frauen stärken Frauen', '/konzept/massnahmen?ansicht=alle'],
  guest: ['/de/suche?q=Frauen stärken Frauen', '/de/faden/measure/M-821', '/de/konzept/massnahmen?stand=planned'],
};

const before = new Map<string, string>();

beforeAll(async () => {
  for (const [who, person] of Object.entries(readers)) await look(who, person, before);
  const begun = await site.post('/konzept/neu', nextEdition, coordinator);
  expect(begun.headers.get('location')).toContain('fassung=K-2030');
});

const pages = modules.flatMap((module) => module.pages).filter(({ method }) => method === 'GET');
const isFile = (address: string) => /\.\w+$|\/(datei|karten|abzug|export)$|\/-\//.test(address);

/** Every page that this person may open, as they read it. */
async function look(who: string, person: Person | undefined, into: Map<string, string>): Promise<void> {
  const own = pages.filter(({ route }) => route.public === (person === undefined)).map(addressOf);
  for (const address of [...own, ...(more[who] ?? [])]) {
    if (address === undefined || isFile(address) || shows.includes(address)) continue;
    // Some pages open few times a minute from one address.
    site.clock.now = new Date(site.clock.now.getTime() + 100);
    const answer = await site.get(address, person);
    if (answer.status < 400)
      into.set(`${who} ${address}`, `${answer.headers.get('location') ?? ''} ${readable(await answer.text())}`);
  }
}

function addressOf({ route, example }: Page): string | undefined {
  if (!example || example === 'none') return undefined;
  const values: Record<string, string> = { ...example, lang: 'de' };
  return route.path.replace(/:([a-zA-Z]+)/g, (_, name: string) => encodeURIComponent(values[name] ?? ''));
}

/** What stands on a page and where its links lead; without fresh ids of forms. */
const readable = (html: string) =>
  unescaped(
    html
      .replace(/<(script|style)[\s\S]*?<\/\1>/g, ' ')
      .replace(/<a [^>]*?href="([^"]*)"[^>]*>/g, ' $1 ')
      .replace(/<[^>]*>/g, ' ')
      .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ''),
  ).replace(/\s+/g, ' ');

async function changed(): Promise<string[][]> {
  site.clock.now = storyNow;
  const after = new Map<string, string>();
  for (const [who, person] of Object.entries(readers)) await look(who, person, after);
  expect([...after.keys()]).toEqual([...before.keys()]);
  return [...before]
    .filter(([address, page]) => after.get(address) !== page)
    .map(([address, page]) => differing(address, page, after.get(address) ?? ''));
}

/** The words around the first difference, so that a failure can be read. */
function differing(address: string, was: string, is: string): string[] {
  let at = 0;
  while (at < was.length && was[at] === is[at]) at += 1;
  const around = (text: string) => text.slice(Math.max(0, at - 60), at + 100);
  return [address, around(was), around(is)];
}

const beginsThere = /^(coordinator|head) \/konferenzen\/3\/fortschreibung$/;

test('a draft changes no figure, no thread, no search result and no list of the edition in force', async () => {
  expect(before.size).toBeGreaterThan(150);
  // Where the next edition begins from a conference, its draft is named.
  expect((await changed()).filter(([address = '']) => !beginsThere.test(address))).toEqual([]);
}, 120_000);

const page = async (address: string, person?: Person) => asRead(await (await site.get(address, person)).text());

test('who writes the draft finds it behind what is in force, and marked', async () => {
  const found = readable(await page('/suche?q=Frauen stärken Frauen', coordinator));
  const [inForce, draft] = [found.indexOf('/M-821?fassung=K-2026'), found.indexOf('/M-821?fassung=K-2030')];
  expect([inForce > 0, draft > inForce]).toEqual([true, true]);
  expect(found).toContain('Entwurf K-2030 · Maßnahme');
});

test('a copy is read with the voices, the money and the indicators of what it was copied from', async () => {
  const own = readable(await page('/faden/measure/M-821', coordinator));
  const copy = readable(await page('/faden/measure/M-821?fassung=K-2030', coordinator));
  const links = (text: string, kind: string) =>
    [...new Set(text.match(new RegExp(`/faden/${kind}/[\\w-]+`, 'g')))].sort();
  for (const kind of ['contribution', 'finding', 'grant', 'offer']) {
    expect([kind, links(copy, kind)]).toEqual([kind, links(own, kind)]);
    expect([kind, links(own, kind).length > 0]).toEqual([kind, true]);
  }
  const indicators = (text: string) => [...new Set(text.match(/\bI\d\d\b/g))].sort();
  const before = readable(await page('/konzept/massnahmen/M-821', coordinator));
  const beside = readable(await page('/konzept/massnahmen/M-821?fassung=K-2030', coordinator));
  expect(indicators(beside)).toEqual(indicators(before));
  expect(indicators(beside).length).toBeGreaterThan(0);
  expect(/\/konzept\/ziele\/Z8.2\S*/.exec(beside)?.[0]).toBe('/konzept/ziele/Z8.2?fassung=K-2030');
});

test('no copy is overdue on the day on which the draft begins, and none has lost its voice', async () => {
  const list = readable(await page('/konzept/massnahmen?fassung=K-2030&ansicht=alle', coordinator));
  const counts = ['Start überfällig', 'Ende vorbei', 'Bericht überfällig', 'Ohne Stimme'].map((words) => [
    words,
    new RegExp(`${words} (\\d+)`).exec(list)?.[1],
  ]);
  expect(Object.fromEntries(counts)).toEqual({
    'Start überfällig': '0',
    'Ende vorbei': '0',
    'Bericht überfällig': '0',
    'Ohne Stimme': '8',
  });
});

test('out for participation, the next edition still changes nothing of what is in force', async () => {
  const { rows } = await sql<{ id: string }>`
    update concept.measure m set lead_id = coalesce(lead_id, (select id from directory.stakeholder where code = 'U01')),
      person_function = 'Sachgebiet', deputy_function = 'Leitung', next_report_on = '2031-06-30'
    from concept.edition e where e.id = m.edition_id and e.code = 'K-2030' returning m.id`.execute(site.db());
  expect(rows).toHaveLength(68);
  const moved = await site.post('/konzept/fassungen/K-2030/stand', { state: 'participation', reason: '' }, coordinator);
  expect(moved.status).toBe(303);
  // What everybody may read is found by everybody, behind what is in force, and named where all that is public is listed.
  const names = /\/suche\?|\/einstellungen\/veroeffentlichung$/;
  // People are asked what they say about it: where one speaks, where voices are chosen by place, and beside what is in force.
  const asks = /^coordinator \/(stimmen|stellen\/U01$)|^guest \/de\/(antworten|mitreden|mitreden\/IDEEN|konzept)$/;
  const differing = (await changed()).filter(([address = '']) => !names.test(address) && !beginsThere.test(address));
  expect(differing.filter(([address = '']) => !asks.test(address))).toEqual([]);
  for (const [address = '', , after = ''] of differing) {
    const isAsked = /Dritte Fassung|mitreden kann 2 offen/.test(after) || address.endsWith('/de/mitreden');
    expect([address, isAsked]).toEqual([address, true]);
  }
  const inForceNow = readable(await page('/de/konzept'));
  expect(['70 Maßnahmen', '48 von 70', '25 Ziele'].filter((figure) => !inForceNow.includes(figure))).toEqual([]);
  const found = readable(await page('/de/suche?q=Frauen stärken Frauen'));
  const [inForce, draft] = [found.indexOf('/M-821?fassung=K-2026'), found.indexOf('/M-821?fassung=K-2030')];
  expect([inForce > 0, draft > inForce, found.includes('Entwurf K-2030')]).toEqual([true, true, true]);
}, 120_000);
