import { describe, expect, test } from 'vitest';
import { findNodeByCode } from '#modules/thread/index.ts';
import { useMusterau } from '../../../../test/demo.ts';
import { findIndicator, updateIndicator } from './data.ts';

const site = useMusterau();
const coordinator = { role: 'coordinator' } as const;

const submitted = {
  title: 'Besuchte Elternabende',
  definition: 'Elternabende mit Sprachmittlung im Jahr',
  unit: 'Elternabende',
  direction: 'up',
  dimension: 'willkommen',
  meansOfVerification: 'Einsatzliste des Sprachlotsenpools zum 31.12.',
  assumption: 'Alle Schulen melden ihre Elternabende.',
  source: 'Sprachlotsenpool',
  manner: 'delivered',
  frequency: 'yearly',
};
const unitId = async () => {
  const { id } = await site
    .db()
    .selectFrom('directory.stakeholder')
    .select('id')
    .where('code', '=', 'U01')
    .executeTakeFirstOrThrow();
  return id;
};
const owner = async () => ({
  unitId: await unitId(),
  personFunction: 'Sachgebiet Beteiligung',
  deputyFunction: 'Leitung Stabsstelle',
  nextReportOn: '2027-03-31',
});

describe('MO04: a new indicator says how it can be verified and what must hold for it', () => {
  test('the form marks what may stay empty, and only that', async () => {
    const html = await (await site.get('/wirkung/neu', coordinator)).text();
    const isOptional = (name: string) =>
      new RegExp(`<label[^>]*for="[^"]*${name}"[^>]*>[^<]*<span class="qs-optional"`).test(html);
    expect(['caveat', 'targetValue', 'breakdowns', 'assumption', 'source'].map(isOptional)).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
  });

  test('without both it is not saved; nothing typed is lost', async () => {
    const answer = await site.post(
      '/wirkung/neu',
      { ...submitted, meansOfVerification: '', assumption: ' ' },
      coordinator,
    );
    const html = await answer.text();
    expect(answer.status).toBe(422);
    for (const field of ['meansOfVerification', 'assumption']) expect(html).toContain(`href="#f-${field}"`);
    expect(html).toContain('value="Besuchte Elternabende"');
  });

  test('with both it gets the next code and its place in the thread, and is not public by itself', async () => {
    const saved = await site.post('/wirkung/neu', submitted, coordinator);
    expect([saved.status, saved.headers.get('location')]).toEqual([
      303,
      '/wirkung/I21?hinweis=evaluation.notice.indicator-saved',
    ]);
    expect(await findNodeByCode(site.db(), 'indicator', 'I21')).toMatchObject({ isPublic: false });
    expect((await site.get('/de/wirkung/I21')).status).toBe(404);
  });

  test('whoever may only read does not write', async () => {
    expect((await site.post('/wirkung/neu', submitted, { role: 'head' })).status).toBe(403);
  });
});

describe('MO10: no indicator is public without unit, person, deputy and next report', () => {
  test('every part that is missing is said at its field', async () => {
    const answer = await site.post('/wirkung/I21/bearbeiten', { ...submitted, isPublic: 'ja' }, coordinator);
    const html = await answer.text();
    expect(answer.status).toBe(422);
    for (const field of Object.keys(await owner())) expect(html).toContain(`href="#f-${field}"`);
  });

  test('with all four it is shown to everybody', async () => {
    const answer = await site.post(
      '/wirkung/I21/bearbeiten',
      { ...submitted, ...(await owner()), isPublic: 'ja' },
      coordinator,
    );
    expect(answer.status).toBe(303);
    const html = await (await site.get('/de/wirkung/I21')).text();
    for (const text of ['Einsatzliste des Sprachlotsenpools', 'Leitung Stabsstelle', '31.03.2027']) {
      expect(html).toContain(text);
    }
  });

  test('the database refuses it, too', async () => {
    const indicator = await findIndicator(site.db(), 'I21');
    if (!indicator) throw new Error('I21 is missing');
    const bare = { ...indicator, deputyFunction: '' };
    await expect(updateIndicator(site.db(), indicator.id, bare)).rejects.toThrow(/public_indicator_has_owner/);
    const unverified = { ...indicator, assumption: '' };
    await expect(updateIndicator(site.db(), indicator.id, unverified)).rejects.toThrow(/indicator_can_be_verified/);
  });

  test('what came with the papers stays public, says what nobody has said, and is asked for in "Hand und Fuß"', async () => {
    const html = await (await site.get('/de/wirkung/I04')).text();
    expect(html).toContain('noch nicht benannt');
    const check = await (await site.get('/konzept/pruefung', coordinator)).text();
    expect(check).toContain('Indikator, den niemand nachprüfen kann oder dessen Annahme fehlt · 20');
  });
});
