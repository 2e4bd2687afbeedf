import type { Db } from '#platform/database/database.ts';
import { listAround, listSilent } from '../data.ts';
import { listGoals } from '../goal/data.ts';
import { listMeasures } from '../measure/data.ts';
import { inputOf, missingOwner } from '../measure/rules.ts';
import { countIndicators } from '../rules.ts';
import { type CheckedEdition, checkedOwners } from './completeness.rules.ts';

/** What the check needs to know about an edition. Six queries, however large the edition is. */
export async function readChecked(db: Db, editionId: string): Promise<CheckedEdition> {
  const goals = await listGoals(db, editionId);
  const measures = await listMeasures(db, editionId);
  const aroundGoals = await listAround(
    db,
    'goal',
    goals.map((goal) => goal.id),
  );
  const silent = await listSilent(db, editionId);
  return {
    goals: goals.map((goal) => ({ ...goal, indicators: countIndicators(aroundGoals.get(goal.id) ?? []) })),
    measures: measures.map((measure) => ({
      ...measure,
      hasLead: measure.lead !== null,
      hasVoice: !silent.has(measure.id),
      unnamed: checkedOwners.filter((part) => missingOwner(inputOf(measure)).includes(part)),
    })),
  };
}
