import { publicRoute, route } from '#platform/http/routes.ts';

export const routes = {
  imprint: publicRoute('/impressum'),
  privacy: publicRoute('/datenschutz'),
  accessibility: publicRoute('/barrierefreiheit'),
  reportBarrier: publicRoute('/barriere-melden'),
  editImprint: route('/einstellungen/impressum'),
  imprintReading: route('/einstellungen/impressum/durchgelesen'),
  editPrivacy: route('/einstellungen/datenschutz'),
  privacyReading: route('/einstellungen/datenschutz/durchgelesen'),
  editAccessibility: route('/einstellungen/barrierefreiheit'),
  accessibilityReading: route('/einstellungen/barrierefreiheit/durchgelesen'),
  barriers: route('/barrieren'),
  barrierAnswer: route('/barrieren/:id/antwort'),
};

const noticeRoutes = {
  imprint: { shown: routes.imprint, edit: routes.editImprint, reading: routes.imprintReading },
  privacy: { shown: routes.privacy, edit: routes.editPrivacy, reading: routes.privacyReading },
  accessibility: { shown: routes.accessibility, edit: routes.editAccessibility, reading: routes.accessibilityReading },
};

/** Where a notice is read, written and marked as read through. */
export function noticeHrefs(notice: keyof typeof noticeRoutes) {
  const { shown, edit, reading } = noticeRoutes[notice];
  return { public: (lang: string) => shown.href({ lang }), edit: edit.href({}), reading: reading.href({}) };
}
