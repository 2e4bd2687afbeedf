import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { registerNode } from '#modules/thread/index.ts';
import { connectDeclarations } from '#platform/manifest/declared.ts';
import type { DueItem } from '#platform/manifest/manifest.ts';
import { modules } from '#src/modules.ts';
import { storyNow, useSite } from '../../../../test/site.ts';

const site = useSite();
const unit = randomUUID();
const due = (key: string, more: Partial<DueItem> = {}): DueItem => ({
  key,
  title: `Titel ${key}`,
  consequence: `Folge ${key}`,
  dueOn: '2026-11-20',
  weight: 2,
  href: `/ziel/${key}`,
  action: 'Öffnen',
  about: 'Geld',
  scopes: [],
  ...more,
});

beforeAll(async () => {
  // The app connects the modules' declarations with its first request; ours come after that.
  await site.get('/heute', { role: 'coordinator' });
  connectDeclarations([
    ...modules.map(({ name, nodeKinds }) => ({ name, ...(nodeKinds ? { nodeKinds } : {}) })),
    {
      name: 'test',
      due: [
        {
          may: 'cockpit.head.read',
          list: async () => [due('nachweis'), due('stelle', { weight: 3, dueOn: '2026-12-31' })],
        },
        {
          may: 'cockpit.area.read',
          list: async () => [
            due('profil', { scopes: [{ kind: 'unit', id: unit }] }),
            due('fremd', { scopes: [{ kind: 'unit', id: randomUUID() }] }),
          ],
        },
      ],
      figures: [
        {
          may: 'cockpit.head.read',
          list: async () => [{ value: '46', base: 'von 70', label: 'in Umsetzung', href: '/x' }],
        },
      ],
    },
  ]);
  await registerNode(site.db(), storyNow, {
    kind: 'measure',
    id: randomUUID(),
    code: 'M-121',
    title: 'Rückmeldung zu jeder Stimme',
    isPublic: true,
  });
  await registerNode(site.db(), storyNow, {
    kind: 'measure',
    id: randomUUID(),
    code: 'M-999',
    title: 'Vertraulicher Entwurf',
    isPublic: false,
  });
});

const coordinator = { role: 'coordinator' } as const;
const area = { role: 'area', scope: { kind: 'unit', id: unit } } as const;
const text = async (path: string, person: Parameters<typeof site.get>[1]) => (await site.get(path, person)).text();

describe('The first page of the day', () => {
  it('says what needs me now, what falls away first, and that the rest is quiet', async () => {
    const page = await text('/heute', coordinator);
    expect(page).toContain('Zwei Sachen warten auf Sie');
    expect(page).toContain('Eines ist überfällig.');
    expect(page.indexOf('Titel stelle')).toBeLessThan(page.indexOf('Titel nachweis'));
    expect(page).toContain('seit 2 Tagen überfällig');
    expect(page).toContain('in Umsetzung');
  });

  it('shows nobody what a list is not meant for', async () => {
    const page = await text('/heute', { role: 'council' });
    expect(page).not.toContain('Titel nachweis');
    expect(page).not.toContain('in Umsetzung');
  });

  it('sends guests to sign in', async () => {
    expect((await site.get('/heute')).status).toBe(303);
  });
});

describe('Putting off', () => {
  it('takes a thing out of my view only, until its day', async () => {
    const answer = await site.post('/heute/spaeter', { key: 'nachweis', untilOn: '2026-11-29' }, coordinator);
    expect(answer.headers.get('location')).toBe('/heute?hinweis=cockpit.notice.put-off');
    expect(await text('/heute', coordinator)).not.toContain('Titel nachweis');
    expect(await text('/heute', { role: 'head' })).toContain('Titel nachweis');
    expect(await text('/heute/spaeter', coordinator)).toContain('kommt am 29.11.2026 wieder');
    expect(await text('/heute/leitung', coordinator)).toContain('Titel nachweis');
  });

  it('brings it back when I ask for it', async () => {
    await site.post('/heute/spaeter', { _method: 'delete', key: 'nachweis' }, coordinator);
    expect(await text('/heute', coordinator)).toContain('Titel nachweis');
  });

  it('asks again where the day has passed or lies too far ahead, and keeps what was typed', async () => {
    const past = await site.post('/heute/spaeter', { key: 'nachweis', untilOn: '2026-11-01' }, coordinator);
    expect(past.status).toBe(422);
    expect(await past.text()).toContain('Bitte einen Tag nach heute wählen.');
    const far = await site.post('/heute/spaeter', { key: 'nachweis', untilOn: '2028-01-01' }, coordinator);
    expect(await far.text()).toContain('value="2028-01-01"');
    const late = await site.post('/heute/spaeter', { key: 'nachweis', untilOn: '2026-12-22' }, coordinator);
    expect([late.status, (await late.text()).includes('Höchstens 7 Tage kann es noch warten')]).toEqual([422, true]);
  });

  it('does not take what is not mine', async () => {
    expect((await site.post('/heute/spaeter', { key: 'nachweis', untilOn: '2026-11-29' }, area)).status).toBe(404);
    expect((await site.get('/heute/spaeter?was=erfunden', coordinator)).status).toBe(404);
  });
});

describe('The page of an area', () => {
  it('shows what belongs to the area, and nothing of another', async () => {
    const page = await text('/heute/bereich', area);
    expect(page).toContain('Titel profil');
    expect(page).not.toContain('Titel fremd');
    expect(page).not.toContain('Titel nachweis');
  });

  it('is not for people without an area', async () => {
    expect((await site.get('/heute/bereich', coordinator)).status).toBe(403);
  });
});

describe('The page for the head', () => {
  it('is one page with everything that is due', async () => {
    const page = await text('/heute/leitung', { role: 'head' });
    expect(page).toContain('Integration auf einer Seite');
    expect(page).toContain('Folge stelle');
  });

  it('is not for a council member', async () => {
    expect((await site.get('/heute/leitung', { role: 'council' })).status).toBe(403);
  });
});

describe('The search', () => {
  it('leads straight to a thing by its number', async () => {
    expect((await site.get('/suche?q=m-121', coordinator)).status).toBe(303);
  });

  it('does not lead to what is not for me', async () => {
    const answer = await site.get('/suche?q=M-999', { role: 'council' });
    expect(answer.status).toBe(200);
    expect(await answer.text()).not.toContain('Vertraulicher Entwurf');
    expect((await site.get('/suche?q=M-999', coordinator)).status).toBe(303);
  });

  it('says what to try where nothing is found, and takes any input', async () => {
    expect(await text('/suche?q=%22%3Cscript%3E%25_%5C', coordinator)).toContain('Nichts gefunden');
    expect((await site.get(`/suche?q=${'x'.repeat(3000)}`, coordinator)).status).toBe(200);
  });
});
