import type { MeasureInput } from './rules.ts';

/** A measure of which no more is known than its goal and its title. */
export function blankMeasure(goalId: string, title: string): MeasureInput {
  return {
    goalId,
    furtherFieldIds: [],
    title,
    description: '',
    targetGroups: [],
    isPermanent: false,
    isOpenToAll: false,
    barrierKind: null,
    spheres: [],
    leadId: null,
    personFunction: '',
    deputyFunction: '',
    partnerIds: [],
    municipalityIds: [],
    startOn: null,
    endOn: null,
    nextReportOn: null,
    budgetCents: null,
    lacks: [],
  };
}
