import { publicRoute, route } from '#platform/http/routes.ts';

export const routes = {
  start: publicRoute('/'),
  offers: publicRoute('/angebote'),
  offer: publicRoute('/angebote/:code'),
  contactPoint: publicRoute('/anlaufstellen/:code'),
  organisation: publicRoute('/akteure/:code'),

  stakeholder: route('/verzeichnis/akteure/:code'),
};
