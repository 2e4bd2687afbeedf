import type { Db } from '#platform/database/database.ts';
import type { Decision } from '#platform/forms/decision.ts';
import { recordHistory } from '#platform/history/history.ts';
import type { Translate } from '#platform/i18n/translate.ts';
import { askSlot } from '#platform/manifest/slots.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { beforePublication } from '../slots.ts';
import { readSettings, saveSetting } from './data.ts';
import { canPublish, canWithdraw, type PublicationCheck, type PublicationNews } from './publication.rules.ts';
import { settingsThing } from './verbs.ts';

/** What all modules have to say before the county goes public, in the order of the modules. */
export async function publicationNews(db: Db, t: Translate, today: string): Promise<PublicationNews> {
  const news = await askSlot(beforePublication, { db, t, today });
  return { checks: news.flatMap(({ checks }) => checks), sights: news.flatMap(({ sights }) => sights) };
}

/** Lets readers in. */
export async function publishCounty(
  db: Db,
  by: Actor,
  at: Date,
  checks: readonly PublicationCheck[],
): Promise<Decision> {
  const allowed = canPublish((await readSettings(db)).publishedAt, checks);
  if (!allowed.ok) return allowed;
  await saveSetting(db, 'publishedAt', at.toISOString(), at);
  await recordHistory(db, by, at, settingsThing, 'published');
  return allowed;
}

/** Takes the county's pages back; from the next request on readers meet the page that says so. */
export async function withdrawCounty(db: Db, by: Actor, at: Date, input: { reason: string }): Promise<Decision> {
  const allowed = canWithdraw((await readSettings(db)).publishedAt, input.reason);
  if (!allowed.ok) return allowed;
  await saveSetting(db, 'publishedAt', '', at);
  await recordHistory(db, by, at, settingsThing, 'withdrawn', { reason: input.reason });
  return allowed;
}
