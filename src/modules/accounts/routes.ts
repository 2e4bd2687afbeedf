import { route } from '#platform/http/routes.ts';

export const routes = {
  signIn: route('/anmelden'),
};
