import { route } from '#platform/http/routes.ts';

export const routes = {
  today: route('/heute'),
  all: route('/heute/alles'),
  snooze: route('/heute/spaeter'),
  head: route('/heute/leitung'),
  area: route('/heute/bereich'),
  firstSteps: route('/erste-schritte'),
  skippedSteps: route('/erste-schritte/uebersprungen'),
  search: route('/suche'),
};
