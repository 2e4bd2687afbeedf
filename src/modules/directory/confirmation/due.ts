import { addMonths, dayOf, formatsOf } from '#platform/i18n/format.ts';
import type { DueContext, DueItem, DueSource, OverviewSource } from '#platform/manifest/manifest.ts';
import { reaches } from '#platform/permissions/permissions.ts';
import { routes } from '../routes.ts';
import { freshnessOf, hidesOn } from '../rules.ts';
import { recordHref } from '../stakeholder/record.views.tsx';
import { listOpenReports, readAskingInterval } from './data.ts';
import { listParties } from './party.data.ts';
import { listProposals } from './proposal.data.ts';
import type { Proposal } from './proposal.rules.ts';
import { entryHref } from './proposal.views.tsx';
import { type ChangeReport, type Entry, entryKey, type Party } from './rules.ts';

/** Reports that wait, entries that disappeared from the public, and whoever cannot be asked because of no mailbox. */
export const confirmationDue: DueSource = {
  may: 'directory.confirmation.ask',
  list: async (context) => {
    const { db, today } = context;
    const parties = await listParties(db, today);
    const every = (await readAskingInterval(db)) || 12;
    const before = addMonths(today, -every);
    const unreachable = parties.filter(
      (party) => party.mailbox === '' && party.entries.some(({ since }) => since <= before),
    );
    return [
      ...(await listOpenReports(db)).map((report) => reported(report, parties, context)),
      ...(await listProposals(db)).flatMap((proposal) => proposed(proposal, parties, context)),
      ...parties
        .filter((party) => party.mailbox !== '' && hiddenOf(party, today).length > 0)
        .map((party) => disappeared(party, context)),
      ...unreachable.map((party) => cannotBeAsked(party, context)),
    ];
  },
};

/** For whoever keeps a part of the directory: what of theirs is no longer fresh. */
export const ownEntriesDue: DueSource = {
  may: 'directory.record.edit',
  list: async ({ db, by, access, today, t }) => {
    const reach = access.reach(by, 'directory.record.edit');
    if (reach.kind === 'everything') return [];
    const all = (await listParties(db, today)).flatMap(({ entries }) => entries);
    const aged = all.filter(
      (entry) => reaches(reach, entry.scopes) && freshnessOf(entry.confirmedOn, entry.since, today) !== 'confirmed',
    );
    const first = oldestOf(aged);
    if (!first) return [];
    return [
      {
        key: 'directory.own-entries',
        title: t('directory.due.own', { count: aged.length }),
        consequence: t('directory.due.own-consequence'),
        dueOn: hidesOn(first.since),
        weight: 1,
        href: routes.ownEntries.href({}),
        action: t('directory.own.open'),
        about: t('directory.due.about'),
        scopes: [...first.scopes],
      },
    ];
  },
};

/** As many of one's own entries are shown one by one; the rest stands on their page. */
const ownShown = 8;

/** Their entries in the directory, each with one tap that says it is still true; the oldest first. */
export const ownEntriesOverview: OverviewSource = async ({ db, by, access, today, language, t }) => {
  const reach = access.reach(by, 'directory.record.edit');
  if (reach.kind !== 'scopes') return [];
  const all = (await listParties(db, today)).flatMap(({ entries }) => entries);
  const own = all.filter((entry) => reaches(reach, entry.scopes)).sort((a, b) => a.since.localeCompare(b.since));
  const format = formatsOf(language);
  const aged = own.filter((entry) => freshnessOf(entry.confirmedOn, entry.since, today) !== 'confirmed').length;
  const rows = own.slice(0, ownShown).map(({ confirmedOn, ...entry }) => ({
    title: entry.title,
    href: entryHref(entry),
    note: [
      entry.summary,
      confirmedOn ? t('directory.answer.last', { day: format.day(confirmedOn) }) : t('directory.answer.never'),
    ]
      .filter(Boolean)
      .join(' · '),
    group: 'own' as const,
    act: {
      action: routes.ownEntries.href({}),
      fields: { still: entryKey(entry) },
      label: t('directory.answer.still-true'),
    },
  }));
  if (own.length === 0) return [];
  const whole = { title: t('directory.overview.own', { count: own.length }), href: routes.ownEntries.href({}) };
  return [...rows, { ...whole, note: t('directory.overview.aged', { count: aged }), group: 'own' }];
};

function reported(report: ChangeReport, parties: readonly Party[], { t }: DueContext): DueItem {
  const party = parties.find(({ id }) => id === report.party?.id);
  return {
    key: `directory.report:${report.id}`,
    title: t('directory.due.report', { name: report.party?.name ?? '' }),
    consequence: t('directory.due.report-consequence'),
    dueOn: dayOf(report.reportedAt),
    weight: 2,
    href: routes.confirmations.href({}),
    action: t('directory.look'),
    about: t('directory.due.about'),
    ...(report.party ? { waiting: report.party.name } : {}),
    scopes: party?.scopes ?? [],
  };
}

/** What somebody wants to be different waits, entry by entry, until it is taken over or left. */
function proposed(proposal: Proposal, parties: readonly Party[], { t }: DueContext): DueItem[] {
  const entry = parties.flatMap(({ entries }) => entries).find((one) => entryKey(one) === entryKey(proposal.entry));
  if (!entry) return [];
  return [
    {
      key: `directory.proposal:${proposal.id}`,
      title: t('directory.due.proposal', { title: entry.title }),
      consequence: t('directory.due.report-consequence'),
      dueOn: dayOf(proposal.proposedAt),
      weight: 2,
      href: `${routes.confirmations.href({})}#vorschlaege`,
      action: t('directory.due.proposal-action'),
      about: t('directory.due.about'),
      waiting: proposal.party.name,
      scopes: [...entry.scopes],
    },
  ];
}

function disappeared(party: Party, { t, today }: DueContext): DueItem {
  const hidden = hiddenOf(party, today);
  return {
    key: `directory.hidden:${party.code}`,
    title: t('directory.due.hidden', { name: party.name, count: hidden.length }),
    consequence: t('directory.due.hidden-consequence'),
    dueOn: hidesOn(oldestOf(hidden)?.since ?? today),
    weight: 1,
    href: recordHref(party),
    action: t('directory.confirmation.ask'),
    about: t('directory.due.about'),
    scopes: party.scopes,
  };
}

function cannotBeAsked(party: Party, { t, today }: DueContext): DueItem {
  return {
    key: `directory.unreachable:${party.code}`,
    title: t('directory.due.unreachable', { name: party.name }),
    consequence: t('directory.due.unreachable-consequence'),
    dueOn: hidesOn(oldestOf(party.entries)?.since ?? today),
    weight: 1,
    href: routes.ownEntries.href({}),
    action: t('directory.due.call'),
    about: t('directory.due.about'),
    scopes: party.scopes,
  };
}

const hiddenOf = (party: Party, today: string) =>
  party.entries.filter((entry) => freshnessOf(entry.confirmedOn, entry.since, today) === 'hidden');

const oldestOf = (entries: readonly Entry[]) => [...entries].sort((a, b) => a.since.localeCompare(b.since))[0];
