import type { Edition } from '../edition/rules.ts';
import type { Statement, StatementState } from '../edition/statement.rules.ts';
import { createStatement, moveStatement } from '../edition/statement.verbs.ts';
import { idOf, type Loading, took } from './demo.ts';
import { type FileStatements, wordOf } from './file.rules.ts';

/** An area's statement with the state the file says it has. */
export interface Agreed {
  statement: Statement;
  state: StatementState;
}

/** Loads mission, guidelines and the areas' own statements into a draft. */
export async function loadStatements(loading: Loading, edition: Edition, file: FileStatements): Promise<Agreed[]> {
  const { db, by, now } = loading;
  const { leitbild: mission, guidelines } = file;
  const place = { editionId: edition.id, unitId: null };
  const first = { ...place, kind: 'mission', code: mission.id, position: 1 } as const;
  const words = { title: mission.title, claim: mission.claim, text: mission.text.join('\n\n') };
  took(loading, mission.id, await createStatement(db, by, now, first, words));
  for (const [index, { id, ...guideline }] of guidelines.entries()) {
    const next = { ...place, kind: 'guideline', code: id, position: index + 1 } as const;
    took(loading, id, await createStatement(db, by, now, next, { ...guideline, claim: '' }));
  }
  return loadAreas(loading, edition, mission);
}

async function loadAreas(loading: Loading, edition: Edition, mission: FileStatements['leitbild']): Promise<Agreed[]> {
  const { db, by, now } = loading;
  const agreed: Agreed[] = [];
  for (const [index, area] of mission.areaLeitbilder.entries()) {
    const code = `${mission.id}-${area.unit}`;
    const unitId = idOf(loading, code, area.unit);
    if (unitId === null) continue;
    const place = { editionId: edition.id, unitId, kind: 'area', code, position: index + 1 } as const;
    const words = { title: area.title, claim: '', text: area.sentences.join('\n') };
    const outcome = took(loading, code, await createStatement(db, by, now, place, words));
    if (outcome) agreed.push({ statement: outcome.statement, state: wordOf.statementState(area.status) });
  }
  return agreed;
}

/** Takes the areas' statements to the state they have: step by step, as people do. */
export async function agreeStatements({ db, by, now }: Loading, agreed: readonly Agreed[]): Promise<void> {
  const on = '2026-06-01';
  for (const { statement, state } of agreed) {
    if (state === 'draft') continue;
    await moveStatement(db, by, now, statement, { state: 'coordination', on, reason: '' });
    if (state === 'adopted') {
      await moveStatement(db, by, now, { ...statement, state: 'coordination' }, { state, on, reason: '' });
    }
  }
}
