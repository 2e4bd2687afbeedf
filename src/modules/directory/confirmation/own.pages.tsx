import { canAgree } from '#platform/forms/agreed.ts';
import { bind } from '#platform/forms/bind.ts';
import { all } from '#platform/forms/decision.ts';
import { drawnFrom } from '#platform/forms/drawn.ts';
import { type FieldTexts, type FormResult, refuse } from '#platform/forms/form.ts';
import { type Context, get, type Page, post, seeOther } from '#platform/http/page.ts';
import { reaches } from '#platform/permissions/permissions.ts';
import { routes } from '../routes.ts';
import { confirmEntries } from '../stakeholder/verbs.ts';
import { type StillFields, stillForm } from './form.ts';
import { OwnEntries } from './own.views.tsx';
import { listParties } from './party.data.ts';
import { agedEntries, canConfirm, type Entry, entryKey, type Party, shownEntries } from './rules.ts';

const own = get(routes.ownEntries, {
  help: 'directory.help.own-entries',
  may: 'directory.record.edit',
  example: {},
  handle: async (context) => {
    const parties = await ownParties(context);
    return draw(context, parties, { still: entriesOf(parties).map(entryKey) });
  },
});

const confirm = post(routes.ownEntries, {
  may: 'directory.record.edit',
  handle: async (context) => {
    const parties = await ownParties(context);
    const entries = entriesOf(parties);
    const result = context.read(stillForm(entries.map(entryKey)));
    if (!result.ok) return draw(context, parties, result);
    const { still } = result.value;
    const outcome = all(canConfirm(still), canAgree(context.sent, shownEntries(entries)));
    if (!outcome.ok) return draw(context, parties, refuse(result, outcome));
    await confirmEntries(
      context.db,
      context.by,
      context.now,
      entries.filter((entry) => still.includes(entryKey(entry))),
    );
    return seeOther(routes.ownEntries.href({}), 'directory.notice.confirmed');
  },
});

/**
 * Whoever keeps a part of the directory sees all of theirs; whoever keeps all of it sees what nobody else can be asked
 * about because there is no mailbox, so that a call does it.
 */
async function ownParties({ db, reach, today }: Context): Promise<Party[]> {
  const all = await listParties(db, today);
  if (reach.kind !== 'everything')
    return all
      .map((party) => ({ ...party, entries: party.entries.filter((entry) => reaches(reach, entry.scopes)) }))
      .filter(({ entries }) => entries.length > 0);
  return all
    .filter(({ mailbox }) => mailbox === '')
    .map((party) => ({ ...party, entries: agedEntries(party, today) }))
    .filter(({ entries }) => entries.length > 0);
}

const entriesOf = (parties: readonly Party[]): Entry[] => parties.flatMap(({ entries }) => entries);

function draw(
  context: Context,
  parties: readonly Party[],
  state: FormResult<StillFields> | FieldTexts,
): Response | Promise<Response> {
  const isWhole = context.reach.kind === 'everything';
  const title = context.t(isWhole ? 'directory.own.by-telephone' : 'directory.own.title');
  const entries = entriesOf(parties);
  const form = { ...bind(stillForm(entries.map(entryKey)), state), drawn: drawnFrom(shownEntries(entries)) };
  return context.page({
    title,
    body: <OwnEntries parties={parties} form={form} isWhole={isWhole} title={title} />,
    ...('ok' in state && { status: 422 }),
  });
}

export const ownPages: readonly Page[] = [own, confirm];
