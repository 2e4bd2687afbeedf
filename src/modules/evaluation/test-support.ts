import { loadMusterau } from '../../../test/demo.ts';
import type { Indicator } from './indicator/rules.ts';
import type { Reading } from './reading/rules.ts';

export { loadMusterau };

/** An indicator in percent, more is better; overwrite what the test is about. */
export function anIndicator(more: Partial<Indicator> = {}): Indicator {
  return {
    id: '0b1c1f0e-9d6b-4b1c-8a39-000000000001',
    code: 'I01',
    title: 'Beantwortete Stimmen',
    definition: 'Anteil der Stimmen mit Antwort',
    unit: '%',
    direction: 'up',
    dimension: 'prozess',
    source: 'System',
    manner: 'delivered',
    mannerSince: null,
    calculation: null,
    frequency: 'yearly',
    delayMonths: 0,
    caveat: '',
    mannerReason: '',
    breakdowns: [],
    minCell: 5,
    hasFewCases: false,
    baseline: null,
    target: { year: 2028, value: 80 },
    meansOfVerification: 'Auszug aus dem Beitragsverzeichnis zum 31.12.',
    assumption: 'Alle Stimmen sind erfasst.',
    unitId: null,
    personFunction: 'Sachgebiet Beteiligung',
    deputyFunction: 'Leitung Stabsstelle',
    nextReportOn: '2027-03-31',
    ending: null,
    precedesOwnerRule: false,
    isPublic: true,
    ...more,
  };
}

/** A reading of a year that no report stands on. */
export function aReading(year: number, value: number | null, more: Partial<Reading> = {}): Reading {
  return {
    id: `0b1c1f0e-9d6b-4b1c-8a39-00000000${year}`,
    indicatorId: '0b1c1f0e-9d6b-4b1c-8a39-000000000001',
    manner: 'delivered',
    year,
    version: 1,
    value,
    cases: null,
    note: '',
    recordedAt: new Date('2026-11-22T14:10:00Z'),
    byLabel: 'Leitstelle',
    isUsed: false,
    ...more,
  };
}
