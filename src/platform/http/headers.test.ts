import { expect, test } from 'vitest';
import { placeOf } from './headers.ts';

test('whoever was sent away comes back to the host they asked for, with the scheme of the county', () => {
  const request = new Request('http://127.0.0.1:8080/anmelden/kreis-konto', { headers: { host: 'alt.example' } });
  expect(placeOf(request, { origin: 'https://musterau.example' })).toBe('https://alt.example');
  expect(placeOf(request, { origin: 'http://musterau.localhost:8080' })).toBe('http://alt.example');
});
