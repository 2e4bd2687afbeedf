import type { Stakeholder } from '#modules/directory/index.ts';
import type { DemoContext, ReportRow } from '#platform/manifest/manifest.ts';

/** What every loader of this module gets: the demo's context, who stands in its files, and how to report a row. */
export interface Loading extends DemoContext {
  parties: ReadonlyMap<string, Stakeholder>;
  took(row: string, outcome: ReportRow['outcome'], reason?: string): void;
  /** The stakeholder with this code; a row with an unknown one is reported and left out. */
  partyOf(row: string, code: string): Stakeholder | undefined;
}

/** The context of the loaders, with the stakeholders of all files by code. */
export function loadingOf(context: DemoContext, parties: ReadonlyMap<string, Stakeholder>): Loading {
  const took: Loading['took'] = (row, outcome, reason) =>
    context.report({ source: 'operations.json', row, outcome, ...(reason === undefined ? {} : { reason }) });
  const partyOf: Loading['partyOf'] = (row, code) => {
    const party = parties.get(code);
    if (!party) took(row, 'refused', `${code} steht nicht im Verzeichnis`);
    return party;
  };
  return { ...context, parties, took, partyOf };
}
