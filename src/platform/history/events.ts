import type { Db } from '../database/database.ts';
import type { Actor } from '../permissions/actor.ts';

/** An event that a module records, named `module.noun.past-tense`; the type parameter is its payload. */
export interface Event<Payload> {
  name: string;
  readonly of?: Payload;
}

export interface Reaction {
  event: string;
  react(db: Db, by: Actor, payload: never, at: Date): Promise<void>;
}

const reactions = new Map<string, Reaction[]>();

/** Names an event of a module. */
export function event<Payload>(name: string): Event<Payload> {
  return { name };
}

/** Declares, in a manifest's `reactsTo`, what a module does when a lower module records an event. */
export function on<Payload>(
  happened: Event<Payload>,
  react: (db: Db, by: Actor, payload: Payload, at: Date) => Promise<void>,
): Reaction {
  return { event: happened.name, react: react as Reaction['react'] };
}

/** Called once when the app is put together. */
export function connectReactions(all: readonly Reaction[]): void {
  reactions.clear();
  for (const reaction of all) reactions.set(reaction.event, [...(reactions.get(reaction.event) ?? []), reaction]);
}

/** Records that something happened: every reaction runs in the same transaction; one that fails undoes all of it. */
export async function happened<Payload>(
  db: Db,
  by: Actor,
  what: Event<Payload>,
  payload: Payload,
  at: Date,
): Promise<void> {
  for (const reaction of reactions.get(what.name) ?? []) await reaction.react(db, by, payload as never, at);
}
