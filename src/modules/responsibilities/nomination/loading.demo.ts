import type { Stakeholder } from '#modules/directory/index.ts';
import type { DemoContext, ReportRow } from '#platform/manifest/manifest.ts';

/** What every loader of this module gets: the demo's context, who is named in the files, and how to report a row. */
export interface Loading extends DemoContext {
  parties: ReadonlyMap<string, Stakeholder>;
  took(row: string, outcome: ReportRow['outcome'], reason?: string): void;
}

/** Reports rows of this module's files. */
export function reporting({ report }: DemoContext): Loading['took'] {
  return (row, outcome, reason) =>
    report({ source: 'operations.json', row, outcome, ...(reason === undefined ? {} : { reason }) });
}

/** The stakeholder with this code; a file that names one who is not there is reported, and the row left out. */
export function partyOf({ parties, took }: Loading, row: string, code: string): Stakeholder | undefined {
  const party = parties.get(code);
  if (!party) took(row, 'refused', `${code} steht nicht im Verzeichnis`);
  return party;
}
