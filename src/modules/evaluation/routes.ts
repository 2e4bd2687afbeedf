import { publicRoute, route } from '#platform/http/routes.ts';

export const routes = {
  indicators: route('/wirkung'),
  indicatorNew: route('/wirkung/neu'),
  indicator: route('/wirkung/:code'),
  indicatorEdit: route('/wirkung/:code/bearbeiten'),
  indicatorManner: route('/wirkung/:code/art'),
  counts: route('/wirkung/:code/zaehlung'),
  readings: route('/wirkung/:code/werte'),
  breakdowns: route('/wirkung/:code/aufschluesselung'),
  breakdownEntry: route('/wirkung/:code/aufschluesselung/eintragen'),
  publicIndicators: publicRoute('/wirkung'),
  publicIndicator: publicRoute('/wirkung/:code'),
  publicBreakdowns: publicRoute('/wirkung/:code/aufschluesselung'),

  reports: route('/berichte'),
  report: route('/berichte/:code'),
  reportFigure: route('/berichte/:code/zahlen/:figure'),
  reportData: route('/berichte/:code/daten'),
  reportFile: route('/berichte/:code/datei'),
  reportPublication: route('/berichte/:code/veroeffentlichung'),
  reportNotes: route('/berichte/:code/anmerkungen'),
  publicReports: publicRoute('/berichte'),
  publicReport: publicRoute('/berichte/:code'),
  publicReportFigure: publicRoute('/berichte/:code/zahlen/:figure'),
  publicReportFile: publicRoute('/berichte/:code/datei'),
  publicReportData: publicRoute('/berichte/:code/daten'),
};
