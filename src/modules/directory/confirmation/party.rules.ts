import { hoursText } from '../contact-point/hours.rules.ts';
import { type ContactPoint, scopesOfContactPoint } from '../contact-point/rules.ts';
import { isOver, type Offer, scopesOfOffer } from '../offer/rules.ts';
import { type Organisation, scopesOfOrganisation } from '../organisation/rules.ts';
import type { Contact } from '../stakeholder/contact.rules.ts';
import type { Stakeholder } from '../stakeholder/rules.ts';
import type { Unit } from '../unit/rules.ts';
import type { AskedThing, Party } from './rules.ts';

/** What the directory knows, as far as parties are made from it. */
export interface Known {
  stakeholders: readonly Stakeholder[];
  organisations: readonly Organisation[];
  units: readonly Unit[];
  contacts: readonly Contact[];
  offers: readonly Offer[];
  points: readonly ContactPoint[];
}

/** Everybody who stands for something that can be confirmed, by name. */
export function partiesFrom(known: Known, today: string): Party[] {
  const offers = known.offers.filter((offer) => offer.state === 'published' && !isOver(offer, today));
  const points = known.points.filter((point) => point.state === 'published');
  const owners = known.stakeholders
    .filter((one) => !one.isArchived)
    .map((one): Party => {
      const organisation = known.organisations.find(({ id }) => id === one.id);
      const unit = known.units.find(({ id }) => id === one.id);
      const own = offers.filter(({ ownerId }) => ownerId === one.id);
      return {
        ...reachedAt(one, organisation ?? unit, known.contacts),
        scopes: organisation ? scopesOfOrganisation(organisation) : [{ kind: one.kind, id: one.id }],
        things: [
          ...(organisation ? [organisationThing(organisation)] : []),
          ...points.filter(({ ownerId }) => ownerId === one.id).map(pointThing),
          ...own.map(offerThing),
        ],
      };
    });
  const alone = points.filter(({ ownerId }) => ownerId === null).map(partyOfPoint);
  return [...owners, ...alone].filter(({ things }) => things.length > 0);
}

function reachedAt(
  { id, kind, code, name }: Stakeholder,
  own: { mailbox: string; phone: string } | undefined,
  contacts: readonly Contact[],
): Pick<Party, 'id' | 'kind' | 'code' | 'name' | 'mailbox' | 'phone'> {
  const further = contacts.filter((contact) => contact.stakeholderId === id);
  // Whoever was named for exactly this comes before a contact that is there for something else.
  const inOrder = [...further].sort((a, b) => rank(a) - rank(b));
  const mailbox = own?.mailbox || inOrder.find((contact) => contact.mailbox !== '')?.mailbox || '';
  const phone = own?.phone || inOrder.find((contact) => contact.phone !== '')?.phone || '';
  return { id, kind, code, name, mailbox, phone };
}

const rank = ({ purpose }: Contact) => (purpose === 'confirmation' ? 0 : purpose === 'public' ? 1 : 2);

function partyOfPoint(point: ContactPoint): Party {
  const { id, code, name, mailbox, phone } = point;
  return {
    kind: 'contact-point',
    id,
    code,
    name,
    mailbox,
    phone,
    scopes: scopesOfContactPoint(point),
    things: [pointThing(point)],
  };
}

function organisationThing(organisation: Organisation): AskedThing {
  const { id, code, name, contactFunction, mailbox, phone, address, confirmedOn, createdOn } = organisation;
  return {
    kind: 'organisation',
    id,
    code,
    title: name,
    summary: line(contactFunction, mailbox, phone, address),
    confirmedOn,
    since: confirmedOn ?? createdOn,
    scopes: scopesOfOrganisation(organisation),
  };
}

function pointThing(point: ContactPoint): AskedThing {
  const { id, code, name, hours, phone, address, confirmedOn, createdOn } = point;
  return {
    kind: 'contact-point',
    id,
    code,
    title: name,
    summary: line(hours ? hoursText(hours).replaceAll('\n', ', ') : null, phone, address),
    confirmedOn,
    since: confirmedOn ?? createdOn,
    scopes: scopesOfContactPoint(point),
  };
}

function offerThing(offer: Offer): AskedThing {
  const { id, code, title, schedule, cost, municipalities, confirmedOn, createdOn } = offer;
  return {
    kind: 'offer',
    id,
    code,
    title,
    summary: line(schedule, cost, municipalities.map(({ name }) => name).join(', ')),
    confirmedOn,
    since: confirmedOn ?? createdOn,
    scopes: scopesOfOffer(offer),
  };
}

const line = (...parts: (string | null)[]) => parts.filter(Boolean).join(' · ');
