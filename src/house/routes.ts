import { publicRoute, route } from '#platform/http/routes.ts';

export const routes = {
  outbox: route('/-/mail'),
  mail: route('/-/mail/:id'),
  components: route('/-/components'),
  countyStyles: route('/-/county.css'),
  search: route('/suche'),
  publicSearch: publicRoute('/suche'),
};
