export type { Body } from './body/rules.ts';
export { listContactPoints } from './contact-point/data.ts';
export type { ContactPoint } from './contact-point/rules.ts';
export { directory } from './module.ts';
export { findMunicipality, listMunicipalities } from './municipality/data.ts';
export type { Municipality } from './municipality/rules.ts';
export { findOffer, listOffers, listTopics } from './offer/data.ts';
export {
  type Offer,
  type OfferState,
  offerState,
  type TargetGroup,
  type Topic,
  targetGroups,
  titleFor,
} from './offer/rules.ts';
export { listOrganisations } from './organisation/data.ts';
export type { Organisation } from './organisation/rules.ts';
export { routes as directoryRoutes } from './routes.ts';
export { listStakeholders, stakeholdersByCode, stakeholdersById } from './stakeholder/data.ts';
export type { Stakeholder, StakeholderKind } from './stakeholder/rules.ts';
