import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { enqueue } from '#platform/jobs/enqueue.ts';
import { storyNow, useSite } from '../../test/site.ts';

const site = useSite();
const coordinator = { role: 'coordinator' } as const;

describe('operation', () => {
  test('shows county IT what waits without any content, and nobody from the subject', async () => {
    await enqueue(site.db(), { name: 'test.note' }, {}, { startAfter: new Date(storyNow.getTime() + 9e9) });
    const page = await site.get('/betrieb', { role: 'operations' });
    expect([page.status, (await page.text()).includes('test.note')]).toEqual([200, true]);
    expect((await site.get('/betrieb', coordinator)).status).toBe(403);
    expect((await site.post('/betrieb', { id: ['1'] }, { role: 'admin' })).status).toBe(403);
  });

  test('a failed job is shown with its reason and runs once more when asked', async () => {
    await sql`update pgboss.job set state = 'failed', completed_on = now(),
      output = '{"message": "Error: the mail server does not answer"}'`.execute(site.db());
    const html = await (await site.get('/betrieb', { role: 'operations' })).text();
    expect(html).toContain('the mail server does not answer');
    const id = /name="id" value="([^"]+)"/.exec(html)?.[1] ?? /value="([0-9a-f-]{36})"/.exec(html)?.[1] ?? '';
    const answer = await site.post('/betrieb', { id: [id, 'unsinn'] }, { role: 'operations' });
    expect(answer.headers.get('location')).toContain('jobs-retried');
    expect(await (await site.get('/betrieb', { role: 'operations' })).text()).toContain(
      'Kein Auftrag ist fehlgeschlagen',
    );
    const nothing = await site.post('/betrieb', { id: ['unsinn'] }, { role: 'operations' });
    expect(nothing.headers.get('location')).toContain('no-job-chosen');
  });
});
