import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { keepCodesWhole } from './whole-codes.ts';

keepCodesWhole();
keepCodesWhole();

const code = (text: string) => `<bdi class="qs-nb" dir="ltr">${text}</bdi>`;
const Cell = ({ children }: { children: string }) => <td>{children}</td>;

test.each([
  ['ein Satz', <p>Rote Ampel: M-221, E-Mail</p>, `<p>Rote Ampel: ${code('M-221')}, E-Mail</p>`],
  ['ein Verweis', <a href="/x/M-221">M-221 Frauen</a>, `<a href="/x/M-221">${code('M-221')} Frauen</a>`],
  [
    'zwei Stücke',
    <li>
      {'B-2026-1'} und {'C-001-a'}
    </li>,
    `<li>${code('B-2026-1')} und ${code('C-001-a')}</li>`,
  ],
  ['eine Zelle aus einem Baustein', <Cell>M-112</Cell>, `<td>${code('M-112')}</td>`],
  ['ein Kürzel für sich', <bdi>M-112</bdi>, '<bdi class="qs-nb">M-112</bdi>'],
  ['ein Kürzel, das schon hält', <bdi class="qs-ltr qs-nb">M-112</bdi>, '<bdi class="qs-ltr qs-nb">M-112</bdi>'],
  ['eine Auswahl', <option value="M-112">M-112 Frauen</option>, '<option value="M-112">M-112 Frauen</option>'],
  ['Wörter mit Strich', <p>E-Mail, 9-12 Uhr, WIR-Stelle</p>, '<p>E-Mail, 9-12 Uhr, WIR-Stelle</p>'],
])('%s: kein Kürzel bricht an seinem Strich', (_name, drawn, html) => {
  expect(renderToString(drawn)).toBe(html);
});
