import type { Db } from '#platform/database/database.ts';
import type { ConceptThing } from '../rules.ts';
import type { Awaited, AwaitedType } from './rules.ts';

/** Stores that a document names something that is not here yet. The same key never makes a second row. */
export async function insertAwaited(db: Db, awaited: Awaited): Promise<void> {
  await db
    .insertInto('concept.awaited_edge')
    .values({
      import_key: awaited.importKey,
      thing_kind: awaited.thing.kind,
      thing_id: awaited.thing.id,
      direction: awaited.direction,
      type: awaited.type,
      other_kind: awaited.otherKind,
      other_code: awaited.otherCode,
      occurred_on: awaited.occurredOn,
    })
    .onConflict((conflict) => conflict.column('import_key').doNothing())
    .execute();
}

const columns = [
  'import_key',
  'thing_kind',
  'thing_id',
  'direction',
  'type',
  'other_kind',
  'other_code',
  'occurred_on',
] as const;

interface Row {
  import_key: string;
  thing_kind: string;
  thing_id: string;
  direction: string;
  type: string;
  other_kind: string;
  other_code: string;
  occurred_on: string;
}

function awaitedOf(row: Row): Awaited {
  return {
    importKey: row.import_key,
    thing: { kind: row.thing_kind as ConceptThing['kind'], id: row.thing_id },
    direction: row.direction as Awaited['direction'],
    type: row.type as AwaitedType,
    otherKind: row.other_kind,
    otherCode: row.other_code,
    occurredOn: row.occurred_on,
  };
}

/** What waits for a thing of this kind and code. */
export async function listAwaitedFor(db: Db, otherKind: string, otherCode: string): Promise<Awaited[]> {
  const rows = await db
    .selectFrom('concept.awaited_edge')
    .select(columns)
    .where('other_kind', '=', otherKind)
    .where('other_code', '=', otherCode)
    .orderBy('import_key')
    .execute();
  return rows.map(awaitedOf);
}

/** Takes away what has arrived. */
export async function deleteAwaited(db: Db, importKeys: readonly string[]): Promise<void> {
  if (importKeys.length === 0) return;
  await db
    .deleteFrom('concept.awaited_edge')
    .where('import_key', 'in', [...importKeys])
    .execute();
}
