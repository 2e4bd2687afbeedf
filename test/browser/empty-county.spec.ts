import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { ask } from './ask.ts';
import { facts } from './county.ts';
import { crawl } from './crawl/crawl.ts';
import { everyRole, signInBy } from './crawl/roles.ts';

/** A county on its first morning: nothing in it but its towns and its first person. */
test('in a county that was just made every link leads somewhere, for everybody who can be there', async () => {
  test.setTimeout(600_000);
  const door = { port: facts.port, county: 'leerfeld', dataDir: facts.dataDir };
  const operate = (...words: string[]) =>
    execFileSync('bin/ops', [...words, '--data', facts.dataDir], {
      cwd: join(import.meta.dirname, '../..'),
      encoding: 'utf8',
    });
  operate('county', 'create', door.county, '--ags', '06438');
  const invitation = operate('invite', 'it@kreis.example', '--name', 'IT des Kreises', '--county', door.county).trim();
  const people = await everyRole(door, await signInBy(door, invitation));
  expect(people.size, 'roles').toBeGreaterThan(6);
  const faults: string[] = [];
  for (const [who, cookie] of people) {
    const { mains, faults: found } = await crawl({ ...door, who, cookie, lang: 'de' }, ['/heute', '/konto']);
    expect(mains.size, who).toBeGreaterThan(3);
    faults.push(...found);
  }
  // Until it is public, guests meet one page; then an empty county stands open to them.
  const closed = await ask(door.port, '/de', { county: door.county });
  expect([closed.status, closed.body.match(/<h1[\s>]/g)?.length]).toEqual([404, 1]);
  operate('county', 'publish', door.county, '--anyway');
  for (const lang of ['de', 'ar'])
    faults.push(...(await crawl({ ...door, who: `guest, ${lang}`, lang }, [`/${lang}`])).faults);
  expect(faults).toEqual([]);
});
