import { route } from '#platform/http/routes.ts';

/** Addresses are German and stable; links are made by `href` only. */
export const routes = {
  start: route('/participation'),
};
