import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { Alert } from './alert.tsx';

test('a page opens at the notice that says why a button did nothing, with and without script', () => {
  const html = renderToString(<Alert kind="danger" title="Das geht noch nicht." refuses />);
  for (const mark of ['role="alert"', 'tabindex="-1"', 'autofocus', 'data-focus']) expect(html).toContain(mark);
});

test('a quiet notice does not pull the reader away', () => {
  expect(renderToString(<Alert title="Gut zu wissen" />)).not.toContain('focus');
});
