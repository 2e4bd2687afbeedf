import { beforeAll, describe, expect, test } from 'vitest';
import { useMusterau } from '../demo.ts';
import { formOf } from '../form-of.ts';

/** What is settled or removed is no longer there for a second press: it reads that it was done, not that there is nothing. */
const site = useMusterau();
const coordinator = { role: 'coordinator' } as const;
const head = { role: 'head' } as const;
const reason = 'aus Versehen angelegt';

/** The first address on a page that looks like this. */
async function addressOn(page: string, pattern: RegExp): Promise<string> {
  const found = pattern.exec(await (await site.get(page, coordinator)).text())?.[0];
  if (!found) throw new Error(`${page} leads to no ${pattern}`);
  return found;
}

async function made(page: string, action: string, fields: Record<string, string>): Promise<string> {
  const form = formOf(await (await site.get(page, coordinator)).text(), action);
  const answer = await site.post(action, { ...form, ...fields }, coordinator);
  expect([action, answer.status]).toEqual([action, 303]);
  return (answer.headers.get('location') ?? '').replace(/[?#].*$/, '');
}

const presses: Record<string, { action: string; fields: Record<string, string> }> = {};

beforeAll(async () => {
  const documentation = '/konferenzen/3/dokumentation';
  await made(`${documentation}?formular=satz`, `${documentation}/saetze`, { text: 'Zweimal gedrückt.' });
  const remove = { _method: 'delete' };
  presses.sentence = {
    action: await addressOn(documentation, /\/konferenzen\/3\/dokumentation\/saetze\/[0-9a-f-]{36}/),
    fields: { ...remove, reason },
  };
  await site.post('/de/barriere-melden', { report: 'Die Karte ist nicht zu bedienen.', page: '', answerTo: '' });
  presses.barrier = { action: await addressOn('/barrieren', /\/barrieren\/[0-9a-f-]{36}\/antwort/), fields: {} };
  presses['state money'] = {
    action: await addressOn('/geld/landesmittel', /\/geld\/landesmittel\/20\d\d/),
    fields: { ...remove, reason },
  };
  const profile = await made('/verantwortliche/profile/neu?rolle=coordination', '/verantwortliche/profile/neu', {
    stakeholderId: (
      await site
        .db()
        .selectFrom('directory.stakeholder')
        .select('id')
        .where('code', '=', 'U14')
        .executeTakeFirstOrThrow()
    ).id,
  });
  presses.profile = { action: profile, fields: { ...remove, reason } };
  const sent = { id: crypto.randomUUID(), title: 'Zweimal gedrückt' };
  const draft = await site.post('/berichte', sent, coordinator);
  const action = (draft.headers.get('location') ?? '').replace(/[?#].*$/, '');
  presses['report draft'] = { action, fields: { ...remove, reason } };
}, 240_000);

describe.each(['sentence', 'barrier', 'state money', 'profile', 'report draft'])('%s', (name) => {
  test('pressed twice it leads to the same place and says that it was done; for somebody else there is nothing', async () => {
    const { action, fields } = presses[name] ?? { action: '', fields: {} };
    const [first, second] = [
      await site.post(action, fields, coordinator),
      await site.post(action, fields, coordinator),
    ];
    expect([name, first.status, second.status]).toEqual([name, 303, 303]);
    const [led, again] = [first, second].map((one) => new URL(one.headers.get('location') ?? '', 'http://x'));
    expect(again?.pathname).toBe(led?.pathname);
    const page = await site.get(`${again?.pathname}${again?.search}`, coordinator);
    expect([page.status, (await page.text()).includes('Das war schon erledigt.')]).toEqual([200, true]);
    expect([403, 404]).toContain((await site.post(action, fields, head)).status);
  });
});

test('other words are another wish, and after ten minutes a press is a first one', async () => {
  const { action, fields } = presses.sentence ?? { action: '', fields: {} };
  expect((await site.post(action, { ...fields, reason: 'ein anderer Grund' }, coordinator)).status).toBe(404);
  const now = site.clock.now;
  site.clock.now = new Date(now.getTime() + 11 * 60_000);
  expect((await site.post(action, fields, coordinator)).status).toBe(404);
  site.clock.now = now;
});
