import type { Db } from '#platform/database/database.ts';
import { type Decision, no, type Outcome, yes } from '#platform/forms/decision.ts';
import { changesBetween, recordHistory } from '#platform/history/history.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { readEdition } from '../edition/data.ts';
import { isDraft } from '../edition/rules.ts';
import { findField, insertField, listFields, replaceRelations, updateField } from './data.ts';
import { canRelate, type Field, type FieldInput, type RelationKind } from './rules.ts';

/** Adds a field of action to a draft; it stands last. */
export async function createField(
  db: Db,
  by: Actor,
  at: Date,
  editionId: string,
  code: string,
  input: FieldInput,
): Promise<Outcome<{ field: Field }>> {
  if (!isDraft(await readEdition(db, editionId))) return no('concept.edition.refused.resolved');
  const position = (await listFields(db, editionId)).length + 1;
  const id = await insertField(db, editionId, { code, position }, input, at);
  await recordHistory(db, by, at, { kind: 'field', id }, 'created', { changes: changesBetween({}, input) });
  const field = await findField(db, editionId, code);
  if (!field) throw new Error(`no field ${code}`);
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
    if (!to) return no('concept.field.refused.no-such-field', { code: toCode }, 'relation');
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
