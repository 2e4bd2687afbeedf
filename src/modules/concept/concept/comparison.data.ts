import type { Db } from '#platform/database/database.ts';
import type { Edition } from '../edition/rules.ts';
import { listGoals } from '../goal/data.ts';
import { listMeasures } from '../measure/data.ts';
import type { Measure } from '../measure/rules.ts';
import { type Comparison, compare, type ThingFacts, type Worded } from './comparison.rules.ts';
import { listHeirs, listVerdicts } from './verdict.data.ts';

/** What became of the goals and of the measures of one edition in another. */
export async function readComparison(
  db: Db,
  { before, after }: { before: Edition; after: Edition },
): Promise<{ goals: Comparison; measures: Comparison }> {
  const [old, fresh] = [await wordedIn(db, before), await wordedIn(db, after)];
  const heirs = await listHeirs(db, old);
  const verdicts = await listVerdicts(db, before.id);
  const compared = (kind: Worded['kind']) => {
    const own = (one: Worded) => one.kind === kind;
    return compare(old.filter(own), fresh.filter(own), heirs, verdicts);
  };
  return { goals: compared('goal'), measures: compared('measure') };
}

async function wordedIn(db: Db, { id }: Edition): Promise<Worded[]> {
  const goals = await listGoals(db, id);
  const measures = await listMeasures(db, id);
  return [
    ...goals.map(
      (goal): Worded => ({ kind: 'goal', ...wordsOf(goal), text: goal.text, facts: { horizonOn: goal.horizonOn } }),
    ),
    ...measures.map(
      (measure): Worded => ({
        kind: 'measure',
        ...wordsOf(measure),
        text: measure.description,
        facts: factsOf(measure),
      }),
    ),
  ];
}

function factsOf({ budgetCents, startOn, endOn, lead, personFunction, deputyFunction }: Measure): ThingFacts {
  const functions = { person: personFunction || null, deputy: deputyFunction || null };
  return { budgetCents, startOn, endOn, lead: lead?.name ?? null, ...functions };
}

const wordsOf = ({ id, code, title }: { id: string; code: string; title: string }) => ({ id, code, title });
