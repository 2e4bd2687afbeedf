import { publicRoute, route } from '#platform/http/routes.ts';

export const routes = {
  map: route('/faden'),
  gaps: route('/faden/luecken'),
  gapReason: route('/faden/luecken/:gap/:kind/:code/begruendung'),
  withdrawal: route('/faden/kanten/:id/ruecknahme'),
  node: route('/faden/:kind/:code'),
  publicNode: publicRoute('/faden/:kind/:code'),
};
