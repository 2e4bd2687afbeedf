import { beforeAll, expect, test } from 'vitest';
import { useMusterau } from '../demo.ts';

const site = useMusterau();
const coordinator = { role: 'coordinator' } as const;

beforeAll(async () => {
  await site.get('/de/suche');
}, 240_000);

test.each([
  ['/akteure', 'Brueckenpfeiler', '/akteure/A04"'],
  ['/akteure', '„Brückenpfeiler“', '/akteure/A04"'],
  ['/akteure', 'Vereine', '/akteure/A12"'],
  ['/angebote', 'Moebelhilfe?', '/angebote/O-015"'],
  ['/angebote', 'Schwimmkurse, Frauen', '/angebote/O-018"'],
  ['/anlaufstellen', 'Integrationsstellen', '/anlaufstellen/AS-03"'],
  ['/konzept/massnahmen', 'staerken', '/konzept/massnahmen/M-'],
  ['/stimmen', 'Schwimmkurse', '/stimmen/C-'],
  ['/faden', 'Sprachkurse', '/faden/'],
  ['/kommunen', 'Beispielheim?', '/kommunen/G02"'],
])('the list %s understands what people type as every search does: %s', async (path, words, link) => {
  const response = await site.get(`${path}?q=${encodeURIComponent(words)}`, coordinator);
  expect(response.status).toBe(200);
  expect((await response.text()).includes(`href="${link}`), words).toBe(true);
});

test.each(['/akteure', '/angebote', '/stimmen', '/konzept/massnahmen'])(
  'what nobody wrote finds nothing in %s',
  async (path) => {
    const html = await (await site.get(`${path}?q=Zeppelinfahrt`, coordinator)).text();
    expect(/href="\/(akteure\/A|angebote\/O|stimmen\/C|konzept\/massnahmen\/M)-?\d/.test(html)).toBe(false);
  },
);
