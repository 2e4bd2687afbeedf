import type { EmptyAddress, Former } from '#platform/http/former.ts';
import { dayOf } from '#platform/i18n/format.ts';
import { routes } from '../routes.ts';
import { conferenceCode } from '../rules.ts';

/** All that readers had of a documentation: the page, its files, its pictures. */
const addresses = [routes.publicDocumentation, routes.publicFile, routes.publicCards, routes.publicPhoto];

/** A documentation that was released and taken back. A conference whose documentation never was out tells nothing here. */
export async function formerDocumentation({ db, route, params, lang }: EmptyAddress): Promise<Former | undefined> {
  const number = params.number ?? '';
  if (!addresses.some(({ path }) => path === route.path) || !/^[1-9]\d{0,5}$/.test(number)) return undefined;
  const states = await db
    .selectFrom('conferences.conference_state as moved')
    .innerJoin('conferences.conference as conference', 'conference.id', 'moved.conference_id')
    .select(['moved.state', 'moved.at'])
    .where('conference.number', '=', Number(number))
    .orderBy('moved.position', 'desc')
    .execute();
  // A picture that was taken out of a documentation which stands was taken out for the sake of the people in it.
  if (states[0]?.state === 'documented') return undefined;
  const released = states.findIndex(({ state }) => state === 'documented');
  const takenBack = states[released - 1];
  if (!takenBack) return undefined;
  return {
    what: 'conferences.public.documentation',
    code: conferenceCode(Number(number)),
    since: dayOf(takenBack.at),
    instead: routes.publicConference.href({ lang, number }),
  };
}
