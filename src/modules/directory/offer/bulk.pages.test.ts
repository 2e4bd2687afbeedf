import { beforeAll, describe, expect, test } from 'vitest';
import { listHistory } from '#platform/history/read.ts';
import { type Person, useSite } from '../../../../test/site.ts';
import { loadDemoDirectory } from '../test-support.ts';
import { findOffer } from './data.ts';
import { listTopics } from './topic.data.ts';

const site = useSite();
const coordinator: Person = { role: 'coordinator' };
beforeAll(() => loadDemoDirectory(site.db()));

describe('several offers at once', () => {
  const bulk = (fields: Record<string, string | readonly string[]>, person?: Person) =>
    site.post('/angebote', { list: 'ort=G02&stand=stale', ...fields }, person ?? coordinator);

  test('are confirmed, and the list comes back as it was narrowed', async () => {
    const answer = await bulk({ id: ['O-010', 'O-014'], what: 'confirm' });
    expect(answer.headers.get('location')).toMatch(/^\/angebote\?ort=G02&stand=stale&hinweis=.*bulk-confirmed$/);
    for (const code of ['O-010', 'O-014']) expect((await findOffer(site.db(), code))?.confirmedOn).toBe('2026-11-22');
  });

  test('get a topic, or are no longer shown; each has it in its history', async () => {
    const [topic] = await listTopics(site.db());
    await bulk({ id: ['O-010', 'O-011'], what: 'topic', topicId: topic?.id ?? '' });
    expect((await findOffer(site.db(), 'O-011'))?.topicId).toBe(topic?.id);
    await bulk({ id: ['O-011'], what: 'hide' });
    const offer = await findOffer(site.db(), 'O-011');
    expect(offer?.state).toBe('draft');
    const history = await listHistory(site.db(), { kind: 'offer', id: offer?.id ?? '' });
    expect(history.map(({ action }) => action)).toEqual(expect.arrayContaining(['changed', 'withdrawn']));
  });

  test('what belongs to others stays as it is, and so does everything where nothing sensible was sent', async () => {
    const cafe = await findOffer(site.db(), 'O-010');
    const partner: Person = { role: 'partner', scope: { kind: 'organisation', id: cafe?.ownerId ?? '' } };
    const before = await findOffer(site.db(), 'O-001');
    const foreign = await bulk({ id: ['O-001'], what: 'hide' }, partner);
    expect(foreign.headers.get('location')).toContain('nothing-chosen');
    await bulk({ id: ['O-001'], what: 'topic', topicId: crypto.randomUUID() });
    await bulk({ id: ['O-001'], what: 'burn' });
    expect(await findOffer(site.db(), 'O-001')).toEqual(before);
    expect((await bulk({ id: ['O-001'], what: 'confirm' }, { role: 'head' })).status).toBe(403);
  });
});
