import type { Context } from '#platform/http/page.ts';
import { visible } from '#platform/http/visible.ts';
import { findPerson } from './data.ts';
import type { Person } from './rules.ts';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The person of an address. Accounts belong to the whole county: whoever may not see all of them sees none. */
export async function visiblePerson({ db, reach, params }: Context<'/:id'>): Promise<Person> {
  const person = uuid.test(params.id) ? await findPerson(db, params.id) : undefined;
  return visible(reach, person, 'county-wide');
}
