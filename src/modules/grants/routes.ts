import { publicRoute, route } from '#platform/http/routes.ts';

export const routes = {
  grants: route('/geld'),
  newGrant: route('/geld/neu'),
  cliff: route('/geld/foerderklippe'),
  stateMoney: route('/geld/landesmittel'),
  posts: route('/geld/stellen'),
  post: route('/geld/stellen/:code'),
  postEnd: route('/geld/stellen/:code/ende'),
  handover: route('/geld/stellen/:code/uebergabe'),
  grant: route('/geld/zuwendungen/:code'),
  editGrant: route('/geld/zuwendungen/:code/bearbeiten'),
  state: route('/geld/zuwendungen/:code/stand'),
  allocations: route('/geld/zuwendungen/:code/zuordnungen'),
  publicCliff: publicRoute('/foerderklippe'),
};
