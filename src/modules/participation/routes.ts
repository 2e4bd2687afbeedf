import { publicRoute, route } from '#platform/http/routes.ts';

/** Addresses are German and stable; links are made by `href` only. */
export const routes = {
  statements: route('/konzept/fassungen/:code/stellungnahmen'),
  statementInvitation: route('/konzept/fassungen/:code/stellungnahmen/einladen'),
  statementRecord: route('/konzept/fassungen/:code/stellungnahmen/eintragen'),
  points: route('/konzept/fassungen/:code/stellungnahmen/punkte'),

  statement: route('/stellungnahmen/:code'),
  statementDeadline: route('/stellungnahmen/:code/frist'),
  statementReminder: route('/stellungnahmen/:code/erinnerung'),
  statementInvitationEnd: route('/stellungnahmen/:code/einladung'),
  statementLinkEnd: route('/stellungnahmen/:code/link'),
  statementFile: route('/stellungnahmen/:code/datei'),
  statementPublication: route('/stellungnahmen/:code/veroeffentlichung'),
  statementPoints: route('/stellungnahmen/:code/punkte'),
  point: route('/stellungnahmen/:code/punkte/:point'),
  pointEdit: route('/stellungnahmen/:code/punkte/:point/bearbeiten'),
  pointSplit: route('/stellungnahmen/:code/punkte/:point/herausloesen'),
  pointAnswer: route('/stellungnahmen/:code/punkte/:point/antwort'),

  statementLink: route('/stellungnahme/:token'),
  statementLinkFile: route('/stellungnahme/:token/datei'),
  statementDecline: route('/stellungnahme/:token/absage'),

  publicStatements: publicRoute('/konzept/fassungen/:code/stellungnahmen'),
  comments: route('/konzept/fassungen/:code/beteiligung'),
  period: route('/konzept/fassungen/:code/beteiligung/frist'),
  commentAnswer: route('/konzept/fassungen/:code/beteiligung/antwort'),
  commentPublication: route('/konzept/fassungen/:code/beteiligung/veroeffentlichung'),
  publicComments: publicRoute('/konzept/fassungen/:code/beteiligung'),
  agreement: publicRoute('/konzept/fassungen/:code/beteiligung/zustimmung'),
};
