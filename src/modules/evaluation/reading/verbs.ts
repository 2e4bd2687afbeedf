import type { Db } from '#platform/database/database.ts';
import type { Decision } from '#platform/forms/decision.ts';
import { changesBetween, recordHistory } from '#platform/history/history.ts';
import { dayOf } from '#platform/i18n/format.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import type { Indicator } from '../indicator/rules.ts';
import { insertReading, listReadingVersions, updateReading } from './data.ts';
import { canRecord, type ReadingInput } from './rules.ts';

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
  const current = (await listReadingVersions(db, indicator.id)).find(({ year }) => year === reading.year);
  const allowed = canRecord(reading, indicator, current, Number(dayOf(at).slice(0, 4)));
  if (!allowed.ok) return allowed;
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
  return allowed;
}

const historyValue = ({ value, cases }: ReadingInput) => (cases ? `${value} (${cases.count}/${cases.total})` : value);
