import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { Coded } from './coded.tsx';

test('a code in a sentence is never broken at its hyphen, and the rest stays as it is', () => {
  expect(renderToString(<Coded>Rote Ampel: M-221, E-Mail</Coded>)).toBe(
    'Rote Ampel: <bdi class="qs-nb" dir="ltr">M-221</bdi>, E-Mail',
  );
  expect(renderToString(<Coded>{<b>M-221</b>}</Coded>)).toBe('<b>M-221</b>');
});
