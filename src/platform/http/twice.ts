import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Db } from '../database/database.ts';
import { drawnName } from '../forms/drawn.ts';
import { draftName, isSecretField } from '../forms/form.ts';
import type { Actor } from '../permissions/actor.ts';
import { seeOther } from './page.ts';
import type { Visit } from './visit.ts';

/** A button pressed twice, or a form that the network sent twice, arrives within this time. */
const secondPressWithin = 10 * 60_000;

type Sending = Pick<Visit, 'request' | 'url' | 'sent' | 'now'> & { by: Actor };

/**
 * Notes what somebody did and where it led, in the transaction that did it. What is removed or settled by it is no longer
 * there for a second press, which would read that it does not exist.
 */
export async function rememberDone(db: Db, sending: Sending, answer: Response): Promise<void> {
  const location = answer.headers.get('location');
  const key = keyOf(sending);
  if (key === undefined || answer.status !== 303 || !location?.startsWith('/')) return;
  const { now } = sending;
  await sql`with old as (delete from http.done where at < ${new Date(now.getTime() - secondPressWithin)})
    insert into http.done (key, location, at) values (${key}, ${location}, ${now})
    on conflict (key) do update set location = excluded.location, at = excluded.at`.execute(db);
}

/** Where the same, sent by the same person a moment ago, led; undefined where it is the first time. */
export async function doneAlready(db: Db, sending: Sending): Promise<Response | undefined> {
  const key = keyOf(sending);
  if (key === undefined) return undefined;
  const since = new Date(sending.now.getTime() - secondPressWithin);
  const { rows } = await sql<{ location: string }>`
    select location from http.done where key = ${key} and at >= ${since}`.execute(db);
  const [path = '', place] = rows[0]?.location.split('#') ?? [];
  if (path === '') return undefined;
  const href = path.replace(/[?&]hinweis=[^&]*/, '');
  return seeOther(place?.startsWith('~') === false ? `${href}#${place}` : href, 'platform.notice.done-already');
}

/**
 * Nothing of a guest is noted, and nothing with a password or a code in it, not even hashed. What was sent counts with
 * every word: other words are another wish.
 */
function keyOf({ request, url, sent, by }: Sending): string | undefined {
  if (by.kind !== 'person' || request.method === 'GET' || !sent.ok) return undefined;
  if ([...sent.form.keys()].some(isSecretField)) return undefined;
  const words = [...sent.form].filter(([name]) => name !== draftName && name !== drawnName);
  const content = words.map(([name, value]) => [name, typeof value === 'string' ? value : [value.name, value.size]]);
  return createHash('sha256')
    .update(JSON.stringify([by.id, request.method, url.pathname, url.search, content]))
    .digest('hex');
}
