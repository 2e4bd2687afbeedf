import { hoursText } from '../contact-point/hours.rules.ts';
import { type ContactPoint, scopesOfContactPoint } from '../contact-point/rules.ts';
import { isOver, type Offer, scopesOfOffer } from '../offer/rules.ts';
import { type Organisation, scopesOfOrganisation } from '../organisation/rules.ts';
import type { Contact } from '../stakeholder/contact.rules.ts';
import type { Stakeholder } from '../stakeholder/rules.ts';
import type { Unit } from '../unit/rules.ts';
import type { Entry, Party } from './rules.ts';

/** What the directory knows, as far as parties are made from it. */
export interface PartySources {
  stakeholders: readonly Stakeholder[];
  organisations: readonly Organisation[];
  units: readonly Unit[];
  contacts: readonly Contact[];
  offers: readonly Offer[];
  points: readonly ContactPoint[];
}

/** Everybody who stands for something that can be confirmed, by name. */
export function partiesFrom(sources: PartySources, today: string): Party[] {
  const offers = sources.offers.filter((offer) => offer.state === 'published' && !isOver(offer, today));
  const points = sources.points.filter((point) => point.state === 'published');
  const owners = sources.stakeholders
    .filter((one) => !one.isArchived)
    .map((one): Party => {
      const organisation = sources.organisations.find(({ id }) => id === one.id);
      const unit = sources.units.find(({ id }) => id === one.id);
      const own = offers.filter(({ ownerId }) => ownerId === one.id);
      return {
        ...reachedAt(one, organisation ?? unit, sources.contacts),
        scopes: organisation ? scopesOfOrganisation(organisation) : [{ kind: one.kind, id: one.id }],
        entries: [
          ...(organisation ? [organisationEntry(organisation)] : []),
          ...points.filter(({ ownerId }) => ownerId === one.id).map(contactPointEntry),
          ...own.map(offerEntry),
        ],
      };
    });
  const alone = points.filter(({ ownerId }) => ownerId === null).map(partyOfPoint);
  return [...owners, ...alone].filter(({ entries }) => entries.length > 0);
}

function reachedAt(
  { id, kind, code, name }: Stakeholder,
  own: { mailbox: string; phone: string } | undefined,
  contacts: readonly Contact[],
): Pick<Party, 'id' | 'kind' | 'code' | 'name' | 'mailbox' | 'phone'> {
  const further = contacts.filter((contact) => contact.stakeholderId === id);
  // A contact kept for exactly this comes before one kept for something else.
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
    entries: [contactPointEntry(point)],
  };
}

function organisationEntry(organisation: Organisation): Entry {
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

function contactPointEntry(point: ContactPoint): Entry {
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

function offerEntry(offer: Offer): Entry {
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
