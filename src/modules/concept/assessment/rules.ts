import { type Decision, no, yes } from '#platform/forms/decision.ts';
import { addDays } from '#platform/i18n/format.ts';
import { type Assessment, type LightName, type LightValue, lightLastsDays } from '../rules.ts';

/** When the next report is due after today's: on the planned day if it lies ahead, else before the lights turn grey. */
export function nextReportAfter(planned: string | null, today: string): string {
  return planned !== null && planned > today ? planned : addDays(today, lightLastsDays);
}

/** What somebody reports about one light on a day. */
export interface LightInput {
  light: LightName;
  /** Null where there is evidence and no light was chosen; that is refused. */
  value: LightValue | null;
  evidence: string;
  on: string;
}

/** What stood on a light on a day; reports come latest day first. */
export function standingOn(reports: readonly Assessment[], light: LightName, on: string): Assessment | undefined {
  return reports.find((one) => one.light === light && one.assessedOn <= on);
}

/** Does what stands there say the same already, of the same day? */
export function saysTheSame(standing: Assessment | undefined, { value, evidence, on }: LightInput): boolean {
  return standing?.value === value && standing.evidence === evidence && standing.assessedOn === on;
}

/** The first day on which a measure can be reported on: that of its work, or of its edition where that is earlier. */
export function reportedFrom(
  measure: { startOn: string | null; state: { sinceOn: string } },
  edition: { validFrom: string | null; adoptedOn: string | null },
): string {
  const days = [measure.startOn, measure.state.sinceOn, edition.validFrom, edition.adoptedOn];
  return days.filter((day) => day !== null).sort()[0] ?? measure.state.sinceOn;
}

/** May somebody set a light like this? Green, amber and red need evidence; nobody assesses the future, or what had not begun. */
export function canAssess(input: LightInput, from: string, today: string): Decision {
  if (input.value === null) {
    return no('concept.assessment.refused.light-missing', {}, input.light);
  } else if (input.value !== 'unknown' && input.evidence.trim() === '') {
    return no('concept.assessment.refused.evidence-missing', {}, `${input.light}Evidence`);
  } else if (input.on > today) {
    return no('concept.assessment.refused.day-in-future', {}, 'on');
  } else if (input.on < from) {
    return no('concept.assessment.refused.day-before-begin', { day: from }, 'on');
  } else {
    return yes;
  }
}

/** May the next report be due on this day? */
export function canReportNext(nextReportOn: string, today: string): Decision {
  return nextReportOn > today ? yes : no('concept.assessment.refused.report-past', {}, 'nextReportOn');
}

/** May an objection be raised for this partner? `partners` are those that may object, or for whom a person may speak. */
export function canObjectFor(stakeholderId: string, partners: readonly { id: string }[]): Decision {
  const isPartner = partners.some(({ id }) => id === stakeholderId);
  return isPartner ? yes : no('concept.assessment.refused.not-a-partner', {}, 'stakeholderId');
}
