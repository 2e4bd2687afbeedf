import { publicRoute, route } from '#platform/http/routes.ts';

export const routes = {
  concept: route('/konzept'),
  adoption: route('/konzept/fassungen/:code/beschluss'),
  editionState: route('/konzept/fassungen/:code/stand'),
  verdicts: route('/konzept/fassungen/:code/urteile'),
  comparison: route('/konzept/fassungen/:code/vergleich'),
  completeness: route('/konzept/pruefung'),

  statement: route('/konzept/texte/:code'),
  statementState: route('/konzept/texte/:code/stand'),

  field: route('/konzept/felder/:code'),
  fieldEdit: route('/konzept/felder/:code/bearbeiten'),
  goals: route('/konzept/ziele'),
  goal: route('/konzept/ziele/:code'),
  goalEdit: route('/konzept/ziele/:code/bearbeiten'),
  goalOrigin: route('/konzept/ziele/:code/herkunft'),

  measures: route('/konzept/massnahmen'),
  measureNew: route('/konzept/massnahmen/neu'),
  measuresMany: route('/konzept/massnahmen/viele'),
  measureViews: route('/konzept/massnahmen/ansichten'),
  measureView: route('/konzept/massnahmen/ansichten/:id'),
  measure: route('/konzept/massnahmen/:code'),
  measureEdit: route('/konzept/massnahmen/:code/bearbeiten'),
  measureState: route('/konzept/massnahmen/:code/stand'),
  measureAssessment: route('/konzept/massnahmen/:code/einschaetzung'),
  measureObjection: route('/konzept/massnahmen/:code/widerspruch'),
  measureHistory: route('/konzept/massnahmen/:code/verlauf'),
  measureOrigin: route('/konzept/massnahmen/:code/herkunft'),
  delivery: route('/konzept/umsetzung/:code'),

  publicConcept: publicRoute('/konzept'),
  publicComparison: publicRoute('/konzept/fassungen/:code/vergleich'),
  publicMeasures: publicRoute('/konzept/massnahmen'),
  publicGoals: publicRoute('/konzept/ziele'),
  publicField: publicRoute('/konzept/felder/:code'),
  publicGoal: publicRoute('/konzept/ziele/:code'),
  publicMeasure: publicRoute('/konzept/massnahmen/:code'),
};
