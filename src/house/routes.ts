import { publicRoute, route } from '#platform/http/routes.ts';

export const routes = {
  outbox: route('/-/mail'),
  mail: route('/-/mail/:id'),
  history: route('/verlauf'),
  operation: route('/betrieb'),
  register: route('/verzeichnis'),
  translations: route('/uebersetzungen'),
  translation: route('/uebersetzungen/:tag'),
  translationFile: route('/uebersetzungen/:tag/datei'),
  components: route('/-/components'),
  words: route('/hilfe/woerter'),
  publicWords: publicRoute('/woerter'),
  countyStyles: route('/-/county.css'),
  publicSearch: publicRoute('/suche'),
  /** A worker answers for addresses at or below its own, so it lies at the root. */
  worker: route('/sw.js'),
  offline: publicRoute('/offline'),
  waiting: publicRoute('/wartet'),
  appManifest: publicRoute('/app.webmanifest'),
  appIcon: route('/-/icon.svg'),
};
