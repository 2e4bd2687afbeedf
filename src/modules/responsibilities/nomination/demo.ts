import { demoEmail, findPersonByEmail } from '#modules/accounts/index.ts';
import type { Stakeholder } from '#modules/directory/index.ts';
import { findArea } from './data.ts';
import type { OperationsFile, OwnFile } from './file.rules.ts';
import type { Loading } from './loading.demo.ts';
import { addArea, nameAtOnce, propose } from './verbs.ts';

/** The areas that shall name somebody, and whom they named. */
export async function loadAreas(loading: Loading, { responsibles }: OperationsFile, own: OwnFile): Promise<void> {
  const round = own.rounds.find(({ ofAreas }) => ofAreas);
  const roundId = (round && loading.parties.get(round.body)?.id) ?? null;
  for (const row of responsibles) {
    const party = loading.partyOf(row.unitId, row.unitId);
    if (!party) continue;
    if (await findArea(loading.db, party.id)) loading.took(row.unitId, 'unchanged');
    else await loadArea(loading, party, row, own, row.state === 'offen' ? null : roundId);
  }
}

async function loadArea(
  loading: Loading,
  party: Stakeholder,
  row: OperationsFile['responsibles'][number],
  own: OwnFile,
  roundId: string | null,
): Promise<void> {
  const { db, by, now, took } = loading;
  await addArea(db, by, now, party, { namedBy: own.namedBy, roundId });
  const area = await findArea(db, party.id);
  const person = own.people[row.unitId];
  if (row.state === 'offen' || !person || !area) return took(row.unitId, 'taken');
  const account = person.account ? await findPersonByEmail(db, demoEmail(person.account)) : undefined;
  const { functionTitle, duties } = person;
  const deputyTitle = row.deputy ? person.deputyTitle : '';
  const input = { functionTitle, deputyTitle, duties, personId: account?.id ?? null };
  const verb = row.state === 'benannt' ? nameAtOnce : propose;
  const outcome = await verb(db, by, now, area, input, row.since ?? own.namedBy);
  took(row.unitId, outcome.ok ? 'taken' : 'refused', outcome.ok ? undefined : outcome.key);
}
