import { route } from '#platform/http/routes.ts';

export const routes = {
  signIn: route('/anmelden'),
  demoSignIn: route('/anmelden/demo'),
  signOut: route('/abmelden'),
};
