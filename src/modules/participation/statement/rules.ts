import type { StakeholderKind } from '#modules/directory/index.ts';
import { type Decision, no, yes } from '#platform/forms/decision.ts';
import { addDays, daysBetween } from '#platform/i18n/format.ts';

/** How a statement came: over its link, by mail, on paper. */
export const receivedWays = ['link', 'mail', 'paper'] as const;
export type ReceivedWay = (typeof receivedWays)[number];

/** How it stands with somebody who was invited, as the office sees it. */
export const statementStates = ['invited', 'reminded', 'received', 'no-answer', 'declined'] as const;
export type StatementState = (typeof statementStates)[number];

/** Whoever speaks: an association, a board, a municipality, a unit. */
export interface StatementParty {
  id: string;
  kind: StakeholderKind;
  code: string;
  name: string;
  /** Category of an organisation, type of a body. */
  sort: string;
}

/** What an association or a body says about a draft, or was asked to say. */
export interface Statement {
  id: string;
  /** ST-001 */
  code: string;
  editionId: string;
  party: StatementParty;
  /** null: it came without an invitation. */
  invitedOn: string | null;
  /** Its last day, until midnight in the county. */
  dueOn: string | null;
  /** null: invited by letter, or forgotten since. */
  sentTo: string | null;
  remindedOn: string | null;
  declinedOn: string | null;
  receivedOn: string | null;
  receivedBy: ReceivedWay | null;
  text: string;
  fileId: string | null;
  mayBeNamed: boolean;
  lateReason: string;
  publishedOn: string | null;
  /** Since when its link opens nothing, by hand of the office, and why. */
  linkEnd: { on: string; reason: string } | null;
}

/** What a body writes over its link. */
export interface GivenInput {
  text: string;
  mayBeNamed: boolean;
}

/** What the office records of a statement that came by mail or on paper. */
export interface RecordInput {
  partyId: string;
  receivedOn: string;
  receivedBy: Exclude<ReceivedWay, 'link'>;
  text: string;
  mayBeNamed: boolean;
  lateReason: string;
}

/** Weeks that a body has to answer, unless the office says otherwise; the day before which it is reminded. */
export const weeksToAnswer = 4;
export const remindDaysBefore = 7;

/** The deadline that the form proposes. */
export function proposedDeadline(today: string): string {
  return addDays(today, weeksToAnswer * 7);
}

type Progress = Pick<Statement, 'dueOn' | 'remindedOn' | 'declinedOn' | 'receivedOn'>;

/** How it stands, from what happened so far. */
export function stateOf(statement: Progress, today: string): StatementState {
  if (statement.receivedOn !== null) return 'received';
  if (statement.declinedOn !== null) return 'declined';
  if (statement.dueOn !== null && statement.dueOn < today) return 'no-answer';
  return statement.remindedOn === null ? 'invited' : 'reminded';
}

/** Somebody is invited, has said neither yes nor no, and still has time. */
export function isAwaited(statement: Progress, today: string): boolean {
  return ['invited', 'reminded'].includes(stateOf(statement, today));
}

type Invited = Pick<Statement, 'invitedOn' | 'sentTo' | 'declinedOn'>;

/** Is somebody told by mail when the draft goes? Who was asked by mail, and has not said no. */
export function isToldByMail({ invitedOn, sentTo, declinedOn }: Invited): boolean {
  return invitedOn !== null && sentTo !== null && declinedOn === null;
}

/** Does the office have to tell somebody itself? Who was asked by letter. */
export function needsLetter({ invitedOn, sentTo, declinedOn }: Invited): boolean {
  return invitedOn !== null && sentTo === null && declinedOn === null;
}

/** May statements be asked for? Only on what is still a draft, from somebody, until a day that lies ahead. */
export function canInvite(isDraft: boolean, partyIds: readonly string[], dueOn: string, today: string): Decision {
  if (!isDraft) return no('participation.statement.refused.no-draft');
  if (partyIds.length === 0) return no('participation.statement.refused.nobody', {}, 'partyIds');
  return dueOn > today ? yes : no('participation.statement.refused.deadline-past', {}, 'dueOn');
}

/** Is it time for the one reminder? A week before the deadline, and not right after the invitation. */
export function isTimeToRemind(
  statement: Progress & Pick<Statement, 'invitedOn' | 'sentTo' | 'linkEnd'>,
  today: string,
): boolean {
  if (statement.linkEnd !== null) return false;
  const { invitedOn, dueOn, sentTo } = statement;
  if (stateOf(statement, today) !== 'invited' || sentTo === null || invitedOn === null || dueOn === null) return false;
  return daysBetween(today, dueOn) <= remindDaysBefore && daysBetween(invitedOn, today) >= 3;
}

/** May the office remind by hand? Somebody who is awaited and has a mailbox, once. */
export function canRemind(statement: Progress & Pick<Statement, 'sentTo' | 'linkEnd'>, today: string): Decision {
  if (statement.linkEnd !== null) return no('participation.statement.refused.link-ended');
  if (stateOf(statement, today) !== 'invited') return no('participation.statement.refused.not-awaited');
  return statement.sentTo === null ? no('participation.statement.refused.no-mailbox') : yes;
}

/** What a link names: the statement, and for which mailbox it was made, as a mark that gives nothing away. */
export interface LinkContent {
  statement: string;
  to?: string;
}

/**
 * Does a link still open? Only while the mailbox it was sent to is still theirs: whoever reads one that was corrected
 * since, because it was wrong, opens nothing. `mailbox`: where they are written to today; undefined in the archive.
 */
export function canOpen(
  link: LinkContent,
  { sentTo }: Pick<Statement, 'sentTo'>,
  mailbox: string | undefined,
  markOf: (mailbox: string) => string,
): boolean {
  if (mailbox === undefined) return true;
  if (sentTo !== null && sentTo !== mailbox) return false;
  return link.to === undefined || link.to === markOf(mailbox);
}

/**
 * May the office end the link by hand? One that went out by mail and still opens, with a reason. Who was invited by letter
 * got none; after the deadline a mailbox may have been forgotten whose link still shows what became of each point.
 */
export function canEndLink(statement: Parameters<typeof hasLink>[0], reason: string, today: string): Decision {
  if (!hasLink(statement, today)) return no('participation.statement.refused.no-link');
  return reason.trim() === '' ? no('participation.statement.refused.reason-missing', {}, 'reason') : yes;
}

/** Is there a link out there that opens? */
export function hasLink(
  { invitedOn, sentTo, dueOn, linkEnd }: Pick<Statement, 'invitedOn' | 'sentTo' | 'dueOn' | 'linkEnd'>,
  today: string,
): boolean {
  return invitedOn !== null && linkEnd === null && (sentTo !== null || (dueOn !== null && dueOn < today));
}

/** May it open again? What was ended by hand, with a reason. */
export function canReopenLink({ linkEnd }: Pick<Statement, 'linkEnd'>, reason: string): Decision {
  if (linkEnd === null) return no('participation.statement.refused.link-open');
  return reason.trim() === '' ? no('participation.statement.refused.reason-missing', {}, 'reason') : yes;
}

/** May something still be written over the link? Until the end of the last day, while the draft is one. */
export function canWrite(
  statement: Pick<Statement, 'dueOn' | 'publishedOn' | 'receivedBy'>,
  isDraft: boolean,
  today: string,
): Decision {
  if (!isDraft) return no('participation.statement.refused.no-draft');
  if (statement.publishedOn !== null) return no('participation.statement.refused.published');
  if (statement.receivedBy !== null && statement.receivedBy !== 'link')
    return no('participation.statement.refused.recorded');
  return statement.dueOn !== null && statement.dueOn >= today
    ? yes
    : no('participation.statement.refused.deadline-over');
}

/** Does it say anything? In words, or in a file. */
export function canGive(text: string, hasFile: boolean): Decision {
  return text.trim() === '' && !hasFile ? no('participation.statement.refused.empty', {}, 'text') : yes;
}

/** May a body decline? As long as it could write and has not. */
export function canDecline(
  statement: Progress & Pick<Statement, 'publishedOn' | 'receivedBy'>,
  today: string,
): Decision {
  return isAwaited(statement, today) ? yes : no('participation.statement.refused.not-awaited');
}

/**
 * May the office record what came by mail or on paper? Not over what a body wrote itself, not before it came, and late
 * only with a reason.
 */
export function canRecord(
  before: Pick<Statement, 'receivedBy' | 'dueOn' | 'publishedOn'> | undefined,
  isResolved: boolean,
  input: RecordInput,
  today: string,
): Decision {
  if (isResolved) return no('participation.statement.refused.resolved');
  if (before?.publishedOn) return no('participation.statement.refused.published');
  if (before?.receivedBy === 'link') return no('participation.statement.refused.given-already', {}, 'partyId');
  if (input.receivedOn > today) return no('participation.statement.refused.day-ahead', {}, 'receivedOn');
  const isLate = before !== undefined && before.dueOn !== null && input.receivedOn > before.dueOn;
  if (isLate && input.lateReason.trim() === '') return no('participation.statement.refused.late', {}, 'lateReason');
  return yes;
}

/** May this be whose statement it is? Somebody whom the directory knows. */
export function canName(partyId: string, parties: readonly { id: string }[]): Decision {
  return parties.some(({ id }) => id === partyId) ? yes : no('platform.form.not-a-choice', {}, 'partyId');
}

/** May the deadline move? To a day that lies ahead, with a reason: the body and the council may ask why. */
export function canMoveDeadline(
  statement: Pick<Statement, 'invitedOn' | 'receivedOn'>,
  isDraft: boolean,
  { dueOn, reason }: { dueOn: string; reason: string },
  today: string,
): Decision {
  if (!isDraft || statement.invitedOn === null || statement.receivedOn !== null)
    return no('participation.statement.refused.not-awaited');
  if (dueOn < today) return no('participation.statement.refused.deadline-past', {}, 'dueOn');
  return reason.trim() === '' ? no('participation.statement.refused.reason-missing', {}, 'reason') : yes;
}

/**
 * May an invitation be taken back, or a statement that was recorded by mistake removed? With a reason, unpublished, and
 * never what a body wrote itself.
 */
export function canRemoveStatement(
  { receivedBy, publishedOn }: Pick<Statement, 'receivedBy' | 'publishedOn'>,
  reason: string,
): Decision {
  if (publishedOn !== null) return no('participation.statement.refused.published');
  if (receivedBy === 'link') return no('participation.statement.refused.given-already');
  return reason.trim() === '' ? no('participation.statement.refused.reason-missing', {}, 'reason') : yes;
}

/** May the answers be published? Once the statement is split into points and each of them has its answer. */
export function canPublish(
  statement: Pick<Statement, 'publishedOn' | 'receivedOn'>,
  points: { answered: number; all: number },
): Decision {
  if (statement.publishedOn !== null) return no('participation.statement.refused.published');
  if (statement.receivedOn === null || points.all === 0) return no('participation.statement.refused.no-points');
  const open = points.all - points.answered;
  return open > 0 ? no('participation.statement.refused.open-points', { count: open }) : yes;
}

/** May the publication be taken back? Only with a reason; it stays in the history. */
export function canUnpublish(statement: Pick<Statement, 'publishedOn'>, reason: string): Decision {
  if (statement.publishedOn === null) return no('participation.statement.refused.not-published');
  return reason.trim() === '' ? no('participation.statement.refused.reason-missing', {}, 'reason') : yes;
}

/** How many were invited, how many answered, how many did not. */
export function countStates(statements: readonly Progress[], today: string): Record<StatementState, number> {
  const counts: Record<StatementState, number> = { invited: 0, reminded: 0, received: 0, 'no-answer': 0, declined: 0 };
  for (const statement of statements) counts[stateOf(statement, today)] += 1;
  return counts;
}
