import { publicRoute, route } from '#platform/http/routes.ts';

export const routes = {
  start: publicRoute('/'),
  offers: publicRoute('/angebote'),
  offer: publicRoute('/angebote/:code'),
  contactPoints: publicRoute('/anlaufstellen'),
  contactPoint: publicRoute('/anlaufstellen/:code'),
  organisations: publicRoute('/akteure'),
  organisation: publicRoute('/akteure/:code'),

  offerList: route('/angebote'),
  newOffer: route('/angebote/neu'),
  offerPage: route('/angebote/:code'),
  editOffer: route('/angebote/:code/bearbeiten'),
  offerPublication: route('/angebote/:code/veroeffentlichung'),
  offerConfirmation: route('/angebote/:code/bestaetigung'),
  offerEnd: route('/angebote/:code/ende'),

  contactPointList: route('/anlaufstellen'),
  newContactPoint: route('/anlaufstellen/neu'),
  contactPointPage: route('/anlaufstellen/:code'),
  editContactPoint: route('/anlaufstellen/:code/bearbeiten'),
  contactPointPublication: route('/anlaufstellen/:code/veroeffentlichung'),
  contactPointConfirmation: route('/anlaufstellen/:code/bestaetigung'),
  contactPointEnd: route('/anlaufstellen/:code/ende'),

  organisationList: route('/akteure'),
  newOrganisation: route('/akteure/neu'),
  organisationPage: route('/akteure/:code'),
  editOrganisation: route('/akteure/:code/bearbeiten'),
  organisationPublication: route('/akteure/:code/veroeffentlichung'),
  organisationArchival: route('/akteure/:code/archiv'),
  organisationMerger: route('/akteure/:code/zusammenfuehrung'),

  unitList: route('/stellen'),
  newUnit: route('/stellen/neu'),
  unit: route('/stellen/:code'),
  editUnit: route('/stellen/:code/bearbeiten'),

  bodyList: route('/gremien'),
  newBody: route('/gremien/neu'),
  body: route('/gremien/:code'),
  editBody: route('/gremien/:code/bearbeiten'),

  municipalityList: route('/kommunen'),
  newMunicipality: route('/kommunen/neu'),
  municipalityRegister: route('/kommunen/register'),
  municipality: route('/kommunen/:code'),
  editMunicipality: route('/kommunen/:code/bearbeiten'),
  municipalityEnd: route('/kommunen/:code/ende'),

  topics: route('/themen'),
  newTopic: route('/themen/neu'),
  topicTemplates: route('/themen/vorlagen'),
  topic: route('/themen/:code'),
  editTopic: route('/themen/:code/bearbeiten'),
  topicPlace: route('/themen/:code/platz'),
  topicEnd: route('/themen/:code/ende'),

  contacts: route('/kontakte/:code'),
  contact: route('/kontakte/:code/:id'),

  confirmations: route('/bestaetigungen'),
  askingInterval: route('/bestaetigungen/rhythmus'),
  ownEntries: route('/bestaetigungen/eintraege'),
  confirmationAnswer: route('/stimmt-noch/:token'),
  changeReport: route('/bestaetigungen/meldungen/:id'),
};
