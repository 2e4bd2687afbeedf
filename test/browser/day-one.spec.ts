import { expect, test } from '@playwright/test';
import { facts } from './county.ts';
import { faultsOfNotices, faultsOnAnyPage } from './day-one/looking.ts';
import { steps } from './day-one/steps.ts';
import { Walk } from './day-one/walk.ts';

/**
 * From `county create` to the second edition that the council adopts: clicks and typed words, nothing else. A machine that
 * is busy with other work takes minutes for one walk; the seconds are printed at the end of each.
 */
test.setTimeout(1_800_000);

/** The parts of the day take turns: with scripts, and without. `WALKS=2` walks it again the other way round. */
const walks = [
  { slug: 'erstfeld', turn: 0 },
  { slug: 'schlichtfeld', turn: 1 },
].slice(0, Number(process.env.WALKS ?? 1));

for (const { slug, turn } of walks) {
  test(`a county that starts empty gets to its second edition by clicking, ${slug}`, async ({ browser }) => {
    const walk = new Walk({ browser, slug, port: facts.port, dataDir: facts.dataDir });
    const begun = Date.now();
    for (const [index, { title, run }] of steps.entries()) {
      walk.hasScript = index % 2 === turn;
      await test.step(`${title}, ${walk.hasScript ? 'with' : 'without'} JavaScript`, () => run(walk));
    }
    console.log(`A day in ${slug}: ${walk.tally} in ${Math.round((Date.now() - begun) / 1000)} seconds`);
    await test.step('the statutory texts say what was filled in', async () => {
      expect(await faultsOfNotices(walk)).toEqual([]);
    });
    await test.step('every link leads somewhere, for everybody, and every figure says the same', async () => {
      expect(await faultsOnAnyPage(walk)).toEqual([]);
    });
    await walk.end();
  });
}
