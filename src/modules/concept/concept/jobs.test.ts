import { beforeAll, describe, expect, test } from 'vitest';
import type { Db } from '#platform/database/database.ts';
import { inTransaction } from '#platform/database/transaction.ts';
import { asRead } from '../../../../test/as-read.ts';
import { useSite } from '../../../../test/site.ts';
import { findCurrentEdition, findEdition } from '../edition/data.ts';
import type { Edition } from '../edition/rules.ts';
import { listGoals } from '../goal/data.ts';
import { insertMeasureState, listMeasures } from '../measure/data.ts';
import { conceptMoment, coordinator, plantDraft, plantMeasure, plantStakeholders } from '../test-support.ts';
import { copyForward } from './copy.verbs.ts';
import { enforceEditions } from './jobs.ts';
import { adoptEdition, beginEdition, bringDueIntoForce } from './verbs.ts';
import { listHeirs, listOldThings } from './verdict.data.ts';
import { passVerdict } from './verdict.verbs.ts';

const site = useSite();
const read = async (path: string) => asRead(await (await site.get(path, { role: 'coordinator' })).text());
const publicly = async (path: string) => asRead(await (await site.get(path)).text());
const eve = new Date('2027-05-31T21:59:00Z');
const midnight = new Date('2027-05-31T22:00:00Z');
const on = '2026-11-20';

async function adopt(db: Db, edition: Edition): Promise<Edition> {
  const adopted = await adoptEdition(db, coordinator, conceptMoment, edition, { on, byId: null });
  if (!adopted.ok) throw new Error(adopted.key);
  return adopted.edition;
}

async function stateOf(code: string): Promise<string | undefined> {
  return (await findEdition(site.db(), code))?.state;
}

beforeAll(() => inTransaction(site.db(), {}, plant));

async function plant(db: Db): Promise<void> {
  const ids = await plantStakeholders(db);
  const { edition, goal } = await plantDraft(db, { isTakenOver: true });
  const measure = await plantMeasure(db, goal, { leadId: ids.get('U01') ?? null, nextReportOn: '2027-12-31' });
  await adopt(db, edition);
  const running = { measureId: measure.id, state: 'running', on: '2026-11-21', reason: '' } as const;
  await insertMeasureState(db, coordinator, conceptMoment, running);
  const about = { code: 'K-2030', number: 2, title: 'Zweite Fassung', context: '' };
  const facts = { ...about, isTakenOver: true, validFrom: '2027-06-01', validTo: null };
  const next = await beginEdition(db, coordinator, conceptMoment, facts);
  await copyForward(db, coordinator, conceptMoment, edition, next);
  const old = await listOldThings(db, edition.id);
  const heirs = await listHeirs(db, old);
  for (const thing of old) {
    const passed = {
      verdict: 'continued',
      reason: 'geht weiter',
      on,
      successorIds: heirs.get(thing.id) ?? [],
    } as const;
    await passVerdict(db, coordinator, conceptMoment, { editionId: edition.id, thing }, passed);
  }
  await adopt(db, next);
}

describe('what the council resolves for a later day takes effect on that day, and the edition before counts until then', () => {
  test('after the resolution the one before is still in force, in lists and in public, and the new one says from when', async () => {
    expect([await stateOf('K-2026'), await stateOf('K-2030')]).toEqual(['adopted', 'resolved']);
    expect((await findCurrentEdition(site.db()))?.code).toBe('K-2026');
    expect(await read('/konzept')).toContain('Ab 01.06.2027 gilt K-2030');
    expect(await read('/konzept?fassung=K-2030')).toContain('Beschlossen. Gilt ab 01.06.2027');
    expect(await read('/konzept/massnahmen/M-121')).toContain('in Umsetzung');
    expect(await publicly('/de/konzept')).toContain('Eine neue Fassung ist beschlossen. Sie gilt ab 1. Juni 2027.');
    expect(await publicly('/de/konzept?fassung=K-2030')).toContain('Beschlossen, gilt ab 1. Juni 2027');
    expect(await publicly('/ar/konzept?fassung=K-2030')).toContain('أُقرّ، ويسري اعتبارًا من');
  });

  test('its measures are not reported on before, and nobody begins the one after it from the old one', async () => {
    const path = '/konzept/massnahmen/M-121/stand?fassung=K-2030';
    const answer = await site.post(path, { state: 'running', on, reason: '' }, { role: 'coordinator' });
    expect(answer.status).toBe(422);
    expect(await read('/konzept/neu')).toContain('Zweite Fassung');
  });

  test('what is added to the edition in force while the next one waits is told to the lead unit, and to nobody else', async () => {
    const said = 'M-901 Nachgekommen steht nicht in K-2030';
    expect(await read('/heute/alles')).not.toContain('steht nicht in K-2030');
    const goal = (await listGoals(site.db(), (await findEdition(site.db(), 'K-2026'))?.id ?? ''))[0];
    if (!goal) throw new Error('the edition in force has no goal');
    const more = { code: 'M-901', isGivenBack: true, precedesOwnerRule: true };
    await inTransaction(site.db(), {}, (db) => plantMeasure(db, goal, { title: 'Nachgekommen' }, more));
    expect(await read('/heute/alles')).toContain(said);
    expect(asRead(await (await site.get('/heute/alles', { role: 'head' })).text())).not.toContain(said);
  });

  test('at midnight of the county it changes by itself, the work goes along, and a second call changes nothing', async () => {
    const by = { kind: 'system', name: enforceEditions.name } as const;
    const force = (at: Date) => inTransaction(site.db(), {}, (db) => bringDueIntoForce(db, by, at));
    expect(await force(eve)).toEqual([]);
    expect((await force(midnight)).map(({ code }) => code)).toEqual(['K-2030']);
    expect(await force(midnight)).toEqual([]);
    expect([await stateOf('K-2026'), await stateOf('K-2030')]).toEqual(['superseded', 'adopted']);
    const current = await findCurrentEdition(site.db());
    expect([current?.code, current?.stateSince]).toEqual(['K-2030', '2027-06-01']);
    expect((await listMeasures(site.db(), current?.id ?? '')).map(({ state }) => state.state)).toEqual(['running']);
  });
});
