import { publicRoute, route } from '#platform/http/routes.ts';

export const routes = {
  imprint: publicRoute('/impressum'),
  privacy: publicRoute('/datenschutz'),
  accessibility: publicRoute('/barrierefreiheit'),
  reportBarrier: publicRoute('/barriere-melden'),
  barriers: route('/barrieren'),
  barrierAnswer: route('/barrieren/:id/antwort'),
};
