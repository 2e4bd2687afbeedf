export type { Body } from './body/rules.ts';
export type { Freshness } from './confirmation/rules.ts';
export { findContactPoint, listContactPoints } from './contact-point/data.ts';
export {
  type ContactPoint,
  contactPointState,
  type Holiday,
  type HolidayCalendar,
  type Hours,
  isContactPointShown,
  type OpeningTime,
  type OpenState,
  openState,
} from './contact-point/rules.ts';
export { directory } from './module.ts';
export { findMunicipality, listMunicipalities } from './municipality/data.ts';
export { type RegisterCounty, type RegisterProblem, readRegister, takeRegister } from './municipality/import.ts';
export type { Municipality } from './municipality/rules.ts';
export { findOffer, listOffers, listTopics } from './offer/data.ts';
export {
  isShown,
  type Offer,
  type OfferState,
  offerState,
  type TargetGroup,
  type Topic,
  targetGroups,
  titleFor,
  type Utilisation,
} from './offer/rules.ts';
export { findOrganisation, listOrganisations } from './organisation/data.ts';
export { type Organisation, organisationState } from './organisation/rules.ts';
export { routes as directoryRoutes } from './routes.ts';
export { onOfferPage, onOrganisationPage, type RecordPlace } from './slots.ts';
export { listStakeholders, stakeholdersByCode, stakeholdersById } from './stakeholder/data.ts';
export { type SpokenLanguage, type Stakeholder, type StakeholderKind, spokenLanguage } from './stakeholder/rules.ts';
export { findUnit, listUnits } from './unit/data.ts';
export type { Unit } from './unit/rules.ts';
