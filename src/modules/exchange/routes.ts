import { route } from '#platform/http/routes.ts';

/** Addresses are German and stable; links are made by `href` only. */
export const routes = {
  visits: route('/austausch'),
  visitNew: route('/austausch/neu'),
  visit: route('/austausch/:code'),
  visitEdit: route('/austausch/:code/bearbeiten'),
  practice: route('/austausch/ideen/:code'),
  practiceEdit: route('/austausch/ideen/:code/bearbeiten'),
  practiceOutcome: route('/austausch/ideen/:code/ergebnis'),
};
