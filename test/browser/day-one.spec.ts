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

for (const { slug, javaScriptEnabled, how } of [
  { slug: 'erstfeld', javaScriptEnabled: true, how: 'with JavaScript' },
  { slug: 'schlichtfeld', javaScriptEnabled: false, how: 'without JavaScript' },
]) {
  test(`a county that starts empty gets to its second edition by clicking, ${how}`, async ({ browser }) => {
    const walk = new Walk({ browser, slug, port: facts.port, dataDir: facts.dataDir, javaScriptEnabled });
    const begun = Date.now();
    for (const { title, run } of steps) await test.step(title, () => run(walk));
    console.log(`A day, ${how}: ${walk.tally} in ${Math.round((Date.now() - begun) / 1000)} seconds`);
    await test.step('the statutory texts say what was filled in', async () => {
      expect(await faultsOfNotices(walk)).toEqual([]);
    });
    // Pages are the same for both; links and figures are looked at once.
    if (javaScriptEnabled)
      await test.step('every link leads somewhere, for everybody, and every figure says the same', async () => {
        expect(await faultsOnAnyPage(walk)).toEqual([]);
      });
    await walk.end();
  });
}
