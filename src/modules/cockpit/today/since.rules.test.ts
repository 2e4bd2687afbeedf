import { expect, test } from 'vitest';
import { newestTidings } from './since.rules.ts';

const entry = (kind: string, id: string, action: string) => ({ thing: { kind, id }, action });

test('seit dem letzten Besuch zählt, wo etwas jetzt steht: je Sache das Neueste, und nur, was jemand wissen will', () => {
  const entries = [
    entry('measure', 'a', 'changed'),
    entry('measure', 'a', 'completed'),
    entry('measure', 'a', 'started'),
    entry('report', 'b', 'noted'),
    entry('report', 'b', 'published'),
    entry('person', 'c', 'started'),
    entry('edition', 'a', 'approval'),
  ];
  expect(newestTidings(entries).map(({ thing, action }) => `${thing.kind} ${action}`)).toEqual([
    'measure completed',
    'report published',
    'edition approval',
  ]);
});
