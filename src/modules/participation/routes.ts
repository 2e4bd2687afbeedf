import { publicRoute, route } from '#platform/http/routes.ts';

/** Addresses are German and stable; links are made by `href` only. */
export const routes = {
  comments: route('/konzept/fassungen/:code/beteiligung'),
  period: route('/konzept/fassungen/:code/beteiligung/frist'),
  commentAnswer: route('/konzept/fassungen/:code/beteiligung/antwort'),
  commentPublication: route('/konzept/fassungen/:code/beteiligung/veroeffentlichung'),
  publicComments: publicRoute('/konzept/fassungen/:code/beteiligung'),
  agreement: publicRoute('/konzept/fassungen/:code/beteiligung/zustimmung'),
};
