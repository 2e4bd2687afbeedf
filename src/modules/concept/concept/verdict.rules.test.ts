import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canAdopt } from '../edition/rules.ts';
import { type OldThing, withoutVerdict } from './verdict.rules.ts';

const things: fc.Arbitrary<OldThing[]> = fc.uniqueArray(
  fc.record({
    kind: fc.constantFrom('goal', 'measure'),
    id: fc.uuid(),
    code: fc.stringMatching(/^[ZM]-\d{3}$/),
    title: fc.string(),
  }),
  { selector: ({ id }) => id, maxLength: 60 },
);
const ready = { state: 'approval', isTakenOver: false, hardDefects: 0, measureCount: 1 } as const;

test('invariant 8: an edition is adopted only when every goal and measure of the one before has its verdict', () => {
  fc.assert(
    fc.property(things, fc.infiniteStream(fc.boolean()), (old, judge) => {
      const passed = old.filter(() => judge.next().value === true).map(({ id }) => ({ thingId: id }));
      const owed = withoutVerdict(old, passed);
      const decision = canAdopt({ ...ready, openVerdicts: owed.map(({ code }) => code) });
      expect(owed.length + passed.length).toBe(old.length);
      expect(decision.ok).toBe(passed.length === old.length);
      if (!decision.ok) expect(decision.values).toMatchObject({ count: old.length - passed.length });
    }),
  );
});
