import { publicRoute, route } from '#platform/http/routes.ts';

export const routes = {
  indicators: route('/wirkung'),
  indicator: route('/wirkung/:code'),
  readings: route('/wirkung/:code/werte'),
  publicIndicators: publicRoute('/wirkung'),
  publicIndicator: publicRoute('/wirkung/:code'),
};
