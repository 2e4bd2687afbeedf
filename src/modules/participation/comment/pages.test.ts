import { describe, expect, test } from 'vitest';
import { type Edition, findEdition } from '#modules/concept/index.ts';
import { approveDraft, conceptMoment, plantDraft, plantMeasure } from '#modules/concept/test-support.ts';
import { edgesOf } from '#modules/thread/index.ts';
import { findCardByCode, listCards } from '#modules/voices/index.ts';
import type { Db } from '#platform/database/database.ts';
import { inTransaction } from '#platform/database/transaction.ts';
import { listHistory } from '#platform/history/read.ts';
import { formOf, unescaped } from '../../../../test/form-of.ts';
import { storyNow, useSite } from '../../../../test/site.ts';

const site = useSite();
const coordinator = { role: 'coordinator' } as const;
const office = '/konzept/fassungen/K-2026/beteiligung';
const open = '/de/konzept/fassungen/K-2026/beteiligung';
const place = '/de/mitreden/ENTWURF-K-2026';
const words = async (path: string, person?: Parameters<typeof site.get>[1]) => {
  const response = await site.get(path, person);
  return { status: response.status, html: unescaped(await response.text()) };
};
const move = (state: string, more: Record<string, string> = {}) =>
  site.post('/konzept/fassungen/K-2026/stand', { state, reason: '', ...more }, coordinator);
let firstReceipt = '';
const code = (html: string) => /C-\d+/.exec(html)?.[0] ?? '';

/** Says something about a thing of the draft, as the form would send it. */
async function say(text: string, zu: string): Promise<{ status: number; code: string; html: string }> {
  const fields = formOf((await words(`${place}?zu=${zu}`)).html, place);
  const answer = await site.post(place, { ...fields, kind: 'must-improve', text }, undefined, { 'user-agent': text });
  const html = unescaped(await answer.text());
  return { status: answer.status, code: code(html), html };
}

async function plant() {
  await site.get('/');
  await inTransaction(site.db(), {}, plantIn);
}

async function plantIn(db: Db) {
  const { goal } = await plantDraft(db);
  const leadId = (
    await db
      .insertInto('directory.stakeholder')
      .values({ code: 'U01', name: 'Stabsstelle', kind: 'unit', created_at: conceptMoment })
      .returning('id')
      .executeTakeFirstOrThrow()
  ).id;
  await plantMeasure(db, goal, { leadId }, { code: 'M-121' });
}

describe('REQ-A12 a draft is open to everybody', () => {
  test('before it is opened there is nothing to read, to say or to answer, and the edition says how to open it', async () => {
    await plant();
    expect((await words(open)).status).toBe(404);
    expect((await words(office, coordinator)).status).toBe(404);
    expect((await words('/de/konzept/massnahmen/M-121?fassung=K-2026')).status).toBe(404);
    expect((await words('/konzept', coordinator)).html).toContain('dann kann vier Wochen lang jeder etwas dazu sagen');
  });

  test('opening it opens the place to speak, for four weeks', async () => {
    expect((await move('participation')).status).toBe(303);
    const shown = await words(office, coordinator);
    expect([shown.status, shown.html.includes('Bis 20.12.2026 kann jeder')]).toEqual([200, true]);
    expect(shown.html).toContain('Noch hat niemand etwas zum Entwurf gesagt');
    expect((await words(open)).html).toContain('Machen Sie den Anfang');
  });

  test('its pages say that it is a draft, and lead to the form that says what it is about', async () => {
    for (const [path, zu] of [
      ['/de/konzept', 'K-2026'],
      ['/de/konzept/felder/HF1', 'HF1'],
      ['/de/konzept/ziele/Z1.2', 'Z1.2'],
      ['/de/konzept/massnahmen/M-121', 'M-121'],
    ] as const) {
      const { html } = await words(`${path}?fassung=K-2026`);
      expect([path, html.includes('Entwurf, noch nicht beschlossen')]).toEqual([path, true]);
      expect([path, html.includes(`${place}?zu=${zu}`)]).toEqual([path, true]);
      expect([path, html.includes('/de/mitreden?zu=')]).toEqual([path, false]);
    }
    const form = (await words(`${place}?zu=Z1.2`)).html;
    expect(form).toContain('Wer sich beteiligt, erfährt das Ergebnis');
    expect((await words('/de/mitreden')).html).toContain('href="/de/konzept?fassung=K-2026"');
    expect((await words('/ar/konzept?fassung=K-2026')).html).toContain('مسودة، لم تُقرّ بعد');
  });

  test('a comment gets a receipt and points at its thing', async () => {
    const said = await say('Das dauert zu lange', 'M-121');
    expect([said.status, /[A-Z2-9]{4}-[A-Z2-9]{3}-[A-Z2-9]{3}/.test(said.html)]).toEqual([200, true]);
    expect((await findCardByCode(site.db(), said.code))?.about?.kind).toBe('measure');
    const field = await say('Gut so', 'HF1');
    expect((await findCardByCode(site.db(), field.code))?.about?.kind).toBe('field');
    const whole = await say('Zu dick', '');
    expect((await findCardByCode(site.db(), whole.code))?.about?.kind).toBe('edition');
    // The participation ends in four weeks; an answer in half a year would come too late.
    const receipt = /[A-Z2-9]{4}-[A-Z2-9]{3}-[A-Z2-9]{3}/.exec(said.html)?.[0] ?? '';
    firstReceipt = receipt;
    const opened = await site.post('/de/beleg', { code: receipt });
    expect(await opened.text()).toContain('zugesagt bis 06.12.2026');
  });
});

describe('each comment gets an answer', () => {
  test('the same words stand together with their count, and only the lead unit reads them', async () => {
    await say('das dauert zu lange!', 'M-121');
    const { html } = await words(office, coordinator);
    expect(html).toContain('2-mal mit denselben Worten');
    expect(html).toContain('von 4');
    for (const role of ['head', 'council'] as const) {
      // Whoever may not read it here reads what everybody reads.
      const answer = await site.get(office, { role });
      expect([answer.status, answer.headers.get('location')]).toEqual([303, open]);
    }
    expect((await site.post(`${office}/antwort`, {}, { role: 'head' })).status).toBe(403);
  });

  test('they are answered together: nothing without a result, what was typed stays, all of them get the words', async () => {
    const [first] = await listCards(site.db(), { occasionCode: 'ENTWURF-K-2026' });
    const at = `${office}/antwort?karte=${first?.code}`;
    const fields = formOf((await words(at, coordinator)).html, `${office}/antwort`);
    expect(fields['card']).toHaveLength(2);
    const refused = await site.post(`${office}/antwort`, { ...fields, text: 'Wir kürzen ab.' }, coordinator);
    const text = await refused.text();
    expect([refused.status, text.includes('Wir kürzen ab.'), text.includes('f-outcome-error')]).toEqual([
      422,
      true,
      true,
    ]);
    const given = { ...fields, text: 'Wir kürzen ab.', outcome: 'in-draft' };
    expect((await site.post(`${office}/antwort`, given, coordinator)).status).toBe(303);
    const cards = (await listCards(site.db(), { occasionCode: 'ENTWURF-K-2026' })).filter(({ text: said }) =>
      /lange/.test(said),
    );
    expect(cards.map(({ fate, answer, state }) => [fate, answer, state])).toEqual([
      ['in-draft', 'Wir kürzen ab.', 'public'],
      ['in-draft', 'Wir kürzen ab.', 'public'],
    ]);
    const edges = await edgesOf(site.db(), { kind: 'contribution', id: cards[0]?.id ?? '' });
    expect(edges.map(({ type, to }) => [type, to.code])).toEqual([['became', 'M-121']]);
  });

  test('the figure opens what still waits, and the Monday view counts it', async () => {
    expect((await words(office, coordinator)).html).toContain('Kommentare warten auf eine Antwort');
    const waiting = (await words(`${office}?antwort=offen`, coordinator)).html;
    expect([waiting.includes('Gut so'), waiting.includes('dauert zu lange')]).toEqual([true, false]);
    const due = (await words('/heute/alles', coordinator)).html;
    expect(due).toContain('2 Kommentare warten auf Antwort');
    // They are cards, too; that does not make a second task of them.
    expect(due).not.toMatch(/Karten? zuordnen/);
    await site.post(`${office}/frist`, { untilOn: '2026-11-25' }, coordinator);
    expect((await words('/heute/alles', coordinator)).html).toContain('Beteiligung endet in 3 Tagen');
    await site.post(`${office}/frist`, { untilOn: '2026-12-20' }, coordinator);
  });

  test('who wrote reads on the receipt what became of it, and everybody reads comment and answer', async () => {
    const { html } = await words(open);
    expect(html).toContain('Das dauert zu lange');
    expect(html).toContain('Wir kürzen ab.');
    expect(html).toContain('in den Entwurf übernommen');
    expect(html).not.toContain('Zu dick');
    expect(html).toContain('2 von 4 Kommentaren sind beantwortet');
  });

  test('what may name a person is read first: it is neither answered nor published in a heap', async () => {
    const { code: named } = await say('Herr Beispiel soll gehen', 'M-121');
    const fields = formOf((await words(`${office}/antwort?karte=${named}`, coordinator)).html, `${office}/antwort`);
    const refused = await site.post(
      `${office}/antwort`,
      { ...fields, text: 'Nein', outcome: 'not-pursued' },
      coordinator,
    );
    expect([refused.status, (await refused.text()).includes('nennt vielleicht eine Person')]).toEqual([422, true]);
    await site.post(`${office}/veroeffentlichung`, { karte: named }, coordinator);
    expect((await findCardByCode(site.db(), named))?.state).toBe('flagged');
    const due = (await words('/heute/alles', coordinator)).html;
    expect([/Karten? zuordnen/.test(due), due.includes('2 Kommentare warten auf Antwort')]).toEqual([false, true]);
    expect((await words(open)).html).not.toContain('Herr Beispiel');
  });

  test('what somebody has read is published without an answer', async () => {
    const [card] = (await listCards(site.db(), { occasionCode: 'ENTWURF-K-2026' })).filter(
      ({ text }) => text === 'Gut so',
    );
    await site.post(`${office}/veroeffentlichung`, { karte: card?.code ?? '' }, coordinator);
    expect((await words(open)).html).toContain('Gut so');
  });
});

describe('agreeing', () => {
  const agreement = `${open}/zustimmung`;
  const phone = { 'user-agent': 'Ein Telefon' };

  test('counts once for each device, costs nothing when sent twice, and can be taken back without script', async () => {
    const fields = formOf((await words(open)).html, agreement);
    const sent = await site.post(agreement, fields, undefined, phone);
    await site.post(agreement, fields, undefined, phone);
    const address = sent.headers.get('location') ?? '';
    const shown = (await words(address)).html;
    expect(shown).toContain('Eine Person sieht das auch so');
    expect(shown).toContain('keine Abstimmung');
    const again = await site.post(agreement, { ...fields, id: crypto.randomUUID() }, undefined, phone);
    expect([again.status, (await again.text()).includes('schon zugestimmt')]).toEqual([422, true]);
    await site.post(agreement, { ...fields, id: crypto.randomUUID() }, undefined, { 'user-agent': 'Noch eines' });
    expect((await words(open)).html).toContain('2 Menschen sehen das auch so');
    const back = formOf(shown, agreement);
    expect(back['_method']).toEqual(['delete']);
    await site.post(agreement, back, undefined, phone);
    expect((await words(open)).html).toContain('Eine Person sieht das auch so');
  });

  test('what nobody has published cannot be agreed with', async () => {
    const [hidden] = (await listCards(site.db(), { occasionCode: 'ENTWURF-K-2026' })).filter(
      ({ text }) => text === 'Zu dick',
    );
    const fields = { id: crypto.randomUUID(), card: hidden?.code ?? '', back: '' };
    expect((await site.post(agreement, fields)).status).toBe(404);
  });
});

describe('the end', () => {
  test('the last day can be changed; a day that is over is refused at the field', async () => {
    const wrong = await site.post(`${office}/frist`, { untilOn: '2026-11-21' }, coordinator);
    expect([wrong.status, (await wrong.text()).includes('frist-untilOn-error')]).toEqual([422, true]);
    expect((await site.post(`${office}/frist`, { untilOn: '2026-12-24' }, coordinator)).status).toBe(303);
    expect((await words(office, coordinator)).html).toContain('Bis 24.12.2026 kann jeder');
  });

  test('on the last evening one still writes, after midnight no more', async () => {
    site.clock.now = new Date('2026-12-24T22:59:00Z');
    expect((await say('Gerade noch', 'Z1.2')).status).toBe(200);
    site.clock.now = new Date('2026-12-24T23:00:00Z');
    const form = (await words(`${place}?zu=Z1.2`)).html;
    expect(form).toContain('Hier kann man nichts mehr schreiben');
    const late = await site.post(place, { id: crypto.randomUUID(), kind: 'idea', text: 'Zu spät', language: 'de' });
    expect(late.status).toBe(422);
    expect((await words(open)).html).toContain('Die Zeit zum Schreiben ist vorbei');
    site.clock.now = storyNow;
  });

  test('leaving with open comments is never silent: the number, a tick and a reason that stays in the history', async () => {
    await inTransaction(site.db(), {}, async (db) => approveDraft(db, (await findEdition(db, 'K-2026')) as Edition));
    const page = (await words('/konzept', coordinator)).html;
    expect(page).toContain('4 Kommentare warten noch auf eine Antwort');
    expect(page).toContain(`${office}?antwort=offen`);
    const silent = await move('approval', { reason: 'Die Sitzung ist morgen.' });
    expect([silent.status, (await silent.text()).includes('Die Sitzung ist morgen.')]).toEqual([422, true]);
    expect((await move('approval', { isAware: 'on' })).status).toBe(422);
    expect((await move('approval', { isAware: 'on', reason: 'Die Sitzung ist morgen.' })).status).toBe(303);
    const edition = await findEdition(site.db(), 'K-2026');
    const entries = await listHistory(site.db(), { kind: 'edition', id: edition?.id ?? '' }, 12);
    const entry = entries.find(({ action }) => action === 'approval');
    expect([edition?.state, entry?.reason]).toEqual(['approval', 'Die Sitzung ist morgen.']);
    const resolving = formOf((await words('/konzept', coordinator)).html, '/konzept/fassungen/K-2026/beschluss');
    expect(Object.keys(resolving)).toContain('reason');
  });

  test('nobody writes or agrees any more, but what was said stays and is still answered', async () => {
    expect((await words(`${place}?zu=M-121`)).html).toContain('Hier kann man nichts mehr schreiben');
    const [card] = (await listCards(site.db(), { occasionCode: 'ENTWURF-K-2026' })).filter(
      ({ text }) => text === 'Zu dick',
    );
    const at = `${office}/antwort`;
    const fields = formOf((await words(`${at}?karte=${card?.code}`, coordinator)).html, at);
    const given = { ...fields, text: 'Es bleibt so lang, wie es sein muss.', outcome: 'not-pursued' };
    expect((await site.post(at, given, coordinator)).status).toBe(303);
    const { html } = await words(open);
    expect(html).toContain('Es bleibt so lang');
    expect(html).not.toContain('Das sehe ich auch so');
  });

  test('once it is no draft any more, nobody answers that a comment was taken into it where nothing was changed', async () => {
    const cards = await listCards(site.db(), { occasionCode: 'ENTWURF-K-2026' });
    const code = cards.find(({ text }) => text === 'Gerade noch')?.code ?? '';
    const at = `${office}/antwort`;
    const page = await words(`${at}?karte=${code}`, coordinator);
    expect(page.html).not.toContain('value="in-draft"');
    expect(page.html).toContain('Nicht übernommen, mit Grund');
    const given = { ...formOf(page.html, at), text: 'Ist drin.', outcome: 'in-draft' };
    const refused = await site.post(at, given, coordinator);
    const html = unescaped(await refused.text());
    expect([refused.status, html.includes('f-outcome-error'), html.includes('Ist drin.')]).toEqual([422, true, true]);
    expect(html).toContain('Sie kann den Entwurf nicht verändert haben');
    expect((await words(`/stimmen/${code}`, coordinator)).html).not.toContain('value="in-draft"');
    expect((await findCardByCode(site.db(), code))?.fate).toBeNull();
  });

  test('what was answered while it was a draft, and never changed it, is no change on the receipt either', async () => {
    const html = unescaped(await (await site.post('/de/beleg', { code: firstReceipt })).text());
    expect(html).toContain('Zu Ihrem Satz gibt es eine Antwort');
    expect(html).not.toContain('Ihr Satz hat den Entwurf verändert');
  });

  test('opened once more, it goes on at the same place', async () => {
    expect([(await move('draft')).status, (await move('participation')).status]).toEqual([303, 303]);
    expect((await say('Noch etwas', 'M-121')).status).toBe(200);
    // A number that nobody knows stops no comment: it is about the draft, and what was written stays with it.
    const unknown = await say('Was ist damit?', 'M-999');
    expect((await findCardByCode(site.db(), unknown.code))?.about?.kind).toBe('edition');
    expect((await words(office, coordinator)).html).toContain('Zu dick');
  });
});
