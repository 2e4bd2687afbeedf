import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { QrCode } from './qr-code.tsx';

const edge = 4;

test('is drawn the right way round: readers that do not try the mirror image read it, too', () => {
  for (let number = 0; number < 40; number += 1) {
    const html = renderToString(<QrCode content={`https://kreis.example/de/mitreden/${number}`} title="Karte" />);
    const size = Number(/viewBox="0 0 (\d+)/.exec(html)?.[1]) - 2 * edge;
    // The one module that is dark in every code stands in column 8, eight rows above the lower edge (ISO/IEC 18004, 7.9.1).
    expect(html, `number ${number}`).toContain(`M${8 + edge} ${size - 8 + edge}h`);
  }
});
