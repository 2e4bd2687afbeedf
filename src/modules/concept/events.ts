import { event } from '#platform/history/events.ts';
import type { EditionState } from './edition/rules.ts';
import type { MeasureState } from './measure/rules.ts';

/** A measure stands elsewhere than before. */
export const measureStateChanged = event<{ measureId: string; from: MeasureState; to: MeasureState; on: string }>(
  'concept.measure.state-changed',
);

/** A measure's days moved: whatever warns before them asks again. */
export const measureDatesChanged = event<{ measureId: string; startOn: string | null; endOn: string | null }>(
  'concept.measure.dates-changed',
);

/** An edition goes on: out for participation, before the council, back into drafting, resolved. */
export const editionMoved = event<{ editionId: string; from: EditionState; to: EditionState; on: string }>(
  'concept.edition.moved',
);

/** The council resolved an edition; it is in force and never changes again. */
export const editionAdopted = event<{ editionId: string; supersededId: string | null; on: string }>(
  'concept.edition.adopted',
);

/** A field, goal or measure is about to go out of a draft: whoever says something about it keeps what it was. */
export const draftThingRemoved = event<{ kind: 'field' | 'goal' | 'measure'; id: string; code: string; title: string }>(
  'concept.draft.thing-removed',
);

/** A draft is about to go for ever: what else hangs on it is settled first. */
export const editionDiscarded = event<{ editionId: string; reason: string }>('concept.edition.discarded');
