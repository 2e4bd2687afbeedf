import { describe, expect, test } from 'vitest';
import { findGoal, listEditions } from '#modules/concept/index.ts';
import { edgesOf } from '#modules/thread/index.ts';
import { useMusterau } from '../../../../test/demo.ts';
import { findIndicator } from './data.ts';

const site = useMusterau();
const coordinator = { role: 'coordinator' } as const;
const head = { role: 'head' } as const;
const text = async (answer: Response | Promise<Response>) => (await answer).text();

async function goalOf(edition: string, code: string) {
  const found = (await listEditions(site.db())).find((one) => one.code === edition);
  const goal = found && (await findGoal(site.db(), found.id, code));
  if (!goal) throw new Error(`${edition} ${code} is missing`);
  return goal;
}

const section = (html: string, id: string) =>
  new RegExp(`<section[^>]*id="${id}"[\\s\\S]*?</section>`).exec(html)?.[0] ?? '';

describe('REQ-B21 REQ-D16 a goal is tied to the indicators that measure it', () => {
  test('the page of the goal compares plan and actual state, and whoever only reads sees no way to change it', async () => {
    const html = section(await text(site.get('/konzept/ziele/Z1.2', head)), 'indikatoren');
    expect(html).toContain('/wirkung/I03');
    expect(html).toContain('86\u00a0% (2026)');
    expect(html).toContain('100\u00a0% (2026)');
    expect(html).not.toContain('/wirkung/ziele/');
    expect((await site.get('/wirkung/ziele/K-2026/Z1.2', head)).status).toBe(403);
    expect((await site.post('/wirkung/I03/ziele', { goalId: crypto.randomUUID() }, head)).status).toBe(403);
  });

  test('from the page of the goal one chooses an indicator; both sides show it', async () => {
    const indicator = await findIndicator(site.db(), 'I13');
    const sent = { indicatorId: indicator?.id ?? '' };
    const done = await site.post('/wirkung/ziele/K-2026/Z1.2', sent, coordinator);
    expect([done.status, done.headers.get('location')]).toEqual([
      303,
      '/konzept/ziele/Z1.2?fassung=K-2026&hinweis=evaluation.notice.tied',
    ]);
    expect(section(await text(site.get('/konzept/ziele/Z1.2', head)), 'indikatoren')).toContain('/wirkung/I13');
    expect(section(await text(site.get('/wirkung/I13', coordinator)), 'misst')).toContain('Z1.2');
    const again = await site.post('/wirkung/ziele/K-2026/Z1.2', sent, coordinator);
    expect([again.status, (await again.text()).includes('f-indicatorId-error')]).toEqual([422, true]);
  });

  test('from the page of the indicator one chooses a goal by name, and takes it back with a reason', async () => {
    const goal = await goalOf('K-2026', 'Z1.1');
    const search = { '_find-goalId': 'Z1.1', _find: 'goalId' };
    expect(await text(site.post('/wirkung/I13/ziele', search, coordinator))).toContain(`value="${goal.id}"`);
    expect((await site.post('/wirkung/I13/ziele', { goalId: goal.id }, coordinator)).status).toBe(303);
    const tie = (await edgesOf(site.db(), { kind: 'goal', id: goal.id })).find(({ to }) => to.code === 'I13');
    await site.post(`/faden/kanten/${tie?.id}/ruecknahme`, { reason: 'Misst etwas anderes' }, coordinator);
    const html = await text(site.post('/wirkung/I13/ziele', search, coordinator));
    expect(html).toMatch(/<s>.*Z1\.1/);
    expect(html).toContain(`value="${goal.id}"`);
  });

  test('an unknown goal or indicator is refused at its field', async () => {
    const goal = await site.post('/wirkung/I13/ziele', { goalId: crypto.randomUUID() }, coordinator);
    expect([goal.status, (await goal.text()).includes('f-goalId-error')]).toEqual([422, true]);
    const other = await site.post('/wirkung/ziele/K-2026/Z1.2', { indicatorId: '' }, coordinator);
    expect([other.status, (await other.text()).includes('f-indicatorId-error')]).toEqual([422, true]);
    expect((await site.get('/wirkung/ziele/K-1999/Z1.2', coordinator)).status).toBe(404);
  });
});
