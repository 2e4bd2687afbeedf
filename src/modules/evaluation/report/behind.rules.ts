import type { Ending } from '#modules/voices/index.ts';
import type { FrozenFigure, FrozenVoice, Snapshot } from './snapshot.rules.ts';

/** One record behind a figure, as it was on the day of the report. */
export interface RecordBehind {
  code: string;
  /** Empty for a voice: a report holds none of its words. */
  title: string;
  /** What became of a voice. */
  voice: (FrozenVoice & { ending?: Ending }) | undefined;
  /** What it adds to a sum; undefined where the figure only counts. */
  cents: number | undefined;
}

/** The records that were counted, in the order of the data set: as many as the figure says, or together its sum. */
export function recordsBehind(snapshot: Snapshot, { codes, unit }: FrozenFigure): RecordBehind[] {
  const grants = new Map(snapshot.money.map((one) => [one.code, one]));
  const voices = new Map(snapshot.voices.map((one) => [one.code, one]));
  const titled = [...snapshot.measures, ...snapshot.indicators, ...snapshot.money];
  const titles = new Map(titled.map(({ code, title }) => [code, title]));
  return codes.map((code) => ({
    code,
    title: titles.get(code) ?? '',
    voice: voices.get(code),
    cents: unit === 'cents' ? grants.get(code)?.grantedCents : undefined,
  }));
}
