import { sql } from 'kysely';
import type { Db } from '#platform/database/database.ts';
import { says } from '#platform/search/says-words.ts';
import type { FateKind } from '../fate/rules.ts';
import { type Card, cardOf, cards, liesWithin, type Within } from './data.ts';
import type { ContributionKind, ReviewState } from './rules.ts';

export interface CardFilter {
  occasionCode?: string;
  gatheringId?: string;
  kind?: ContributionKind;
  state?: ReviewState;
  /** `open`: without a fate; `decided`: with one; in a finding: `existing` where it is there already, else `taken`; `sorted`: not answered yet. */
  fate?: FateKind | 'open' | 'decided' | 'existing' | 'taken' | 'sorted';
  /** Whether somebody has answered. */
  isAnswered?: boolean;
  /** Without what was said about a draft of the concept: those comments are answered where they stand together. */
  exceptDrafts?: boolean;
  findingId?: string;
  words?: string;
  /** Where the words are also looked for in originals, behind what was redacted: everywhere, or in these rooms. Else nowhere. */
  originalsOf?: 'everywhere' | readonly string[];
  language?: string;
  municipalityId?: string;
  /** The measure or offer that cards speak of. */
  aboutId?: string;
  /** Only these rooms and municipalities: what somebody may see. */
  within?: Within;
}

/** One page of a list: how many, after how many. */
export interface Slice {
  /** Cards without a fate come before all others. */
  openFirst?: boolean;
  limit: number;
  offset: number;
}

/** Cards that fit a filter, by room and code; all of them, or one page. */
export async function listCards(db: Db, filter: CardFilter = {}, slice?: Slice): Promise<Card[]> {
  let query = filtered(db, filter).selectAll();
  if (slice?.openFirst) query = query.orderBy(sql`fate is not null`);
  query = query.orderBy('gathering_id').orderBy('occasion_code').orderBy('code');
  if (slice) query = query.limit(slice.limit).offset(slice.offset);
  return (await query.execute()).map(cardOf);
}

/** The languages in which any card is written or was said, by their tags. */
export async function listCardLanguages(db: Db): Promise<string[]> {
  const written = db.selectFrom('voices.contribution').select('language as tag');
  const heard = db
    .selectFrom('voices.contribution')
    .select('original_language as tag')
    .where('original_language', 'is not', null)
    .$narrowType<{ tag: string }>();
  return (await written.union(heard).orderBy('tag').execute()).map(({ tag }) => tag);
}

/** How many cards fit a filter. */
export async function countCards(db: Db, filter: CardFilter = {}): Promise<number> {
  const { count } = await filtered(db, filter)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

function filtered(db: Db, filter: CardFilter) {
  let query = db.selectFrom('voices.card');
  const { occasionCode, gatheringId, kind, state, fate, findingId, words, language, municipalityId, aboutId } = filter;
  if (occasionCode) query = query.where('occasion_code', '=', occasionCode);
  if (gatheringId) query = query.where('gathering_id', '=', gatheringId);
  if (kind) query = query.where('kind', '=', kind);
  if (state) query = query.where('state', '=', state);
  if (fate === 'open') query = query.where('fate', 'is', null);
  else if (fate === 'decided') query = query.where('fate', 'is not', null);
  else if (fate === 'existing' || fate === 'taken')
    query = query
      .where('fate', '=', 'in-finding')
      .where('is_existing', '=', fate === 'existing')
      .where('first_answered_at', 'is not', null);
  else if (fate === 'sorted') query = query.where('fate', '=', 'in-finding').where('first_answered_at', 'is', null);
  else if (fate) query = query.where('fate', '=', fate);
  // Words alone are no answer: what they said became of a card was taken back.
  if (filter.isAnswered === true)
    query = query.where('first_answered_at', 'is not', null).where('fate', 'is not', null);
  if (filter.isAnswered === false)
    query = query.where((eb) => eb.or([eb('first_answered_at', 'is', null), eb('fate', 'is', null)]));
  if (filter.exceptDrafts) query = query.where('occasion_id', 'not in', draftPlaces(db));
  if (findingId) query = query.where('finding_id', '=', findingId);
  if (municipalityId) query = query.where('municipality_id', '=', municipalityId);
  if (aboutId) query = query.where('about_id', '=', aboutId);
  if (language)
    query = query.where((eb) => eb.or([eb('language', '=', language), eb('original_language', '=', language)]));
  if (words) query = query.where(saying(words, filter.originalsOf ?? []));
  if (filter.within) query = query.where(liesWithin(filter.within));
  return query;
}

/** What somebody may not read, they do not find either: letter by letter a search would tell it. */
function saying(words: string, originalsOf: 'everywhere' | readonly string[]) {
  const original = says(sql`concat(text, ' ', translation)`, words);
  const mayReadOriginal =
    originalsOf === 'everywhere' ? sql<boolean>`true` : sql<boolean>`occasion_id = any(${[...originalsOf]}::uuid[])`;
  const readable = sql<boolean>`state not in ('flagged', 'withheld') and ${says(
    sql`case when redacted_text is null then concat(text, ' ', translation) else redacted_text end`,
    words,
  )}`;
  return sql<boolean>`(${says(sql`code`, words)} or (${mayReadOriginal} and ${original}) or (${readable}))`;
}

const draftPlaces = (db: Db) => db.selectFrom('voices.occasion').select('id').where('kind', '=', 'draft');

/** Cards by their ids, of those somebody may see; in the order of their codes. */
export async function listCardsById(db: Db, ids: readonly string[], within?: CardFilter['within']): Promise<Card[]> {
  if (ids.length === 0) return [];
  let query = cards(db).where('id', 'in', [...ids]);
  if (within) query = query.where('occasion_id', '=', sql<string>`any(${[...within.rooms]}::uuid[])`);
  return (await query.orderBy('code').execute()).map(cardOf);
}

/** Cards by their codes, of those somebody may see; in the order of their codes. */
export async function listCardsByCode(
  db: Db,
  codes: readonly string[],
  within?: CardFilter['within'],
): Promise<Card[]> {
  if (codes.length === 0) return [];
  let query = cards(db).where('code', 'in', [...codes]);
  if (within) query = query.where('occasion_id', '=', sql<string>`any(${[...within.rooms]}::uuid[])`);
  return (await query.orderBy('code').execute()).map(cardOf);
}
