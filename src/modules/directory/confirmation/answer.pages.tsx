import { readLink } from '#platform/auth/signature.ts';
import { canAgree } from '#platform/forms/agreed.ts';
import { bind } from '#platform/forms/bind.ts';
import { all, yes } from '#platform/forms/decision.ts';
import { drawnFrom } from '#platform/forms/drawn.ts';
import { type FieldTexts, type FormResult, refuse } from '#platform/forms/form.ts';
import { anybody, type Context, get, NotFound, type Page, post, seeOther } from '#platform/http/page.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { routes } from '../routes.ts';
import { AnswerView, ExpiredView, ThanksView } from './answer.views.tsx';
import { findRequest } from './data.ts';
import { type AnswerFields, answerForm, type CorrectionFields, correctionForm } from './form.ts';
import { findParty } from './party.data.ts';
import { listProposals } from './proposal.data.ts';
import type { Proposal } from './proposal.rules.ts';
import { type ConfirmationRequest, canAnswer, type Entry, entryKey, shownEntries } from './rules.ts';
import { answerRequest, linkPurpose, reportChange } from './verbs.ts';

const show = get(routes.confirmationAnswer, {
  may: anybody('a signed link that was sent to the mailbox of whoever stands for the entries'),
  example: 'none',
  perMinute: 60,
  handle: async (context) => {
    const question = await visibleQuestion(context);
    if ('drawn' in question) return question.drawn;
    if (question.request.answeredAt) return drawThanks(context, question, {});
    return drawAnswer(context, question, {
      still: question.entries.filter((entry) => !isProposed(question, entry)).map(entryKey),
    });
  },
});

const answer = post(routes.confirmationAnswer, {
  may: anybody('a signed link that was sent to the mailbox of whoever stands for the entries'),
  perMinute: 20,
  handle: async (context) => {
    const question = await visibleQuestion(context);
    if ('drawn' in question) return question.drawn;
    if (question.request.answeredAt) return correct(context, question);
    const { db, now } = context;
    const result = context.read(answerForm(question.entries.map(entryKey)));
    if (!result.ok) return drawAnswer(context, question, result);
    const { still, report } = result.value;
    // What is reported in words is true of whatever stands there by now; what is confirmed must have been seen.
    const seen = report === '' ? canAgree(context.sent, shownEntries(question.entries)) : yes;
    const outcome = all(canAnswer(result.value), seen);
    if (!outcome.ok) return drawAnswer(context, question, refuse(result, outcome));
    const by = whoever(question);
    // What somebody wants to be different is not confirmed as it stands.
    const stillTrue = question.entries.filter(
      (entry) => still.includes(entryKey(entry)) && !isProposed(question, entry),
    );
    if (report === '') await answerRequest(db, by, now, question.request, stillTrue);
    else await reportChange(db, by, now, question.request, report);
    if (report === '') await reportUnticked(context, question, still);
    return seeOther(routes.confirmationAnswer.href({ token: context.params.token }));
  },
});

/** What was left unticked is no silence: whoever was asked to untick what is no longer true has said so. */
async function reportUnticked(context: Context<'/:token'>, question: OpenQuestion, still: readonly string[]) {
  const { db, now, t } = context;
  // What was proposed for an entry says already what is no longer true of it.
  const gone = question.entries.filter((entry) => !still.includes(entryKey(entry)) && !isProposed(question, entry));
  if (gone.length === 0) return;
  const entries = gone.map(({ code, title }) => `${title} (${code})`).join(', ');
  await reportChange(db, whoever(question), now, question.request, t('directory.answer.no-longer', { entries }));
}

/** After an answer, until the link expires: a slip is put right by saying what is wrong. */
async function correct(context: Context<'/:token'>, question: OpenQuestion): Promise<Response> {
  const thanks = () => seeOther(routes.confirmationAnswer.href({ token: context.params.token }));
  // The answer itself once more: pressed twice, or sent later by a device that never heard that it had arrived.
  if (context.sent.has('still') && context.sent.get('report') === '') return thanks();
  const result = context.read(correctionForm);
  if (!result.ok) return drawThanks(context, question, result);
  await reportChange(context.db, whoever(question), context.now, question.request, result.value.report);
  return thanks();
}

/** Whoever has the link answers for the party, not under a name. */
export function whoever({ request: { party } }: OpenQuestion): Actor {
  return { kind: 'link', label: party.name, scope: { kind: party.kind, id: party.id } };
}

export interface OpenQuestion {
  request: ConfirmationRequest;
  entries: Entry[];
  /** What was proposed with this link and waits. */
  proposals: readonly Proposal[];
}

const isProposed = ({ proposals }: OpenQuestion, entry: Entry) =>
  proposals.some((proposal) => entryKey(proposal.entry) === entryKey(entry));

/** The question behind a link; or the page that says why there is none any more. A forged link is no page at all. */
export async function visibleQuestion(
  context: Context<'/:token'>,
): Promise<OpenQuestion | { drawn: Response | Promise<Response> }> {
  const { db, params, now, county, installation, t, today } = context;
  const link = readLink(installation.secrets, county.slug, linkPurpose, params.token, now);
  const expired = () => ({
    drawn: context.page({ title: t('directory.answer.expired'), layout: 'plain', status: 410, body: <ExpiredView /> }),
  });
  if (!link.ok && link.reason === 'broken') throw new NotFound();
  if (!link.ok) return expired();
  const request = await findRequest(db, (link.payload as { request: string }).request);
  if (!request) throw new NotFound();
  const party = await findParty(db, request.party.id, today);
  // Whoever reads a mailbox that was corrected since, because it was wrong, answers for nobody.
  if (party && !request.isTheirMailbox) return expired();
  return { request, entries: party?.entries ?? [], proposals: await listProposals(db, request.id) };
}

function drawThanks(
  context: Context<'/:token'>,
  question: OpenQuestion,
  state: FormResult<CorrectionFields> | FieldTexts,
): Response | Promise<Response> {
  const action = routes.confirmationAnswer.href({ token: context.params.token });
  return context.page({
    title: context.t('directory.answer.thanks'),
    layout: 'plain',
    body: (
      <ThanksView question={question} token={context.params.token} action={action} form={bind(correctionForm, state)} />
    ),
    islands: ['reader', 'offline'],
    ...('ok' in state && { status: 422 }),
  });
}

function drawAnswer(
  context: Context<'/:token'>,
  question: OpenQuestion,
  state: FormResult<AnswerFields> | FieldTexts,
): Response | Promise<Response> {
  const shape = answerForm(question.entries.map(entryKey));
  const body = (
    <AnswerView
      question={question}
      token={context.params.token}
      action={routes.confirmationAnswer.href({ token: context.params.token })}
      form={{ ...bind(shape, state), drawn: drawnFrom(shownEntries(question.entries)) }}
    />
  );
  return context.page({
    title: context.t('directory.answer.title'),
    layout: 'plain',
    body,
    islands: ['reader', 'offline'],
    ...('ok' in state && { status: 422 }),
  });
}

export const answerPages: readonly Page[] = [show, answer];
