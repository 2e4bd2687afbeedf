import { route } from '#platform/http/routes.ts';

export const routes = {
  signIn: route('/anmelden'),
  secondStep: route('/anmelden/zweiter-schritt/:token'),
  passkeySignIn: route('/anmelden/passkey'),
  directory: route('/anmelden/kreis-konto'),
  directoryBack: route('/anmelden/kreis-konto/zurueck'),
  askLink: route('/anmelden/link'),
  useLink: route('/anmelden/link/:token'),
  demoSignIn: route('/anmelden/demo'),
  confirmAgain: route('/anmelden/erneut'),
  confirmCode: route('/anmelden/erneut/code'),
  confirmPassword: route('/anmelden/erneut/passwort'),
  confirmPasskey: route('/anmelden/erneut/passkey'),
  confirmDemo: route('/anmelden/erneut/demo'),
  signOut: route('/abmelden'),
  invitation: route('/einladung/:token'),
  account: route('/konto'),
  secondFactor: route('/konto/zweiter-faktor'),
};
