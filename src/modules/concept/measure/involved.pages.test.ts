import { beforeAll, describe, expect, test } from 'vitest';
import { inTransaction } from '#platform/database/transaction.ts';
import { listHistory } from '#platform/history/read.ts';
import { useSite } from '../../../../test/site.ts';
import { findEdition } from '../edition/data.ts';
import { loadDemoConcept, plantStakeholders } from '../test-support.ts';
import { findMeasure } from './data.ts';
import type { Measure } from './rules.ts';

const site = useSite();
const coordinator = { role: 'coordinator' } as const;
const page = '/konzept/massnahmen/M-121';
const at = `${page}/mitwirkung`;
let ids: Map<string, string>;

beforeAll(async () => {
  await inTransaction(site.db(), {}, async (db) => {
    ids = await plantStakeholders(db);
    await loadDemoConcept(db);
  });
}, 60_000);

const unit = (code: string) => ({ role: 'area', scope: { kind: 'unit', id: ids.get(code) ?? '' } }) as const;
const text = async (path: string, person: Parameters<typeof site.get>[1] = coordinator) =>
  (await site.get(path, person)).text();

async function measure(): Promise<Measure> {
  const edition = await findEdition(site.db(), 'K-2026');
  const found = await findMeasure(site.db(), edition?.id ?? '', 'M-121');
  if (!found) throw new Error('no measure');
  return found;
}

describe('REQ-A04 REQ-A05 who works on a measure', () => {
  test('its page names the lead, every partner and the places, each with its part', async () => {
    const { lead, partners } = await measure();
    const section = /id="mitwirkende"[\s\S]*?<\/section>/.exec(await text(page))?.[0] ?? '';
    expect(section).toContain('Wer arbeitet daran');
    for (const party of [lead, ...partners]) expect(section).toContain(party?.name);
    expect([section.match(/federführend/g)?.length, section.match(/macht mit/g)?.length]).toEqual([1, partners.length]);
  });

  test('the part of a partner is written down, stands in public, and the history says whose it is', async () => {
    const [partner] = (await measure()).partners;
    const sent = { partnerId: partner?.id ?? '', part: 'stellt Räume' };
    for (const _ of [1, 2]) expect((await site.post(at, sent, coordinator)).status).toBe(303);
    expect((await measure()).partners[0]?.part).toBe('stellt Räume');
    for (const path of [page, `/de${page}`]) expect(await text(path)).toContain('stellt Räume');
    const entries = await listHistory(site.db(), { kind: 'measure', id: (await measure()).id });
    const told = entries.filter(({ changes }) => 'part' in changes).map(({ changes }) => changes.part);
    expect(told).toEqual([{ from: null, to: `${partner?.name}: stellt Räume` }]);
  });

  test('it stays when the measure is changed otherwise', async () => {
    const { partners } = await measure();
    const fields = {
      personFunction: 'Sachgebiet',
      deputyFunction: 'Leitung',
      leadId: ids.get('U01') ?? '',
      partnerIds: partners.map(({ id }) => id),
      startOn: '2026-06-01',
      endOn: '2027-12-31',
      nextReportOn: '2027-03-31',
    };
    expect((await site.post(`${page}/bearbeiten`, fields, coordinator)).status).toBe(303);
    expect((await measure()).partners).toEqual(partners);
  });

  test('one that is too long comes back as it was typed; somebody who is no partner is refused', async () => {
    const [partner] = (await measure()).partners;
    const long = 'x'.repeat(201);
    const refused = await site.post(at, { partnerId: partner?.id ?? '', part: long }, coordinator);
    expect([refused.status, (await refused.text()).includes(long)]).toEqual([422, true]);
    expect((await site.post(at, { partnerId: ids.get('U08') ?? '', part: 'x' }, coordinator)).status).toBe(422);
  });

  test('a partner office reads it and does not write it', async () => {
    expect(await text(page, unit('U14'))).toContain('stellt Räume');
    expect(await text(page, unit('U14'))).not.toContain(at);
    expect((await site.get(at, unit('U14'))).status).toBe(403);
    expect((await site.post(at, { partnerId: ids.get('U14') ?? '', part: 'x' }, unit('U14'))).status).toBe(403);
  });

  test('the list finds what somebody works on, whether they lead it or work along', async () => {
    const [partner] = (await measure()).partners;
    const codes = async (query: string) =>
      new Set(
        [...(await text(`/konzept/massnahmen?ansicht=alle&${query}`)).matchAll(/\/massnahmen\/(M-\d+)/g)].map(
          ([, code]) => code,
        ),
      );
    expect((await codes(`mitwirkung=${partner?.code}`)).has('M-121')).toBe(true);
    expect((await codes('mitwirkung=U01')).has('M-121')).toBe(true);
    expect((await codes(`federfuehrung=${partner?.code}`)).has('M-121')).toBe(false);
    const csv = await text('/konzept/massnahmen?ansicht=alle&format=csv');
    expect(csv).toContain(`${partner?.name} (stellt Räume)`);
  });
});
