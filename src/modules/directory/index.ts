export { findContactPoint, findContactPointById, listContactPoints } from './contact-point/data.ts';
export type { HolidayCalendar } from './contact-point/holiday.rules.ts';
export { hoursFromSchedule, understandHours } from './contact-point/hours.rules.ts';
export { joinedHours } from './contact-point/join.rules.ts';
export { isRoundTheClock, type OpenState, openState, weekdayOf } from './contact-point/opening.rules.ts';
export { comingPauses, type Pause, type PauseFacts } from './contact-point/pause.rules.ts';
export {
  audiences,
  type ContactPoint,
  type ContactPointFacts,
  type ContactPointType,
  contactPointState,
  contactPointTypes,
  type Hours,
  type OpeningTime,
} from './contact-point/rules.ts';
export { changeContactPoint, draftContactPoint, publishContactPoint } from './contact-point/verbs.ts';
export { type Merged, stakeholderMerged } from './events.ts';
export { directory } from './module.ts';
export { findMunicipality, listMunicipalities } from './municipality/data.ts';
export { readRegister, shippedRegister, takeRegister } from './municipality/import.ts';
export { countiesMatching, countyCalled, type RegisterCounty } from './municipality/register.rules.ts';
export type { Municipality } from './municipality/rules.ts';
export { findOffer, findOfferById, listOffers } from './offer/data.ts';
export { topicsMatching } from './offer/meaning.rules.ts';
export { mostReason, readPauses } from './offer/pause.form.ts';
export { addPause } from './offer/pause.verbs.ts';
export type { OfferFacts } from './offer/rules.ts';
export {
  type Offer,
  offerState,
  placeLine,
  type TargetGroup,
  targetGroups,
  type Utilisation,
} from './offer/rules.ts';
export { listTopics } from './offer/topic.data.ts';
export { type Topic, titleFor } from './offer/topic.rules.ts';
export { changeOffer, draftOffer, publishOffer } from './offer/verbs.ts';
export { isHalfRead, readCost, readSchedule, type WordingDays, type WordingPart } from './offer/wording.rules.ts';
export { findOrganisation, findOrganisationById, listOrganisations } from './organisation/data.ts';
export { isWebAddress } from './organisation/form.ts';
export {
  type Category,
  categories,
  type Organisation,
  type OrganisationFacts,
  organisationState,
} from './organisation/rules.ts';
export { addOrganisation, changeOrganisation, publishOrganisation } from './organisation/verbs.ts';
export { routes as directoryRoutes } from './routes.ts';
export type { Freshness } from './rules.ts';
export {
  againstMerging,
  type EmptyList,
  type FoundInMunicipality,
  fieldsOfAction,
  inMunicipality,
  type MunicipalityPlace,
  type NamingPlace,
  onBodyPage,
  onEmptyList,
  onOfferPage,
  onOrganisationPage,
  onOwnPage,
  onUnitPage,
  ownedByLeadUnit,
  type PublicInMunicipality,
  type PublicMunicipalityPlace,
  publicInMunicipality,
  type RecordPlace,
  responsibleParties,
  type StillNaming,
  stillNaming,
} from './slots.ts';
export { listNameable, listStakeholders, stakeholdersByCode, stakeholdersById } from './stakeholder/data.ts';
export { findLeadUnit } from './stakeholder/lead.data.ts';
export { missingLeadUnit, ownerLine } from './stakeholder/lead.pages.tsx';
export {
  type Features,
  featuresOf,
  nameLikeness,
  offersResemble,
  recognisedBy,
} from './stakeholder/likeness.rules.ts';
export { listReachable, type Reachable } from './stakeholder/mailbox.data.ts';
export { looksPrivate } from './stakeholder/private.rules.ts';
export { PublicName } from './stakeholder/public-name.views.tsx';
export { removeEntry } from './stakeholder/removal.verbs.ts';
export {
  readSpokenLanguage,
  type Stakeholder,
  type StakeholderKind,
  spokenLanguage,
  spokenLanguageChoices,
} from './stakeholder/rules.ts';
export { findUnit, listUnits } from './unit/data.ts';
export { readLetterhead } from './unit/letterhead.data.ts';
export { publishUnit } from './unit/publication.verbs.ts';
export { leadUnitOf, type Unit, type UnitFacts } from './unit/rules.ts';
export { addUnit, changeUnit } from './unit/verbs.ts';
