import { publicRoute, route } from '#platform/http/routes.ts';

export const routes = {
  speak: publicRoute('/mitreden'),
  speakAt: publicRoute('/mitreden/:occasion'),
  receipt: publicRoute('/beleg'),
  objection: publicRoute('/beleg/widerspruch'),
  answers: publicRoute('/antworten'),
  cards: route('/stimmen'),
  paper: route('/stimmen/karte-eingeben'),
  card: route('/stimmen/:code'),
  review: route('/stimmen/:code/pruefung'),
  redaction: route('/stimmen/:code/schwaerzung'),
  fate: route('/stimmen/:code/ergebnis'),
  answer: route('/stimmen/:code/antwort'),
  findings: route('/befunde'),
  newFinding: route('/befunde/neu'),
  finding: route('/befunde/:code'),
  editFinding: route('/befunde/:code/bearbeiten'),
  confirmation: route('/befunde/:code/bestaetigung'),
  options: route('/befunde/:code/loesungen'),
  decision: route('/befunde/:code/entscheidung'),
  quotes: route('/befunde/:code/zitate'),
};
