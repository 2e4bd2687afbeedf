import { sql } from 'kysely';
import type { Db } from '#platform/database/database.ts';
import { type Ending, endingOf, type FateKind } from '../fate/rules.ts';
import { noId } from '../rules.ts';
import { answerWithinDays, type ContributionKind } from './rules.ts';

/** A voice as everybody may read it: only what was published, personal data removed. */
export interface AnsweredVoice {
  code: string;
  kind: ContributionKind;
  /** The words, redacted where somebody removed something. */
  text: string;
  isRedacted: boolean;
  /** Put into other words by somebody who listened: never in quotation marks. */
  isSummarised: boolean;
  language: string;
  occasionTitle: string;
  receivedAt: Date;
  votes: number;
  fate: Ending;
  /** The reason of the fate, where it has one. */
  reason: string;
  answer: string | null;
  findingTitle: string | null;
}

export interface AnswerFilter {
  occasionCode?: string;
  gatheringId?: string;
  /** The place that it is about. */
  municipalityId?: string;
  /** Whether somebody has answered. */
  isAnswered?: boolean;
  kind?: ContributionKind;
  fate?: Ending;
  /** Only these contributions. */
  ids?: readonly string[];
}

const chosen = (db: Db, filter: AnswerFilter) => {
  let query = db
    .selectFrom('voices.card as c')
    .leftJoin('voices.fate as f', 'f.id', 'c.fate_id')
    .leftJoin('voices.finding as b', (join) => join.onRef('b.id', '=', 'c.finding_id').on('b.state', '<>', 'draft'))
    .where('c.state', '=', 'public');
  if (filter.occasionCode) query = query.where('c.occasion_code', '=', filter.occasionCode);
  if (filter.gatheringId) query = query.where('c.gathering_id', '=', filter.gatheringId);
  if (filter.municipalityId) query = query.where('c.municipality_id', '=', filter.municipalityId);
  if (filter.isAnswered === true)
    query = query.where('c.first_answered_at', 'is not', null).where('c.fate', 'is not', null);
  if (filter.isAnswered === false)
    query = query.where((eb) => eb.or([eb('c.first_answered_at', 'is', null), eb('c.fate', 'is', null)]));
  if (filter.kind) query = query.where('c.kind', '=', filter.kind);
  if (filter.ids) query = query.where('c.id', 'in', [...filter.ids, noId]);
  if (filter.fate === 'open') query = query.where('c.fate', 'is', null);
  else if (filter.fate === 'existing') query = query.where('c.is_existing', '=', true);
  else if (filter.fate === 'sorted') query = query.where('c.fate', '=', 'in-finding');
  else if (filter.fate) query = query.where('c.fate', '=', filter.fate).where('c.is_existing', '=', false);
  const isSorted = filter.fate === 'sorted';
  if (isSorted || filter.fate === 'in-finding' || filter.fate === 'existing')
    query = query.where('c.first_answered_at', isSorted ? 'is' : 'is not', null);
  return query;
};

/** One page of the public voices, newest occasion first, and how many fit the filter. */
export async function listAnswered(
  db: Db,
  filter: AnswerFilter,
  { from, count }: { from: number; count: number },
): Promise<{ voices: AnsweredVoice[]; total: number }> {
  const { total } = await chosen(db, filter)
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const rows = await withWords(chosen(db, filter))
    .orderBy(sql`(c.received_at at time zone 'Europe/Berlin')::date desc`)
    .orderBy('c.occasion_code')
    .orderBy('c.code')
    .limit(count)
    .offset(from - 1)
    .execute();
  return { total, voices: rows.map(answeredOf) };
}

/** Of some contributions those that may be quoted in front of everybody, word for word, the most supported first. */
export async function listQuotable(db: Db, ids: readonly string[], most: number): Promise<AnsweredVoice[]> {
  const rows = await withWords(chosen(db, { ids }))
    .where('c.mode', '=', 'verbatim')
    .where('c.redacted_text', 'is', null)
    .orderBy('c.votes', 'desc')
    .orderBy('c.code')
    .limit(most)
    .execute();
  return rows.map(answeredOf);
}

function withWords(query: ReturnType<typeof chosen>) {
  return query
    .select(['c.code', 'c.kind', 'c.mode', 'c.language', 'c.occasion_title', 'c.received_at', 'c.votes', 'c.fate'])
    .select([
      'c.is_existing',
      'c.answer',
      'f.reason',
      'b.title as finding_title',
      'c.redacted_text',
      'c.first_answered_at',
    ])
    .select(sql<string>`coalesce(c.redacted_text, c.text)`.as('readable'));
}

interface AnsweredRow {
  code: string | null;
  kind: string | null;
  mode: string | null;
  language: string | null;
  occasion_title: string | null;
  received_at: Date | null;
  votes: number | null;
  fate: string | null;
  is_existing: boolean | null;
  answer: string | null;
  reason: string | null;
  finding_title: string | null;
  redacted_text: string | null;
  first_answered_at: Date | null;
  readable: string;
}

function answeredOf(row: AnsweredRow): AnsweredVoice {
  const filled = row as { [K in keyof AnsweredRow]: NonNullable<AnsweredRow[K]> };
  const fate = endingOf({
    fate: row.fate as FateKind | null,
    isExisting: row.is_existing ?? false,
    firstAnsweredAt: row.first_answered_at,
  });
  return {
    code: filled.code,
    kind: filled.kind as ContributionKind,
    text: row.readable,
    isRedacted: row.redacted_text !== null,
    isSummarised: row.mode === 'summarised',
    language: filled.language,
    occasionTitle: filled.occasion_title,
    receivedAt: filled.received_at,
    votes: filled.votes,
    fate,
    reason: row.reason ?? '',
    answer: row.answer,
    findingTitle: row.finding_title,
  };
}

/** How many voices have waited longer than the county promised, at this moment. */
export async function countOverdue(db: Db, now: Date): Promise<number> {
  const { count } = await db
    .selectFrom('voices.card')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where((eb) => eb.or([eb('first_answered_at', 'is', null), eb('fate', 'is', null)]))
    .where('received_at', '<', sql<Date>`${now}::timestamptz - make_interval(days => ${answerWithinDays})`)
    .executeTakeFirstOrThrow();
  return count;
}
