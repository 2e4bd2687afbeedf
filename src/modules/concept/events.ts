import { event } from '#platform/history/events.ts';
import type { MeasureState } from './measure/rules.ts';

/** A measure stands elsewhere than before. */
export const measureStateChanged = event<{ measureId: string; from: MeasureState; to: MeasureState; on: string }>(
  'concept.measure.state-changed',
);

/** A measure's days moved: whatever warns before them asks again. */
export const measureDatesChanged = event<{ measureId: string; startOn: string | null; endOn: string | null }>(
  'concept.measure.dates-changed',
);

/** The council resolved an edition; it is in force and never changes again. */
export const editionAdopted = event<{ editionId: string; supersededId: string | null; on: string }>(
  'concept.edition.adopted',
);
