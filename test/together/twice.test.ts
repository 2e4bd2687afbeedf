import { sql } from 'kysely';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { stakeholdersByCode } from '#modules/directory/index.ts';
import { modules } from '#src/modules.ts';
import { useMusterau } from '../demo.ts';
import { formOf } from '../form-of.ts';
import { storyNow } from '../site.ts';

/** Somebody clicks twice, or the network sends a form twice: one thing comes of it. */
const site = useMusterau();
const coordinator = { role: 'coordinator' } as const;
let ids: Record<string, string> = {};
let photo: File;

beforeAll(async () => {
  const found = await stakeholdersByCode(site.db(), ['B1', 'U04', 'U01', 'U14']);
  ids = Object.fromEntries([...found].map(([code, { id }]) => [code, id]));
  const option = site
    .db()
    .selectFrom('voices.finding_option as o')
    .innerJoin('voices.finding as f', 'f.id', 'o.finding_id');
  ids.option = (await option.select('o.id').where('f.code', '=', 'F-08').executeTakeFirst())?.id ?? '';
  const bytes = await sharp({ create: { width: 64, height: 48, channels: 3, background: '#a03050' } })
    .jpeg()
    .toBuffer();
  photo = new File([new Uint8Array(bytes)], 'wand.jpg', { type: 'image/jpeg' });
  const planned = { id: crypto.randomUUID(), number: '7', start: 'blank', title: 'Konferenz', heldOn: '2027-05-05' };
  await site.post('/konferenzen/neu', planned, coordinator);
}, 240_000);

interface Making {
  /** Where the form stands. */
  page: string;
  /** What has to happen before. */
  first?: () => Promise<unknown>;
  /** Where it is sent, if elsewhere. */
  action?: string;
  table: string;
  fields: () => Record<string, string | File>;
}

const consent = { consentOf: 'alle im Bild', consentForm: 'list', consentOn: '2026-10-07' };
const title = { title: 'Zweimal' };
const name = { name: 'Zweimal' };
const makings: readonly Making[] = [
  { page: '/akteure/neu', table: 'directory.organisation', fields: () => ({ ...name, category: 'association' }) },
  { page: '/stellen/neu', table: 'directory.unit', fields: () => name },
  { page: '/gremien/neu', table: 'directory.body', fields: () => ({ ...name, type: 'round', level: 'county' }) },
  { page: '/kommunen/neu', table: 'directory.municipality', fields: () => name },
  { page: '/angebote/neu', table: 'directory.offer', fields: () => ({ ...title, ownerId: ids.U01 ?? '' }) },
  {
    page: '/kontakte/A06',
    table: 'directory.contact',
    fields: () => ({ function: 'Anmeldung', phone: '06000 1', purpose: 'invitation', keptUntil: '31.12.2027' }),
  },
  { page: '/konferenzen/7/raeume/neu', table: 'conferences.room', fields: () => title },
  {
    page: '/konferenzen/7/programm',
    table: 'conferences.programme_item',
    fields: () => ({ ...title, startsAt: '9:00', endsAt: '10:00' }),
  },
  { page: '/konferenzen/7/schritte', table: 'conferences.step', fields: () => ({ ...title, dueOn: '2027-06-01' }) },
  { page: '/befunde/neu', table: 'voices.finding', fields: () => ({ ...title, kind: 'demand' }) },
  {
    page: '/befunde/F-06?formular=loesung',
    action: '/befunde/F-06/loesungen',
    table: 'voices.finding_option',
    fields: () => title,
  },
  {
    page: '/geld/stellen/neu',
    table: 'grants.post',
    fields: () => ({ ...title, sharePercent: '50', startOn: '1.4.2027' }),
  },
  {
    page: '/verantwortliche/runden/neu',
    table: 'responsibilities.round',
    fields: () => ({ bodyId: ids.B1 ?? '', every: '8', unit: 'week', firstDueOn: '2027-01-01' }),
  },
  {
    page: '/verantwortliche/neu',
    table: 'responsibilities.area',
    fields: () => ({ stakeholderId: ids.U14 ?? '', namedBy: '2027-02-01' }),
  },
  {
    page: '/verantwortliche/runden/B5/treffen/neu',
    table: 'responsibilities.meeting',
    fields: () => ({ plannedOn: '2027-04-01' }),
  },
  {
    page: '/verantwortliche/profile/neu?rolle=coordination',
    action: '/verantwortliche/profile/neu',
    table: 'responsibilities.profile',
    fields: () => ({ stakeholderId: ids.U14 ?? '' }),
  },
  {
    page: '/konferenzen/3/dokumentation?formular=satz',
    action: '/konferenzen/3/dokumentation/saetze',
    table: 'conferences.sentence',
    fields: () => ({ text: 'Zweimal gesagt.' }),
  },
  {
    page: '/konferenzen/3/dokumentation/fotos',
    table: 'conferences.photo',
    fields: () => ({ ...consent, caption: 'Wand', alternative: 'Eine Wand mit Karten', picture: photo }),
  },
  {
    page: '/befunde/F-06?formular=zitat',
    action: '/befunde/F-06/zitate',
    table: 'voices.quote',
    fields: () => ({ card: 'C-006', text: 'Ich habe nie erfahren, was daraus geworden ist.' }),
  },
  {
    page: '/verantwortliche/aufgaben/neu',
    table: 'responsibilities.task',
    fields: () => ({ ...title, ownerId: ids.U04 ?? '', forId: ids.U01 ?? '' }),
  },
  {
    page: '/stimmen/C-006?formular=antwort',
    action: '/stimmen/C-006/antwort',
    table: 'voices.answer',
    fields: () => ({ text: 'Danke, der Rufbus fährt ab April auch sonntags.' }),
  },
  {
    page: '/befunde/F-08?formular=entscheidung',
    action: '/befunde/F-08/entscheidung',
    table: 'voices.finding_decision',
    fields: () => ({ optionId: ids.option ?? '', reason: 'trägt länger', decidedBy: 'Steuerungsrunde' }),
  },
  {
    page: '/verantwortliche/bereiche/U12',
    action: '/verantwortliche/bereiche/U12/erinnerung',
    table: 'responsibilities.reminder',
    fields: () => ({}),
  },
  {
    page: '/konzept/massnahmen/M-121/einschaetzung',
    table: 'concept.assessment',
    fields: () => ({ effect: 'late', effectEvidence: 'Zwei von acht Terminen fielen aus.' }),
  },
  {
    page: '/de/barriere-melden',
    table: 'information.barrier_report',
    fields: () => ({ report: 'Auf der Karte sind die Orte nicht mit der Tastatur zu erreichen.' }),
  },
  {
    page: '/einstellungen/impressum',
    action: '/einstellungen/impressum/durchgelesen',
    // The demo county has read its notices through at this moment.
    first: async () => {
      site.clock.now = new Date(storyNow.getTime() + 60_000);
      const form = formOf(
        await (await site.get('/einstellungen/impressum', coordinator)).text(),
        '/einstellungen/impressum',
      );
      await site.post('/einstellungen/impressum', { ...form, phone: '06000 77' }, coordinator);
      site.clock.now = new Date(storyNow.getTime() + 120_000);
    },
    table: 'information.notice_reading',
    fields: () => ({}),
  },
];

const count = async (table: string) => {
  const found = await sql<{ count: number }>`select count(*)::int as count from ${sql.table(table)}`.execute(site.db());
  return found.rows[0]?.count ?? 0;
};

describe.each(makings)('$page', ({ page, first, action = page, table, fields }) => {
  test('sent twice at the same time it makes one thing, and both come to it', async () => {
    await first?.();
    const form = formOf(await (await site.get(page, coordinator)).text(), action);
    const before = await count(table);
    const sent = { ...form, ...fields() };
    const answers = await Promise.all([site.post(action, sent, coordinator), site.post(action, sent, coordinator)]);
    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
    expect(answers[0]?.headers.get('location')).toBe(answers[1]?.headers.get('location'));
    expect(await count(table)).toBe(before + 1);
  });
});

describe('a state that two people give at the same moment', () => {
  const moves = [
    { page: '/konzept/massnahmen/M-121/stand', table: 'concept.measure_state', fields: { state: 'done' }, second: [] },
    {
      page: '/stimmen/C-006?formular=pruefung',
      action: '/stimmen/C-006/pruefung',
      table: 'voices.review',
      fields: { state: 'withheld', reason: 'nennt einen Menschen' },
      second: [422],
    },
  ];
  test.each(moves)('$page: it stands once, and whoever comes second is led on or told so', async (move) => {
    const { page, action = page, table, fields, second } = move;
    const form = formOf(await (await site.get(page, coordinator)).text(), action);
    const before = await count(table);
    const sent = { ...form, ...fields };
    const answers = await Promise.all([site.post(action, sent, coordinator), site.post(action, sent, coordinator)]);
    expect(answers.map(({ status }) => status).filter((status) => status !== 303)).toEqual(second);
    expect(await count(table)).toBe(before + 1);
  });
});

describe('taking back what two people take back at the same moment', () => {
  const backs = [
    { action: '/angebote/O-014/veroeffentlichung', first: undefined },
    { action: '/anlaufstellen/AS-03/veroeffentlichung', first: undefined },
    { action: '/gremien/B4/ende', first: '/gremien/B4/ende' },
  ];
  test.each(backs)('$action: both come to it, and neither reads that it does not exist', async ({ action, first }) => {
    if (first) expect((await site.post(first, { reason: 'aus Versehen' }, coordinator)).status).toBe(303);
    const back = { _method: 'delete' };
    const before = await count('history.entry');
    const answers = await Promise.all([site.post(action, back, coordinator), site.post(action, back, coordinator)]);
    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
    expect(await count('history.entry')).toBe(before + 1);
  });
});

/** A thing that is named by what it is about needs no id: there is one round of a body. */
const namedByWhatTheyAreAbout: Readonly<Record<string, string>> = {
  '/zugaenge/neu': 'a person has one mailbox, and an account with it is refused',
  '/verantwortliche/neu': 'a unit or an organisation is an area or none',
  '/verantwortliche/runden/neu': 'a body is a round or none',
};

test('every form that makes something carries the id of what it makes', async () => {
  const without: string[] = [];
  for (const { route, method, example } of modules.flatMap((module) => module.pages)) {
    if (method !== 'GET' || !route.path.endsWith('/neu') || !example || example === 'none') continue;
    const values: Record<string, string> = { ...example };
    const path = route.path.replace(/:([a-zA-Z]+)/g, (_, key: string) => values[key] ?? '');
    if (namedByWhatTheyAreAbout[path] !== undefined) continue;
    const answer = await site.get(path, path.startsWith('/zugaenge') ? { role: 'admin' } : coordinator);
    const html = await answer.text();
    if (!html.includes(`action="${path}"`)) continue;
    if (!formOf(html, path).id?.[0]) without.push(path);
  }
  expect(without).toEqual([]);
});
