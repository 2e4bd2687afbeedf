import { route } from '#platform/http/routes.ts';

export const routes = {
  imports: route('/einspielen'),
  importTemplate: route('/einspielen/vorlage/:kind'),
  doubts: route('/einspielen/offen'),
  doubt: route('/einspielen/offen/:id'),
  importMapping: route('/einspielen/:id/spalten'),
  importHeading: route('/einspielen/:id/blatt'),
  importWords: route('/einspielen/:id/woerter'),
  importRow: route('/einspielen/:id/zeilen/:number'),
  importRefused: route('/einspielen/:id/abgelehnt'),
  importPublication: route('/einspielen/:id/veroeffentlichung'),
  importUndoing: route('/einspielen/:id/ruecknahme'),
  importPreview: route('/einspielen/:id'),
};
