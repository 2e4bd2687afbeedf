import { describe, expect, test } from 'vitest';
import { findNodeByCode } from '#modules/thread/index.ts';
import { listHistory } from '#platform/history/read.ts';
import { asRead } from '../../../../test/as-read.ts';
import { formOf } from '../../../../test/form-of.ts';
import { useSite } from '../../../../test/site.ts';
import { findPractice, listPractices } from './data.ts';

const site = useSite();
const coordinator = { role: 'coordinator' } as const;
const head = { role: 'head' } as const;
const text = async (path: string, person = coordinator as Parameters<typeof site.get>[1]) =>
  (await site.get(path, person)).text();

async function send(path: string, fields: Record<string, string | readonly string[]>): Promise<string> {
  const response = await site.post(path, fields, coordinator);
  if (response.status !== 303) throw new Error(`${path}: ${response.status}\n${await response.text()}`);
  return response.headers.get('location') ?? '';
}

const meeting = {
  id: crypto.randomUUID(),
  title: 'Wie geht Sprachmittlung?',
  heldOn: '05.11.2026',
  partners: 'Kreis Nebelfeld',
  place: '',
  note: 'Pool und Honorare',
  nextOn: '20.11.2026',
};
const idea = {
  id: crypto.randomUUID(),
  title: 'Dolmetschen per Video',
  description: 'Zwei Stunden am Tag ist jemand da.',
  source: 'Kreis Nebelfeld',
  isTakenAlong: 'ja',
  followUpOn: '20.11.2026',
};

describe('REQ-A03 exchange with other counties in a county that begins empty', () => {
  test('the empty page says what belongs there; who may only read does not write', async () => {
    expect(await text('/austausch')).toContain('href="/austausch/neu"');
    expect(await text('/austausch', head)).not.toContain('href="/austausch/neu"');
    expect((await site.get('/austausch', { role: 'council' })).status).toBe(403);
    expect((await site.post('/austausch/neu', meeting, head)).status).toBe(403);
  });

  test('a meeting is recorded with day, partners and the next one; a double click records one', async () => {
    const wrong = await site.post('/austausch/neu', { ...meeting, partners: '', nextOn: '' }, coordinator);
    expect([wrong.status, (await wrong.text()).includes('Pool und Honorare')]).toEqual([422, true]);
    const early = await site.post('/austausch/neu', { ...meeting, nextOn: '01.11.2026' }, coordinator);
    expect([early.status, (await early.text()).includes('Das nächste Treffen liegt nach diesem')]).toEqual([422, true]);
    const at = await send('/austausch/neu', meeting);
    expect(await send('/austausch/neu', meeting)).toBe(at);
    expect(await text('/austausch')).toContain('keine Idee notiert');
    expect(await text('/heute/alles')).toContain('Nächster Austausch: Kreis Nebelfeld');
  });

  test('ideas are noted; one that is taken along needs a day to look again, and is due then', async () => {
    const wrong = await site.post('/austausch/AT-01', { ...idea, followUpOn: '' }, coordinator);
    expect([wrong.status, (await wrong.text()).includes('Zwei Stunden am Tag')]).toEqual([422, true]);
    await send('/austausch/AT-01', idea);
    await send('/austausch/AT-01', idea);
    await send('/austausch/AT-01', { id: crypto.randomUUID(), title: 'Stammtisch', description: '', source: '' });
    expect((await listPractices(site.db())).map(({ isTakenAlong }) => isTakenAlong)).toEqual([true, false]);
    expect(await text('/heute/alles')).toContain('Mitgenommene Idee: Dolmetschen per Video');
    expect(await findNodeByCode(site.db(), 'practice', 'GB-02')).toBeUndefined();
  });

  test('an idea becomes the origin of a goal: its title stands in the form, its edge in the thread', async () => {
    expect(await text('/austausch/ideen/GB-01')).toContain('Erst ein Konzept beginnen');
    const blank = { context: '', validFrom: '', validTo: '', number: '1', beginning: 'four' };
    await send('/konzept/neu', { ...blank, id: crypto.randomUUID(), code: 'K-2027', title: 'Gemeinsam' });
    const page = await text('/austausch/ideen/GB-01');
    const link = /href="(\/konzept\/ziele\/neu\?aus=[^"]+)"/.exec(page)?.[1] ?? '';
    const shown = await text(link.replaceAll('&amp;', '&'));
    expect(asRead(shown)).toContain('Entsteht aus GB-01');
    const filled = formOf(shown, '/konzept/ziele/neu');
    expect(filled['title']).toEqual(['Dolmetschen per Video']);
    const field = /<option value="([0-9a-f-]{36})">HF1/.exec(shown)?.[1] ?? '';
    await send('/konzept/ziele/neu', { ...filled, fieldId: field });
    expect(await text('/austausch/ideen/GB-01')).toContain('Z1.1 Dolmetschen per Video');
    expect(await text('/konzept/ziele/Z1.1?fassung=K-2027')).toContain('GB-01');
  });

  test('what lives on is not removed; its outcome is recorded with a sentence and can be taken back', async () => {
    const kept = await site.post(
      '/austausch/ideen/GB-01/bearbeiten',
      { _method: 'delete', reason: 'Weg' },
      coordinator,
    );
    expect([kept.status, (await kept.text()).includes('Sie bleibt als Herkunft stehen')]).toEqual([422, true]);
    const at = '/austausch/ideen/GB-01/ergebnis';
    expect((await site.post(at, { outcome: 'adopted', reason: '' }, coordinator)).status).toBe(422);
    await send(at, { outcome: 'adopted', reason: 'Ziel 1.1' });
    expect(await text('/heute/alles')).not.toContain('Mitgenommene Idee');
    await send(at, { _method: 'delete' });
    const again = await site.post(at, { _method: 'delete' }, coordinator);
    const reasons = /<section class="qs-errors"[\s\S]*?<\/section>/.exec(await again.text())?.[0] ?? '';
    expect([again.status, reasons.match(/<li>/g)?.length]).toEqual([422, 1]);
    await send(at, { outcome: 'adopted', reason: 'Ziel 1.1' });
    expect((await site.post('/austausch/ideen/GB-01/bearbeiten', idea, coordinator)).status).toBe(422);
  });

  test('a mistake is removed with a reason, and the history keeps it', async () => {
    const practice = await findPractice(site.db(), 'GB-02');
    const full = await site.post('/austausch/AT-01/bearbeiten', { _method: 'delete', reason: 'Weg' }, coordinator);
    expect([full.status, (await full.text()).includes('Hier stehen noch 2 Ideen')]).toEqual([422, true]);
    await send('/austausch/ideen/GB-02/bearbeiten', { _method: 'delete', reason: 'Doppelt' });
    const [last] = await listHistory(site.db(), { kind: 'practice', id: practice?.id ?? '' });
    expect(last).toMatchObject({ action: 'removed', reason: 'Doppelt' });
    const { id: _, ...about } = meeting;
    await send('/austausch/AT-01/bearbeiten', { ...about, place: 'Nebelfeld' });
    expect(await text('/austausch/AT-01')).toContain('Nebelfeld');
  });
});
