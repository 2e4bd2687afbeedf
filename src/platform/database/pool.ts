import type { PostgresPool, PostgresPoolClient } from 'kysely';
import type pg from 'pg';

/**
 * What every query of the house goes through, so that no module has to think of it (decision 0019):
 *
 * - **A page reads everything once.** Within one read-only transaction the same question with the same values has the same
 *   answer; asked again it is given from memory. Nothing outlives the transaction, and one that may write remembers nothing.
 * - **What is asked often is planned once.** PostgreSQL keeps the plan of a statement that a connection has asked before.
 */
export function readingPool(pool: pg.Pool): PostgresPool {
  const known = new WeakMap<pg.PoolClient, PostgresPoolClient>();
  const connect = async () => {
    const client = await pool.connect();
    const reader = known.get(client) ?? readerOf(client);
    known.set(client, reader);
    return reader;
  };
  return { connect, end: () => pool.end(), options: pool.options };
}

type Values = readonly unknown[];
type Ask = (text: string, values: Values) => Promise<pg.QueryResult>;

function readerOf(client: pg.PoolClient): PostgresPoolClient {
  const plans = new Plans();
  const ask: Ask = (text, values) => {
    const name = plans.nameOf(text);
    const query = { text, values: [...values], ...(name === undefined ? {} : { name }) };
    return client.query(query);
  };
  let answers: Answers | undefined;
  const query = (text: string, values: Values = []) => {
    if (answers && isRead(text)) return answers.to(text, values, ask);
    if (text.startsWith('start transaction')) answers = text.endsWith('read only') ? new Answers() : undefined;
    else if (text === 'commit' || text === 'rollback') answers = undefined;
    return ask(text, values);
  };
  // Kysely asks with a text, or with a cursor, which we never give it.
  return {
    query: query as unknown as PostgresPoolClient['query'],
    release: (destroy?: boolean) => client.release(destroy),
  };
}

/** A question without effect. What is drawn by lot, or changes what later questions mean, is asked anew each time. */
function isRead(text: string): boolean {
  return (
    /^\s*(select|with)\b/i.test(text) && !/\b(nextval|set_config|pg_\w*lock\w*|gen_random_uuid|random)\s*\(/i.test(text)
  );
}

/** Larger answers are not held until the end of a request: a list that is sent out piece by piece stays small. */
const mostRowsHeld = 2_000;

/** What was asked in one read-only transaction. */
class Answers {
  readonly #given = new Map<string, Promise<pg.QueryResult>>();

  async to(text: string, values: Values, ask: Ask): Promise<pg.QueryResult> {
    const key = values.length === 0 ? text : `${text}\u0000${JSON.stringify(values)}`;
    const known = this.#given.get(key);
    if (known) return copyOf(await known);
    const coming = ask(text, values);
    this.#given.set(key, coming);
    const answer = await coming;
    if (answer.rows.length > mostRowsHeld) this.#given.delete(key);
    else for (const row of answer.rows) freeze(row);
    return copyOf(answer);
  }
}

/** Whoever asked may sort the list; the rows themselves belong to all who asked. */
const copyOf = (answer: pg.QueryResult): pg.QueryResult => ({ ...answer, rows: [...answer.rows] });

function freeze(value: unknown): void {
  if (typeof value !== 'object' || value === null || value instanceof Date || ArrayBuffer.isView(value)) return;
  for (const part of Object.values(value)) freeze(part);
  Object.freeze(value);
}

/** From this time on a statement is worth a plan of its own. */
const oftenEnough = 3;
/** A plan takes some ten kilobytes of the server's memory, for each connection. */
const mostPlans = 120;
const mostTexts = 2_000;

/** Which statements a connection has asked so often that PostgreSQL shall keep their plan. */
class Plans {
  readonly #uses = new Map<string, number>();
  readonly #names = new Map<string, string>();

  /** The name under which the plan is kept, or none yet. Only single statements about data can have one. */
  nameOf(text: string): string | undefined {
    const known = this.#names.get(text);
    if (known !== undefined || this.#names.size >= mostPlans) return known;
    if (!/^\s*(select|with|insert|update|delete)\b/i.test(text)) return undefined;
    const uses = (this.#uses.get(text) ?? 0) + 1;
    if (this.#uses.size >= mostTexts) this.#uses.clear();
    this.#uses.set(text, uses);
    if (uses < oftenEnough) return undefined;
    this.#uses.delete(text);
    const name = `q${this.#names.size + 1}`;
    this.#names.set(text, name);
    return name;
  }
}
