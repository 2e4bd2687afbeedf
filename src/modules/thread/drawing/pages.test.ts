import { beforeAll, describe, expect, it } from 'vitest';
import { asRead } from '../../../../test/as-read.ts';
import { useSite } from '../../../../test/site.ts';
import { withdrawEdge } from '../edge/verbs.ts';
import { coordinator, plantChain, plantEdge, plantNode, threadMoment } from '../test-support.ts';

const site = useSite();
let chain: Awaited<ReturnType<typeof plantChain>>;

beforeAll(async () => {
  await site
    .db()
    .transaction()
    .execute(async (db) => {
      chain = await plantChain(db);
      const secret = await plantNode(db, 'measure', 'M-999', { title: 'Vertraulicher Entwurf', isPublic: false });
      await plantEdge(db, 'became', chain.goal, secret);
      const wrong = await plantEdge(db, 'became', chain.finding, chain.measure);
      await withdrawEdge(db, coordinator, threadMoment, wrong, 'Gehört zu einem anderen Befund.');
    });
});

const text = async (path: string, role?: 'coordinator' | 'council' | 'operations') =>
  (await site.get(path, role ? { role } : undefined)).text();

describe('The thread of a thing in the workspace', () => {
  it('leads from the voice to the offer and back', async () => {
    const page = await text('/faden/measure/m-821', 'coordinator');
    for (const code of ['C-016', 'F-10', 'Z8.2', 'FM10', 'O-010']) expect(page).toContain(code);
    expect(asRead(page)).toContain('O-010 setzt um M-821');
  });

  it('shows one direction when asked', async () => {
    const before = await text('/faden/measure/M-821?richtung=woher', 'coordinator');
    expect(before).toContain('C-016');
    expect(before).not.toContain('O-010');
    expect(await text('/faden/measure/M-821?richtung=wohin', 'coordinator')).not.toContain('C-016');
  });

  it('strikes a withdrawn connection through and says who, when and why', async () => {
    const page = await text('/faden/finding/F-10', 'coordinator');
    expect(page).toMatch(/<s><a[^>]*>.*M-821/);
    expect(page).toContain('Gehört zu einem anderen Befund.');
    expect(page).toContain('Koordination Musterau');
  });

  it('shows a council member only what is public, and no names', async () => {
    const page = await text('/faden/goal/Z8.2', 'council');
    expect(page).not.toContain('Vertraulicher Entwurf');
    expect(page).not.toContain('Koordination Musterau');
    expect(await text('/faden/goal/Z8.2', 'coordinator')).toContain('Vertraulicher Entwurf');
    expect((await site.get('/faden/measure/M-999', { role: 'council' })).status).toBe(404);
  });

  it('shows the operators of the machine what every reader sees, and sends guests to sign in', async () => {
    const operator = await site.get('/faden/goal/Z8.2', { role: 'operations' });
    expect(operator.headers.get('location')).toBe('/de/faden/goal/Z8.2');
    expect((await site.get('/faden/goal/Z8.2')).status).toBe(303);
  });

  it('does not know what is not in the thread', async () => {
    expect((await site.get('/faden/measure/M-000', { role: 'coordinator' })).status).toBe(404);
  });
});

describe('Choosing where a thread begins', () => {
  it('finds by number and by word', async () => {
    expect(await text('/faden?q=frauen', 'coordinator')).toContain('Frauen stärken Frauen');
    const found = await text('/faden?q=C-01', 'coordinator');
    expect(found).toContain('Für meine Tochter');
    expect(found).not.toContain('Frauen stärken Frauen');
  });

  it('says what to do where nothing fits', async () => {
    expect(await text('/faden?q=gibtesnicht', 'coordinator')).toContain('Zu „gibtesnicht“ steht nichts im Faden.');
  });

  it('hides from a council member what is not public', async () => {
    expect(await text('/faden?q=Vertraulich', 'council')).not.toContain('M-999');
  });

  it('gives the shown rows as a file', async () => {
    const file = await text('/faden?q=frauen&format=csv', 'coordinator');
    expect(file).toContain('M-821');
    expect(file).not.toContain('FM10');
  });
});

describe('The thread for readers', () => {
  it('answers where it comes from and what became of it, in the reader\u2019s language', async () => {
    const page = await text('/ar/faden/measure/M-821');
    expect(page).toContain('من أين جاء هذا؟');
    expect(page).toContain('ماذا نتج عن ذلك؟');
    expect(page).toContain('<bdi lang="de" dir="ltr">Frauen stärken Frauen</bdi>');
    expect(page).toMatch(/C-016[\s\S]*O-010/);
  });

  it('never names people, and shows a withdrawn connection with role, day and reason', async () => {
    const page = await text('/de/faden/finding/F-10');
    expect(page).toContain('Zurückgenommen am 22.11.2026: Gehört zu einem anderen Befund.');
    expect(page).not.toContain('Koordination Musterau');
  });

  it('does not know what is not public', async () => {
    expect((await site.get('/de/faden/measure/M-999')).status).toBe(404);
    expect(await text('/de/faden/goal/Z8.2')).not.toContain('Vertraulicher Entwurf');
  });
});

describe('Taking a connection back', () => {
  const path = () => `/faden/kanten/${chain.adopted}/ruecknahme`;

  it('wants a reason', async () => {
    const answer = await site.post(path(), { reason: ' ' }, { role: 'coordinator' });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('Bitte ausfüllen.');
  });

  it('is for the coordination only', async () => {
    expect((await site.post(path(), { reason: 'x' }, { role: 'head' })).status).toBe(403);
    expect((await site.get('/faden/kanten/nicht-da/ruecknahme', { role: 'coordinator' })).status).toBe(404);
  });

  it('strikes it through once', async () => {
    const answer = await site.post(path(), { reason: 'Das Ziel war ein anderes.' }, { role: 'coordinator' });
    expect(answer.headers.get('location')).toBe('/faden/goal/Z8.2?hinweis=thread.notice.withdrawn');
    expect(await text('/de/faden/goal/Z8.2')).toContain('Das Ziel war ein anderes.');
    expect((await site.post(path(), { reason: 'noch einmal' }, { role: 'coordinator' })).status).toBe(404);
  });
});
