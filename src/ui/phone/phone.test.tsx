import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { PhoneButton, PhoneText } from './phone.tsx';

const callsOf = (html: string) => [...html.matchAll(/href="(tel:[^"]*)"/g)].map(([, href]) => href);

test('jede Nummer eines Textes ruft die eigene an, Worte daneben bleiben stehen', () => {
  const html = renderToString(<PhoneText phone="+49 (0) 6400 12 34 oder 06400 56-78 (Empfang)" />);
  expect(callsOf(html)).toEqual(['tel:+4964001234', 'tel:064005678']);
  expect(html.replaceAll(/<[^>]+>/g, '')).toBe('+49 (0) 6400 12 34 oder 06400 56-78 (Empfang)');
});

test('ohne Nummer gibt es weder Verweis noch Knopf, der Text bleibt', () => {
  expect(renderToString(<PhoneText phone="siehe Aushang" />)).toBe('<bdi>siehe Aushang</bdi>');
  expect(renderToString(<PhoneButton phone="siehe Aushang" />)).toBe('');
});

test('der große Knopf ruft die erste Nummer an und zeigt nur sie', () => {
  const html = renderToString(<PhoneButton phone="06400 1234 oder 5678" />);
  expect(callsOf(html)).toEqual(['tel:064001234']);
  expect(html).toContain('06400 1234<');
  expect(html).not.toContain('oder');
});
