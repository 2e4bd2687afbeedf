import { accountRoutes, listHolders } from '#modules/accounts/index.ts';
import type { Db } from '#platform/database/database.ts';
import { routes } from '../routes.ts';
import type { NamingPlace, StillNaming } from '../slots.ts';

/** What of the directory itself still belongs to a party: offers and contact points that go on, and who acts for it. */
export async function entriesNaming({ db, by, access, id, t }: NamingPlace): Promise<StillNaming[]> {
  const people = access.may(by, 'accounts.person.read') ? await actingFor(db, id, t('directory.naming.person')) : [];
  const offers = await offersOf(db, id, t('directory.naming.offer'));
  return [...people, ...offers, ...(await pointsOf(db, id, t('directory.naming.contact-point')))];
}

async function actingFor(db: Db, id: string, label: string): Promise<StillNaming[]> {
  const people = await Promise.all(['unit', 'organisation'].map((kind) => listHolders(db, { kind, id })));
  return people.flat().map((person) => ({
    column: 'accounts.role_held.scope_id',
    label,
    title: person.name,
    href: accountRoutes.person.href({ id: person.id }),
  }));
}

async function offersOf(db: Db, ownerId: string, label: string): Promise<StillNaming[]> {
  const offers = db.selectFrom('directory.offer').select(['code', 'title']).where('owner_id', '=', ownerId);
  return (await offers.where('state', '<>', 'ended').orderBy('code').execute()).map(({ code, title }) => ({
    column: 'directory.offer.owner_id',
    label,
    title: `${code} ${title}`,
    href: routes.offerPage.href({ code }),
  }));
}

async function pointsOf(db: Db, ownerId: string, label: string): Promise<StillNaming[]> {
  const points = db.selectFrom('directory.contact_point').select(['code', 'name']).where('owner_id', '=', ownerId);
  return (await points.where('state', '<>', 'ended').orderBy('code').execute()).map(({ code, name }) => ({
    column: 'directory.contact_point.owner_id',
    label,
    title: `${code} ${name}`,
    href: routes.contactPointPage.href({ code }),
  }));
}
