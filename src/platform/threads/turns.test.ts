import { expect, test } from 'vitest';
import { takeTurns } from './turns.ts';

test('no more pieces of work run at once than may, and a failed one gives its turn on', async () => {
  const turn = takeTurns(2);
  let running = 0;
  let most = 0;
  const work = (fails: boolean) => async () => {
    running += 1;
    most = Math.max(most, running);
    await new Promise((go) => setTimeout(go, 5));
    running -= 1;
    if (fails) throw new Error('broken');
    return 'done';
  };
  const results = await Promise.allSettled([false, true, true, false, false].map((fails) => turn(work(fails))));
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected', 'fulfilled', 'fulfilled']);
  expect(most).toBe(2);
});
