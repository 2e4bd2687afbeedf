import { publicRoute } from '#platform/http/routes.ts';

export const routes = {
  imprint: publicRoute('/impressum'),
  privacy: publicRoute('/datenschutz'),
  accessibility: publicRoute('/barrierefreiheit'),
  reportBarrier: publicRoute('/barriere-melden'),
};
