import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deviceOf } from './client.ts';
import { makeCrowdLimit } from './crowd.ts';

const pace = { few: 40, share: 1 / 4, halfLifeMinutes: 10 };
const start = Date.parse('2026-11-22T14:10:00Z');
const after = (seconds: number) => new Date(start + seconds * 1000);

test('a device alone sends forty things at once, is told how long to wait, and may then go on', () => {
  const limit = makeCrowdLimit();
  const waits = Array.from({ length: 50 }, () => limit.wait('home', 'phone', pace, after(0)));
  expect(waits.filter((wait) => wait === 0)).toHaveLength(40);
  const seconds = waits.at(-1) ?? 0;
  expect(seconds).toBeLessThan(30);
  expect(limit.wait('home', 'phone', pace, after(seconds))).toBe(0);
  expect(limit.wait('home', 'phone', pace, after(seconds))).toBeGreaterThan(0);
});

test('a hall of any size passes at once as long as no kind of phone is most of it', () => {
  const halls = fc.integer({ min: 4, max: 12 }).chain((kinds) => fc.array(fc.nat(kinds - 1), { maxLength: 1_500 }));
  fc.assert(
    fc.property(halls, (phones) => {
      const limit = makeCrowdLimit();
      const total = (kind: number, until: number) => phones.slice(0, until + 1).filter((one) => one === kind).length;
      phones.forEach((kind, index) => {
        const isMost = total(kind, index) > Math.max(40, (index + 1) / 4);
        const wait = limit.wait('hall', `kind ${kind}`, pace, after(0));
        if (!isMost) expect(wait).toBe(0);
      });
    }),
    { numRuns: 30 },
  );
});

test('in a hall of 130 one phone of fifty cards is stopped, and nobody else', () => {
  const limit = makeCrowdLimit();
  const others = Array.from({ length: 130 }, (_, index) => limit.wait('hall', `phone ${index % 20}`, pace, after(0)));
  const flood = Array.from({ length: 50 }, () => limit.wait('hall', 'flood', pace, after(0)));
  expect(others.every((wait) => wait === 0)).toBe(true);
  expect(flood.filter((wait) => wait === 0).length).toBeLessThan(45);
  expect(flood.at(-1)).toBeGreaterThan(0);
  expect(limit.wait('hall', 'phone 3', pace, after(0))).toBe(0);
});

test('a device looks the same each time, another browser or language behind the same address looks different', () => {
  const sent = (headers: Record<string, string>) => new Request('http://musterau.localhost/', { headers });
  const phone = { 'user-agent': 'Safari 26', 'accept-language': 'ar' };
  expect(deviceOf(sent(phone), '198.51.100.7')).toBe(deviceOf(sent({ ...phone, cookie: 'x=1' }), '198.51.100.7'));
  const looks = [
    deviceOf(sent(phone), '198.51.100.7'),
    deviceOf(sent({ ...phone, 'accept-language': 'de' }), '198.51.100.7'),
    deviceOf(sent({ ...phone, 'user-agent': 'Chrome 142' }), '198.51.100.7'),
    deviceOf(sent(phone), '198.51.100.8'),
  ];
  expect(new Set(looks).size).toBe(4);
  expect(looks.join(' ')).not.toContain('198.51.100');
});
