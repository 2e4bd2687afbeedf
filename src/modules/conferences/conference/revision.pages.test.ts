import { beforeAll, describe, expect, test } from 'vitest';
import { edgesOf, registerNode } from '#modules/thread/index.ts';
import { inTransaction } from '#platform/database/transaction.ts';
import { asRead } from '../../../../test/as-read.ts';
import { formOf } from '../../../../test/form-of.ts';
import { storyNow, useSite } from '../../../../test/site.ts';
import { findConference } from '../data.ts';

const site = useSite();
const coordinator = { role: 'coordinator' } as const;
const at = '/konferenzen/1/fortschreibung';
const text = async (path: string, person: Parameters<typeof site.get>[1] = coordinator) =>
  asRead(await (await site.get(path, person)).text());

async function send(path: string, fields: Record<string, string | readonly string[]>): Promise<string> {
  const response = await site.post(path, fields, coordinator);
  if (response.status !== 303) throw new Error(`${path}: ${response.status}\n${await response.text()}`);
  return response.headers.get('location') ?? '';
}

beforeAll(async () => {
  const fresh = formOf(await text('/konferenzen/neu'), '/konferenzen/neu');
  await send('/konferenzen/neu', { ...fresh, title: 'Konferenz', heldOn: '2026-11-20' });
});

/** Findings are made of cards on the board of a room; here only their place in the concept matters. */
async function plantFinding(title: string): Promise<void> {
  const gathering = await findConference(site.db(), 1);
  const finding = { id: crypto.randomUUID(), code: 'F-01', title };
  await inTransaction(site.db(), {}, async (db) => {
    const about = {
      gathering_id: gathering?.id ?? null,
      kind: 'demand',
      text: 'Zu wenig Plätze',
    };
    await db
      .insertInto('voices.finding')
      .values({ ...finding, ...about, evidence: '', dissent: '' })
      .execute();
    await registerNode(db, storyNow, { kind: 'finding', ...finding, isPublic: false });
  });
}

describe('REQ-E02 a revision of the concept begins from a conference', () => {
  test('before there is a finding, the page says where findings come from', async () => {
    expect(await text(at)).toContain('Noch kein Befund aus dieser Konferenz');
    expect((await site.get('/konferenzen/9/fortschreibung', coordinator)).status).toBe(404);
  });

  test('who only reads is told who begins; the lead unit has the button', async () => {
    expect(await text(at, { role: 'head' })).toContain('Beginnen kann sie: Leitstelle Integration');
    expect(await text(at, { role: 'head' })).not.toContain('Fortschreibung daraus beginnen');
    expect(await text(at)).toContain('Fortschreibung daraus beginnen');
  });

  test('the draft keeps where it began, in the thread and on its page', async () => {
    const link = /href="(\/konzept\/neu\?aus=[^"]+)"/.exec(await text(at))?.[1] ?? '';
    const shown = await text(link.replaceAll('&amp;', '&'));
    expect(shown).toContain('Entsteht aus KONF-1');
    const filled = formOf(shown, '/konzept/neu');
    const unnamed = await site.post('/konzept/neu', { ...filled, title: '' }, coordinator);
    expect([unnamed.status, asRead(await unnamed.text()).includes('Entsteht aus KONF-1')]).toEqual([422, true]);
    const place = await send('/konzept/neu', { ...filled, code: 'K-2027', title: 'Weiter', beginning: 'four' });
    expect(await text(place)).toContain('Entsteht aus KONF-1');
    const conference = await findConference(site.db(), 1);
    const edges = await edgesOf(site.db(), { kind: 'conference', id: conference?.id ?? '' });
    expect(edges.map(({ type, to }) => `${type} ${to.kind}`)).toContain('became edition');
    expect(await text(at)).toContain('Aus dieser Konferenz begonnen: K-2027 Weiter');
  });

  test('its findings are offered as goals and measures, and the page says which stand in the draft', async () => {
    await plantFinding('Kurse für Eltern');
    const page = await text(at);
    expect(page).toContain('Steht noch nicht im Entwurf');
    expect(page).toContain('/konzept/massnahmen/neu?befund=F-01');
    const shown = await text('/konzept/ziele/neu?befund=F-01');
    const field = /<option value="([0-9a-f-]{36})">HF1/.exec(shown)?.[1] ?? '';
    await send('/konzept/ziele/neu', { ...formOf(shown, '/konzept/ziele/neu'), fieldId: field });
    expect(await text(at)).toContain('Z1.1 Kurse für Eltern');
    expect(await text(at, { role: 'head' })).not.toContain('/konzept/ziele/neu');
  });
});
