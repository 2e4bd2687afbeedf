import { describe, expect, test } from 'vitest';
import { inTransaction } from '#platform/database/transaction.ts';
import { testSecrets } from '#platform/testing/secrets.ts';
import { useMusterau } from '../../../../test/demo.ts';
import { storyNow } from '../../../../test/site.ts';
import { listReadingVersions } from '../reading/data.ts';
import { freezeReport } from '../report/verbs.ts';
import { findIndicator } from './data.ts';
import { takeCounts } from './jobs.ts';

const site = useMusterau();
const coordinator = { role: 'coordinator' } as const;
const text = async (answer: Response | Promise<Response>) => (await answer).text();
const versions = async (code: string) => {
  const indicator = await findIndicator(site.db(), code);
  return (await listReadingVersions(site.db(), indicator?.id ?? '')).map((one) => [one.year, one.manner, one.value]);
};
const night = (now: Date) =>
  takeCounts.run(
    { db: site.db(), now, county: { slug: 'm', name: 'M', origin: 'https://m.example' }, secrets: testSecrets },
    {} as never,
  );

describe('what the system knows is counted, beside a delivered series and never in it', () => {
  test.each([
    ['I01', '97\u00a0% (33 von 34)', '/angebote?stand=confirmed'],
    ['I11', '97\u00a0% (33 von 34)', '/angebote?stand=laufend&amp;offen=alle'],
    ['I12', '65\u00a0% (22 von 34)', '/angebote?stand=laufend&amp;ende=ohne'],
    ['I07', '1\u00a0Bereiche', '/verantwortliche?vollstaendig=ja'],
  ])('%s shows %s with its list, and the delivered series with its source', async (code, value, list) => {
    const page = await text(site.get(`/wirkung/${code}`, coordinator));
    const today = /<section[^>]*id="heute"[\s\S]*?<\/section>/.exec(page)?.[0] ?? '';
    expect(today).toContain(`href="${list}"`);
    expect(today).toContain(value);
    const open = await text(site.get(`/de/wirkung/${code}`));
    expect(open).toContain(value);
    expect(open).not.toContain(list);
    expect(open).toContain('geliefert');
  });

  test('where nothing can be counted, nothing is said', async () => {
    expect(await text(site.get('/wirkung/I08', coordinator))).not.toContain('id="heute"');
  });

  test('half of the cases is refused at the field that is missing; no zero is made up', async () => {
    const sent = { year: '2026', value: '50', caseCount: '', caseTotal: '12' };
    const refused = await site.post('/wirkung/I15/werte', sent, coordinator);
    const page = await refused.text();
    expect(refused.status).toBe(422);
    expect(page).toContain('f-caseCount-error');
    expect(page).toContain('value="12"');
  });
});

describe('a county lets the system count from a day on', () => {
  test('with a day and a reason; whoever reads along may not', async () => {
    const input = {
      manner: 'computed',
      calculation: 'directory.offers-open-to-all',
      since: '2026-11-01',
      reason: 'Ab jetzt aus dem Verzeichnis',
    };
    expect((await site.post('/wirkung/I11/art', input, { role: 'head' })).status).toBe(403);
    const refused = await site.post('/wirkung/I11/art', { ...input, reason: '' }, coordinator);
    expect([refused.status, (await refused.text()).includes('f-reason-error')]).toEqual([422, true]);
    const future = await site.post('/wirkung/I11/art', { ...input, since: '2027-01-01' }, coordinator);
    expect([future.status, (await future.text()).includes('f-since-error')]).toEqual([422, true]);
    const wrong = { ...input, calculation: 'responsibilities.areas-complete' };
    const misfit = await site.post('/wirkung/I11/art', wrong, coordinator);
    expect([misfit.status, (await misfit.text()).includes('f-calculation-error')]).toEqual([422, true]);
    const twice = await Promise.all([1, 2].map(() => site.post('/wirkung/I11/art', input, coordinator)));
    expect(twice.map(({ status }) => status)).toEqual([303, 303]);
    expect(await text(site.get('/wirkung/I11/art', coordinator))).toContain('name="manner" value="delivered"');
  });

  test('the delivered values stay as a series of their own, and the break is marked', async () => {
    expect(await versions('I11')).toEqual([
      [2026, 'computed', 97],
      [2026, 'delivered', 63],
      [2025, 'delivered', 58],
    ]);
    const page = await text(site.get('/de/wirkung/I11'));
    expect(page).toContain('Bruch in der Reihe: Seit dem 01.11.2026');
    expect(page).toContain('2025: 58');
  });

  test('from then on nobody types a value', async () => {
    expect(await text(site.get('/wirkung/I11', coordinator))).not.toContain('name="caseCount"');
    const typed = await site.post('/wirkung/I11/werte', { year: '2026', value: '99' }, coordinator);
    expect(typed.status).toBe(422);
    expect(await versions('I11')).toHaveLength(3);
  });

  test('the nightly job takes what has changed, and a report keeps the value it stands on', async () => {
    await night(storyNow);
    expect(await versions('I11')).toHaveLength(3);
    const by = { kind: 'system', name: 'test' } as const;
    await inTransaction(site.db(), {}, (db) =>
      freezeReport(db, by, storyNow, {
        title: 'Mit gezählten Werten',
        foreword: '',
        explanation: '',
        recommendation: '',
      }),
    );
    await site.db().updateTable('directory.offer').set({ is_open_to_all: false }).where('code', '=', 'O-001').execute();
    await night(storyNow);
    expect((await versions('I11')).slice(0, 2)).toEqual([
      [2026, 'computed', 94],
      [2026, 'computed', 97],
    ]);
    const answer = await site.post('/wirkung/I11/zaehlung', {}, coordinator);
    expect(answer.headers.get('location')).toContain('not-counted');
  });

  test('a report counts anew at its own moment, so that none of its lines contradicts another', async () => {
    await site.db().updateTable('directory.offer').set({ is_open_to_all: false }).where('code', '=', 'O-002').execute();
    const by = { kind: 'system', name: 'test' } as const;
    const sentences = { foreword: '', explanation: '', recommendation: '' };
    await inTransaction(site.db(), {}, (db) => freezeReport(db, by, storyNow, { title: 'Mittags', ...sentences }));
    expect((await versions('I11')).map(([, , value]) => value).slice(0, 2)).toEqual([91, 97]);
  });

  test('it can be delivered again, and then somebody enters the value', async () => {
    const back = { manner: 'delivered', since: '2026-11-20', reason: 'Das Landesamt liefert wieder' };
    expect((await site.post('/wirkung/I11/art', back, coordinator)).status).toBe(303);
    const typed = { year: '2026', value: '64', note: 'Neu geliefert' };
    expect((await site.post('/wirkung/I11/werte', typed, coordinator)).status).toBe(303);
    expect((await site.post('/wirkung/I11/zaehlung', {}, coordinator)).headers.get('location')).toContain(
      'not-counted',
    );
  });
});
