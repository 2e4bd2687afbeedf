import { dayOf } from '#platform/i18n/format.ts';
import type { DueItem, DueSource } from '#platform/manifest/manifest.ts';
import { listOrganisations } from '../organisation/data.ts';
import { organisationState, scopesOfOrganisation } from '../organisation/rules.ts';
import { routes } from '../routes.ts';
import { listOpenReports } from './data.ts';
import { hidesOn } from './rules.ts';

/** Organisations that disappeared from the public because nobody confirmed them, and reports that wait. */
export const confirmationDue: DueSource = {
  may: 'directory.confirmation.ask',
  list: async ({ db, today, t }) => {
    const hidden = (await listOrganisations(db, { freshness: 'hidden' }, today)).filter(
      (one) => organisationState(one, today) === 'hidden',
    );
    const reports = await listOpenReports(db);
    return [
      ...reports.map(
        (report): DueItem => ({
          key: `directory.report:${report.id}`,
          title: t('directory.due.report', { name: report.organisation?.name ?? '' }),
          consequence: t('directory.due.report-consequence'),
          dueOn: dayOf(report.reportedAt),
          weight: 2,
          href: routes.confirmations.href({}),
          action: t('directory.look'),
          about: t('directory.due.about'),
          scopes: report.organisation ? [{ kind: 'organisation', id: report.organisation.id }] : [],
        }),
      ),
      ...hidden.map(
        (one): DueItem => ({
          key: `directory.hidden:${one.code}`,
          title: t('directory.due.hidden', { name: one.name }),
          consequence: t('directory.due.hidden-consequence'),
          dueOn: hidesOn(one.confirmedOn ?? one.createdOn),
          weight: 1,
          href: routes.organisationPage.href({ code: one.code }),
          action: t('directory.confirmation.ask'),
          about: t('directory.due.about'),
          scopes: scopesOfOrganisation(one),
        }),
      ),
    ];
  },
};
