import { publicRoute, route } from '#platform/http/routes.ts';

export const routes = {
  grants: route('/geld'),
  newGrant: route('/geld/neu'),
  cliff: route('/geld/foerderklippe'),
  posts: route('/geld/stellen'),
  grant: route('/geld/zuwendungen/:code'),
  editGrant: route('/geld/zuwendungen/:code/bearbeiten'),
  state: route('/geld/zuwendungen/:code/stand'),
  allocations: route('/geld/zuwendungen/:code/zuordnungen'),
  publicCliff: publicRoute('/foerderklippe'),
};
