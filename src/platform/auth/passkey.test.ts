import { expect, test } from 'vitest';
import { passkeyPlace } from './passkey.ts';

const at = (host: string) => new Request('http://127.0.0.1:8092/anmelden', { headers: { host } });

test('a passkey of a county is good where the county is reached, with the scheme its links begin with', () => {
  const behind = passkeyPlace(at('musterau.example'), { origin: 'https://musterau.example' }, 'production');
  expect(behind).toEqual({ host: 'musterau.example', origins: ['https://musterau.example'] });
  const alone = { origin: 'http://musterau.localhost:8092' };
  const [host, origins] = ['musterau.localhost', ['http://musterau.localhost:8092']];
  expect(passkeyPlace(at('musterau.localhost:8092'), alone, 'production')).toEqual({ host, origins });
});

test('http counts beside https only in demo and development', () => {
  const county = { origin: 'https://musterau.example' };
  expect(passkeyPlace(at('musterau.example'), county, 'demo').origins).toContain('http://musterau.example');
  expect(passkeyPlace(at('musterau.example'), county, 'production').origins).not.toContain('http://musterau.example');
});
