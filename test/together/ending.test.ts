import { describe, expect, test } from 'vitest';
import { asRead } from '../as-read.ts';
import { useMusterau } from '../demo.ts';
import { unescaped } from '../form-of.ts';

/** Whatever named a thing that has ended still leads somewhere: no page breaks, and no link leads to an address that is gone. */
const site = useMusterau();
const coordinator = { role: 'coordinator' } as const;
const admin = { role: 'admin' } as const;
const reason = 'Es hört auf';

interface Ending {
  what: string;
  /** Pages of the thing: in the workspace, for readers, and its thread. */
  pages: readonly string[];
  action: string;
  fields: Record<string, string>;
}

const day = '22.11.2026';
const thread = (kind: string, code: string) => [`/faden/${kind}/${code}`, `/de/faden/${kind}/${code}`];

const endings: readonly Ending[] = [
  { what: 'a unit', pages: ['/stellen/U09'], action: '/stellen/U09/ende', fields: { reason } },
  { what: 'a body', pages: ['/gremien/B3'], action: '/gremien/B3/ende', fields: { reason } },
  {
    what: 'an offer',
    pages: ['/angebote/O-001', '/de/angebote/O-001', ...thread('offer', 'O-001')],
    action: '/angebote/O-001/ende',
    fields: { reason },
  },
  {
    what: 'a contact point',
    pages: ['/anlaufstellen/AS-03', '/de/anlaufstellen/AS-03'],
    action: '/anlaufstellen/AS-03/ende',
    fields: { reason },
  },
  {
    what: 'an organisation',
    pages: ['/akteure/A22', '/de/akteure/A22'],
    action: '/akteure/A22/archiv',
    fields: { reason },
  },
  {
    what: 'a measure',
    pages: ['/konzept/massnahmen/M-121', '/de/konzept/massnahmen/M-121', ...thread('measure', 'M-121')],
    action: '/konzept/massnahmen/M-121/stand',
    fields: { state: 'dropped', on: day, reason },
  },
  {
    what: 'an indicator',
    pages: ['/wirkung/I19', '/de/wirkung/I19', ...thread('indicator', 'I19')],
    action: '/wirkung/I19/ende',
    fields: { on: day, reason },
  },
  {
    what: 'a report',
    pages: [
      '/berichte',
      '/de/berichte',
      '/berichte/B-2026-1',
      '/de/berichte/B-2026-1',
      ...thread('report', 'B-2026-1'),
    ],
    action: '/berichte/B-2026-1/veroeffentlichung',
    fields: { _method: 'delete', reason },
  },
  {
    what: 'an idea box',
    pages: ['/stimmen/anlaesse/IDEEN', '/de/mitreden', '/de/mitreden/IDEEN'],
    action: '/stimmen/anlaesse/IDEEN/abschluss',
    fields: { reason },
  },
  {
    what: 'a finding',
    pages: ['/befunde/F-01', '/faden/finding/F-01'],
    action: '/befunde/F-01/bestaetigung',
    fields: { _method: 'delete', reason },
  },
  {
    what: 'a programme',
    pages: ['/geld/programme', '/geld/programme/PR1'],
    action: '/geld/programme/PR1/ende',
    fields: { on: day, reason },
  },
];

const readerOf = (address: string) => (/^\/de(\/|$)/.test(address) ? undefined : coordinator);

/** Links of a page, without files and without what stands beside the county's own addresses. */
async function linksOn(address: string): Promise<string[]> {
  const answer = await site.get(address, readerOf(address));
  const html = /<main[\s\S]*<\/main>/.exec(await answer.text())?.[0] ?? '';
  const found = [...html.matchAll(/<a [^>]*?href="(\/[^"#]*)/g)].map((match) => unescaped(match[1] ?? ''));
  return [...new Set(found)].filter((href) => !/format=|\/-\/|\/(datei|daten|karten|export)(\?|$)/.test(href));
}

const statusOf = async (address: string) => (await site.get(address, readerOf(address))).status;

/** Which of these do not answer, and which lead to the thing with this code where it does not. */
async function broken(pages: readonly string[], code: string): Promise<string[]> {
  const faults: string[] = [];
  const known = new Map<string, number>();
  for (const page of pages) {
    const status = await statusOf(page);
    if (status >= 400 && ![410, 422].includes(status)) faults.push(`${page} answers ${status}`);
    for (const link of (await linksOn(page)).filter((one) => one.includes(code))) {
      const answered = known.get(link) ?? (await statusOf(link));
      known.set(link, answered);
      if (answered >= 400 && answered !== 410) faults.push(`${page} leads to ${link}, which answers ${answered}`);
    }
  }
  return faults;
}

/** What is changed there says itself, above its form, that it has ended. */
const isForm = (address: string) => /\/bearbeiten$|\/(teile|fristen)\/(\d+|neu)$/.test(address);

/** Pages that the thing leads to and that lead back to it. */
async function namedBy(pages: readonly string[]): Promise<string[]> {
  const around = new Set<string>();
  for (const page of pages) for (const link of await linksOn(page)) around.add(link.replace(/\?.*/, ''));
  const found: string[] = [];
  for (const link of around) {
    if (found.length === 12) break;
    if (!isForm(link) && (await linksOn(link)).some((one) => pages.includes(one))) found.push(link);
  }
  return found;
}

/** The code of a thing stands in every address that leads to it or below it. */
const codeOf = (action: string) => action.split('/').at(-2) ?? action;

describe.each(endings)('$what ends', ({ pages, action, fields }) => {
  test('and every page that named it still answers and leads nowhere that is gone', { timeout: 60_000 }, async () => {
    const there = [];
    for (const page of pages) if ((await statusOf(page)) < 400) there.push(page);
    expect(there).not.toEqual([]);
    const naming = await namedBy(there);
    const answer = await site.post(action, fields, /^\/(stellen|gremien)/.test(action) ? admin : coordinator);
    expect(answer.status, action).toBe(303);
    expect(await broken([...there, ...naming], codeOf(action))).toEqual([]);
  });
});

describe('an address that readers wrote down', () => {
  test.each([
    [
      'of a withdrawn report',
      '/de/berichte/B-2026-1',
      'Bericht B-2026-1. Am 22. November 2026 wurde das beendet oder zurückgezogen.',
    ],
    [
      'of an offer that has ended',
      '/de/angebote/O-001',
      'Seit dem 22. November 2026 ist der Eintrag nicht mehr öffentlich.',
    ],
  ])('%s says that it has ended', async (_, address, words) => {
    const answer = await site.get(address);
    expect(answer.status).toBe(410);
    expect(asRead(await answer.text())).toContain(words);
  });

  test.each([
    ['/de/faden/report/B-2026-1', '/de/berichte/B-2026-1'],
    ['/de/faden/offer/O-001', '/de/angebote/O-001'],
  ])('%s leads on to it', async (address, to) => {
    const answer = await site.get(address);
    expect([answer.status, answer.headers.get('location')]).toEqual([303, to]);
  });

  test('and one that never was is not there, so that nobody learns what is being written', async () => {
    expect((await site.get('/de/faden/offer/O-999')).status).toBe(404);
    expect((await site.get('/de/angebote/O-999')).status).toBe(404);
  });
});
