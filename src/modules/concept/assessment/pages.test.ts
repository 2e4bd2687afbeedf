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
