import { describe, expect, test } from 'vitest';
import { readSettings, termsOf } from '#modules/accounts/index.ts';
import { coordinator as actor } from '#modules/concept/test-support.ts';
import { dayOf } from '#platform/i18n/format.ts';
import { makeTranslator } from '#platform/i18n/translate.ts';
import { makeAccess } from '#platform/permissions/table.ts';
import { modules } from '#src/modules.ts';
import { asRead } from '../as-read.ts';
import { useMusterau } from '../demo.ts';
import { countBehind } from '../figures.ts';
import { formOf, unescaped } from '../form-of.ts';
import type { Person } from '../site.ts';

/** What a county asks of the whole and no module can show alone: by municipality, by partner, by role, by day. */
const site = useMusterau();
const coordinator: Person = { role: 'coordinator' };

function ask(address: string, person?: Person): Promise<Response> {
  // Some pages open few times a minute from one address.
  site.clock.now = new Date(site.clock.now.getTime() + 1_000);
  return site.get(address, person);
}
const read = async (address: string, person?: Person) => unescaped(await (await ask(address, person)).text());
const idOf = async (code: string) => {
  const row = site.db().selectFrom('directory.stakeholder').select('id').where('code', '=', code);
  return (await row.executeTakeFirstOrThrow()).id;
};

/** The rows of the page of a municipality: what is counted there, the list behind it, how many. */
function foundIn(html: string): Map<string, { href: string; count: number }> {
  const rows = html.matchAll(/<a[^>]* href="([^"]+)"[^>]*>((?:(?!<\/a>).)*)<\/a>((?:(?!<li|<\/ul>).)*)/gs);
  const words = (markup: string) =>
    markup
      .replace(/<[^>]*>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim();
  return new Map(
    [...rows].flatMap(([, href = '', title = '', rest = '']) => {
      const all = `${words(title)} ${words(rest)}`.trim();
      const [, name, count] = /^(.*?) ([\d.]+)$/.exec(all) ?? [];
      return name === undefined ? [] : [[name.trim(), { href, count: Number(count?.replace('.', '')) }] as const];
    }),
  );
}

describe('REQ-A02 every kind of thing is seen per municipality: the number on its page is the list behind it', () => {
  test.each([
    'Akteure',
    'Angebote',
    'Anlaufstellen',
    'Maßnahmen',
    'Stimmen',
    'Davon beantwortet',
    'Befunde',
    'Wirkung',
  ])('%s', async (kind) => {
    const code = 'G02';
    const html = await read(`/kommunen/${code}`, coordinator);
    const row = foundIn(/<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '').get(kind);
    expect(row, kind).toBeDefined();
    const { rows } = await countBehind(row?.href ?? '', (address) => ask(address, coordinator));
    expect(rows).toBe(row?.count);
  });
});

describe('REQ-A05 offices that share a measure hand tasks to each other, and the measure shows it', () => {
  test('a task that is handed on from a measure stands there, and done it stands there as done', async () => {
    const at = '/konzept/massnahmen/M-121';
    expect(await read(at, coordinator)).toContain('/verantwortliche/aufgaben/neu?zu=M-121');
    const form = await read('/verantwortliche/aufgaben/neu?zu=M-121', coordinator);
    const begun = formOf(form, '/verantwortliche/aufgaben/neu');
    expect([begun.about].flat()).toEqual(['M-121']);
    const owner = await idOf('U07');
    const task = { ...begun, title: 'Räume suchen', ownerId: owner, forId: await idOf('U01'), dueOn: '2026-12-15' };
    const given = await site.post('/verantwortliche/aufgaben/neu', task, coordinator);
    const place = (given.headers.get('location') ?? '').split('?')[0] ?? '';
    expect(place).toMatch(/AU-\d+$/);
    expect(await read(at, coordinator)).toContain('Räume suchen');
    const done = await site.post(`${place}/abschluss`, { kind: 'done', on: '2026-11-22', reason: '' }, coordinator);
    expect(done.status).toBe(303);
    expect(await read(at, coordinator)).toMatch(/Räume suchen[\s\S]*?erledigt/);
    expect(await read('/de/konzept/massnahmen/M-121')).not.toContain('Räume suchen');
  });
});

describe('REQ-A06 people from outside work with limited rights, and without an account where that is enough', () => {
  test.each(['partner', 'municipality', 'area'] as const)(
    'somebody with the role %s opens what is due today and none of the county-wide settings',
    async (role) => {
      const scopes = { partner: ['organisation', 'A01'], municipality: ['municipality', 'G02'], area: ['unit', 'U07'] };
      const [kind, code] = scopes[role] as [string, string];
      const person = { role, scope: { kind, id: await idOf(code) } } as Person;
      expect((await ask('/heute', person)).status).toBe(200);
      for (const closed of ['/einstellungen', '/zugaenge', '/konzept/fassungen/K-2026/freigabe'])
        expect([closed, (await ask(closed, person)).status]).not.toEqual([closed, 200]);
    },
  );

  test('somebody who moderates begins the day in their own rooms and opens none of it either', async () => {
    const moderator = { role: 'moderator', scope: { kind: 'room', id: crypto.randomUUID() } } as Person;
    expect((await ask('/heute', moderator)).headers.get('location')).toBe('/konferenzen/raeume');
    for (const closed of ['/einstellungen', '/zugaenge', '/konzept'])
      expect([closed, (await ask(closed, moderator)).status]).not.toEqual([closed, 200]);
  });

  test('a guest is led to a place where something can be said', async () => {
    const { status, headers } = await ask('/de/mitreden');
    const place = headers.get('location') ?? '';
    expect([status, place.startsWith('/de/mitreden/'), (await ask(place)).status]).toEqual([303, true, 200]);
  });

  test.each([
    ['look up what became of it', '/de/beleg'],
    ['report a barrier', '/de/barriere-melden'],
    ['read the concept', '/de/konzept'],
    ['read the thread of a measure', '/de/faden/measure/M-121'],
  ])('a guest can %s', async (_, address) => {
    expect((await ask(address)).status).toBe(200);
  });
});

describe('REQ-A10 the cockpit of the lead unit shows everything that is due, from every module', () => {
  const sources = modules.flatMap(({ name, due = [] }) => due.map((source) => ({ name, source })));

  test('every module that has something to wait for says what is due', () => {
    const silent = modules.map(({ name }) => name).filter((name) => !sources.some((one) => one.name === name));
    // The thread only ties, accounts wait for nobody, the house frames the pages, and the cockpit collects.
    expect(silent.sort()).toEqual(['accounts', 'cockpit', 'house', 'thread']);
  });

  test.each(sources)('what $name says is due by today stands in the list of everything', async ({ source }) => {
    const access = makeAccess(modules.map(({ permissions }) => permissions));
    const now = site.clock.now;
    const { t } = makeTranslator(
      modules.map(({ texts }) => texts),
      'de',
      termsOf(await readSettings(site.db())),
    );
    const context = { db: site.db(), by: actor, access, now, today: dayOf(now), t };
    const due = access.may(actor, source.may) ? await source.list(context) : [];
    const listed = asRead(await read('/heute/alles', coordinator));
    const begins = due.filter(({ dueOn }) => dueOn <= context.today);
    const missing = begins.filter(({ title }) => !listed.includes(title));
    expect(missing.map(({ title, dueOn }) => `${dueOn} ${title}`)).toEqual([]);
  });
});

test('a council member whom nothing waits for still reads how the county stands: voices, measures, money, report, what ends', async () => {
  const html = await read('/heute', { role: 'council' });
  const overview = /<section[^>]*id="im-blick"[\s\S]*?<\/section>/.exec(html)?.[0] ?? '';
  for (const href of [
    '/de/antworten',
    '/de/konzept/massnahmen?stand=running',
    '/de/konzept/massnahmen?ampel=stop',
    '/de/foerderklippe#geld',
    '/de/berichte/B-2026-1',
  ])
    expect([href, overview.includes(`href="${href}"`)]).toEqual([href, true]);
  expect(html).toContain('id="endet-bald"');
});
