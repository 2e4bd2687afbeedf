import { ownerLine } from '#modules/directory/index.ts';
import type { Db } from '#platform/database/database.ts';
import type { Context } from '#platform/http/page.ts';
import { visible } from '#platform/http/visible.ts';
import { askSlot } from '#platform/manifest/slots.ts';
import { onEmptyConcept } from '../slots.ts';
import { findCurrentEdition, findEdition, listEditions } from './data.ts';
import { NoConceptView, NothingPublicView } from './empty.views.tsx';
import { draftEdition, type Edition, inEdition, isPublicEdition } from './rules.ts';
import { findStatement } from './statement.data.ts';
import type { Statement } from './statement.rules.ts';

type Reading = Pick<Context, 'db' | 'query' | 'reach' | 'by' | 'access'>;

/**
 * The edition for a page that stands in the menu: in a county that has none yet, and is asked for none by name, it is
 * undefined and the page says how to begin (`drawNoConcept`). Any other edition that is not there is a 404.
 */
export async function presentEdition(context: Reading): Promise<Edition | undefined> {
  const { db, query } = context;
  const isUnborn = !query.has('fassung') && (await findCurrentEdition(db)) === undefined;
  return isUnborn ? undefined : visibleEdition(context);
}

/** In place of a page of the menu in a county without a concept. */
export async function drawNoConcept(context: Context, title: string) {
  const { page, access, by, t } = context;
  const others = (await askSlot(onEmptyConcept, { by, access, t })).flat();
  const mayBegin = access.may(by, 'concept.edition.edit');
  return page({ title, body: <NoConceptView {...{ title, mayBegin, others, owner: await ownerLine(context) }} /> });
}

/** The same for everybody: undefined until an edition is public. */
export async function presentPublicEdition(context: Reading): Promise<Edition | undefined> {
  const isUnborn = !context.query.has('fassung') && !(await hasPublicEdition(context.db));
  return isUnborn ? undefined : visiblePublicEdition(context);
}

/** In place of a public page while no edition is public. */
export function drawNothingPublic({ page }: Context, title: string) {
  return page({ title, body: <NothingPublicView title={title} /> });
}

/** Whether readers find anything behind the entry of the public menu. */
export async function hasPublicEdition(db: Db): Promise<boolean> {
  return (await listEditions(db)).some(isPublicEdition);
}

/**
 * The edition that an address means: `?fassung=K-2019`, or the one in force. A county without one has no such page; one
 * that is still being written, and not yet public, is there for those who write, check and approve it.
 */
export async function visibleEdition({ db, query, reach, by, access }: Reading): Promise<Edition> {
  const code = query.get('fassung');
  const edition = code ? await findEdition(db, code) : await findCurrentEdition(db);
  const isHidden = edition && !isPublicEdition(edition) && !access.may(by, 'concept.edition.check');
  return visible(reach, isHidden ? undefined : edition, 'county-wide');
}

/** The same for pages that everybody reads: an edition that is still being drafted is not there. */
export async function visiblePublicEdition(context: Reading): Promise<Edition> {
  const edition = await visibleEdition(context);
  return visible(context.reach, isPublicEdition(edition) ? edition : undefined, 'county-wide');
}

/**
 * Where an address names no edition and the one in force has nothing of its code: the last one before it that had, so that
 * what somebody wrote down years ago still leads there.
 */
export async function formerEdition(
  { db, query }: Pick<Reading, 'db' | 'query'>,
  has: (editionId: string) => Promise<unknown>,
): Promise<Edition | undefined> {
  if (query.has('fassung')) return undefined;
  const former = (await listEditions(db)).filter(({ state }) => state === 'superseded');
  for (const edition of former) if ((await has(edition.id)) !== undefined) return edition;
  return undefined;
}

/** What names the edition in the links of a page: the one of the address, or a former one that it led to. */
export function linksIn({ query }: Pick<Context, 'query'>, edition: Edition): Record<string, string> {
  return inEdition(edition.state === 'superseded' ? edition.code : query.get('fassung'));
}

/** The statement of an address, in the edition that the address means. */
export async function visibleStatement(
  context: Context<'/:code'>,
): Promise<{ edition: Edition; statement: Statement }> {
  const edition = await visibleEdition(context);
  const statement = await findStatement(context.db, edition.id, context.params.code);
  return { edition, statement: visible(context.reach, statement, 'county-wide') };
}

/** The draft that something new goes into; undefined while there is none. */
export async function presentDraft({ db }: Pick<Context, 'db'>): Promise<Edition | undefined> {
  return draftEdition(await listEditions(db));
}

/** The edition whose code is part of the address itself. */
export async function visibleEditionByCode({ db, params, reach }: Context<'/:code'>): Promise<Edition> {
  return visible(reach, await findEdition(db, params.code), 'county-wide');
}
