import { expect, test } from 'vitest';
import { isReached, type Milestone, milestones, type Standing } from './reached.rules.ts';

const nothing: Standing = { cards: 0, withFate: 0, answered: 0, findings: 0, confirmed: 0, isDocumented: false };

test.each<[Partial<Standing>, readonly Milestone[]]>([
  [{}, []],
  [{ cards: 6, withFate: 5, answered: 5 }, []],
  [{ cards: 6, withFate: 6, answered: 5 }, ['sort']],
  [{ cards: 6, withFate: 6, answered: 6 }, ['sort', 'answers']],
  [{ findings: 3, confirmed: 2 }, []],
  [{ findings: 3, confirmed: 3 }, ['findings']],
  [{ isDocumented: true }, ['documentation']],
])('was die Karten und Befunde selbst zeigen, meldet niemand noch einmal: %j', (standing, expected) => {
  expect(milestones.filter((one) => isReached(one, { ...nothing, ...standing }))).toEqual(expected);
});
