import { sql } from 'kysely';
import type { Db } from '#platform/database/database.ts';
import { touchesOf } from './touches.data.ts';
import type { Touches } from './touches.rules.ts';

/**
 * The cards behind each of these measures, by the rule of `measure-without-origin`: its own and those of its own findings;
 * without any, those of its goal. Ids of cards by the id of the measure; a measure without cards is missing.
 */
export async function cardsBehind(
  db: Db,
  measureIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (measureIds.length === 0) return new Map();
  const measures = await db
    .selectFrom('thread.node')
    .select(['number', 'id'])
    .where('kind', '=', 'measure')
    .where('id', 'in', [...measureIds])
    .execute();
  const touches = await touchesOf(
    db,
    measures.map(({ number }) => number),
    ['goal'],
  );
  const heard = measures.map(({ id, number }) => ({ id, voices: voicesBehind(touches, number) }));
  const cards = await cardsOf(db, [...new Set(heard.flatMap(({ voices }) => voices))]);
  return new Map(
    heard
      .map(({ id, voices }) => [id, [...new Set(voices.flatMap((voice) => cards.get(voice) ?? []))]] as const)
      .filter(([, ids]) => ids.length > 0),
  );
}

/** Numbers of what asked for a measure: itself, else its goals, as far as their voices speak for each of their measures. */
function voicesBehind(touches: Touches, measure: number): number[] {
  const own = touches.voicesOf(measure);
  const goals = own.length > 0 ? [] : touches.parentsOf(measure, ['goal']);
  const heard = goals.filter((goal) => !touches.isDivided(goal.other, measure, 'measure'));
  return [...own, ...heard.flatMap((goal) => touches.voicesOf(goal.other))].map(({ other }) => other);
}

/** The ids of the cards in each of these voices: a card speaks for itself, a finding for those that became it. */
async function cardsOf(db: Db, voices: readonly number[]): Promise<ReadonlyMap<number, string[]>> {
  if (voices.length === 0) return new Map();
  const { rows } = await sql<{ voice: number; cards: string[] }>`
    select voice.number as voice, array_agg(card.id) as cards
    from thread.node as voice
    left join thread.edge as heard on voice.kind = 'finding' and heard.to_node = voice.number
      and heard.type = 'became' and heard.state = 'asserted'
    join thread.node as card on card.kind = 'contribution'
      and card.number = case voice.kind when 'finding' then heard.from_node else voice.number end
    where voice.number = any(${[...voices]}::bigint[])
    group by voice.number`.execute(db);
  return new Map(rows.map(({ voice, cards }) => [voice, cards]));
}
