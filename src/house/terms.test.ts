import { expect, test } from 'vitest';
import { readSettings, saveSetting } from '#modules/accounts/index.ts';
import { findUnit } from '#modules/directory/index.ts';
import { loadDemoDirectory } from '#modules/directory/test-support.ts';
import { useDatabase } from '#platform/testing/database.ts';
import { termsOfCounty } from './terms.ts';

const { rolledBack } = useDatabase();
const at = new Date('2026-11-22T14:10:00Z');

test(
  'REQ-A09 the lead unit is called as the settings say, else as in the directory, else as in the profile',
  rolledBack(async (db) => {
    const called = async () => (await termsOfCounty(db, await readSettings(db))).leadUnit;
    await saveSetting(db, 'profile', 'nrw', at);
    expect(await called()).toBe('Kommunales Integrationszentrum');
    await loadDemoDirectory(db);
    const unit = await findUnit(db, 'U01');
    expect(await called()).toBe(unit?.name);
    await saveSetting(db, 'terms', { leadUnit: 'Büro für Vielfalt' }, at);
    expect(await called()).toBe('Büro für Vielfalt');
  }),
);
