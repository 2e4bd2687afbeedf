import { assertEdge, listNodesByCode, type NodeRef } from '#modules/thread/index.ts';
import type { Db } from '#platform/database/database.ts';
import { type Decision, no, type Outcome, yes } from '#platform/forms/decision.ts';
import { changesBetween, recordHistory } from '#platform/history/history.ts';
import { dayOf } from '#platform/i18n/format.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { findEditionById, holdEditions, listEditions, type NewEdition, updateEditionFacts } from '../edition/data.ts';
import {
  canBegin,
  canChangeFacts,
  canCount,
  canHaveCode,
  canHaveNumber,
  type Edition,
  type EditionFacts,
  editionToCarryOn,
} from '../edition/rules.ts';
import { createField } from '../field/verbs.ts';
import { copyForward } from './copy.verbs.ts';
import { type Beginning, fieldTemplates } from './template.rules.ts';
import { beginEdition, type EditionOutcome, registerEdition } from './verbs.ts';

/**
 * Begins an edition with what was chosen for its start; a conference that it begins from stands before it in the thread,
 * and `reason` says in the history where it came from. The same form sent twice begins one.
 */
export async function startEdition(
  db: Db,
  by: Actor,
  at: Date,
  input: NewEdition & { id: string },
  { beginning, source, reason = null }: { beginning: Beginning; source?: NodeRef | undefined; reason?: string | null },
): Promise<EditionOutcome> {
  await holdEditions(db);
  const known = await findEditionById(db, input.id);
  if (known) return { ok: true, edition: known };
  const editions = await listEditions(db);
  const from = editionToCarryOn(editions);
  const decisions = [
    canBegin(editions),
    canHaveCode(input.code, editions),
    await canReuse(db, input.code),
    canHaveNumber(input.number, editions),
    canCount(input),
    canCopy(beginning, from),
  ];
  const refused = decisions.find((decision) => !decision.ok);
  if (refused && !refused.ok) return refused;
  const edition = await beginEdition(db, by, at, input, dayOf(at), reason);
  if (source) {
    const ends = { from: { kind: source.kind, id: source.id }, to: { kind: 'edition', id: edition.id } };
    await assertEdge(db, by, at, { type: 'became', ...ends, occurredOn: dayOf(at) });
  }
  if (beginning === 'copy' && from) await copyForward(db, by, at, from, edition);
  for (const [index, { title, shortTitle }] of fieldTemplates[beginning].entries()) {
    const field = { title, shortTitle, description: '', isPriority: false, unitId: null };
    await createField(db, by, at, edition.id, `HF${index + 1}`, field);
  }
  return { ok: true, edition };
}

/** The thread keeps the place of a draft that was thrown away; another edition cannot stand there. */
async function canReuse(db: Db, code: string): Promise<Decision> {
  const nodes = await listNodesByCode(db, code);
  const isGone = nodes.some(({ kind, tombstone }) => kind === 'edition' && tombstone !== null);
  return isGone ? no('concept.edition.refused.code-discarded', {}, 'code') : yes;
}

function canCopy(beginning: Beginning, from: Edition | undefined): Decision {
  return beginning === 'copy' && !from ? no('concept.edition.refused.nothing-to-copy', {}, 'beginning') : yes;
}

/** Changes what is said about a draft: title, situation, the days for which it counts. */
export async function changeFacts(
  db: Db,
  by: Actor,
  at: Date,
  edition: Edition,
  facts: EditionFacts,
): Promise<Outcome> {
  const allowed = canChangeFacts(edition, facts);
  if (!allowed.ok) return allowed;
  await updateEditionFacts(db, edition.id, facts);
  await registerEdition(db, at, { ...edition, ...facts });
  const changes = changesBetween<EditionFacts>(edition, facts);
  await recordHistory(db, by, at, { kind: 'edition', id: edition.id }, 'changed', { changes });
  return yes;
}
