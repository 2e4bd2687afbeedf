import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { personNaming } from '#modules/accounts/index.ts';
import { findOrganisation, stillNaming } from '#modules/directory/index.ts';
import { findNodeByCode } from '#modules/thread/index.ts';
import { askSlot } from '#platform/manifest/slots.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { makeAccess } from '#platform/permissions/table.ts';
import { modules } from '#src/modules.ts';
import { useMusterau } from '../demo.ts';
import { nameEverywhere, nameOf, type Reference, referencesTo } from '../references.ts';

/**
 * Whatever names a unit, a body, an organisation or a person is listed on its page: before it ends, so that nobody is
 * surprised, and afterwards, until somebody else has it. Held against every foreign key: a new one fails here until somebody
 * has decided.
 */
const site = useMusterau();
const access = makeAccess(modules.map(({ permissions }) => permissions));
const coordinator: Actor = {
  kind: 'person',
  id: crypto.randomUUID(),
  name: 'Koordination',
  roles: [
    { role: 'coordinator', scope: null },
    { role: 'admin', scope: null },
  ],
};
const both = { by: coordinator, access, today: '2026-11-22', t: (key: string) => key };

/** What is not listed, and why. */
const past: Readonly<Record<string, string>> = {
  'concept.edition.adopted_by_id': 'says who adopted it: history',
  'concept.measure_resolved.lead_id': 'is what was resolved: history',
  'concept.objection.stakeholder_id': 'stands on a measure, which is listed while they work on it',
  'concept.statement_unit.unit_id': 'says why it was founded: history',
  'directory.archival.stakeholder_id': 'is the end itself',
  'directory.archival.merged_into': 'says where another one went: history',
  'directory.confirmation_request.stakeholder_id': 'is a question that was asked: history',
  'directory.contact.stakeholder_id': 'is its own mailbox and goes with it',
  'directory.unit.id': 'is the unit itself',
  'directory.unit.attached_to': 'no unit ends while another one docks on it',
  'directory.body.id': 'is the body itself',
  'directory.organisation.id': 'is the organisation itself',
  'directory.municipality.id': 'is a municipality, which ends only when nothing lies in it',
};

const parties = ['directory.stakeholder', 'directory.unit', 'directory.body', 'directory.organisation'];
const open = (all: readonly Reference[]) => all.filter((one) => past[nameOf(one)] === undefined);

/** Rows that the demo county does not have, or that cannot be turned to somebody else. */
async function makeWhatIsMissing(id: string): Promise<void> {
  const conference = sql`(select id from conferences.conference where number = 4)`;
  const edition = sql`(select id from concept.edition order by number desc limit 1)`;
  const made = [
    sql`insert into conferences.conference (id, number, title, created_at, is_taken_over, note, place, guiding_questions)
      select gen_random_uuid(), 4, '', now(), false, '', '', '{}' where not exists (select from conferences.conference where number = 4)`,
    sql`insert into conferences.conference_state (conference_id, state, at, by_label) values (${conference}, 'planned', now(), 'test')`,
    sql`insert into conferences.duty (id, conference_id, title, party_id) values (gen_random_uuid(), ${conference}, 'Einlass', ${id}::uuid)`,
    sql`insert into conferences.invited (conference_id, party_id) values (${conference}, ${id}::uuid) on conflict do nothing`,
    sql`insert into conferences.programme_item (conference_id, title, starts_at, ends_at, party_id)
      values (${conference}, 'Begrüßung', '10:00', '10:15', ${id}::uuid)`,
    sql`insert into participation.statement (edition_id, party_id, invited_on, due_on, created_at)
      values (${edition}, ${id}::uuid, '2026-11-01', '2026-12-01', now())`,
    sql`update concept.measure set lead_id = ${id}::uuid where code = 'M-121'`,
    sql`insert into concept.edition (code, number, title, created_at) values ('K-2040', 99, 'Entwurf', now())`,
    sql`insert into concept.edition_state (edition_id, state, since_on, by_label, recorded_at)
      select id, 'draft', '2026-11-01', 'test', now() from concept.edition where code = 'K-2040'`,
    sql`insert into concept.statement (edition_id, code, kind, title, unit_id, position, created_at)
      select id, 'BL-X', 'area', 'Leitbild der Stelle', ${id}::uuid, 1, now() from concept.edition where code = 'K-2040'`,
    sql`update conferences.room set conference_id = ${conference}, unit_id = ${id}::uuid
      where id = (select id from conferences.room limit 1)`,
    sql`update voices.occasion set gathering_id = ${conference}
      where id in (select id from conferences.room where conference_id = ${conference})`,
    sql`update responsibilities.task set for_id = ${id}::uuid where owner_id <> ${id}::uuid
      and not exists (select from responsibilities.task_end as done where done.task_id = task.id)`,
    sql`insert into directory.offer (code, title, owner_id, state, created_at) values ('O-990', 'Probe', ${id}::uuid, 'draft', now())`,
  ];
  for (const one of made) await one.execute(site.db());
}

const columnsListed = async (party: { id: string; code: string }) => {
  const naming = (await askSlot(stillNaming, { db: site.db(), ...both, ...party } as never)).flat();
  return { naming, columns: [...new Set(naming.map(({ column }) => column))].sort() };
};

test('what is not listed for a reason is there', async () => {
  const names = (await referencesTo(site.db(), parties)).map(nameOf);
  expect(Object.keys(past).filter((name) => !names.includes(name))).toEqual([]);
});

describe('a unit that ends', () => {
  let unit: { id: string; code: string };
  beforeAll(async () => {
    unit = (await findNodeByCode(site.db(), 'unit', 'U09')) as typeof unit;
    const all = open(await referencesTo(site.db(), parties));
    await nameEverywhere(site.db(), all, unit.id);
    await makeWhatIsMissing(unit.id);
  });

  test('has everything listed that may name it', async () => {
    const all = open(await referencesTo(site.db(), parties)).map(nameOf);
    const { columns } = await columnsListed(unit);
    const bodies = ['responsibilities.round.body_id'];
    expect(columns).toEqual(all.filter((name) => !bodies.includes(name)).sort());
  });

  test('and shows it on its page, before and after, each with the page on which it is changed', async () => {
    const { naming } = await columnsListed(unit);
    // What is published would keep it from ending.
    await sql`update directory.offer set state = 'draft' where owner_id = ${unit.id}::uuid`.execute(site.db());
    await sql`update directory.contact_point set state = 'draft' where owner_id = ${unit.id}::uuid`.execute(site.db());
    const page = async () => (await site.get('/stellen/U09', { role: 'coordinator' })).text();
    expect(await page()).toContain('Was daran hängt');
    const ended = await site.post('/stellen/U09/ende', { reason: 'Aufgelöst' }, { role: 'admin' });
    expect(ended.status).toBe(303);
    const html = await page();
    expect(html).toContain('Was noch daran hängt');
    for (const { href } of naming) {
      expect(html).toContain(`href="${href}"`);
      expect([href, (await site.get(href, { role: 'coordinator' })).status]).toEqual([href, 200]);
    }
  });
});

test('a body that ends has its round listed', async () => {
  const { rows } = await sql<{ id: string; code: string }>`select id, code from directory.stakeholder
    where id in (select body_id from responsibilities.round where ended_on is null) limit 1`.execute(site.db());
  const [body] = rows;
  const { columns } = await columnsListed(body as { id: string; code: string });
  expect(columns).toContain('responsibilities.round.body_id');
});

test('an organisation that is archived shows its measures to whoever merges it', async () => {
  const organisation = await findOrganisation(site.db(), 'A05');
  expect((await columnsListed(organisation as { id: string; code: string })).columns).toContain(
    'concept.measure_partner.stakeholder_id',
  );
  expect(await (await site.get('/akteure/A05', { role: 'coordinator' })).text()).toContain('Was daran hängt');
});

/** What goes with an account, and why nobody has to take it over. */
const goesAlong: Readonly<Record<string, string>> = {
  'accounts.directory_identity.person_id': 'is how they sign in',
  'accounts.invitation.person_id': 'is how they come in',
  'accounts.known_device.person_id': 'is how they sign in',
  'accounts.passkey.person_id': 'is how they sign in',
  'accounts.password.person_id': 'is how they sign in',
  'accounts.person_block.person_id': 'is the end itself',
  'accounts.recovery_code.person_id': 'is how they sign in',
  'accounts.session.person_id': 'ends with the block',
  'accounts.totp.person_id': 'is how they sign in',
  'accounts.role_held.person_id': 'stands on their page and goes to whoever they hand over to',
  'cockpit.snooze.person_id': 'is what they put off for themselves',
};

test('a person who leaves has listed in what else they stand', async () => {
  const all = (await referencesTo(site.db(), ['accounts.person'])).map(nameOf);
  expect(all.filter((name) => goesAlong[name] === undefined)).toEqual(['responsibilities.nomination.person_id']);
  const { rows } = await sql<{ id: string }>`select person_id as id from responsibilities.nomination
    where person_id is not null and closed_at is null limit 1`.execute(site.db());
  const id = rows[0]?.id ?? '';
  const [first] = (await askSlot(personNaming, { db: site.db(), ...both, id } as never)).flat();
  const html = await (await site.get(`/zugaenge/${id}`, { role: 'admin' })).text();
  expect(html).toContain('Was an diesem Zugang hängt');
  expect(html).toContain(`href="${first?.href}"`);
});
