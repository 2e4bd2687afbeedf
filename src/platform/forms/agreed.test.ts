import { expect, test } from 'vitest';
import { canAgree } from './agreed.ts';
import { drawnFrom, drawnName, type FieldTexts } from './drawn.ts';

const sentFrom = (shown: FieldTexts) => {
  const sent = new FormData();
  sent.append(drawnName, drawnFrom(shown));
  return sent;
};

test.each([
  ['what was shown and still is', { text: ['Mehr Bänke'] }, true],
  ['other words', { text: ['Mehr Bänke, Telefon 069 1'] }, false],
  ['one field more', { text: ['Mehr Bänke'], cost: ['5 Euro'] }, false],
])('%s', (_, now, ok) => {
  expect(canAgree(sentFrom({ text: ['Mehr Bänke'] }), now).ok).toBe(ok);
});

test('a request that no page drew agrees to what there is', () => {
  expect(canAgree(new FormData(), { text: ['x'] }).ok).toBe(true);
});
