import { sql } from 'kysely';
import type { Db } from '#platform/database/database.ts';
import type { Permission } from '#platform/permissions/permissions.ts';
import { makeAccess } from '#platform/permissions/table.ts';
import { modules } from '#src/modules.ts';
import type { Person } from '../site.ts';
import { type Marked, marksIn } from './marks.ts';
import { type Row, rowsAround } from './own.ts';

/** Somebody who works along without holding the whole county, and what is theirs. */
export interface Reader {
  person: Person;
  name: string;
  own: ReadonlySet<Row>;
}

/**
 * Everybody of the demo county whose role is held for one place, once more for a place where nothing is theirs, and those
 * from outside whose role is held for no place.
 */
export async function outsiders(db: Db): Promise<Reader[]> {
  const { rows } = await sql<{ role: 'area'; kind: string; id: string }>`
    select role, scope_kind as kind, scope_id as id from accounts.role_held where scope_id is not null order by role`.execute(
    db,
  );
  const placed = rows.map(
    async ({ role, kind, id }): Promise<Reader[]> => [
      {
        person: { role, scope: { kind, id } },
        name: `${role} of one ${kind}`,
        own: await rowsAround(db, { kind, id }),
      },
      {
        person: { role, scope: { kind, id: crypto.randomUUID() } },
        name: `${role} of an empty ${kind}`,
        own: new Set(),
      },
    ],
  );
  const unplaced = (['mediator', 'council', 'operations'] as const).map((role) => ({
    person: { role },
    name: role,
    own: new Set<Row>(),
  }));
  return [...(await Promise.all(placed)).flat(), ...unplaced];
}

/** Which permission lets somebody read every row of a table; tables that are not named here are read as far as they are one's own. */
const readBy: Readonly<Record<string, Permission>> = {
  'directory.unit': 'directory.structure.read',
  'directory.body': 'directory.structure.read',
  'directory.municipality': 'directory.structure.read',
  'directory.topic_title': 'directory.structure.read',
  'directory.offer': 'directory.record.read',
  'directory.organisation': 'directory.record.read',
  'directory.contact_point': 'directory.record.read',
};

/** Texts that everybody who reads one thing needs to understand it, with the reason. */
const named: Readonly<Record<string, string>> = {
  'grants.programme.title': 'a grant says which programme it comes from',
};

const { table: permissions } = makeAccess(modules.map((module) => module.permissions ?? {}));

/** What an answer holds of other people's things, by column. */
export class Readable {
  readonly #marks: ReadonlyMap<number, Marked>;
  readonly #open: ReadonlySet<number>;
  readonly #structure: ReadonlySet<Row>;

  constructor(marks: ReadonlyMap<number, Marked>, open: ReadonlySet<number>, structure: ReadonlySet<Row>) {
    this.#marks = marks;
    this.#open = open;
    this.#structure = structure;
  }

  /** True where this mark may stand on a page of this reader: public, theirs, or read by the whole role. */
  may(reader: Reader, mark: number): boolean {
    const { column, row } = this.#marks.get(mark) ?? { column: '', row: '' };
    const table = column.slice(0, column.lastIndexOf('.'));
    const permission = this.#structure.has(`${table} ${row}`) ? 'directory.structure.read' : readBy[table];
    const whole = permission !== undefined && permissions[permission]?.roles.includes(reader.person.role) === true;
    return this.#open.has(mark) || whole || named[column] !== undefined || reader.own.has(`${table} ${row}`);
  }

  foreignIn(reader: Reader, text: string): string[] {
    const foreign = [...marksIn(text)].filter((mark) => !this.may(reader, mark));
    return [...new Set(foreign.map((mark) => this.#marks.get(mark)?.column ?? ''))];
  }

  /** Of every column one mark that this reader may not read, or one of their own cards' words that were redacted for them. */
  hiddenFrom(reader: Reader, met: ReadonlySet<number>): { mark: number; column: string }[] {
    const found = new Map<string, { mark: number; column: string }>();
    const sortsCards = reader.person.role === 'moderator';
    for (const [mark, { column, row }] of this.#marks) {
      const isOwn = reader.own.has(`${column.slice(0, column.lastIndexOf('.'))} ${row}`);
      const isRedacted = isOwn && !sortsCards && column.startsWith('voices.contribution.');
      if (!met.has(mark) && (isRedacted || !this.may(reader, mark)) && !found.has(`${column} ${isOwn}`))
        found.set(`${column} ${isOwn}`, { mark, column });
    }
    return [...found.values()];
  }
}

/** Rows that everybody may read who reads how the county is made, and those that say themselves that they are public. */
export async function openRows(db: Db): Promise<{ structure: Set<Row>; open: Set<Row> }> {
  const rowsOf = async (query: ReturnType<typeof sql<{ row: Row }>>) =>
    new Set((await query.execute(db)).rows.map(({ row }) => row));
  return {
    structure: await rowsOf(
      sql`select 'directory.stakeholder ' || id as row from directory.stakeholder where kind <> 'organisation'`,
    ),
    open: await rowsOf(sql`
      select 'thread.node ' || number as row from thread.node where is_public
      union all select 'search.document ' || id || ' ' || language || ' ' || is_public from search.document where is_public`),
  };
}
