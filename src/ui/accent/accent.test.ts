import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { accentCheck, contrastOf, countyStyles, darkTones, lightTones } from './accent.ts';

const colours = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);

describe('the colour of a county', () => {
  test('contrast is measured as the accessibility guidelines say', () => {
    expect(contrastOf('#000000', '#ffffff')).toBe(21);
    expect(contrastOf('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
    expect(contrastOf('#ffffff', '#777777')).toBeCloseTo(4.48, 2);
  });

  test('a colour that is dark enough is used as the county gave it', () => {
    expect(accentCheck('#2044aa')).toMatchObject({ asGiven: true, used: '#2044aa' });
  });

  test('a colour that is too light is made darker, and the county is told', () => {
    const check = accentCheck('#ffcc00');
    expect(check.asGiven).toBe(false);
    expect(contrastOf(check.used, '#ffffff')).toBeGreaterThanOrEqual(4.5);
  });

  test('whatever a county chooses, text stays readable on both themes', () => {
    fc.assert(
      fc.property(colours, (hex) => {
        const [day, night] = [lightTones(hex), darkTones(hex)];
        const pairs: [string, string][] = [
          [day.accent, '#ffffff'],
          [day.accent, '#f3f4f7'],
          [day.accent, day.tint],
          [day.onAccent, day.accent],
          [day.onAccent, day.deep],
          [night.accent, '#0b0c15'],
          [night.accent, '#191b2c'],
          [night.accent, night.tint],
          [night.onAccent, night.accent],
          [night.onAccent, night.deep],
        ];
        for (const [one, other] of pairs) expect(contrastOf(one, other)).toBeGreaterThanOrEqual(4.5);
      }),
    );
  });

  test('what is no colour changes nothing and can carry no style of its own', () => {
    expect(countyStyles('red;}body{display:none')).toBe('');
    expect(countyStyles(undefined)).toBe('');
    expect(countyStyles('#00674a')).toContain('--kern-color-action-default:#00674a');
  });
});
