import { sql } from 'kysely';
import type { Db } from '#platform/database/database.ts';
import { type Ending, endingOf, type FateKind, isAnswered } from '../fate/rules.ts';
import type { AboutKind, CardFacts, ContributionKind, Mode, ReviewState } from './rules.ts';

/** What is stored of a contribution when it comes in. */
export interface NewContribution {
  id: string;
  code: string;
  occasionId: string;
  kind: ContributionKind;
  mode: Mode;
  text: string;
  language: string;
  direction: 'ltr' | 'rtl';
  originalLanguage: string | null;
  translation: string;
  translationState: 'machine' | 'oral' | 'written' | 'checked' | null;
  municipalityId: string | null;
  speakerGroup: string | null;
  headCount: number;
  votes: number;
  about: { kind: AboutKind; id: string } | null;
  /** What was written as its number, where nothing is called by it. */
  aboutWords?: string;
  source: 'guest' | 'staff' | 'import';
  receivedAt: Date;
}

/** A contribution with how things stand. */
export interface Card extends NewContribution {
  occasionCode: string;
  occasionTitle: string;
  gatheringId: string | null;
  redactedText: string | null;
  redactionReason: string | null;
  state: ReviewState;
  fate: FateKind | null;
  isExisting: boolean;
  /** What became of it, in one word: the split of every list, figure and report. Answered needs an outcome and words. */
  ending: Ending;
  isAnswered: boolean;
  findingId: string | null;
  answer: string | null;
  firstAnsweredAt: Date | null;
}

/** Rooms and municipalities: what somebody may see, or of what. */
export interface Within {
  rooms: readonly string[];
  municipalities: readonly string[];
}

/** Does a row of `voices.card` come from one of these rooms, or is it about one of these places? */
export const liesWithin = ({ rooms, municipalities }: Within) =>
  sql<boolean>`(occasion_id = any(${[...rooms]}::uuid[]) or municipality_id = any(${[...municipalities]}::uuid[]))`;

/** What was written as the number of what a card speaks of, where nothing is called by it; empty otherwise. */
export async function readAboutWords(db: Db, id: string): Promise<string> {
  const query = db.selectFrom('voices.contribution').select('about_words').where('id', '=', id);
  return (await query.executeTakeFirstOrThrow()).about_words;
}

/** Cards with how they stand; `cardOf` reads its rows. */
export const cards = (db: Db) => db.selectFrom('voices.card').selectAll();
type Row = Awaited<ReturnType<ReturnType<typeof cards>['executeTakeFirstOrThrow']>>;

// A view's columns may all be null to the generator; those that come from NOT NULL columns are not.
export function cardOf(row: Row): Card {
  const filled = row as { [K in keyof Row]: NonNullable<Row[K]> };
  return {
    id: filled.id,
    code: filled.code,
    occasionId: filled.occasion_id,
    occasionCode: filled.occasion_code,
    occasionTitle: filled.occasion_title,
    gatheringId: row.gathering_id,
    kind: filled.kind as ContributionKind,
    mode: filled.mode as Mode,
    text: filled.text,
    language: filled.language,
    direction: filled.direction as Card['direction'],
    originalLanguage: row.original_language,
    translation: filled.translation,
    translationState: row.translation_state as Card['translationState'],
    municipalityId: row.municipality_id,
    speakerGroup: row.speaker_group,
    headCount: filled.head_count,
    votes: filled.votes,
    about: row.about_id === null ? null : { kind: filled.about_kind as AboutKind, id: filled.about_id },
    source: filled.source as Card['source'],
    receivedAt: filled.received_at,
    redactedText: row.redacted_text,
    redactionReason: row.redaction_reason,
    state: filled.state as ReviewState,
    fate: row.fate as FateKind | null,
    isExisting: row.is_existing ?? false,
    ending: endingOf({
      fate: row.fate as FateKind | null,
      isExisting: row.is_existing ?? false,
      firstAnsweredAt: row.first_answered_at,
    }),
    isAnswered: isAnswered({ fate: row.fate as FateKind | null, firstAnsweredAt: row.first_answered_at }),
    findingId: row.finding_id,
    answer: row.answer,
    firstAnsweredAt: row.first_answered_at,
  };
}

/**
 * Adds a contribution under a given code or the next free one (`C-121`) and gives that code; undefined where one with
 * this id is there already (a device that sends again).
 */
export async function insertContribution(
  db: Db,
  contribution: Omit<NewContribution, 'code'>,
  given?: string,
): Promise<string | undefined> {
  const row = await db
    .insertInto('voices.contribution')
    .values({
      id: contribution.id,
      code: given ?? nextCode,
      occasion_id: contribution.occasionId,
      kind: contribution.kind,
      mode: contribution.mode,
      text: contribution.text,
      language: contribution.language,
      direction: contribution.direction,
      original_language: contribution.originalLanguage,
      translation: contribution.translation,
      translation_state: contribution.translationState,
      municipality_id: contribution.municipalityId,
      speaker_group: contribution.speakerGroup,
      head_count: contribution.headCount,
      votes: contribution.votes,
      about_kind: contribution.about?.kind ?? null,
      about_id: contribution.about?.id ?? null,
      about_words: contribution.aboutWords ?? '',
      source: contribution.source,
      received_at: contribution.receivedAt,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('code')
    .executeTakeFirst();
  return row?.code;
}

const nextCode = sql<string>`(select 'C-' || lpad(n::text, greatest(3, length(n::text)), '0')
  from nextval('voices.contribution_number') as n)`;

/** Lets the next code follow one that an import brought. */
export async function moveContributionNumber(db: Db, highest: number): Promise<void> {
  await sql`select setval('voices.contribution_number', greatest(${highest}, (select last_value from voices.contribution_number)))`.execute(
    db,
  );
}

/** The card with this code, or undefined. */
export async function findCardByCode(db: Db, code: string): Promise<Card | undefined> {
  const row = await cards(db).where('code', '=', code).executeTakeFirst();
  return row ? cardOf(row) : undefined;
}

/** The card with this id, or undefined. */
export async function findCard(db: Db, id: string): Promise<Card | undefined> {
  const row = await cards(db).where('id', '=', id).executeTakeFirst();
  return row ? cardOf(row) : undefined;
}

/** Replaces what others may read; the original stays. */
export async function updateRedaction(db: Db, id: string, redactedText: string, reason: string): Promise<void> {
  await db
    .updateTable('voices.contribution')
    .set({ redacted_text: redactedText, redaction_reason: reason })
    .where('id', '=', id)
    .execute();
}

/** Stores what was carried over wrongly of a card; its words stay. */
export async function updateFacts(db: Db, id: string, facts: CardFacts): Promise<void> {
  const { kind, mode, municipalityId, speakerGroup, headCount, votes } = facts;
  await db
    .updateTable('voices.contribution')
    .set({ kind, mode, municipality_id: municipalityId, speaker_group: speakerGroup, head_count: headCount, votes })
    .where('id', '=', id)
    .execute();
}

/** Stores German words for those who sort; the original stays. */
export async function updateTranslation(db: Db, id: string, translation: string): Promise<void> {
  await db
    .updateTable('voices.contribution')
    .set({ translation, translation_state: 'written' })
    .where('id', '=', id)
    .execute();
}

export interface FateCount {
  fate: Ending;
  count: number;
}

/** How many cards (of one gathering, where it is given) ended how; "existing" are those in a finding that ask for what is there already. */
export async function countFates(db: Db, gatheringId?: string): Promise<FateCount[]> {
  const isAnswered = sql<boolean>`first_answered_at is not null`;
  const rows = await db
    .selectFrom('voices.card')
    .$if(gatheringId !== undefined, (query) => query.where('gathering_id', '=', gatheringId ?? null))
    .select(['fate', 'is_existing', sql<Date | null>`min(first_answered_at)`.as('first_answered_at')])
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .groupBy(['fate', 'is_existing', isAnswered])
    .orderBy('count', 'desc')
    .execute();
  const counts = new Map<Ending, number>();
  for (const row of rows) {
    const { fate, is_existing: isExisting, first_answered_at: firstAnsweredAt, count } = row;
    const ending = endingOf({ fate: fate as FateKind | null, isExisting: isExisting ?? false, firstAnsweredAt });
    counts.set(ending, (counts.get(ending) ?? 0) + count);
  }
  return [...counts].map(([fate, count]) => ({ fate, count })).sort((a, b) => b.count - a.count);
}

/** Where the duty to answer stands. */
export interface AnswerCount {
  /** "That is not what I meant", not answered yet. */
  misread: number;
  /** Without an outcome, and somebody has to look first whether they name a person. */
  toReview: number;
  all: number;
  withFate: number;
  /** With an outcome and words to it. */
  answered: number;
  /** With an outcome, and nobody has written to it yet. */
  unanswered: number;
  /** When the oldest of those came in. */
  oldestUnanswered: Date | null;
}

/** How many cards there are, how many have a fate, how many are answered and how many only wait for their answer. */
export async function countAnswered(
  db: Db,
  { gatheringId, within }: { gatheringId?: string | undefined; within?: Within | undefined } = {},
): Promise<AnswerCount> {
  let query = db.selectFrom('voices.card').select((eb) => [
    eb.fn.countAll<number>().as('all'),
    eb.fn.count<number>('fate').as('withFate'),
    eb.fn.count<number>('first_answered_at').filterWhere('fate', 'is not', null).as('answered'),
    eb.fn.count<number>('fate').filterWhere('first_answered_at', 'is', null).as('unanswered'),
    sql<Date | null>`min(received_at) filter (where fate is not null and first_answered_at is null)`.as(
      'oldestUnanswered',
    ),
    eb.fn.countAll<number>().filterWhere('fate', 'is', null).filterWhere('state', '=', 'flagged').as('toReview'),
    sql<number>`count(*) filter (where exists (select from voices.misreading as said
        where said.contribution_id = voices.card.id and said.answered_at is null))`.as('misread'),
  ]);
  if (gatheringId) query = query.where('gathering_id', '=', gatheringId);
  if (within) query = query.where(liesWithin(within));
  return query.executeTakeFirstOrThrow();
}

/**
 * How many cards wait to be sorted or to be answered: all but those that have an outcome and words to it, as
 * `countAnswered` counts them. It stands beside the menu on every page, so it asks for nothing else.
 */
export async function countWaitingCards(db: Db): Promise<number> {
  const { count } = await db
    .selectFrom('voices.contribution as card')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where((eb) =>
      eb.or([
        eb.not(eb.exists(eb.selectFrom('voices.answer').whereRef('contribution_id', '=', 'card.id').select('id'))),
        eb.not(
          eb.exists(
            eb
              .selectFrom('voices.fate')
              .whereRef('contribution_id', '=', 'card.id')
              .where('replaced_at', 'is', null)
              .select('id'),
          ),
        ),
      ]),
    )
    .executeTakeFirstOrThrow();
  return count;
}
