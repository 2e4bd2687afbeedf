import type { Db } from '#platform/database/database.ts';
import { type Decision, no, yes } from '#platform/forms/decision.ts';
import { recordHistory } from '#platform/history/history.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { findContactPointById } from '../contact-point/data.ts';
import type { Hours } from '../contact-point/rules.ts';
import { changeContactPoint } from '../contact-point/verbs.ts';
import { findOfferById } from '../offer/data.ts';
import { changeOffer } from '../offer/verbs.ts';
import { findOrganisationById } from '../organisation/data.ts';
import { changeOrganisation } from '../organisation/verbs.ts';
import { confirmEntries } from '../stakeholder/verbs.ts';
import { deleteProposal, keepProposal } from './proposal.data.ts';
import { understoodWords, wordsOf } from './proposal.form.ts';
import { canPropose, canTake, differences, type FieldWords, type Proposal } from './proposal.rules.ts';
import type { ConfirmationRequest } from './rules.ts';

/** The words that stand in an entry now; undefined where it is no longer there. */
export async function entryWords(db: Db, { kind, id }: Proposal['entry']): Promise<FieldWords | undefined> {
  const entry = await findEntry(db, kind, id);
  return entry && wordsOf(kind, entry);
}

function findEntry(db: Db, kind: Proposal['entry']['kind'], id: string) {
  if (kind === 'offer') return findOfferById(db, id);
  return kind === 'contact-point' ? findContactPointById(db, id) : findOrganisationById(db, id);
}

/** Keeps what whoever was asked says is different now. It changes and confirms nothing until the county takes it over. */
export async function proposeChange(
  db: Db,
  by: Actor,
  at: Date,
  request: Pick<ConfirmationRequest, 'id'>,
  input: { entry: Proposal['entry']; written: FieldWords },
): Promise<Decision> {
  const { entry, written } = input;
  const understood = understoodWords(entry.kind, written);
  if (!understood.ok) return understood;
  const proposed = differences(entry.kind, (await entryWords(db, entry)) ?? {}, understood.words);
  const allowed = canPropose(proposed.after);
  if (!allowed.ok) return allowed;
  await keepProposal(db, request.id, entry, proposed, at);
  await recordHistory(db, by, at, entry, 'change-proposed');
  return yes;
}

/** Takes a proposal over in one step: the fields change, and the entry counts as confirmed by whoever wrote it. */
export async function takeProposal(db: Db, by: Actor, at: Date, proposal: Proposal): Promise<Decision> {
  const { entry, after, party } = proposal;
  const now = await entryWords(db, entry);
  if (!now) return no('directory.refuse.entry-gone');
  const allowed = canTake(proposal, now);
  if (!allowed.ok) return allowed;
  const understood = understoodWords(entry.kind, { ...now, ...after });
  if (!understood.ok) return understood;
  if (!(await deleteProposal(db, proposal.id))) return yes;
  const confirmedOn = await changeEntry(db, by, at, entry, { ...understood.words, hours: understood.hours });
  const link: Actor = { kind: 'link', label: party.name, scope: { kind: party.kind, id: party.id } };
  await confirmEntries(db, link, at, [{ ...entry, confirmedOn }]);
  return yes;
}

/** Leaves an entry as it is, against what was proposed. */
export async function leaveProposal(db: Db, by: Actor, at: Date, proposal: Proposal): Promise<void> {
  if (await deleteProposal(db, proposal.id)) await recordHistory(db, by, at, proposal.entry, 'change-left');
}

type Changed = Omit<FieldWords, 'hours'> & { hours: Hours };

/** Writes the new words through the verb of the entry's own noun; gives when it was confirmed before. */
async function changeEntry(
  db: Db,
  by: Actor,
  at: Date,
  { kind, id }: Proposal['entry'],
  words: Changed,
): Promise<string | null> {
  if (kind === 'offer') {
    const offer = await findOfferById(db, id);
    if (offer) await changeOffer(db, by, at, offer, { ...offer, ...words });
    return offer?.confirmedOn ?? null;
  } else if (kind === 'contact-point') {
    const point = await findContactPointById(db, id);
    if (point) await changeContactPoint(db, by, at, point, { ...point, ...words });
    return point?.confirmedOn ?? null;
  } else {
    const organisation = await findOrganisationById(db, id);
    const { hours: _, ...own } = words;
    if (organisation) await changeOrganisation(db, by, at, organisation, { ...organisation, ...own });
    return organisation?.confirmedOn ?? null;
  }
}
