import { expect, test } from '@playwright/test';
import { facts } from './county.ts';
import { crawl } from './crawl/crawl.ts';
import { steps } from './day-one/steps.ts';
import { Walk } from './day-one/walk.ts';

/**
 * From `county create` to the second edition that the council adopts: clicks and typed words, nothing else. A quiet
 * machine needs less than 90 seconds for one walk; a busy one may take longer.
 */
test.setTimeout(900_000);

for (const { slug, javaScriptEnabled, how } of [
  { slug: 'erstfeld', javaScriptEnabled: true, how: 'with JavaScript' },
  { slug: 'schlichtfeld', javaScriptEnabled: false, how: 'without JavaScript' },
]) {
  test(`a county that starts empty gets to its second edition by clicking, ${how}`, async ({ browser }) => {
    const walk = new Walk({ browser, slug, port: facts.port, dataDir: facts.dataDir, javaScriptEnabled });
    for (const { title, run } of steps) await test.step(title, () => run(walk));
    console.log(`A day, ${how}: ${walk.tally}`);
    if (javaScriptEnabled) await test.step('every link leads somewhere, for everybody', () => lookEverywhere(walk));
    await walk.end();
  });
}

async function lookEverywhere(walk: Walk): Promise<void> {
  const door = { port: walk.place.port, county: walk.place.slug };
  const faults: string[] = [];
  for (const [who, cookie] of await walk.signedIn())
    faults.push(...(await crawl({ ...door, who, cookie, lang: 'de' }, ['/heute', '/konto'])).faults);
  for (const lang of ['de', 'ar']) {
    const { pages, faults: found } = await crawl({ ...door, who: `guest, ${lang}`, lang }, [`/${lang}`]);
    expect(pages).toBeGreaterThan(30);
    faults.push(...found);
  }
  expect(faults).toEqual([]);
}
