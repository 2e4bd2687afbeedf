import fc from 'fast-check';
import { expect, test } from 'vitest';
import { boxOf, type Labelled, placeLabels } from './label.rules.ts';

const drawing = { left: -60, right: 1060, top: -40, bottom: 790, letters: 40 };
const dot = (label: string, x: number, y: number, isCurrent = false): Labelled => ({
  ...{ label, x, y, radius: 26, isCurrent },
});
const boxes = (dots: readonly Labelled[]) =>
  placeLabels(dots, drawing).flatMap((side, index) => {
    const one = dots[index];
    return side && one ? [{ ...boxOf(one, side, drawing.letters), one }] : [];
  });

test('zwei lange Namen nebeneinander laufen nicht ineinander', () => {
  const dots = [dot('Irgendwalde', 400, 300), dot('Phantalau', 520, 310)];
  const [first, second] = boxes(dots);
  expect(placeLabels(dots, drawing)).toEqual(['left', 'right']);
  expect(first && second && first.right <= second.left).toBe(true);
});

test('am rechten Rand steht der Name links, am Rand oben nicht darüber', () => {
  expect(placeLabels([dot('Neufabelstadt', 1000, 0)], drawing)).toEqual(['left']);
});

test('wo kein Platz ist, steht der Punkt ohne Namen; der gewählte Ort hat immer einen', () => {
  const crowd = Array.from({ length: 12 }, (_, index) =>
    dot('Großsiedlungsweiler', 480 + (index % 4) * 12, 400 + index * 4),
  );
  expect(placeLabels(crowd, drawing).filter((side) => side === undefined).length).toBeGreaterThan(0);
  const chosen = crowd.map((one, index) => ({ ...one, isCurrent: index === 7 }));
  expect(placeLabels(chosen, drawing)[7]).toBeDefined();
});

test('für die Namen und Orte irgendeines Kreises liegt nie ein Name auf einem anderen oder auf einem fremden Punkt', () => {
  const name = fc.string({ minLength: 3, maxLength: 24 });
  const place = fc.record({ label: name, x: fc.integer({ min: 0, max: 1000 }), y: fc.integer({ min: 0, max: 750 }) });
  fc.assert(
    fc.property(fc.array(place, { maxLength: 40 }), (places) => {
      const dots = places.map(({ label, x, y }) => dot(label, x, y));
      const drawn = boxes(dots);
      for (const [index, a] of drawn.entries()) {
        const others = drawn.slice(index + 1);
        const clash = others.some((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom);
        expect(clash).toBe(false);
        expect(a.left >= drawing.left && a.right <= drawing.right).toBe(true);
      }
    }),
    { numRuns: 100 },
  );
});
