import { beforeAll, describe, expect, test } from 'vitest';
import { inTransaction } from '#platform/database/transaction.ts';
import { useSite } from '../../../../test/site.ts';
import { findCurrentEdition } from '../edition/data.ts';
import { findMeasure } from '../measure/data.ts';
import { deriveMeasure } from '../measure/derived.rules.ts';
import { loadDemoConcept, plantStakeholders } from '../test-support.ts';

const site = useSite();
const coordinator = { role: 'coordinator' } as const;
const path = '/konzept/massnahmen/M-113/einschaetzung';

beforeAll(async () => {
  await inTransaction(site.db(), {}, async (db) => {
    await plantStakeholders(db);
    await loadDemoConcept(db);
  });
}, 60_000);

async function asItStands() {
  const edition = await findCurrentEdition(site.db());
  const measure = edition && (await findMeasure(site.db(), edition.id, 'M-113'));
  if (!measure) throw new Error('M-113 is missing');
  return deriveMeasure(measure, '2026-11-22');
}

/** What the form sends when nobody touches it. */
async function untouched(): Promise<Record<string, string>> {
  const html = await (await site.get(path, coordinator)).text();
  const value = (name: string) =>
    new RegExp(`name="${name}"[^>]*value="([^"]*)"|value="([^"]*)"[^>]*name="${name}"`).exec(html);
  const submitted = (name: string) => value(name)?.[1] ?? value(name)?.[2] ?? '';
  expect(html).not.toContain('checked');
  return {
    on: submitted('on'),
    nextReportOn: submitted('nextReportOn'),
    doingEvidence: '',
    timingEvidence: '',
    effectEvidence: '',
  };
}

describe('an old light is not made green by a click', () => {
  test('the form begins empty and says beside the field what was said last; saving it untouched is refused', async () => {
    expect((await asItStands()).lights.doing.value).toBe('unknown');
    const html = await (await site.get(path, coordinator)).text();
    expect(html).toContain('Zuletzt am 28.02.2026');
    const sent = await site.post(path, await untouched(), coordinator);
    expect([sent.status, (await sent.text()).includes('mindestens ein Licht')]).toEqual([422, true]);
    expect((await asItStands()).lights.doing.value).toBe('unknown');
  });

  test('one light with new evidence turns, the others keep their age, and the next report is set', async () => {
    const fields = { ...(await untouched()), doing: 'go', doingEvidence: 'Runde am 5. November, Protokoll 31' };
    expect((await site.post(path, fields, coordinator)).status).toBe(303);
    const { lights, attention } = await asItStands();
    expect([lights.doing.value, lights.timing.value, lights.timing.why]).toEqual(['go', 'unknown', 'old']);
    expect(attention).not.toContain('report-overdue');
  });

  test('evidence without a light, and a next report that lies behind, are refused at their fields', async () => {
    const noLight = await site.post(path, { ...(await untouched()), effectEvidence: '12 von 12' }, coordinator);
    expect([noLight.status, (await noLight.text()).includes('12 von 12')]).toEqual([422, true]);
    const past = { ...(await untouched()), doing: 'unknown', nextReportOn: '2026-04-30' };
    const behind = await site.post(path, past, coordinator);
    expect([behind.status, (await behind.text()).includes('in der Zukunft')]).toEqual([422, true]);
  });
});

describe('der jüngste Tag zählt, nicht der jüngste Eintrag', () => {
  const report = async (on: string, doing: string, doingEvidence: string) =>
    site.post(path, { ...(await untouched()), on, doing, doingEvidence }, coordinator);

  test('ein nachgetragener älterer Bericht steht in der Liste, ändert aber das Licht nicht', async () => {
    expect((await report('2026-11-22', 'go', 'Runde am 22. November')).status).toBe(303);
    expect((await report('2026-07-15', 'stop', 'Protokoll vom Juli')).status).toBe(303);
    const { lights } = await asItStands();
    expect([lights.doing.value, lights.doing.assessment?.assessedOn]).toEqual(['go', '2026-11-22']);
    const html = await (await site.get(path, coordinator)).text();
    expect(html).toContain('Protokoll vom Juli');
  });

  test('am selben Tag zählt der spätere Eintrag', async () => {
    expect((await report('2026-11-22', 'late', 'Zwei Termine sind ausgefallen')).status).toBe(303);
    expect((await asItStands()).lights.doing.value).toBe('late');
    expect((await report('2026-11-22', 'go', 'Runde am 22. November')).status).toBe(303);
    expect((await asItStands()).lights.doing.value).toBe('go');
  });

  test('vor dem Beginn von Maßnahme und Fassung gibt es nichts einzuschätzen', async () => {
    const sent = await report('1999-01-01', 'go', 'Es war einmal');
    const html = await sent.text();
    expect([sent.status, html.includes('gab es diese Maßnahme nicht'), html.includes('Es war einmal')]).toEqual([
      422,
      true,
      true,
    ]);
  });
});
