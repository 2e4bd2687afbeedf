import { expect, test } from 'vitest';
import { readCookie, setCookie } from './cookie.ts';

const request = (address: string, cookie = '') =>
  new Request(address, { headers: { cookie, host: new URL(address).host } });

test.each([
  ['https://musterau.example/', 'production', '__Host-qs=t; Path=/; HttpOnly; SameSite=Lax; Secure'],
  ['http://musterau.example/', 'production', '__Host-qs=t; Path=/; HttpOnly; SameSite=Lax; Secure'],
  ['http://musterau.localhost:8080/', 'demo', '__Host-qs=t; Path=/; HttpOnly; SameSite=Lax; Secure'],
  ['http://192.168.0.7:8080/', 'demo', 'qs=t; Path=/; HttpOnly; SameSite=Lax'],
  ['https://192.168.0.7/', 'demo', '__Host-qs=t; Path=/; HttpOnly; SameSite=Lax; Secure'],
] as const)('at %s in %s the cookie is "%s"', (address, mode, expected) => {
  expect(setCookie(request(address), mode, 't')).toBe(expected);
});

test('a cookie is found by its whole name', () => {
  const sent = request('https://musterau.example/', 'x__Host-qs=wrong; __Host-qs-device=other; __Host-qs=right');
  expect(readCookie(sent, '__Host-qs')).toBe('right');
  expect(readCookie(sent, '__Host')).toBeUndefined();
});
