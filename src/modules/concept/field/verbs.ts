import type { Db } from '#platform/database/database.ts';
import { type Decision, no, type Outcome, yes } from '#platform/forms/decision.ts';
import { happened } from '#platform/history/events.ts';
import { changesBetween, recordHistory } from '#platform/history/history.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { holdEdition, readEdition } from '../edition/data.ts';
import { canKeepCode, isDraft } from '../edition/rules.ts';
import { draftThingRemoved } from '../events.ts';
import {
  deleteField,
  findFieldById,
  insertField,
  listFields,
  replaceRelations,
  updateField,
  updateFieldOrder,
} from './data.ts';
import {
  canRelate,
  canRemoveField,
  type Field,
  type FieldDirection,
  type FieldInput,
  movedBy,
  nextFieldCode,
  type RelationKind,
} from './rules.ts';

/**
 * Adds a field of action to a draft; it stands last. Without a code it gets the next free one, `HF9`; the same id never
 * makes a second field. `reason` says in the history where it came from.
 */
export async function createField(
  db: Db,
  by: Actor,
  at: Date,
  editionId: string,
  code: string | undefined,
  input: FieldInput,
  given: { id?: string; reason?: string | undefined } = {},
): Promise<Outcome<{ field: Field }>> {
  const edition = await holdEdition(db, editionId);
  const known = given.id && (await findFieldById(db, given.id));
  if (known) return { ok: true, field: known };
  if (!isDraft(edition)) return no('concept.edition.refused.resolved');
  const others = await listFields(db, editionId);
  const kept =
    code === undefined
      ? yes
      : canKeepCode(
          code,
          others.map((field) => field.code),
        );
  if (!kept.ok) return kept;
  const place = { id: given.id, code: code ?? nextFieldCode(others), position: others.length + 1 };
  const id = await insertField(db, editionId, place, input, at);
  await recordHistory(db, by, at, { kind: 'field', id }, 'created', {
    changes: changesBetween({}, input),
    reason: given.reason ?? null,
  });
  const field = await findFieldById(db, id);
  if (!field) throw new Error(`no field ${id}`);
  return { ok: true, field };
}

/** Changes a field of a draft. */
export async function changeField(db: Db, by: Actor, at: Date, field: Field, input: FieldInput): Promise<Decision> {
  if (!isDraft(await readEdition(db, field.editionId))) return no('concept.edition.refused.resolved');
  await updateField(db, field.id, input);
  const changes = changesBetween<FieldInput>(field, input);
  await recordHistory(db, by, at, { kind: 'field', id: field.id }, 'changed', { changes });
  return yes;
}

/** Moves a field of a draft one place towards the front or the back; at the end it stays where it is. */
export async function moveField(
  db: Db,
  by: Actor,
  at: Date,
  field: Field,
  { direction, from }: { direction: FieldDirection; from: number | null },
): Promise<Decision> {
  const edition = await holdEdition(db, field.editionId);
  if (!isDraft(edition)) return no('concept.edition.refused.resolved');
  const fields = await listFields(db, field.editionId);
  // It stands elsewhere by now: the button was pressed twice, or somebody else moved it.
  if (from !== null && fields.find(({ id }) => id === field.id)?.position !== from) return yes;
  const before = fields.map(({ id }) => id);
  const after = movedBy(before, field.id, direction);
  await updateFieldOrder(db, after);
  const placeIn = (ids: readonly string[]) => ids.indexOf(field.id) + 1;
  const changes = changesBetween({ position: placeIn(before) }, { position: placeIn(after) });
  await recordHistory(db, by, at, { kind: 'field', id: field.id }, 'moved', { changes });
  return yes;
}

/** Takes a field without goals out of a draft; those behind it move up. */
export async function removeField(
  db: Db,
  by: Actor,
  at: Date,
  field: Field,
  { reason, goals }: { reason: string; goals: number },
): Promise<Decision> {
  const edition = await holdEdition(db, field.editionId);
  const allowed = canRemoveField(edition, reason, goals);
  if (!allowed.ok) return allowed;
  const gone = { kind: 'field', id: field.id, code: field.code, title: field.title } as const;
  await happened(db, by, draftThingRemoved, gone, at);
  if (!(await deleteField(db, field.id))) return no('concept.refused.in-use');
  await updateFieldOrder(
    db,
    (await listFields(db, field.editionId)).map(({ id }) => id),
  );
  const changes = { title: { from: field.title, to: null } };
  await recordHistory(db, by, at, { kind: 'field', id: field.id }, 'removed', { changes, reason });
  return yes;
}

/** Records which fields this one supports or depends on, in place of the earlier ones. */
export async function relateField(
  db: Db,
  by: Actor,
  at: Date,
  field: Field,
  relations: readonly { toCode: string; kind: RelationKind }[],
): Promise<Decision> {
  if (!isDraft(await readEdition(db, field.editionId))) return no('concept.edition.refused.resolved');
  const byCode = new Map((await listFields(db, field.editionId)).map((other) => [other.code, other]));
  const found: { toId: string; kind: RelationKind }[] = [];
  for (const { toCode, kind } of relations) {
    const to = byCode.get(toCode);
    if (!to) return no('concept.field.refused.no-such-field', { code: toCode });
    const allowed = canRelate(field, to, kind);
    if (!allowed.ok) return allowed;
    found.push({ toId: to.id, kind });
  }
  await replaceRelations(db, field.id, found);
  await recordHistory(db, by, at, { kind: 'field', id: field.id }, 'related', {
    changes: { relations: { from: field.relations.map((one) => one.toCode), to: relations.map((one) => one.toCode) } },
  });
  return yes;
}
