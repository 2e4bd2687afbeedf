import { beforeAll, expect, test } from 'vitest';
import { roles } from '#modules/accounts/index.ts';
import { modules } from '#src/modules.ts';
import { namelessIn } from '../nameless.ts';
import { storyNow, useSite } from '../site.ts';

/** What somebody may not open keeps its name: a heading, a row or a link without words helps nobody. */
const site = useSite({ isPublic: false });
const pages = modules.flatMap((module) =>
  module.pages.filter(({ method, route }) => method === 'GET' && !route.public && !route.path.includes(':')),
);

// Puts the app together before the first person is made.
beforeAll(async () => void (await site.get('/')));

test.each(roles)('an empty county names everything to %s, also what they may not open', async (role) => {
  const wrong: string[] = [];
  let opened = 0;
  for (const { route } of pages) {
    site.clock.now = new Date(site.clock.now.getTime() + 1_000);
    const answer = await site.get(route.path, { role });
    if (answer.status !== 200 || !answer.headers.get('content-type')?.includes('html')) continue;
    opened += 1;
    wrong.push(...namelessIn(await answer.text()).map((found) => `${route.path}: ${found}`));
  }
  site.clock.now = storyNow;
  expect(opened).toBeGreaterThan(0);
  expect(wrong).toEqual([]);
});
