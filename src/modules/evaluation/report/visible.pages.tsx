import type { Context } from '#platform/http/page.ts';
import { visible } from '#platform/http/visible.ts';
import { findReport } from './data.ts';
import type { Report } from './rules.ts';

type At = Pick<Context<'/:code'>, 'db' | 'params' | 'reach'>;

/** The report of an address, in whatever state. It is about the whole county and belongs to no single office. */
export async function visibleReport({ db, params, reach }: At): Promise<Report> {
  return visible(reach, await findReport(db, params.code), 'county-wide');
}

/** The report of a public address; for readers there is none before it is published, or once it is withdrawn. */
export async function publishedReport({ db, params, reach }: At): Promise<Report> {
  const report = await findReport(db, params.code);
  return visible(reach, report?.state === 'published' ? report : undefined, 'county-wide');
}
