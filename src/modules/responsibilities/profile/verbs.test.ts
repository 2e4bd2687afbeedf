import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { stakeholdersByCode } from '#modules/directory/index.ts';
import { loadDemoDirectory } from '#modules/directory/test-support.ts';
import type { Db } from '#platform/database/database.ts';
import { listHistory } from '#platform/history/read.ts';
import { useDatabase } from '#platform/testing/database.ts';
import { coordinator, moment, today } from '../test-support.ts';
import { agreedSides, draftOf, type Profile, type Side, standingOf, versionInForce } from './rules.ts';
import { agree, draftProfile, type ProfileOutcome, rewriteProfile, takeAgreementBack } from './verbs.ts';

const { rolledBack } = useDatabase();
const words = {
  tasks: ['setzt das Leitbild um'],
  notTasks: [],
  hoursPerMonth: 6,
  deputyRequired: true,
  validUntil: null,
};
const others = { ...words, tasks: ['setzt das Leitbild um', 'schult das Team'] };

const done = (outcome: ProfileOutcome): Profile => {
  if (!outcome.ok) throw new Error(outcome.key);
  return outcome.profile;
};

async function planted(db: Db): Promise<Profile> {
  await loadDemoDirectory(db, moment);
  const party = (await stakeholdersByCode(db, ['U04'])).get('U04');
  if (!party) throw new Error('no U04');
  return done(
    await draftProfile(
      db,
      coordinator,
      moment,
      { id: crypto.randomUUID(), roleType: 'area-responsible', party, title: 'Profil' },
      words,
    ),
  );
}

const say = async (db: Db, profile: Profile, side: Side, on = today) =>
  done(await agree(db, coordinator, moment, profile, { side, on, evidence: '', isOwnSide: true }));

describe('A task profile', () => {
  it(
    'goes from draft over one-sided to valid, each step in the history',
    rolledBack(async (db) => {
      const draft = await planted(db);
      expect(standingOf(draft, today)).toBe('draft');
      const oneSided = await say(db, draft, 'area', '2026-11-01');
      expect(standingOf(oneSided, today)).toBe('one-sided');
      const valid = await say(db, oneSided, 'lead-unit', '2026-11-10');
      expect(standingOf(valid, today)).toBe('valid');
      expect(versionInForce(valid, today)?.validFrom).toBe('2026-11-10');
      const actions = (await listHistory(db, { kind: 'profile', id: draft.id })).map(({ action }) => action);
      expect(actions.sort()).toEqual(['agreed-area', 'agreed-lead-unit', 'became-valid', 'drafted']);
    }),
  );

  it(
    'loses a yes to words that are not the words any more',
    rolledBack(async (db) => {
      const oneSided = await say(db, await planted(db), 'area');
      const changed = done(await rewriteProfile(db, coordinator, moment, oneSided, others));
      expect(standingOf(changed, today)).toBe('draft');
      const both = await say(db, changed, 'lead-unit');
      expect(standingOf(both, today)).toBe('one-sided');
      expect(both.versions[0]?.agreements).toHaveLength(2);
    }),
  );

  it(
    'that is valid stays as it is: any change begins a new draft beside it',
    rolledBack(async (db) => {
      const valid = await say(db, await say(db, await planted(db), 'area'), 'lead-unit');
      const changed = done(await rewriteProfile(db, coordinator, moment, valid, others));
      expect(changed.versions.map(({ number, validFrom }) => ({ number, validFrom }))).toEqual([
        { number: 2, validFrom: null },
        { number: 1, validFrom: today },
      ]);
      expect(standingOf(changed, today)).toBe('valid');
      const next = await say(db, await say(db, changed, 'area'), 'lead-unit');
      expect(versionInForce(next, today)?.number).toBe(2);
      expect(draftOf(next)).toBeUndefined();
    }),
  );

  it(
    'takes a yes back only with a reason, and never from a valid version',
    rolledBack(async (db) => {
      const oneSided = await say(db, await planted(db), 'area');
      const empty = await takeAgreementBack(db, coordinator, moment, oneSided, { side: 'area', reason: '' });
      expect(empty).toMatchObject({ ok: false, field: 'reason' });
      const back = done(
        await takeAgreementBack(db, coordinator, moment, oneSided, { side: 'area', reason: 'Zu wenig Stunden' }),
      );
      const [version] = back.versions;
      expect(version && agreedSides(version)).toEqual([]);
      const valid = await say(db, await say(db, back, 'area'), 'lead-unit');
      expect((await takeAgreementBack(db, coordinator, moment, valid, { side: 'area', reason: 'doch nicht' })).ok).toBe(
        false,
      );
    }),
  );

  it(
    'is written once for a role and an area, and not changed into itself',
    rolledBack(async (db) => {
      const profile = await planted(db);
      const { party } = profile;
      const again = await draftProfile(
        db,
        coordinator,
        moment,
        { id: crypto.randomUUID(), roleType: 'area-responsible', party, title: 'Noch eins' },
        words,
      );
      expect(again).toMatchObject({ ok: false, field: 'stakeholderId' });
      expect((await rewriteProfile(db, coordinator, moment, profile, words)).ok).toBe(false);
    }),
  );
});

describe('The database keeps', () => {
  it(
    'a version from becoming valid with one yes only',
    rolledBack(async (db) => {
      await say(db, await planted(db), 'area');
      await expect(
        sql`update responsibilities.profile_version set valid_from = '2026-11-22'`.execute(db),
      ).rejects.toThrow('only after both sides agreed');
    }),
  );

  it(
    'words from changing under a yes',
    rolledBack(async (db) => {
      await say(db, await planted(db), 'area');
      await expect(
        sql`update responsibilities.profile_version set tasks = array['etwas anderes']`.execute(db),
      ).rejects.toThrow('an agreement is to these words');
    }),
  );

  it(
    'a valid version for good, and the yes that made it valid',
    rolledBack(async (db) => {
      const valid = await say(db, await say(db, await planted(db), 'area'), 'lead-unit');
      expect(standingOf(valid, today)).toBe('valid');
      await sql`savepoint before`.execute(db);
      await expect(sql`update responsibilities.profile_version set hours_per_month = 1`.execute(db)).rejects.toThrow(
        'a valid version never changes',
      );
      await sql`rollback to savepoint before`.execute(db);
      await expect(
        sql`update responsibilities.profile_agreement set withdrawn_at = now(), withdrawn_why = 'x'`.execute(db),
      ).rejects.toThrow('an agreement to a valid version stays');
    }),
  );
});
