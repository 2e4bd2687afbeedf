import { type Edition, findEdition, listEditions } from '#modules/concept/index.ts';
import { type Context, NotFound } from '#platform/http/page.ts';
import { visible } from '#platform/http/visible.ts';
import { findStatementByCode } from './data.ts';
import type { LinkMaker } from './invitation.verbs.ts';
import type { Statement } from './rules.ts';
import type { GivenFile } from './verbs.ts';

/** The edition of an address. */
export async function visibleEditionOf({ db, params, reach }: Context<'/:code'>): Promise<Edition> {
  return visible(reach, await findEdition(db, params.code), 'county-wide');
}

/** The statement of an address with the edition it is about. */
export async function visibleStatement({
  db,
  params,
  reach,
}: Context<'/:code'>): Promise<{ statement: Statement; edition: Edition }> {
  const statement = visible(reach, await findStatementByCode(db, params.code), 'county-wide');
  return { statement, edition: await editionOf({ db }, statement) };
}

/** The edition that a statement is about. */
export async function editionOf({ db }: Pick<Context, 'db'>, { editionId }: Statement): Promise<Edition> {
  const edition = (await listEditions(db)).find(({ id }) => id === editionId);
  if (!edition) throw new NotFound();
  return edition;
}

/** Where links of this request lead. */
export function linkMaker({ county, installation }: Context): LinkMaker {
  return { secrets: installation.secrets, county, origin: county.origin };
}

/** The file that came with a form; null where none was chosen. */
export async function givenFile({ sent }: Pick<Context, 'sent'>): Promise<GivenFile | null> {
  const file = sent.get('file');
  if (!(file instanceof File) || file.size === 0) return null;
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}
