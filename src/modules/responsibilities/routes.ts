import { publicRoute, route } from '#platform/http/routes.ts';

export const routes = {
  areas: route('/verantwortliche'),
  areaNew: route('/verantwortliche/neu'),
  area: route('/verantwortliche/bereiche/:code'),
  areaEdit: route('/verantwortliche/bereiche/:code/bearbeiten'),
  areaEnd: route('/verantwortliche/bereiche/:code/ende'),
  nomination: route('/verantwortliche/bereiche/:code/benennung'),
  nominationState: route('/verantwortliche/bereiche/:code/benennung/stand'),
  nominationEdit: route('/verantwortliche/bereiche/:code/benennung/bearbeiten'),
  reminder: route('/verantwortliche/bereiche/:code/erinnerung'),

  profiles: route('/verantwortliche/profile'),
  profileNew: route('/verantwortliche/profile/neu'),
  profile: route('/verantwortliche/profile/:code'),
  profileEdit: route('/verantwortliche/profile/:code/bearbeiten'),
  profileAgreement: route('/verantwortliche/profile/:code/zustimmung'),
  profileSheet: route('/verantwortliche/profile/:code/blatt'),

  rounds: route('/verantwortliche/runden'),
  roundNew: route('/verantwortliche/runden/neu'),
  round: route('/verantwortliche/runden/:code'),
  roundEdit: route('/verantwortliche/runden/:code/bearbeiten'),
  roundEnd: route('/verantwortliche/runden/:code/ende'),
  meetingNew: route('/verantwortliche/runden/:code/treffen/neu'),
  meeting: route('/verantwortliche/runden/:code/treffen/:number'),
  meetingEdit: route('/verantwortliche/runden/:code/treffen/:number/bearbeiten'),
  minutes: route('/verantwortliche/runden/:code/treffen/:number/protokoll'),
  cancellation: route('/verantwortliche/runden/:code/treffen/:number/ausfall'),

  tasks: route('/verantwortliche/aufgaben'),
  taskNew: route('/verantwortliche/aufgaben/neu'),
  task: route('/verantwortliche/aufgaben/:code'),
  promise: route('/verantwortliche/zusagen/:code'),
  taskEdit: route('/verantwortliche/aufgaben/:code/bearbeiten'),
  taskEnd: route('/verantwortliche/aufgaben/:code/abschluss'),

  publicAreas: publicRoute('/verantwortliche'),
};
