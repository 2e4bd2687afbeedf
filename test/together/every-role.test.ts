import { beforeAll, describe, expect, test } from 'vitest';
import { demoPeople } from '#modules/accounts/index.ts';
import type { Page } from '#platform/http/page.ts';
import { modules } from '#src/modules.ts';
import { useMusterau } from '../demo.ts';
import { countBehind, figuresOf, isCount, rowsBehind } from '../figures.ts';
import { unescaped } from '../form-of.ts';
import { namelessIn } from '../nameless.ts';

/** Every person of the demo county, and a guest, opens every page, and follows its links: no browser, one county for all. */
const site = useMusterau();
const pages = modules.flatMap((module) => module.pages).filter(({ method }) => method === 'GET');
/** Public pages are the same for everybody: the guest reads them. */
const pagesFor = (who: string) => pages.filter(({ route }) => route.public === (who === guest));
/** What each of them sees: address and main part of every page that opened. */
const seen = new Map<string, ReadonlyMap<string, string>>();
const cookies = new Map<string, string>();
const guest = 'guest';
const everybody = [guest, ...demoPeople.map(({ mailbox }) => mailbox)];

beforeAll(async () => {
  for (const { mailbox } of demoPeople) cookies.set(mailbox, await cookieOf(mailbox));
  for (const who of everybody) seen.set(who, await lookAround(who));
});

async function cookieOf(mailbox: string): Promise<string> {
  const answer = await site.post('/anmelden/demo', { person: mailbox, weiter: '/' });
  return (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
}

function ask(who: string, address: string): Promise<Response> {
  // Some pages open few times a minute from one address.
  site.clock.now = new Date(site.clock.now.getTime() + 1_000);
  const cookie = cookies.get(who);
  return site.get(address, undefined, cookie ? { cookie } : {});
}

/** Addresses that make a file: opening one costs more than all pages together, and a file has no links. */
const isFile = (address: string) => /\.\w+$|\/(datei|karten|abzug|export)$|\/-\//.test(address);

function addressOf({ route, example }: Page): string | undefined {
  if (!example || example === 'none') return undefined;
  const values: Record<string, string> = { ...example, lang: 'de' };
  return route.path.replace(/:([a-zA-Z]+)/g, (_, name: string) => encodeURIComponent(values[name] ?? ''));
}

async function lookAround(who: string): Promise<ReadonlyMap<string, string>> {
  const opened = new Map<string, string>();
  for (const address of pagesFor(who).map(addressOf)) {
    if (address === undefined || isFile(address)) continue;
    const answer = await ask(who, address);
    if (answer.status === 200 && (answer.headers.get('content-type') ?? '').includes('html'))
      opened.set(address, await answer.text());
  }
  return opened;
}

const mainOf = (html: string) => /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '';

/** Own addresses without what follows `?`: a filter or an order opens no other door. */
function linksOf(address: string, html: string): string[] {
  const hrefs = [...html.matchAll(/<a [^>]*?href="([^"]+)"/g)].map((match) => match[1] ?? '');
  const urls = hrefs.map((href) => new URL(unescaped(href), `http://musterau.localhost${address}`));
  const own = urls.filter((url) => url.host === 'musterau.localhost').map((url) => url.pathname);
  return own.filter((path) => !isFile(path) && !/^\/(de-einfach|en|uk|ar|fa-AF|tr|pl|ru)(\/|$)/.test(path));
}

/** Which kind of page an address is: with the numbers of things taken away. */
const kindOf = (path: string) => path.replace(/\/(?=[^/]*\d)[^/]+/g, '/#');
/** As many of a kind are opened: the next one would open as well. */
const mostOfAKind = 3;

describe('every link on every page', () => {
  test.each(everybody)('leads %s somewhere: no door is offered that stays shut', async (who) => {
    const opened = seen.get(who) ?? new Map<string, string>();
    const from = new Map<string, string>();
    const tried = new Map<string, number>();
    for (const [address, html] of opened) {
      for (const link of linksOf(address, html)) {
        const times = tried.get(kindOf(link)) ?? 0;
        if (from.has(link) || opened.has(link) || times >= mostOfAKind) continue;
        tried.set(kindOf(link), times + 1);
        from.set(link, address);
      }
    }
    const shut: string[] = [];
    for (const [link, address] of from) {
      const { status } = await ask(who, link);
      if (status >= 400) shut.push(`${who}: ${address} leads to ${link}: ${status}`);
    }
    expect(opened.size).toBeGreaterThan(0);
    expect(shut).toEqual([]);
  });
});

test.each(everybody)('no heading, row or link that %s reads is without words', (who) => {
  const pages = [...(seen.get(who) ?? [])];
  const wrong = pages.flatMap(([address, html]) => namelessIn(html).map((found) => `${address}: ${found}`));
  expect([...new Set(wrong)]).toEqual([]);
});

const textInput = /<textarea|<input[^>]*type="(text|number|date|time|month|email|tel|url)"/;

describe('the first page of the day', () => {
  test.each([
    [
      'kreistag',
      [
        '/de/konzept/massnahmen',
        '/de/konzept/massnahmen?ampel=stop',
        '/de/foerderklippe',
        '/de/antworten',
        '/de/konferenzen',
        '/de/berichte/',
      ],
    ],
    ['sprachlotsin', ['/de/konzept/massnahmen', '/de/antworten', '/de/konferenzen', '/de/berichte/']],
    ['frauencafe', ['/bestaetigungen/eintraege', '/konzept/massnahmen/M-821', '/de/antworten']],
    ['integration-beispielheim', ['/bestaetigungen/eintraege', '/de/konzept/massnahmen', '/de/berichte/']],
  ])('shows %s their own things and what the county shows, also where nothing is due', (who, expected) => {
    const shown = /<main[\s\S]*<\/main>/.exec(seen.get(who)?.get('/heute') ?? '')?.[0] ?? '';
    expect(expected.filter((href) => !shown.includes(`href="${href}`))).toEqual([]);
  });

  test('shows whoever looks after the whole county what needs them, and no second list', () => {
    expect(seen.get('wir')?.get('/heute')).not.toContain('id="im-blick"');
  });
});

describe('every figure of the first page of the day, also in its sentences', () => {
  test.each(demoPeople.map(({ mailbox }) => mailbox))('opens for %s exactly what it counts', async (who) => {
    const wrong: string[] = [];
    for (const page of ['/heute', '/heute/leitung']) {
      for (const { href, value, isMoney } of figuresOf(mainOf(seen.get(who)?.get(page) ?? '')).filter(isCount)) {
        const { rows, sums } = await countBehind(href, (address) => ask(who, address));
        const isRight = isMoney ? sums.includes(value) : rows === value;
        if (!isRight) wrong.push(`${page} says ${value} and opens ${href} with ${rows} rows and ${sums}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  test('counts the open tasks of an area as its list does', async () => {
    const areas = seen.get('wir')?.get('/verantwortliche') ?? '';
    const counts = [...areas.matchAll(/href="(\/[^"]*bereich=[^"]+)"[^>]*>(\d+)</g)];
    expect(counts.length).toBeGreaterThan(0);
    for (const [, href = '', count] of counts)
      expect([href, (await rowsBehind(href, (address) => ask('wir', address))).length]).toEqual([href, Number(count)]);
  });
});

describe('a station of a thread', () => {
  const threadOn = (address: string) =>
    /<div class="qs-thread[\s\S]*?<\/ol>/.exec(seen.get(guest)?.get(address) ?? '')?.[0] ?? '';
  test('has the same day, and the thread the same first voice, on the page of a measure and on its thread', () => {
    const own = threadOn('/de/konzept/massnahmen/M-121');
    const whole = threadOn('/de/faden/measure/M-121');
    const days = (html: string) => [...new Set(html.match(/entstanden: \d+\. \S+ \d{4}/g))];
    const voices = (html: string) => [...new Set(html.match(/C-\d{3}/g))];
    expect(days(own)).toEqual(['entstanden: 21. Mai 2026']);
    expect(days(whole)).toEqual(days(own));
    expect(voices(whole)).toEqual(voices(own));
  });
});

describe('what is typed', () => {
  test('can only be sent whole: no page shows two forms that something is typed in', () => {
    const faults = new Set<string>();
    for (const [who, opened] of seen) {
      for (const [address, html] of opened) {
        const forms = mainOf(html).match(/<form[\s\S]*?<\/form>/g) ?? [];
        const sending = forms.filter((form) => /method="post"/.test(form) && textInput.test(form));
        if (sending.length > 1) faults.add(`${address} shows ${who} ${sending.length} of them`);
      }
    }
    expect([...faults]).toEqual([]);
  });
});
