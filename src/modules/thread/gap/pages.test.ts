import { beforeAll, describe, expect, it } from 'vitest';
import { useSite } from '../../../../test/site.ts';
import { plantNode } from '../test-support.ts';

const site = useSite();
beforeAll(async () => void (await plantNode(site.db(), 'goal', 'Z8.3', { title: 'Religionen sind im Gespräch' })));
const reasonPath = '/faden/luecken/goal-without-measure/goal/Z8.3/begruendung';
const report = async () => (await site.get('/faden/luecken', { role: 'coordinator' })).text();

describe('The gap report', () => {
  it('counts what is missing and offers to say why', async () => {
    const page = await report();
    expect(page).toContain('Eine Lücke im Faden');
    expect(page).toContain('Ziel ohne Maßnahme: 1');
    expect(page).toContain(reasonPath);
  });

  it('gives the list as a file', async () => {
    const file = await (await site.get('/faden/luecken?format=csv', { role: 'head' })).text();
    expect(file).toContain('Z8.3');
  });

  it('takes no empty reason, and none from a municipality', async () => {
    expect((await site.post(reasonPath, { reason: '' }, { role: 'coordinator' })).status).toBe(422);
    expect((await site.post(reasonPath, { reason: 'x' }, { role: 'municipality' })).status).toBe(403);
    expect((await site.get('/faden/luecken', { role: 'council' })).status).toBe(403);
  });

  it('closes a gap by a written reason with its day and role, and opens it again', async () => {
    const answer = await site.post(reasonPath, { reason: 'Folgt mit dem Haushalt 2027.' }, { role: 'head' });
    expect(answer.status).toBe(303);
    expect(await report()).toContain('Keine offene Lücke im Faden');
    expect(await report()).toContain('Folgt mit dem Haushalt 2027.');
    await site.post(reasonPath, { _method: 'delete' }, { role: 'coordinator' });
    expect(await report()).toContain('Eine Lücke im Faden');
  });

  it('does not know other lists or things', async () => {
    expect((await site.get('/faden/luecken/erfunden/goal/Z8.3/begruendung', { role: 'coordinator' })).status).toBe(404);
    expect(
      (await site.get('/faden/luecken/goal-without-measure/goal/Z0/begruendung', { role: 'coordinator' })).status,
    ).toBe(404);
  });
});
