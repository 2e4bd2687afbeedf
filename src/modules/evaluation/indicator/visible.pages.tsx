import type { Context } from '#platform/http/page.ts';
import { visible } from '#platform/http/visible.ts';
import { findIndicator } from './data.ts';
import type { Indicator } from './rules.ts';

type At = Pick<Context<'/:code'>, 'db' | 'params' | 'reach'>;

/** The indicator of an address, in the workspace. It measures the whole county and belongs to no single office. */
export async function visibleIndicator({ db, params, reach }: At): Promise<Indicator> {
  return visible(reach, await findIndicator(db, params.code), 'county-wide');
}

/** The indicator of a public address; for readers there is none before it is public. */
export async function publicIndicator({ db, params, reach }: At): Promise<Indicator> {
  const indicator = await findIndicator(db, params.code);
  return visible(reach, indicator?.isPublic ? indicator : undefined, 'county-wide');
}
