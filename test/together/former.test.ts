import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { findNode, findNodeByCode, registerNode } from '#modules/thread/index.ts';
import { declaredNodeKinds } from '#platform/manifest/declared.ts';
import { modules } from '#src/modules.ts';
import { asRead } from '../as-read.ts';
import { useMusterau } from '../demo.ts';
import { formOf } from '../form-of.ts';
import { storyNow } from '../site.ts';

/**
 * What readers once found keeps its address: it leads on, or says since when it is gone. What they never saw is not there,
 * like what never was. Held against every public page that names a thing.
 */
const site = useMusterau();
const coordinator = { role: 'coordinator' } as const;
const reason = 'Das gilt nicht mehr';

/** Public pages that name a thing in their address, without language. */
const pages = modules
  .flatMap((module) => module.pages)
  .filter(({ method, route }) => method === 'GET' && /^\/:lang\/.*:/.test(route.path));
const shapeOf = (path: string) => path.replace('/:lang', '');

/** Addresses that never lose what they show, and why. */
const stays: Readonly<Record<string, string>> = {
  '/konzept/fassungen/:code/vergleich': 'an edition that was public never disappears again',
  '/konzept/fassungen/:code/stellungnahmen': 'an edition that was public never disappears again',
  '/konzept/fassungen/:code/beteiligung': 'an edition that was public never disappears again',
  '/konzept/felder/:code': 'belongs to its edition',
  '/konzept/ziele/:code': 'belongs to its edition',
  '/konzept/massnahmen/:code': 'belongs to its edition; a dropped one says so on its page',
  '/konferenzen/:number': 'what was announced stays, and says that it was called off',
  '/konferenzen/:number/dokumentation/fotos/:photo':
    'a picture that was taken out is gone for the sake of who is in it',
  '/konferenzen/:number/wand/:code': 'a room that was opened stays',
  '/mitreden/:occasion': 'a place to speak that was open says that it is closed',
};

interface Ending {
  /** Addresses of the demo county that lose their thing. */
  addresses: readonly string[];
  action: string;
  fields: Record<string, string>;
  role?: 'admin';
  /** Where it leads on; 410 where nothing is given. */
  into?: string;
}

const withdrawn = { _method: 'delete', reason };
const endings: readonly Ending[] = [
  { addresses: ['/angebote/O-018'], action: '/angebote/O-018/veroeffentlichung', fields: withdrawn },
  { addresses: ['/angebote/O-003'], action: '/angebote/O-003/ende', fields: { reason } },
  { addresses: ['/anlaufstellen/AS-03'], action: '/anlaufstellen/AS-03/veroeffentlichung', fields: withdrawn },
  { addresses: ['/anlaufstellen/AS-02'], action: '/anlaufstellen/AS-02/ende', fields: { reason } },
  { addresses: ['/akteure/A22'], action: '/akteure/A22/archiv', fields: { reason } },
  {
    addresses: [
      '/berichte/B-2026-1',
      '/berichte/B-2026-1/zahlen/measures.running',
      '/berichte/B-2026-1/datei',
      '/berichte/B-2026-1/daten',
    ],
    action: '/berichte/B-2026-1/veroeffentlichung',
    fields: withdrawn,
  },
  {
    addresses: [
      '/konferenzen/3/dokumentation',
      '/konferenzen/3/dokumentation/datei',
      '/konferenzen/3/dokumentation/karten',
    ],
    action: '/konferenzen/3/dokumentation/freigabe',
    fields: withdrawn,
  },
];

/** An indicator goes from readers with the tick on its form; what went into another one leads there. */
const elsewhere = ['/wirkung/I19', '/wirkung/I19/aufschluesselung', '/akteure/A06', '/kommunen/G03'];

const matches = (path: string, address: string) => new RegExp(`^${path.replace(/:[a-z]+/g, '[^/]+')}$`).test(address);

test('of every public address somebody decided what it says once its thing is gone', () => {
  const decided = Object.keys(stays);
  const ended = [...endings.flatMap(({ addresses }) => addresses), ...elsewhere];
  const open = pages
    .map(({ route }) => shapeOf(route.path))
    .filter((path) => !decided.includes(path) && path !== '/faden/:kind/:code')
    .filter((path) => !ended.some((address) => matches(path, address)));
  expect(open).toEqual([]);
});

describe.each(endings)('$action', ({ addresses, action, fields, role, into }) => {
  test('leaves no reader before a page that never was', async () => {
    for (const address of addresses)
      expect([address, (await site.get(`/de${address}`)).status]).toEqual([address, 200]);
    const answer = await site.post(action, fields, role ? { role } : coordinator);
    expect(answer.status).toBe(303);
    for (const address of addresses) {
      const after = await site.get(`/uk${address}`);
      expect([address, after.status, after.headers.get('location')]).toEqual([address, into ? 308 : 410, into ?? null]);
    }
  });
});

describe('what else goes from readers', () => {
  test('an indicator that is no longer for everybody, with all that lies under it', async () => {
    const { isPublic, ...fields } = formOf(
      await (await site.get('/wirkung/I19/bearbeiten', coordinator)).text(),
      '/wirkung/I19/bearbeiten',
    );
    // What an older one never said is asked for by now.
    const older = { meansOfVerification: 'Amtliche Statistik', assumption: 'Wer bleibt, lernt weiter' };
    expect(isPublic).toEqual(['on']);
    expect((await site.get('/de/wirkung/I19')).status).toBe(200);
    expect((await site.post('/wirkung/I19/bearbeiten', { ...fields, ...older }, coordinator)).status).toBe(303);
    for (const address of ['/de/wirkung/I19', '/de/wirkung/I19/aufschluesselung'])
      expect([address, (await site.get(address)).status]).toEqual([address, 410]);
  });

  test.each([
    {
      from: 'A06',
      into: 'A05',
      action: '/akteure/A06/zusammenfuehrung',
      address: '/de/akteure/',
      kind: 'organisation',
    },
    { from: 'G03', into: 'G04', action: '/kommunen/G03/ende', address: '/de/kommunen/', kind: 'municipality' },
  ])('$from that went into $into leads to it, page and thread', async ({ from, into, action, address, kind }) => {
    const node = await findNodeByCode(site.db(), kind, into);
    expect((await site.post(action, { intoId: node?.id ?? '', reason }, { role: 'admin' })).status).toBe(303);
    for (const place of [address, `/de/faden/${kind}/`]) {
      const answer = await site.get(`${place}${from}`);
      expect([answer.status, answer.headers.get('location')]).toEqual([308, `${place}${into}`]);
    }
  });
});

test('a page that is gone says what it was, since when and where to go, and no word of it', async () => {
  const html = await (await site.get('/de/berichte/B-2026-1/daten')).text();
  expect(html).toContain('Das gibt es nicht mehr');
  expect(asRead(html)).toContain('Bericht B-2026-1. Am 22. November 2026 wurde');
  expect(html).toContain('href="/de/berichte"');
  expect(html).not.toContain('Integrationsbericht');
});

describe('the thread of whatever is hidden', async () => {
  test('leads on to the page of the thing, or says itself that it is gone', async () => {
    const { rows } = await sql<{ kind: string; id: string; code: string }>`
      select distinct on (kind) kind, id, code from thread.node
      where is_public and tombstoned_on is null and edition_id is null order by kind, number`.execute(site.db());
    expect(rows.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['finding', 'offer', 'unit', 'contribution']));
    for (const { kind, id, code } of rows) {
      const address = `/de/faden/${kind}/${code}`;
      expect([address, (await site.get(address)).status]).toEqual([address, 200]);
      const node = await findNode(site.db(), { kind, id });
      await registerNode(site.db(), storyNow, { kind, id, code, title: node?.title ?? code, isPublic: false });
      await registerNode(site.db(), storyNow, { kind, id, code, title: 'Geheimer neuer Titel', isPublic: false });
      const after = await site.get(`/en/faden/${kind}/${code}`);
      const own = declaredNodeKinds().get(kind)?.publicHref?.(code, 'en');
      expect([address, after.status, after.headers.get('location')]).toEqual([address, own ? 303 : 410, own ?? null]);
      expect(await after.text()).not.toContain('Geheimer');
    }
  });

  test.each(['contribution', 'finding', 'goal', 'measure', 'offer', 'report', 'organisation'])(
    'a %s that never was public is not there, like one that never was',
    async (kind) => {
      const id = crypto.randomUUID();
      await registerNode(site.db(), storyNow, { kind, id, code: 'XX-77', title: 'Nur ein Entwurf', isPublic: false });
      await registerNode(site.db(), storyNow, { kind, id, code: 'XX-77', title: 'Noch ein Entwurf', isPublic: false });
      const [hidden, never] = await Promise.all(
        ['XX-77', 'XX-78'].map((code) => site.get(`/de/faden/${kind}/${code}`)),
      );
      expect([hidden?.status, never?.status]).toEqual([404, 404]);
      expect(await hidden?.text()).toBe(await never?.text());
    },
  );
});
