import { AsyncLocalStorage } from 'node:async_hooks';
import crypto from 'node:crypto';
import { syncBuiltinESMExports } from 'node:module';
import { type Chance, chanceOf } from './random.ts';

const drawing = new AsyncLocalStorage<Chance>();
const real = { randomUUID: crypto.randomUUID, randomBytes: crypto.randomBytes, randomInt: crypto.randomInt };
let isPatched = false;

/**
 * Everything that the product draws by chance inside `work` (ids, tokens) comes from this seed; everything outside, also
 * what goes on at the same time, is drawn as ever.
 */
export function drawnFrom<T>(seed: number, work: () => Promise<T>): Promise<T> {
  if (!isPatched) patch();
  return drawing.run(chanceOf(seed), work);
}

function patch(): void {
  isPatched = true;
  const bytes = (chance: Chance, count: number) =>
    Buffer.from(Array.from({ length: count }, () => chance.whole(0, 255)));
  const uuid = (chance: Chance) => {
    const drawn = bytes(chance, 16);
    drawn[6] = ((drawn[6] ?? 0) & 0x0f) | 0x40;
    drawn[8] = ((drawn[8] ?? 0) & 0x3f) | 0x80;
    return drawn.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  };
  const within = <Given extends unknown[], Drawn>(
    usual: (...given: Given) => Drawn,
    draw: (chance: Chance, ...given: Given) => Drawn,
  ) =>
    function drawn(...given: Given): Drawn {
      const chance = drawing.getStore();
      return chance ? draw(chance, ...given) : usual(...given);
    };
  const ids = within(
    () => real.randomUUID(),
    (chance) => uuid(chance) as ReturnType<typeof real.randomUUID>,
  );
  const changed = {
    randomUUID: ids,
    randomBytes: within((count: number) => real.randomBytes(count), bytes),
    randomInt: within(
      (from: number, to?: number) => (to === undefined ? real.randomInt(from) : real.randomInt(from, to)),
      (chance, from, to) => (to === undefined ? chance.whole(0, from - 1) : chance.whole(from, to - 1)),
    ),
  };
  Object.assign(crypto, changed);
  Object.assign(globalThis.crypto, { randomUUID: ids });
  syncBuiltinESMExports();
}
