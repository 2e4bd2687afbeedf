import { expect, test } from 'vitest';
import { addOrganisation, removeEntry, stakeholdersByCode } from '#modules/directory/index.ts';
import { openRoom, speak } from '#modules/voices/test-support.ts';
import { inTransaction } from '#platform/database/transaction.ts';
import { useMusterau } from '../demo.ts';
import { formOf } from '../form-of.ts';
import type { Person } from '../site.ts';

/** Nobody agrees to what they were not shown, and nobody is shown what is not theirs. */
const site = useMusterau();
const coordinator: Person = { role: 'coordinator' };
const by = { kind: 'system', name: 'Leitstelle' } as const;
const at = new Date('2026-11-22T10:00:00Z');
const newCard = async (room: string) => speak(site.db(), await openRoom(site.db(), room), 'Am Abend fährt kein Bus.');
const html = async (path: string, person: Person = coordinator) => (await site.get(path, person)).text();
const partner = async (code: string): Promise<Person> => {
  const id = (await stakeholdersByCode(site.db(), [code])).get(code)?.id ?? '';
  return {
    role: code.startsWith('U') ? 'area' : 'partner',
    scope: { kind: code.startsWith('U') ? 'unit' : 'organisation', id },
  };
};

test('a bulk change whose preview somebody overtook comes back with what is there now', async () => {
  const many = '/konzept/massnahmen/viele';
  const ask = (who: string) =>
    html(`${many}?nr=M-121&nr=M-122&personFunction=${who}&deputyFunction=Leitung&nextReportOn=2027-06-30`);
  // The form above it asks by GET.
  const preview = (page: string) => formOf(page.slice(page.indexOf('id="vorschau"')), many);
  const fields = preview(await ask('Fachkraft'));
  expect((await site.post(many, preview(await ask('Andere')), coordinator)).status).toBe(303);
  const overtaken = await site.post(many, fields, coordinator);
  const again = await overtaken.text();
  expect(overtaken.status).toBe(422);
  expect(again).toContain('Andere</del>');
  expect((await site.post(many, preview(again), coordinator)).status).toBe(303);
});

test('a card whose words changed since they were read is not checked', async () => {
  const card = await newCard('T1');
  const [review, redaction] = [`/stimmen/${card.code}/pruefung`, `/stimmen/${card.code}/schwaerzung`];
  const seen = formOf(await html(`/stimmen/${card.code}?formular=pruefung`), review);
  const words = formOf(await html(`/stimmen/${card.code}?formular=fassung`), redaction);
  expect((await site.post(redaction, { ...words, text: 'Neue Fassung.', reason: 'Kürzer' }, coordinator)).status).toBe(
    303,
  );
  const refused = await site.post(review, { ...seen, state: 'checked' }, coordinator);
  const page = await refused.text();
  expect(refused.status).toBe(422);
  expect(page).toContain('hat jemand anderes etwas geändert');
  expect((await site.post(review, { ...formOf(page, review), state: 'checked' }, coordinator)).status).toBe(303);
});

test('an offer that was changed since its page was drawn is not published, an unchanged one is', async () => {
  const { code } = await site
    .db()
    .selectFrom('directory.offer')
    .select('code')
    .where('state', '=', 'published')
    .orderBy('code')
    .executeTakeFirstOrThrow();
  const [publication, edit] = [`/angebote/${code}/veroeffentlichung`, `/angebote/${code}/bearbeiten`];
  expect((await site.post(publication, { _method: 'delete' }, coordinator)).status).toBe(303);
  const seen = formOf(await html(`/angebote/${code}`), publication);
  const fields = formOf(await html(edit), edit);
  expect((await site.post(edit, { ...fields, description: 'Ganz anders als vorher.' }, coordinator)).status).toBe(303);
  expect((await site.post(publication, seen, coordinator)).status).toBe(422);
  expect((await site.post(publication, formOf(await html(`/angebote/${code}`), publication), coordinator)).status).toBe(
    303,
  );
});

test('a step on the board is not taken back over what somebody else did since', async () => {
  const board = '/stimmen/sortierbrett';
  const { code } = await newCard('T2');
  const card = await site
    .db()
    .selectFrom('voices.contribution')
    .select(['id', 'code'])
    .where('code', '=', code)
    .executeTakeFirstOrThrow();
  const into = async (target: string) =>
    site.post(board, { card: card.id, target, reason: 'Passt hierhin' }, coordinator);
  const moved = await into('F-05');
  expect(moved.status).toBe(303);
  const undo = formOf(await html(moved.headers.get('location') ?? ''), `${board}/zuruecknahme`);
  expect((await into('F-06')).status).toBe(303);
  const refused = await site.post(`${board}/zuruecknahme`, undo, coordinator);
  expect(refused.status).toBe(422);
  expect(await refused.text()).toContain('inzwischen jemand weiterbewegt');
});

test('an edition that is still being written is there for nobody who does not write or check it', async () => {
  const begin = {
    id: crypto.randomUUID(),
    code: 'K-2030',
    number: '3',
    title: 'Dritte',
    beginning: 'copy',
    context: '',
    validFrom: '',
    validTo: '',
  };
  expect((await site.post('/konzept/neu', begin, coordinator)).status).toBe(303);
  const paths = ['/konzept', '/konzept/ziele', '/konzept/ziele/Z1.1', '/konzept/felder/HF1', '/konzept/massnahmen'];
  for (const path of paths.map((one) => `${one}?fassung=K-2030`)) {
    expect([path, (await site.get(path, coordinator)).status]).toEqual([path, 200]);
    expect([path, (await site.get(path, { role: 'head' })).status]).toEqual([path, 200]);
    for (const person of [await partner('A08'), await partner('U04')])
      expect([path, (await site.get(path, person)).status]).not.toEqual([path, 200]);
  }
});

test('a draft finding without a card is read and written by who made it and the coordination, a merged one by nobody', async () => {
  const room = await site.db().selectFrom('voices.occasion').select('id').orderBy('code').executeTakeFirstOrThrow();
  const moderator: Person = { role: 'moderator', scope: { kind: 'room', id: room.id } };
  const draft = { id: crypto.randomUUID(), title: 'Nur ein Entwurf', kind: 'demand', text: 'Noch nicht fertig.' };
  const made = await site.post('/befunde/neu', draft, coordinator);
  expect(made.status).toBe(303);
  const address = /\/befunde\/F-\d+/.exec(made.headers.get('location') ?? '')?.[0] ?? '';
  expect((await site.get(`${address}/bearbeiten`, moderator)).status).toBe(404);
  expect((await site.post(`${address}/bearbeiten`, { ...draft, title: 'Umgeschrieben' }, moderator)).status).toBe(404);
  expect((await site.get(`${address}/bearbeiten`, coordinator)).status).toBe(200);
  await site.db().updateTable('voices.finding').set({ state: 'merged' }).where('code', '=', address.slice(9)).execute();
  const rewritten = { ...draft, title: 'Umgeschrieben' };
  expect((await site.post(`${address}/bearbeiten`, rewritten, coordinator)).status).toBe(422);
});

test('a finder names nobody whom its reader finds in no list', async () => {
  const known = await site
    .db()
    .selectFrom('directory.organisation')
    .selectAll()
    .orderBy('id')
    .executeTakeFirstOrThrow();
  const facts = { name: 'Quellwasser', category: known.category, municipalityId: null };
  const rest = { description: '', website: '', mailbox: '', phone: '', contactFunction: '' };
  await inTransaction(site.db(), {}, (db) =>
    addOrganisation(db, by, at, { ...rest, ...facts } as unknown as Parameters<typeof addOrganisation>[3], {
      isInternal: true,
    }),
  );
  const path = '/verantwortliche/aufgaben/neu';
  const found = async (person: Person) =>
    (
      await site.post(
        path,
        { ...formOf(await html(path, person), path), ['_find-forId']: 'Quellwasser', _find: 'forId' },
        person,
      )
    ).text();
  expect(await found(coordinator)).toContain('Quellwasser (A');
  for (const code of ['A08', 'U04']) expect(await found(await partner(code))).not.toContain('Quellwasser (A');
});

test.each(['organisation', 'offer', 'contact-point'] as const)(
  'after an %s of an import is taken back the next one gets a number of its own',
  async (kind) => {
    const db = site.db();
    const make = async () => {
      if (kind === 'organisation') {
        const facts = {
          name: 'Neu',
          category: 'welfare',
          municipalityId: null,
          description: '',
          website: '',
          mailbox: '',
          phone: '',
          contactFunction: '',
        };
        return addOrganisation(db, by, at, facts as unknown as Parameters<typeof addOrganisation>[3], {
          isInternal: true,
        });
      }
      const like = await db
        .selectFrom(kind === 'offer' ? 'directory.offer' : 'directory.contact_point')
        .select('code')
        .orderBy('code')
        .executeTakeFirstOrThrow();
      const edit = kind === 'offer' ? `/angebote/${like.code}/bearbeiten` : `/anlaufstellen/${like.code}/bearbeiten`;
      const list = kind === 'offer' ? '/angebote/neu' : '/anlaufstellen/neu';
      const facts = formOf(await html(edit), edit);
      const meant = { _drawn: '', _anyway: facts.title ?? '', id: crypto.randomUUID() };
      const made = await site.post(list, { ...facts, ...meant }, coordinator);
      expect(made.status).toBe(303);
      const code = /[A-Z]+-?\d+/.exec(made.headers.get('location') ?? '')?.[0] ?? '';
      const table = kind === 'offer' ? 'directory.offer' : 'directory.contact_point';
      return db.selectFrom(table).select(['id', 'code']).where('code', '=', code).executeTakeFirstOrThrow();
    };
    const first = await make();
    const gone = await inTransaction(db, {}, (inner) =>
      removeEntry(inner, by, at, { kind, id: first.id }, 'Liste zurückgenommen'),
    );
    expect(gone).toMatchObject({ ok: true });
    const second = await make();
    expect(second.code).not.toBe(first.code);
  },
);
