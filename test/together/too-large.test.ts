import { expect, test } from 'vitest';
import { useMusterau } from '../demo.ts';

const site = useMusterau();
const coordinator = { role: 'coordinator' } as const;
const words = 'Wir bitten um eine Rampe: „ja“ & 3 < 5.';

test('a photo that is too large costs the photo, not the words that were sent with it', async () => {
  const photo = new File([new Uint8Array(12_000_000)], 'rampe.jpg', { type: 'image/jpeg' });
  const path = '/konferenzen/3/dokumentation/fotos';
  const answer = await site.post(path, { caption: words, picture: photo }, coordinator, {
    referer: 'http://musterau.localhost/konferenzen/3/dokumentation',
  });
  expect(answer.status).toBe(413);
  const page = await answer.text();
  expect(page).toMatch(/größer als die erlaubten \d+(,\d)? MB/);
  expect(page).toContain('Wir bitten um eine Rampe: „ja“ &amp; 3 &lt; 5.');
  expect(page).toContain('Bitte wählen Sie sie noch einmal aus');
  expect(page).toContain(`action="${path}"`);
  expect(page).toContain('href="/konferenzen/3/dokumentation"');
});

test('a text that is too long stands on the page, in the language of the reader, with the way back to its form', async () => {
  const long = `${words} `.repeat(8_000);
  const answer = await site.post('/uk/mitreden/IDEEN', { id: crypto.randomUUID(), text: long });
  expect(answer.status).toBe(413);
  const page = await answer.text();
  expect(page).toContain('<html lang="uk"');
  expect(page).toContain('0,2');
  expect(page.split('3 &lt; 5.').length).toBeGreaterThan(8_000);
  expect(page).toContain('href="/uk/mitreden/IDEEN"');
  // Sent again it would be too long again.
  expect(page).not.toContain('action="/uk/mitreden/IDEEN"');
});

test('what is larger than anybody types is not read at all', async () => {
  const answer = await site.post('/de/mitreden/IDEEN', { text: 'x'.repeat(5_000_000) });
  expect(answer.status).toBe(413);
  expect((await answer.text()).length).toBeLessThan(50_000);
});
