import type { County } from '#platform/counties/county.ts';
import type { Installation } from '#platform/http/page.ts';
import type { Visitor } from '#platform/http/site.ts';
import { dayOf } from '#platform/i18n/format.ts';
import { preferredLanguage } from '#platform/i18n/languages.ts';
import { guest } from '#platform/permissions/actor.ts';
import { findPerson, noteVisit } from './person/data.ts';
import { canSignIn } from './person/rules.ts';
import { listRoles } from './role/data.ts';
import { moveSeen } from './session/data.ts';
import { isSeenStale } from './session/rules.ts';
import { currentSession } from './session/verbs.ts';

/**
 * Who sends this request? Runs before the request's own transaction, because even a reading request moves the time of
 * the last click on (at most every five minutes). Guests get the language their browser asks for.
 */
export function makeIdentify(mode: Installation['mode']) {
  return async (county: County, request: Request, now: Date): Promise<Visitor> => {
    const session = await currentSession(county.db, request, mode, now);
    const person = session && (await findPerson(county.db, session.personId));
    if (!session || !person || !canSignIn(person).ok) return guestOf(request);
    if (isSeenStale(session, now)) {
      await moveSeen(county.db, session.id, now);
      if (person.lastSeenOn !== dayOf(now)) await noteVisit(county.db, person.id, dayOf(now));
    }
    const roles = await listRoles(county.db, person.id);
    const by = { kind: 'person', id: person.id, name: person.name, roles } as const;
    return { by, language: person.language };
  };
}

function guestOf(request: Request): Visitor {
  return { by: guest, language: preferredLanguage(request.headers.get('accept-language')).tag };
}
