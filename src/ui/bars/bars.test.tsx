import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { Sparkline, TargetBar } from './bars.tsx';

test('a year without a reading leaves the line open instead of falling to zero', () => {
  const path = / d="([^"]*)"/.exec(renderToString(<Sparkline values={[1, null, 2, 3]} label="Werte" />))?.[1] ?? '';
  expect(path.match(/M/g)).toHaveLength(2);
});

test('a value above the whole stays inside its bar', () => {
  expect(renderToString(<TargetBar value={140} />)).toContain('width="100%" height="4"');
});
