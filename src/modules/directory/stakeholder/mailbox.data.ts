import { type RawBuilder, sql } from 'kysely';
import type { Db } from '#platform/database/database.ts';
import type { StakeholderKind } from './rules.ts';

/** Somebody who takes part and can be invited: what they are, and the function mailbox for it. */
export interface Reachable {
  id: string;
  kind: StakeholderKind;
  code: string;
  name: string;
  /** Category of an organisation, type of a body; empty for units and municipalities. */
  sort: string;
  /** Empty: nobody can be written to. */
  mailbox: string;
}

/**
 * Everybody who is not archived, by kind and name, with the mailbox an invitation goes to: that of a contact kept for
 * invitations, else their own, else that of a public contact. One query.
 */
export async function listReachable(db: Db): Promise<Reachable[]> {
  const { rows } = await sql<Reachable>`
    select s.id, s.kind, s.code, s.name, coalesce(o.category, b.type, '') as sort,
      coalesce(
        (select c.mailbox from directory.contact c
          where c.stakeholder_id = s.id and c.purpose = 'invitation' and c.mailbox <> '' order by c.created_at, c.id limit 1),
        nullif(o.mailbox, ''), nullif(u.mailbox, ''),
        (select c.mailbox from directory.contact c
          where c.stakeholder_id = s.id and c.purpose = 'public' and c.mailbox <> '' order by c.created_at, c.id limit 1),
        '') as mailbox
    from directory.stakeholder s
    left join directory.organisation o on o.id = s.id
    left join directory.unit u on u.id = s.id
    left join directory.body b on b.id = s.id
    where not exists (select from directory.archival a where a.stakeholder_id = s.id)
    order by s.kind, s.name collate platform.alphabetical, s.code`.execute(db);
  return rows;
}

/**
 * As a condition of a query: is this still a mailbox of theirs, their own or that of a contact? What was sent to another one
 * was sent to somebody else. A contact point that belongs to nobody has its own.
 */
export function isMailboxOf(partyId: RawBuilder<unknown>, mailbox: RawBuilder<unknown>): RawBuilder<boolean> {
  return sql<boolean>`exists (
    select from directory.organisation as o where o.id = ${partyId} and lower(o.mailbox) = lower(${mailbox})
    union all select from directory.unit as u where u.id = ${partyId} and lower(u.mailbox) = lower(${mailbox})
    union all select from directory.contact_point as p where p.id = ${partyId} and lower(p.mailbox) = lower(${mailbox})
    union all select from directory.contact as c
      where c.stakeholder_id = ${partyId} and lower(c.mailbox) = lower(${mailbox}))`;
}
