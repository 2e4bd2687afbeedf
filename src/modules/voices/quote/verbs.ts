import type { Db } from '#platform/database/database.ts';
import { type Decision, yes } from '#platform/forms/decision.ts';
import { recordHistory } from '#platform/history/history.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import type { Card } from '../contribution/data.ts';
import type { Finding } from '../finding/data.ts';
import { readableText } from '../rules.ts';
import { deleteQuotes, insertQuote, listQuotesOfCard, type Quote } from './data.ts';
import { canDropQuote, canQuote, verifyQuote } from './rules.ts';

/** Takes a quote into a finding, once, if every letter of it stands in what may be read of the card. */
export async function takeQuote(
  db: Db,
  by: Actor,
  at: Date,
  finding: Finding,
  card: Card,
  text: string,
): Promise<Decision> {
  const allowed = canQuote(card, text);
  if (!allowed.ok) return allowed;
  const quote = { findingId: finding.id, contributionId: card.id, text, spans: allowed.spans, at };
  if (!(await insertQuote(db, quote))) return yes;
  await recordHistory(db, by, at, { kind: 'finding', id: finding.id }, 'quoted');
  return yes;
}

/** Takes a quote out of a finding again, with the reason; the history names its card. */
export async function dropQuote(
  db: Db,
  by: Actor,
  at: Date,
  finding: Finding,
  { quote, reason }: { quote: Quote; reason: string },
): Promise<Decision> {
  const allowed = canDropQuote(reason);
  if (!allowed.ok) return allowed;
  await deleteQuotes(db, [quote.id]);
  const changes = { quote: { from: quote.cardCode, to: null } };
  await recordHistory(db, by, at, { kind: 'finding', id: finding.id }, 'quote-dropped', {
    changes,
    reason: reason.trim(),
  });
  return allowed;
}

/** After a card was redacted or withheld: quotes that no longer stand in it go from every finding. */
export async function recheckQuotes(db: Db, card: Card): Promise<void> {
  const readable = readableText(card);
  const quotes = await listQuotesOfCard(db, card.id);
  const gone = quotes.filter((quote) => readable === null || !verifyQuote(quote.text, readable).ok);
  await deleteQuotes(
    db,
    gone.map((quote) => quote.id),
  );
}
