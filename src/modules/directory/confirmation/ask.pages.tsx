import { bind } from '#platform/forms/bind.ts';
import type { Refusal } from '#platform/forms/decision.ts';
import { type FormResult, prefill } from '#platform/forms/form.ts';
import { type Context, Forbidden, get, NotFound, type Page, post, remove, seeOther } from '#platform/http/page.ts';
import { visible } from '#platform/http/visible.ts';
import { reaches } from '#platform/permissions/permissions.ts';
import { routes } from '../routes.ts';
import { ConfirmationList } from './ask.views.tsx';
import { lastAskedAt, listOpenReports, listOpenRequests, readAskingInterval } from './data.ts';
import { askingIntervalOf, intervalForm } from './form.ts';
import { listParties } from './party.data.ts';
import { listProposals } from './proposal.data.ts';
import type { Proposal } from './proposal.rules.ts';
import { leaveProposal, takeProposal } from './proposal.verbs.ts';
import type { ShownProposal } from './proposal.views.tsx';
import { agedEntries, type ChangeReport, entryKey, type Party } from './rules.ts';
import { askParties, changeAskingInterval, handleReport } from './verbs.ts';

const list = get(routes.confirmations, {
  help: 'directory.help.confirmations',
  may: 'directory.confirmation.ask',
  example: {},
  handle: (context) => draw(context, {}),
});

interface Failed {
  interval?: FormResult<typeof intervalForm.fields>;
  /** Why a proposal could not be taken over. */
  proposal?: Refusal;
}

async function draw(context: Context, { interval, proposal }: Failed) {
  const { db, today, t, reach, now } = context;
  const parties = await askableParties(context);
  const isSeen = (party: { id: string } | null) =>
    reach.kind === 'everything' || (party !== null && parties.some(({ id }) => id === party.id));
  const every = await readAskingInterval(db);
  return context.page({
    title: t('directory.confirmation.plural'),
    status: interval || proposal ? 422 : 200,
    body: (
      <ConfirmationList
        needing={parties.filter((party) => agedEntries(party, today).length > 0)}
        hasEntries={parties.some(({ entries }) => entries.length > 0)}
        today={today}
        now={now}
        lastAsked={await lastAskedAt(db)}
        requests={(await listOpenRequests(db)).filter((request) => isSeen(request.party))}
        reports={(await listOpenReports(db)).filter((report) => isSeen(report.party))}
        proposals={await shownProposals(context, parties)}
        refused={proposal}
        sendsMail={context.installation.sendsMail !== false}
        interval={
          reach.kind === 'everything' ? bind(intervalForm, interval ?? prefill({ every: String(every) })) : undefined
        }
      />
    ),
  });
}

async function askableParties({ db, reach, today }: Context): Promise<Party[]> {
  return (await listParties(db, today)).filter((party) => reaches(reach, party.scopes));
}

const ask = post(routes.confirmations, {
  may: 'directory.confirmation.ask',
  handle: async (context) => {
    const { db, by, now, sent, county, installation } = context;
    const chosen = new Set(sent.getAll('id').map(String));
    const link = { secrets: installation.secrets, county, origin: county.origin };
    const parties = (await askableParties(context)).filter(({ id }) => chosen.has(id));
    const count = await askParties(db, by, now, parties, link);
    const notice = count > 0 ? 'directory.notice.asked' : 'directory.notice.asked-nobody';
    return seeOther(routes.confirmations.href({}), notice);
  },
});

const chooseInterval = post(routes.askingInterval, {
  may: 'directory.confirmation.ask',
  handle: async (context) => {
    const { db, by, now } = context;
    // How often the whole county asks is decided by whoever may ask everywhere in it.
    if (context.reach.kind !== 'everything') throw new Forbidden();
    const result = context.read(intervalForm, prefill({ every: String(await readAskingInterval(context.db)) }));
    if (!result.ok) return draw(context, { interval: result });
    await changeAskingInterval(db, by, now, askingIntervalOf(result.value.every));
    return seeOther(routes.confirmations.href({}), 'directory.notice.saved');
  },
});

const dealtWith = post(routes.changeReport, {
  may: 'directory.confirmation.ask',
  handle: async (context) => {
    const report = await visibleReport(context);
    if (!(await handleReport(context.db, context.by, context.now, report.id))) throw new NotFound();
    return seeOther(routes.confirmations.href({}), 'directory.notice.report-handled');
  },
});

async function visibleReport({ db, params, reach, today }: Context<'/:id'>): Promise<ChangeReport> {
  const report = (await listOpenReports(db)).find(({ id }) => id === params.id);
  const party = (await listParties(db, today)).find(({ id }) => id === report?.party?.id);
  return visible(reach, report, () => party?.scopes ?? []);
}

/** What waits for this person, with the entry as it stands; what is no longer there waits for nobody. */
async function shownProposals({ db }: Pick<Context, 'db'>, parties: readonly Party[]): Promise<ShownProposal[]> {
  const entries = parties.flatMap((party) => party.entries);
  return (await listProposals(db)).flatMap((proposal) => {
    const entry = entries.find((one) => entryKey(one) === entryKey(proposal.entry));
    return entry ? [{ proposal, entry }] : [];
  });
}

const take = post(routes.proposedChange, {
  may: 'directory.confirmation.ask',
  handle: async (context) => {
    const outcome = await takeProposal(context.db, context.by, context.now, await visibleProposal(context));
    if (!outcome.ok) return draw(context, { proposal: outcome });
    return seeOther(routes.confirmations.href({}), 'directory.notice.proposal-taken');
  },
});

const leave = remove(routes.proposedChange, {
  may: 'directory.confirmation.ask',
  handle: async (context) => {
    await leaveProposal(context.db, context.by, context.now, await visibleProposal(context));
    return seeOther(routes.confirmations.href({}), 'directory.notice.proposal-left');
  },
});

async function visibleProposal({ db, params, reach, today }: Context<'/:id'>): Promise<Proposal> {
  const entries = (await listParties(db, today)).flatMap((party) => party.entries);
  const proposal = (await listProposals(db)).find(({ id }) => id === params.id);
  return visible(reach, proposal, ({ entry }) => [
    ...(entries.find((one) => entryKey(one) === entryKey(entry))?.scopes ?? []),
  ]);
}

export const askPages: readonly Page[] = [list, ask, chooseInterval, dealtWith, take, leave];
