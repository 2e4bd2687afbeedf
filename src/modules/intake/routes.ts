import { route } from '#platform/http/routes.ts';

export const routes = {
  imports: route('/einspielen'),
  importMapping: route('/einspielen/:id/spalten'),
  importPreview: route('/einspielen/:id'),
};
