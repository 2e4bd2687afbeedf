import { expect, test } from 'vitest';
import { deliveryQuestion } from './rules.ts';

test.each([
  ['endet, solange noch Geld da ist', '2027-03-31', false, 'ends-before-grant'],
  ['endet am selben Tag', '2028-03-31', false, undefined],
  ['geht weiter als das Geld', '2028-08-31', false, 'outlives-grant'],
  ['ist dauerhaft', null, true, 'outlives-grant'],
  ['ohne Ende und nicht dauerhaft: dazu ist nichts gesagt', null, false, undefined],
])('ein Angebot, das %s', (_name, offerEndOn, isPermanent, question) => {
  expect(deliveryQuestion({ grantEndOn: '2028-03-31', offerEndOn, isPermanent })).toBe(question);
});
