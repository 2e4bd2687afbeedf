import type { Db } from '#platform/database/database.ts';
import type { Decision } from '#platform/forms/decision.ts';
import { changesBetween, recordHistory } from '#platform/history/history.ts';
import { dayOf } from '#platform/i18n/format.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import type { Indicator } from '../indicator/rules.ts';
import { insertReading, listReadingVersions, updateReading } from './data.ts';
import { canRecord, canTake, type Reading, type ReadingInput } from './rules.ts';

/**
 * Records the value of a year. A value that is there already is corrected; where a frozen report stands on it, the
 * correction becomes a new version with its reason and the old one stays.
 */
export async function recordReading(
  db: Db,
  by: Actor,
  at: Date,
  indicator: Indicator,
  input: ReadingInput,
): Promise<Decision> {
  const reading = { ...input, note: input.note.trim() };
  const current = await readingOfYear(db, indicator, reading.year);
  const allowed = canRecord(reading, indicator, current, Number(dayOf(at).slice(0, 4)));
  if (!allowed.ok) return allowed;
  await storeReading(db, by, at, indicator, { current, reading });
  return allowed;
}

/**
 * Takes today's count as the value of the year. Nobody types it; where a frozen report stands on an earlier count, this
 * one becomes a new version.
 */
export async function takeReading(
  db: Db,
  by: Actor,
  at: Date,
  indicator: Indicator,
  counted: Pick<ReadingInput, 'value' | 'cases'>,
): Promise<Decision> {
  const year = Number(dayOf(at).slice(0, 4));
  const current = await readingOfYear(db, indicator, year);
  const allowed = canTake(counted, current);
  if (!allowed.ok) return allowed;
  await storeReading(db, by, at, indicator, { current, reading: { year, note: '', ...counted } });
  return allowed;
}

/** The newest version of a year, in the manner that the indicator has now. */
async function readingOfYear(db: Db, { id, manner }: Indicator, year: number): Promise<Reading | undefined> {
  return (await listReadingVersions(db, id)).find((one) => one.year === year && one.manner === manner);
}

async function storeReading(
  db: Db,
  by: Actor,
  at: Date,
  indicator: Indicator,
  { current, reading }: { current: Reading | undefined; reading: ReadingInput },
): Promise<void> {
  if (current && !current.isUsed) {
    await updateReading(db, by, at, current.id, reading);
  } else {
    const of = { indicatorId: indicator.id, manner: indicator.manner, version: (current?.version ?? 0) + 1 };
    await insertReading(db, by, at, of, reading);
  }
  const valueOfYear = (one: ReadingInput | undefined) => (one ? { [one.year]: historyValue(one) } : {});
  await recordHistory(db, by, at, { kind: 'indicator', id: indicator.id }, current ? 'corrected' : 'recorded', {
    changes: changesBetween(valueOfYear(current), valueOfYear(reading)),
    reason: reading.note || null,
  });
}

const historyValue = ({ value, cases }: ReadingInput) => (cases ? `${value} (${cases.count}/${cases.total})` : value);
