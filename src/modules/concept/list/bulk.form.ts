import { choices, day, reference, text } from '#platform/forms/fields.ts';
import { form } from '#platform/forms/form.ts';
import { measureLabels } from '../measure/form.ts';

const fields = {
  leadId: reference(),
  personFunction: text({ max: 200 }),
  deputyFunction: text({ max: 200 }),
  startOn: day(),
  endOn: day(),
  nextReportOn: day(),
};

/** Which measures, and what is set for all of them. An empty field stays as it is in each. */
export function bulkForm(codes: readonly string[]) {
  return form({ nr: choices(codes), ...fields });
}
export type BulkFields = ReturnType<typeof bulkForm>['fields'];

/** What each field is called. */
export const bulkLabels = {
  leadId: measureLabels.leadId,
  personFunction: measureLabels.personFunction,
  deputyFunction: measureLabels.deputyFunction,
  startOn: measureLabels.startOn,
  endOn: measureLabels.endOn,
  nextReportOn: measureLabels.nextReportOn,
} as const;
